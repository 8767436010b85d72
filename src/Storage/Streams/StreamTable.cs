using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Streams;

/// <summary>The streams of one table, one partition each.</summary>
internal sealed class StreamTable<TEvent>(GuardedTable table, BlobContainerClient texts)
    where TEvent : notnull
{
    public async Task<EventStream<TEvent>> LoadAsync(string id, CancellationToken ct)
    {
        List<EventRow> rows = [];
        await foreach (TableEntity row in table.WithPrefixAsync(id, EventRow.KeyPrefix, ct))
        {
            rows.Add(EventRow.FromEntity(row));
        }

        return await ReadAsync(id, rows, ct);
    }

    /// <summary>All streams whose ids are in a range: a scan of the table.</summary>
    public async IAsyncEnumerable<EventStream<TEvent>> AllAsync(string from, string before, [EnumeratorCancellation] CancellationToken ct)
    {
        List<EventRow> rows = [];
        await foreach (TableEntity entity in table.ScanAsync(from, before, EventRow.KeyPrefix, ct))
        {
            if (rows.Count > 0 && rows[0].Stream != entity.PartitionKey)
            {
                yield return await ReadAsync(rows[0].Stream, rows, ct);
                rows.Clear();
            }

            rows.Add(EventRow.FromEntity(entity));
        }

        if (rows.Count > 0)
        {
            yield return await ReadAsync(rows[0].Stream, rows, ct);
        }
    }

    /// <param name="others">Rows of the same partition that are to be there exactly when the events are.</param>
    public async Task<AppendResult<TEvent>> AppendAsync(
        EventStream<TEvent> expected, IReadOnlyList<TEvent> events, IEnumerable<TableEntity> others, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfZero(events.Count);
        List<EventRow> rows = [];
        List<(string Name, string Payload)> blobs = [];
        string hash = expected.LastHash;
        foreach (TEvent happened in events)
        {
            EventText text = EventShapes<TEvent>.Write(happened);
            rows.Add(EventRow.Create(expected.Id, expected.Sequence + rows.Count + 1, text, hash));
            hash = rows[^1].Hash;
            if (rows[^1].PayloadIn == PayloadPlace.Blob)
            {
                blobs.Add((rows[^1].BlobName, text.Payload));
            }
        }

        TableTransactionAction[] batch =
        [
            .. rows.Select(row => row.ToEntity()).Concat(others)
                .Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
        ];
        TableLimits.Check(batch);
        await Task.WhenAll(blobs.Select(
            blob => texts.GetBlobClient(blob.Name).UploadAsync(BinaryData.FromString(blob.Payload), overwrite: true, ct)));
        if (await table.TrySubmitAsync(batch, ct) || await IsOursAsync(rows[0], ct))
        {
            return new AppendResult<TEvent>.Appended(new(expected.Id, expected.Events.AddRange(events), hash));
        }

        await Task.WhenAll(blobs.Select(blob => texts.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: ct)));
        return new AppendResult<TEvent>.Conflict();
    }

    public async Task<ChainVerdict> VerifyAsync(string id, CancellationToken ct)
    {
        long count = 0;
        string hash = EventRow.NoHash;
        ImmutableArray<long>.Builder erased = ImmutableArray.CreateBuilder<long>();
        (long At, string Why)? broken = null;
        await foreach (TableEntity entity in table.WithPrefixAsync(id, EventRow.KeyPrefix, ct))
        {
            count++;
            if (broken is not null)
            {
                continue;
            }

            EventRow row;
            try
            {
                row = EventRow.FromEntity(entity);
            }
            catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
            {
                broken = (count, $"Row '{entity.RowKey}' cannot be read: {e.Message}");
                continue;
            }

            string? why = EventChain.Fault(row, entity.RowKey, count, hash) ?? await PayloadFaultAsync(row, ct);
            broken = why is null ? null : (count, why);
            hash = row.Hash;
            if (row.PayloadIn == PayloadPlace.Erased)
            {
                erased.Add(row.Sequence);
            }
        }

        return new(count, erased.ToImmutable(), broken?.At, broken?.Why);
    }

    /// <summary>Empties the personal part of the events. Done again, it finishes what was broken off.</summary>
    /// <exception cref="ArgumentException">There is no event of that sequence.</exception>
    public async Task EraseAsync(string id, IEnumerable<long> sequences, CancellationToken ct)
    {
        foreach (long sequence in sequences.Distinct())
        {
            // Blobs first: a row that still points to one says that there is something left to erase. An append that broke off
            // may
            // have left others under the same sequence.
            await foreach (BlobItem blob in texts.GetBlobsAsync(
                BlobTraits.None, BlobStates.None, EventRow.BlobPrefix(id, sequence), ct))
            {
                await texts.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: ct);
            }

            if (await table.TryMergeAsync(EventRow.Erasure(id, sequence), ETag.All, ct) is null)
            {
                throw new ArgumentException($"'{id}' has no event {sequence}.", nameof(sequences));
            }
        }
    }

    /// <summary>
    /// An answer may be lost and the SDK try again: the rows that are in the way can be our own, as their random salt shows.
    /// </summary>
    private async Task<bool> IsOursAsync(EventRow first, CancellationToken ct) =>
        await table.FindAsync(first.Stream, EventRow.Key(first.Sequence), ct) is { } there
        && there.GetString(nameof(EventRow.Commitment)) == first.Commitment;

    private async Task<EventStream<TEvent>> ReadAsync(string id, List<EventRow> rows, CancellationToken ct)
    {
        string?[] payloads = await Task.WhenAll(rows.Select(row => PayloadAsync(row, ct)));
        return new(
            id,
            [.. rows.Zip(payloads, (row, payload) => EventShapes<TEvent>.Read(row.Text(payload ?? "")))],
            rows.Count == 0 ? EventRow.NoHash : rows[^1].Hash);
    }

    /// <returns>Empty when erased; null when the blob is gone: an erasure broken off, or a loss that a verification
    /// shows.</returns>
    private async Task<string?> PayloadAsync(EventRow row, CancellationToken ct)
    {
        if (row.PayloadIn != PayloadPlace.Blob)
        {
            return row.Payload;
        }

        try
        {
            return (await texts.GetBlobClient(row.BlobName).DownloadContentAsync(ct)).Value.Content.ToString();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private async Task<string?> PayloadFaultAsync(EventRow row, CancellationToken ct) => row.PayloadIn switch
    {
        PayloadPlace.Erased when row.Payload.Length + row.Salt.Length > 0 => "It is marked as erased and is not empty.",
        PayloadPlace.Erased => null,
        _ => await PayloadAsync(row, ct) switch
        {
            null => $"Its text '{row.BlobName}' is gone.",
            { } payload => EventChain.PayloadFault(row, payload),
        },
    };
}
