using System.Collections.Immutable;
using System.Security.Cryptography;
using FsCheck.Xunit;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Mail.Tests;

public sealed class ReplyKeyTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly ReplyKeySecret Old = new(1, SHA256.HashData("old"u8));
    private static readonly ReplyKeySecret New = new(2, SHA256.HashData("new"u8));
    private static readonly ReplyKeyRing Ring = new("MP", [Old]);
    private static readonly ReplyKey Key = new(
        CaseNumber.Parse("MP-2026-7KQ2XD"), new ContactId("abcdefg7"), KeyPurpose.Review, Today.AddDays(90));

    [Property]
    public bool A_key_says_what_was_written_into_it(ushort origin, byte year, byte purpose, ushort day)
    {
        CaseNumber number = CaseNumber.Derive("MP", 2000 + (year % 128), $"{origin}");
        ReplyKey key = new(number, ContactId.Of(number.Value, $"{origin}@member.example"), (KeyPurpose)(purpose % 5),
            new DateOnly(2020, 1, 1).AddDays(day));
        string text = Ring.Write(key);
        return text.Length == ReplyKeyRing.KeyLength && Ring.Read(text, new(2020, 1, 1)) == new ReplyKeyReading.Valid(key);
    }

    [Fact]
    public void A_key_survives_upper_case() =>
        Assert.Equal(new ReplyKeyReading.Valid(Key), Ring.Read(Ring.Write(Key).ToUpperInvariant(), Today));

    [Fact]
    public void A_key_is_valid_on_its_last_day_and_expired_on_the_next()
    {
        Assert.IsType<ReplyKeyReading.Valid>(Ring.Read(Ring.Write(Key), Key.Expires));
        Assert.Equal(new ReplyKeyReading.Expired(Key), Ring.Read(Ring.Write(Key), Key.Expires.AddDays(1)));
    }

    [Fact]
    public void No_sign_of_a_key_can_be_changed()
    {
        string text = Ring.Write(Key);
        for (int i = 0; i < text.Length; i++)
        {
            foreach (char other in "abcdefghijklmnopqrstuvwxyz234567".Where(c => c != text[i]))
                Assert.IsType<ReplyKeyReading.Foreign>(Ring.Read(text[..i] + other + text[(i + 1)..], Today));
        }
    }

    [Fact]
    public void A_key_of_another_partnership_with_the_same_secret_is_foreign() =>
        Assert.IsType<ReplyKeyReading.Foreign>(new ReplyKeyRing("XP", [Old]).Read(Ring.Write(Key), Today));

    [Fact]
    public void A_retired_secret_still_verifies_while_it_is_in_the_ring_and_no_longer_after()
    {
        ReplyKeyRing rotated = new("MP", [New, Old]);
        Assert.IsType<ReplyKeyReading.Valid>(rotated.Read(Ring.Write(Key), Today));
        Assert.IsType<ReplyKeyReading.Valid>(rotated.Read(rotated.Write(Key), Today));
        Assert.IsType<ReplyKeyReading.Foreign>(new ReplyKeyRing("MP", [New]).Read(Ring.Write(Key), Today));
    }

    [Fact]
    public void A_weak_or_missing_or_doubled_secret_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new ReplyKeyRing("MP", []));
        Assert.Throws<ArgumentException>(() => new ReplyKeyRing("MP", [new(1, new byte[31])]));
        Assert.Throws<ArgumentException>(() => new ReplyKeyRing("MP", ImmutableArray.Create(Old, Old)));
        Assert.Throws<ArgumentException>(() => new ReplyKeyRing("MP", [new(64, new byte[32])]));
    }

    [Fact]
    public void A_reply_address_keeps_to_64_octets_or_says_why_it_cannot()
    {
        string key = Ring.Write(Key);
        string address = ReplyAddress.Write("mountain-partnership@fao.example", key);
        Assert.True(address.IndexOf('@', StringComparison.Ordinal) <= 64);
        Assert.Equal(key, ReplyAddress.Find(address));
        ArgumentException refused = Assert.Throws<ArgumentException>(
            () => ReplyAddress.Write("the-mountain-partnership-secretariat@fao.example", key));
        Assert.Contains("64", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("membership+{0}@mp.example")]
    [InlineData("MEMBERSHIP+{0}@MP.EXAMPLE")]
    [InlineData("membership-{0}@mp.example")]
    [InlineData("membership+news+{0}@mp.example")]
    [InlineData("SRS0=Ab1c=XY=mp.example=membership+{0}@forwarder.example")]
    [InlineData("<membership+{0}@mp.example>")]
    public void A_key_is_found_in_an_address_however_servers_rewrote_it(string shape)
    {
        string key = Ring.Write(Key);
        string address = string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, key);
        Assert.Equal(key, ReplyAddress.Find(address));
    }

    [Theory]
    [InlineData("membership@mp.example")]
    [InlineData("membership+news@mp.example")]
    [InlineData("abcdefghijklmnopqrstuvwxyz234567abcde@mp.example")]
    [InlineData("@")]
    [InlineData("")]
    public void An_address_without_a_key_has_none(string address) => Assert.Null(ReplyAddress.Find(address));

    [Fact]
    public void A_message_id_carries_the_key_and_the_outbox_row()
    {
        string key = Ring.Write(Key);
        string id = ReplyAddress.MessageId(key, "20261124-000007", "mp.example");
        Assert.Equal($"<{key}.20261124-000007@mp.example>", id);
        Assert.Equal(new SentLetterId(key, "20261124-000007"), ReplyAddress.ReadMessageId(id));
        Assert.Null(ReplyAddress.ReadMessageId("<CAF+x7u9@mail.example>"));
    }
}
