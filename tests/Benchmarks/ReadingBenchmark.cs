using BenchmarkDotNet.Attributes;
using MimeKit;
using MountainPartnership.Mail;
using MountainPartnership.Mail.In;

namespace MountainPartnership.Benchmarks;

/// <summary>One operation reads every message once. Judged by ratio: the reader does more than parse, and may take twice as long.</summary>
[MemoryDiagnoser]
public class ReadingBenchmark
{
    public static readonly ReadingContext Context = new(new ReplyKeyRing("MP", [new(1, new byte[32])]), "MP", new(2026, 11, 24))
    {
        TrustedAuthservIds = ["mx.mp.example"],
        OwnAddresses = ["membership@mp.example"],
        OwnDomains = ["mp.example"],
    };

    private readonly byte[][] messages = Messages.Load();

    /// <summary>Bare parsing: the tree and the decoded bodies.</summary>
    [Benchmark(Baseline = true)]
    public int MimeKit()
    {
        int chars = 0;
        foreach (byte[] raw in messages)
        {
            try
            {
                using MimeMessage message = MimeMessage.Load(new MemoryStream(raw, writable: false), persistent: true);
                chars += (message.TextBody?.Length ?? 0) + (message.HtmlBody?.Length ?? 0);
            }
            catch (FormatException)
            {
                chars++;
            }
        }

        return chars;
    }

    /// <summary>Without the words: budget, tree, identity, machines' signs, route and trust.</summary>
    [Benchmark]
    public async Task<int> Envelope()
    {
        int chars = 0;
        foreach (byte[] raw in messages)
            chars += (await ReadMessage.OpenAsync(raw, Context)).Reason.Length;
        return chars;
    }

    [Benchmark]
    public async Task<int> Reader()
    {
        int chars = 0;
        foreach (byte[] raw in messages)
            chars += (await ReadMessage.FromAsync(raw, Context)).OwnWords.Length;
        return chars;
    }
}
