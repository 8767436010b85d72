using Azure;
using Azure.Data.Tables;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Indexes;

/// <summary>
/// Index rows in one partition, so that all rows of one change are written in one transaction. Each thing that is indexed has a
/// pointer row with the version of the stream that its rows reflect and their keys.
/// </summary>
/// <remarks>
/// The order of a change: the stream is read, <see cref="TouchAsync"/>, the stream is appended to, <see cref="RefreshAsync"/>.
/// A crash between the last two leaves the touch row, by which <see cref="StaleTouchesAsync"/> finds what is to be repaired. The
/// touch must come after the reading: then a writer whose touch another one's refresh took away finds its append refused.
/// </remarks>
internal sealed class VersionedIndex(GuardedTable table)
{
    public const string Partition = "index";

    /// <summary>The property of every index row that says which thing it is about.</summary>
    public const string IndexedId = "Id";

    private const string PointerPrefix = "p|";
    private const string TouchPrefix = "t|";
    private const string Version = "Version";
    private const string Keys = "Keys";
    private const string TouchedAt = "TouchedAt";
    private const int MaxAttempts = 6;

    /// <summary>One request.</summary>
    public async Task<IndexTouch> TouchAsync(string id, DateTimeOffset now, CancellationToken ct)
    {
        ETag tag = await table.PutAsync(new(Partition, TouchPrefix + id) { [TouchedAt] = now.Text() }, ct);
        return new(id, now, tag);
    }

    public async Task<IReadOnlyList<IndexTouch>> StaleTouchesAsync(DateTimeOffset olderThan, CancellationToken ct)
    {
        List<IndexTouch> stale = [];
        await foreach (TableEntity row in table.WithPrefixAsync(Partition, TouchPrefix, ct))
        {
            IndexTouch touch = new(row.RowKey[TouchPrefix.Length..], row.Time(TouchedAt), row.ETag);
            if (touch.At < olderThan)
            {
                stale.Add(touch);
            }
        }

        return stale;
    }

    /// <summary>
    /// Replaces the rows of one thing by those of a version of its stream. Two requests; more only when others write at the
    /// same time.
    /// </summary>
    /// <param name="rows">With keys in <see cref="Partition"/>; an older version than the index has changes nothing.</param>
    public async Task RefreshAsync(
        string id, long version, IReadOnlyList<TableEntity> rows, IndexTouch? touch, bool force, CancellationToken ct)
    {
        for (int attempt = 1; ; attempt++)
        {
            TableEntity? pointer = await table.FindAsync(Partition, PointerPrefix + id, ct);
            if (!force && pointer?.GetInt64(Version) > version)
            {
                await ForgetAsync(touch, ct);
                return;
            }

            string[] kept = [.. rows.Select(row => row.RowKey)];
            string[] old = [.. KeysOf(pointer).Except(kept)];
            if (attempt > 1)
            {
                // Something in the batch was not as expected. What may be gone already is then deleted row by row.
                await Task.WhenAll(old.Select(key => table.TryDeleteAsync(Partition, key, ct)));
                old = [];
            }

            List<TableTransactionAction> batch =
            [
                PointTo(id, version, kept, pointer),
                .. rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)),
                .. old.Select(key => Delete(key, ETag.All)),
            ];
            if (touch is not null && attempt == 1)
            {
                batch.Add(Delete(TouchPrefix + id, touch.Tag));
            }

            if (await table.TrySubmitAsync(batch, ct))
            {
                await ForgetAsync(attempt == 1 ? null : touch, ct);
                return;
            }

            if (attempt == MaxAttempts)
            {
                throw new IOException($"The index rows of '{id}' are written by others again and again; its touch row stays.");
            }
        }
    }

    /// <summary>The version of the stream that the index reflects; 0 for one that it does not know.</summary>
    public async Task<long> VersionAsync(string id, CancellationToken ct) =>
        (await table.FindAsync(Partition, PointerPrefix + id, ct))?.GetInt64(Version) ?? 0;

    /// <summary>Removes rows that no pointer names, and everything of things that do not exist.</summary>
    /// <param name="exists">Whether there is a stream of that id.</param>
    /// <returns>How many rows were removed.</returns>
    public async Task<int> SweepAsync(Func<string, Task<bool>> exists, CancellationToken ct)
    {
        Dictionary<string, string[]> pointers = [];
        List<TableEntity> rows = [];
        await foreach (TableEntity row in table.RangeAsync(Partition, "!", "~", ct))
        {
            if (row.RowKey.StartsWith(PointerPrefix, StringComparison.Ordinal))
            {
                pointers[row.RowKey[PointerPrefix.Length..]] = KeysOf(row);
            }
            else if (!row.RowKey.StartsWith(TouchPrefix, StringComparison.Ordinal))
            {
                rows.Add(row);
            }
        }

        int removed = 0;
        foreach (string id in pointers.Keys.ToArray())
        {
            if (!await exists(id))
            {
                removed += await table.TryDeleteAsync(Partition, PointerPrefix + id, ct) ? 1 : 0;
                pointers.Remove(id);
            }
        }

        HashSet<string> named = [.. pointers.Values.SelectMany(keys => keys)];
        foreach (TableEntity stray in rows.Where(row => !named.Contains(row.RowKey)))
        {
            // A row written since the pointers were read has a pointer that names it by now: a row and its pointer are one
            // transaction.
            if (stray.GetString(IndexedId) is not { } id
                || !KeysOf(await table.FindAsync(Partition, PointerPrefix + id, ct)).Contains(stray.RowKey))
            {
                removed += await table.TryDeleteAsync(Partition, stray.RowKey, ct, stray.ETag) ? 1 : 0;
            }
        }

        return removed;
    }

    private static TableTransactionAction PointTo(string id, long version, string[] keys, TableEntity? old)
    {
        TableEntity pointer = new(Partition, PointerPrefix + id) { [Version] = version, [Keys] = string.Join('\n', keys) };
        return old is null
            ? new(TableTransactionActionType.Add, pointer)
            : new(TableTransactionActionType.UpdateReplace, pointer, old.ETag);
    }

    private static TableTransactionAction Delete(string key, ETag tag) =>
        new(TableTransactionActionType.Delete, new TableEntity(Partition, key), tag);

    private static string[] KeysOf(TableEntity? pointer) =>
        pointer?.GetString(Keys)?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    public async Task ForgetAsync(IndexTouch? touch, CancellationToken ct)
    {
        if (touch is not null)
        {
            await table.TryDeleteAsync(Partition, TouchPrefix + touch.Id, ct, touch.Tag);
        }
    }
}
