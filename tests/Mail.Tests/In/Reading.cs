using System.Security.Cryptography;
using System.Text;
using MountainPartnership.Core.Applications;
using MountainPartnership.Mail.In;

namespace MountainPartnership.Mail.Tests.In;

/// <summary>The invented partnership that receives the messages of these tests.</summary>
internal static class Reading
{
    public const string Own = "membership@mp.example";
    public static readonly DateOnly Today = new(2026, 11, 24);
    public static readonly ReplyKeyRing Keys = new("MP", [new(1, SHA256.HashData("tests"u8))]);
    public static readonly ReplyKey Key = new(CaseNumber.Parse("MP-2026-7KQ2XD"), new ContactId("abcdefg7"), KeyPurpose.Review, Today.AddDays(90));

    public static readonly ReadingContext Context = new(Keys, "MP", Today)
    {
        TrustedAuthservIds = ["mx.mp.example"],
        OwnAddresses = [Own],
        OwnDomains = ["mp.example"],
    };

    public static string KeyText => Keys.Write(Key);

    public static string ReplyTo => ReplyAddress.Write(Own, KeyText);

    /// <summary>The Message-ID of the letter that asked for the opinion.</summary>
    public static string LetterId => ReplyAddress.MessageId(KeyText, "outbox-7", "mp.example");

    public static Task<MessageReading> Of(string message, ReadAs? readAs = null, ReadingContext? context = null) =>
        Of(Encoding.UTF8.GetBytes(message), readAs, context);

    public static Task<MessageReading> Of(byte[] message, ReadAs? readAs = null, ReadingContext? context = null) =>
        ReadMessage.FromAsync(message, context ?? Context, null, readAs);

    /// <summary>A fixture, with the places for our addresses and ids filled in.</summary>
    public static byte[] Fixture(string path)
    {
        byte[] raw = File.ReadAllBytes(path);
        return raw.AsSpan().IndexOf("{{"u8) < 0
            ? raw
            : Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(raw)
                .Replace("{{reply-to}}", ReplyTo, StringComparison.Ordinal)
                .Replace("{{letter}}", LetterId, StringComparison.Ordinal));
    }

    public static IEnumerable<string> Fixtures(string folder) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures", folder), "*.eml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>The public corpora, when they stand beside the project; null elsewhere.</summary>
    public static string? Corpora
    {
        get
        {
            for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                string corpora = Path.Combine(folder.FullName, "shared", "corpora");
                if (Directory.Exists(corpora))
                    return corpora;
            }

            return null;
        }
    }
}
