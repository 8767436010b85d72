using System.Xml.Linq;
using MountainPartnership.Storage.Settings;
using MountainPartnership.Storage.Tests.Streams;
using MountainPartnership.TestStorage;

namespace MountainPartnership.Storage.Tests.Settings;

public sealed class SettingsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset Now = SampleEvents.Monday;
    private static readonly RateLimit[] Limits = [new(3, TimeSpan.FromMinutes(1)), new(5, TimeSpan.FromHours(1))];

    [Fact]
    public async Task The_switch_of_all_mailings_says_who_paused_them_and_why()
    {
        MailingSwitchStore store = new(await azurite.NewStorageAsync());
        Assert.False((await store.ReadAsync()).IsPaused);

        await store.WriteAsync(true, "ada@secretariat.example", "A wrong letter", Now);

        Assert.Equal(new(true, "ada@secretariat.example", "A wrong letter", Now), await store.ReadAsync());
        await store.WriteAsync(false, "ada@secretariat.example", "Corrected", Now);
        Assert.False((await store.ReadAsync()).IsPaused);
        await Assert.ThrowsAsync<ArgumentException>(() => store.WriteAsync(true, " ", "", Now));
    }

    [Fact]
    public async Task Of_two_who_read_a_mailbox_one_moves_its_cursor()
    {
        CursorStore store = new(await azurite.NewStorageAsync());
        const string Mailbox = "imap://office@secretariat.example/INBOX#1?";
        StoredCursor start = await store.ReadAsync(Mailbox);
        Assert.Equal("", start.Value);

        StoredCursor moved = (await store.TryWriteAsync(Mailbox, start, "17:4"))!;
        Assert.Null(await store.TryWriteAsync(Mailbox, start, "17:3"));
        StoredCursor again = (await store.TryWriteAsync(Mailbox, moved, "17:9"))!;
        Assert.Null(await store.TryWriteAsync(Mailbox, moved, "17:5"));
        Assert.NotNull(await store.TryWriteAsync(Mailbox, again, "17:10"));

        Assert.Equal("17:10", (await store.ReadAsync(Mailbox)).Value);
        Assert.Equal("", (await store.ReadAsync("another")).Value);
    }

    [Fact]
    public async Task A_providers_limits_hold_in_every_span_and_over_restarts()
    {
        StorageClients clients = await azurite.NewStorageAsync();

        Assert.Equal(new(2, null), await new SendingRate(clients).ReserveAsync("smtp", 2, Limits, Now));
        Assert.Equal(new(1, Now.AddMinutes(1)), await new SendingRate(clients).ReserveAsync("smtp", 4, Limits, Now.AddSeconds(50)));
        Assert.Equal(new(0, Now.AddMinutes(1)), await new SendingRate(clients).ReserveAsync("smtp", 4, Limits, Now.AddSeconds(59)));
        Assert.Equal(new(2, Now.AddHours(1)), await new SendingRate(clients).ReserveAsync("smtp", 4, Limits, Now.AddSeconds(60)));
        Assert.Equal(new(0, Now.AddHours(1)), await new SendingRate(clients).ReserveAsync("smtp", 1, Limits, Now.AddMinutes(59)));
        Assert.Equal(new(1, null), await new SendingRate(clients).ReserveAsync("smtp", 1, Limits, Now.AddHours(1)));
        Assert.Equal(new(3, Now.AddHours(1).AddMinutes(1)), await new SendingRate(clients).ReserveAsync("other", 9, Limits, Now.AddHours(1)));
        Assert.Equal(new(9, null), await new SendingRate(clients).ReserveAsync("smtp", 9, [], Now));
    }

    [Fact]
    public async Task Senders_at_once_get_no_more_than_the_limit_together()
    {
        SendingRate rate = new(await azurite.NewStorageAsync());

        RateGrant[] grants = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => rate.ReserveAsync("smtp", 2, Limits, Now)));

        Assert.Equal(3, grants.Sum(grant => grant.Granted));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => rate.ReserveAsync("smtp", 1, [new(0, TimeSpan.FromHours(1))], Now));
    }

    [Fact]
    public async Task As_many_as_a_limit_can_count_fit_the_table()
    {
        SendingRate rate = new(await azurite.NewStorageAsync());
        RateLimit[] most = [new(RateLimit.MaxCount, TimeSpan.FromHours(1))];

        Assert.Equal(RateLimit.MaxCount, (await rate.ReserveAsync("smtp", 10_000, most, Now)).Granted);
        Assert.Equal(0, (await rate.ReserveAsync("smtp", 1, most, Now.AddMinutes(1))).Granted);
    }

    [Fact]
    public async Task Keys_that_protect_cookies_are_kept_by_name()
    {
        ProtectionKeys keys = new(await azurite.NewStorageAsync());
        Assert.Empty(keys.List());

        keys.Add(XElement.Parse("<key id=\"1\"> text </key>"), "key-1");
        keys.Add(XElement.Parse("<key id=\"2\"/>"), "key-2");
        keys.Add(XElement.Parse("<revocation/>"), "key-2");

        Assert.Equal(["<key id=\"1\"> text </key>", "<revocation />"], keys.List().Select(key => key.ToString()).Order());
    }
}
