using System.Collections.Immutable;
using Azure.Data.Tables;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Indexes;

/// <summary>All cases by opening date, by stage and by deadline. Made from the streams, and can be made anew from them.</summary>
/// <remarks>
/// The order of a change: load, <see cref="TouchAsync"/>, append, <see cref="RefreshAsync"/>. See decision 0011.
/// </remarks>
public sealed class CaseIndex(StorageClients clients)
{
    private readonly GuardedTable table = clients.Table(StorageNames.CaseIndex);
    private readonly VersionedIndex index = new(clients.Table(StorageNames.CaseIndex));

    /// <summary>Before the append, and after the load that it rests on. One request.</summary>
    public Task<IndexTouch> TouchAsync(CaseNumber number, DateTimeOffset now, CancellationToken ct = default) =>
        index.TouchAsync(number.Value, now, ct);

    /// <summary>After the append. Two requests. An entry older than the one in the index changes nothing.</summary>
    /// <param name="touch">The last one that this writer made.</param>
    public Task RefreshAsync(CaseIndexEntry entry, IndexTouch? touch, CancellationToken ct = default) =>
        index.RefreshAsync(entry.Number.Value, entry.Version, entry.ToRows(), touch, force: false, ct);

    /// <summary>
    /// Touches that nobody took away: load each case, <see cref="RefreshAsync"/> it with the touch, or <see cref="ForgetAsync"/>
    /// where there is no such case.
    /// </summary>
    /// <param name="olderThan">Leave time for a slow writer: several minutes ago.</param>
    public Task<IReadOnlyList<IndexTouch>> StaleTouchesAsync(DateTimeOffset olderThan, CancellationToken ct = default) =>
        index.StaleTouchesAsync(olderThan, ct);

    /// <summary>Takes a touch away where nothing came of it.</summary>
    public Task ForgetAsync(IndexTouch touch, CancellationToken ct = default) => index.ForgetAsync(touch, ct);

    /// <summary>One page, the newest first: by opening, or of one stage by when it was entered. One request.</summary>
    /// <param name="after">As an earlier page gave it; null for the first page.</param>
    /// <param name="take">1 to 500.</param>
    /// <exception cref="FormatException"><paramref name="after"/> is not from such a page.</exception>
    public async Task<Page<CaseIndexEntry>> ListAsync(StageName? stage, string? after, int take, CancellationToken ct = default)
    {
        string prefix = stage is { } one ? CaseIndexEntry.StagePrefix(one) : CaseIndexEntry.AllPrefix;
        return await table.PageAsync(VersionedIndex.Partition, prefix, after, take, CaseIndexEntry.FromRow, ct);
    }

    /// <summary>One page of the cases of a filter: by deadline where the filter names one, else the newest first. One request.</summary>
    /// <inheritdoc cref="ListAsync" path="/param"/>
    /// <inheritdoc cref="ListAsync" path="/exception"/>
    public Task<Page<CaseIndexEntry>> FindAsync(CaseFilter filter, string? after, int take, CancellationToken ct = default) =>
        table.PageAsync(
            VersionedIndex.Partition,
            filter switch
            {
                { DeadlineUntil: not null } => CaseIndexEntry.DuePrefix,
                { Stage: { } stage } => CaseIndexEntry.StagePrefix(stage),
                _ => CaseIndexEntry.AllPrefix,
            },
            after,
            take,
            CaseIndexEntry.FromRow,
            ct,
            filter.ToQuery());

    /// <summary>One page of the cases that wait for the Secretariat, the longest waiting first. One request.</summary>
    /// <inheritdoc cref="ListAsync" path="/param"/>
    /// <inheritdoc cref="ListAsync" path="/exception"/>
    public Task<Page<CaseIndexEntry>> WaitingAsync(string? after, int take, CancellationToken ct = default) =>
        table.PageAsync(VersionedIndex.Partition, CaseIndexEntry.WaitingPrefix, after, take, CaseIndexEntry.FromRow, ct);

    /// <summary>
    /// Open cases whose deadline is not after <paramref name="now"/>, the longest due first. One request for up to 1,000.
    /// </summary>
    /// <param name="now"><see cref="DateTimeOffset.MaxValue"/> gives every open case.</param>
    public async Task<IReadOnlyList<CaseIndexEntry>> DueAsync(DateTimeOffset now, int take, CancellationToken ct = default)
    {
        List<CaseIndexEntry> due = [];
        await foreach (TableEntity row in table.RangeAsync(
            VersionedIndex.Partition, CaseIndexEntry.DuePrefix, GuardedTable.After(CaseIndexEntry.DueBefore(now)), ct, take))
        {
            due.Add(CaseIndexEntry.FromRow(row));
        }

        return due;
    }

    /// <summary>How many open cases are in each stage: one request for every 1,000.</summary>
    /// <param name="cap">Where the counting stops.</param>
    public async Task<ImmutableSortedDictionary<StageName, int>> CountsAsync(int cap = 1_000, CancellationToken ct = default)
    {
        SortedDictionary<StageName, int> counts = [];
        await foreach (TableEntity row in table.RangeAsync(
            VersionedIndex.Partition,
            CaseIndexEntry.DuePrefix,
            GuardedTable.After(CaseIndexEntry.DuePrefix),
            ct,
            cap,
            select: [nameof(CaseIndexEntry.Stage)]))
        {
            StageName stage = row.Enum<StageName>(nameof(CaseIndexEntry.Stage));
            counts[stage] = counts.GetValueOrDefault(stage) + 1;
        }

        return counts.ToImmutableSortedDictionary();
    }

    internal VersionedIndex Versions => index;
}
