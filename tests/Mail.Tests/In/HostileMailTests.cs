using System.Diagnostics;
using MountainPartnership.Mail.In;

namespace MountainPartnership.Mail.Tests.In;

/// <summary>Alone, so that the clock measures the reader and not its neighbours.</summary>
[Collection(nameof(Alone))]
public sealed class HostileMailTests
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(1);

    /// <summary>Bytes.</summary>
    private const long MaxMemory = 256L * 1024 * 1024;

    public static TheoryData<string> Names => [.. HostileMail.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_message_is_read_or_refused_within_a_second_and_256_MB(string name)
    {
        byte[] raw = HostileMail.All.Single(m => m.Name == name).Write();
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < 3 && best > MaxTime; i++)
        {
            GC.Collect();
            long before = GC.GetTotalMemory(forceFullCollection: true);
            using Peak peak = new();
            Stopwatch watch = Stopwatch.StartNew();
            MessageReading reading = await Reading.Of(raw);
            best = watch.Elapsed < best ? watch.Elapsed : best;
            Assert.True(peak.Bytes - before < MaxMemory, $"{(peak.Bytes - before) / 1024 / 1024} MB");
            Assert.Null(reading.Opinion);
        }

        Assert.True(best < MaxTime, $"{best}");
    }

    [Theory]
    [InlineData("200,000 empty parts", "parts")]
    [InlineData("200,000 headers", "headers")]
    [InlineData("100,000 addresses", "bytes")]
    [InlineData("multiparts nested 20,000 deep", "within each other")]
    [InlineData("messages nested 20,000 deep", "within each other")]
    [InlineData("HTML nested 50,000 deep", "HTML")]
    public async Task What_is_over_budget_goes_to_triage_with_the_limit_that_it_broke(string name, string limit)
    {
        MessageReading reading = await Reading.Of(HostileMail.All.Single(m => m.Name == name).Write(), ReadAs.Reply);
        Assert.Equal(MailKind.Triage, reading.Kind);
        Assert.Contains(limit, reading.Budget, StringComparison.Ordinal);
        Assert.Null(reading.Opinion);
    }

    [Theory]
    [InlineData(1_000, null)]
    [InlineData(1_001, "more than 1000 parts")]
    public async Task A_limit_is_reached_exactly(int parts, string? budget)
    {
        string message = "From: a@member.example\nContent-Type: multipart/mixed; boundary=b\n\n"
            + string.Concat(Enumerable.Repeat("--b\n\nx\n", parts)) + "--b--\n";
        Assert.Equal(budget, (await Reading.Of(message)).Budget);
    }

    private sealed class Peak : IDisposable
    {
        private readonly Timer timer;
        private long bytes;

        public Peak() => timer = new Timer(_ => Look(), null, 0, 2);

        public long Bytes
        {
            get
            {
                Look();
                return Interlocked.Read(ref bytes);
            }
        }

        public void Dispose() => timer.Dispose();

        private void Look() => Interlocked.Exchange(ref bytes, Math.Max(Interlocked.Read(ref bytes), GC.GetTotalMemory(false)));
    }
}

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
