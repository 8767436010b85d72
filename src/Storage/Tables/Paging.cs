using System.Buffers.Text;
using System.Text;
using Azure.Data.Tables;

namespace MountainPartnership.Storage.Tables;

/// <summary>
/// Pages over rows of one prefix. A page's end is named by its last key, so that rows that come and go shift nothing.
/// </summary>
internal static class Paging
{
    public const int MaxTake = 500;

    /// <param name="where">A further filter.</param>
    public static async Task<Page<T>> PageAsync<T>(
        this GuardedTable table,
        string partition,
        string prefix,
        string? after,
        int take,
        Func<TableEntity, T> read,
        CancellationToken ct,
        string? where = null)
    {
        take = Math.Clamp(take, 1, MaxTake);
        string from = after is null ? prefix : prefix + Decode(after) + '\0';
        List<TableEntity> rows = [];
        await foreach (TableEntity row in table.RangeAsync(partition, from, GuardedTable.After(prefix), ct, take + 1, where: where))
        {
            rows.Add(row);
        }

        return new(
            [.. rows.Take(take).Select(read)],
            rows.Count > take ? Encode(rows[take - 1].RowKey[prefix.Length..]) : null);
    }

    private static string Encode(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    private static string Decode(string after)
    {
        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after)) is var key && key.All(c => c is >= ' ' and <= '~')
                ? key
                : throw new FormatException();
        }
        catch (FormatException)
        {
            throw new FormatException($"'{after}' does not continue a list; take it from the page before, or leave it out.");
        }
    }
}
