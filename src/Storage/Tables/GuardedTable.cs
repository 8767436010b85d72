using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace MountainPartnership.Storage.Tables;

/// <summary>
/// A table behind <see cref="TableLimits"/>: nothing is written past it. Every method but a range is one request.
/// </summary>
internal sealed class GuardedTable(TableClient client)
{
    /// <summary>More than this never comes in one answer.</summary>
    public const int MaxPageRows = 1_000;

    /// <returns>Null when there is no such row.</returns>
    public async Task<TableEntity?> FindAsync(string partition, string row, CancellationToken ct)
    {
        NullableResponse<TableEntity> found = await client.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: ct);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The rows whose keys begin with <paramref name="prefix"/>, in the order of their keys.</summary>
    public IAsyncEnumerable<TableEntity> WithPrefixAsync(
        string partition, string prefix, CancellationToken ct, IEnumerable<string>? select = null, string? where = null) =>
        RangeAsync(partition, prefix, After(prefix), ct, select: select, where: where);

    /// <summary>The rows from one key to before another, in the order of their keys.</summary>
    /// <param name="take">Where the reading stops; with up to 1,000 it is one request, unless the server splits the
    /// answer.</param>
    public async IAsyncEnumerable<TableEntity> RangeAsync(
        string partition,
        string from,
        string before,
        [EnumeratorCancellation] CancellationToken ct,
        int take = int.MaxValue,
        IEnumerable<string>? select = null,
        string? where = null)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {before}");
        await foreach (TableEntity row in QueryAsync(where is null ? filter : $"{filter} and {where}", take, select, ct))
        {
            yield return row;
        }
    }

    /// <summary>The rows of all partitions from one key to before another whose row keys begin with a prefix: a scan.</summary>
    public IAsyncEnumerable<TableEntity> ScanAsync(
        string fromPartition, string beforePartition, string prefix, CancellationToken ct, IEnumerable<string>? select = null) =>
        QueryAsync(
            TableClient.CreateQueryFilter(
                $"PartitionKey ge {fromPartition} and PartitionKey lt {beforePartition} and RowKey ge {prefix} and RowKey lt {After(prefix)}"),
            int.MaxValue,
            select,
            ct);

    /// <returns>False when there is such a row already.</returns>
    public async Task<bool> TryAddAsync(TableEntity entity, CancellationToken ct)
    {
        TableLimits.Check(entity);
        try
        {
            await client.AddEntityAsync(entity, ct);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Writes the row, whatever is there.</summary>
    public async Task<ETag> PutAsync(TableEntity entity, CancellationToken ct)
    {
        TableLimits.Check(entity);
        Response response = await client.UpsertEntityAsync(entity, TableUpdateMode.Replace, ct);
        return response.Headers.ETag!.Value;
    }

    /// <summary>Sets some properties of a row that is there, and leaves the others.</summary>
    /// <returns>The new tag; null when the row has another tag than <paramref name="tag"/>, or is gone.</returns>
    public async Task<ETag?> TryMergeAsync(TableEntity entity, ETag tag, CancellationToken ct)
    {
        TableLimits.Check(entity);
        try
        {
            Response response = await client.UpdateEntityAsync(entity, tag, TableUpdateMode.Merge, ct);
            return response.Headers.ETag;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <returns>False when the row is gone, or has another tag.</returns>
    public async Task<bool> TryDeleteAsync(string partition, string row, CancellationToken ct, ETag? tag = null)
    {
        try
        {
            Response response = await client.DeleteEntityAsync(partition, row, tag ?? ETag.All, ct);
            return response.Status != 404;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <summary>All of it or nothing.</summary>
    /// <returns>False when a row that should not be there is, is gone, or has another tag.</returns>
    public async Task<bool> TrySubmitAsync(IReadOnlyCollection<TableTransactionAction> batch, CancellationToken ct)
    {
        TableLimits.Check(batch);
        try
        {
            await client.SubmitTransactionAsync(batch, ct);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412 && e.ErrorCode != TableErrorCode.TableNotFound)
        {
            return false;
        }
    }

    /// <summary>For callers that cannot wait in any other way.</summary>
    public IEnumerable<TableEntity> WithPartition(string partition) =>
        client.Query<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"));

    /// <inheritdoc cref="WithPartition"/>
    public void Put(TableEntity entity)
    {
        TableLimits.Check(entity);
        client.UpsertEntity(entity, TableUpdateMode.Replace);
    }

    /// <summary>The first key after all keys that begin with <paramref name="prefix"/>.</summary>
    internal static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);

    private async IAsyncEnumerable<TableEntity> QueryAsync(
        string filter, int take, IEnumerable<string>? select, [EnumeratorCancellation] CancellationToken ct)
    {
        if (take <= 0)
        {
            yield break;
        }

        // The SDK follows the continuation tokens; breaking off before the next page saves its request.
        await foreach (TableEntity row in client.QueryAsync<TableEntity>(filter, Math.Min(take, MaxPageRows), select, ct))
        {
            yield return row;
            if (--take == 0)
            {
                yield break;
            }
        }
    }
}
