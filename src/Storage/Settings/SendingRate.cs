using System.Buffers.Binary;
using Azure.Data.Tables;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Settings;

/// <summary>At most so many in any such span of time.</summary>
/// <param name="Count">1 to <see cref="MaxCount"/>.</param>
public sealed record RateLimit(int Count, TimeSpan Window)
{
    /// <summary>So that the times of all fit one property.</summary>
    public const int MaxCount = 8_000;
}

/// <summary>How many may leave now.</summary>
/// <param name="Granted">0 to what was wanted; counted as sent from now on.</param>
/// <param name="NextAt">When more may leave; null when all that was wanted was granted.</param>
public sealed record RateGrant(int Granted, DateTimeOffset? NextAt);

/// <summary>
/// Counts what was sent, so that a provider's limits hold over restarts and several senders. The times themselves are kept, so
/// that the limits hold for every span, not just from one full hour to the next.
/// </summary>
public sealed class SendingRate(StorageClients clients)
{
    private const string Partition = "rate";
    private const string Times = "Times";

    private readonly GuardedTable table = clients.Table(StorageNames.Settings);

    /// <summary>Two requests, however many are granted at once.</summary>
    /// <param name="transport">Whose limits: letters, digits and dashes.</param>
    public async Task<RateGrant> ReserveAsync(
        string transport, int wanted, IReadOnlyList<RateLimit> limits, DateTimeOffset now, CancellationToken ct = default)
    {
        if (limits.Count == 0 || wanted <= 0)
        {
            return new(Math.Max(0, wanted), null);
        }

        if (limits.FirstOrDefault(limit => limit.Count is < 1 or > RateLimit.MaxCount) is { } wrong)
        {
            throw new ArgumentOutOfRangeException(nameof(limits), wrong, $"A rate limit counts from 1 to {RateLimit.MaxCount}.");
        }

        while (true)
        {
            TableEntity? row = await table.FindAsync(Partition, transport, ct);
            DateTimeOffset[] sent = [.. Read(row).Where(time => limits.Any(limit => time > now - limit.Window)).Order()];
            RateGrant grant = Grant(sent, wanted, limits, now);
            if (grant.Granted == 0 || await TryWriteAsync(transport, [.. sent, .. Enumerable.Repeat(now, grant.Granted)], row, ct))
            {
                return grant;
            }
        }
    }

    /// <summary>What was granted and did not leave counts no longer. Two requests.</summary>
    /// <param name="at">When it was granted.</param>
    public async Task GiveBackAsync(
        string transport, int count, IReadOnlyList<RateLimit> limits, DateTimeOffset at, CancellationToken ct = default)
    {
        while (limits.Count > 0 && count > 0 && await table.FindAsync(Partition, transport, ct) is { } row)
        {
            DateTimeOffset[] sent = [.. Read(row)];
            int then = sent.Count(time => time == at);
            int left = Math.Max(0, then - count);
            if (then == left
                || await TryWriteAsync(transport, [.. sent.Where(time => time != at), .. Enumerable.Repeat(at, left)], row, ct))
            {
                return;
            }
        }
    }

    private static RateGrant Grant(DateTimeOffset[] sent, int wanted, IReadOnlyList<RateLimit> limits, DateTimeOffset now)
    {
        int granted = Math.Max(0, limits.Min(limit => Math.Min(wanted, limit.Count - sent.Count(time => time > now - limit.Window))));
        DateTimeOffset[] all = [.. sent, .. Enumerable.Repeat(now, granted)];
        return granted == wanted
            ? new(granted, null)
            : new(granted, limits.Max(limit => NextAt([.. all.Where(time => time > now - limit.Window)], limit, now)));
    }

    private static DateTimeOffset NextAt(DateTimeOffset[] inWindow, RateLimit limit, DateTimeOffset now) =>
        inWindow.Length < limit.Count ? now : inWindow[^limit.Count] + limit.Window;

    private static IEnumerable<DateTimeOffset> Read(TableEntity? row) => (row?.GetBinary(Times) ?? []).Chunk(sizeof(long))
        .Select(ticks => new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(ticks), TimeSpan.Zero));

    private async Task<bool> TryWriteAsync(string transport, DateTimeOffset[] sent, TableEntity? old, CancellationToken ct)
    {
        byte[] times = new byte[sent.Length * sizeof(long)];
        for (int i = 0; i < sent.Length; i++)
        {
            BinaryPrimitives.WriteInt64BigEndian(times.AsSpan(i * sizeof(long)), sent[i].UtcTicks);
        }

        TableEntity row = new(Partition, transport) { [Times] = times };
        return old is null ? await table.TryAddAsync(row, ct) : await table.TryMergeAsync(row, old.ETag, ct) is not null;
    }
}
