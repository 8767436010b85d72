using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using MountainPartnership.Core.Register;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Indexes;

/// <summary>
/// Who is known by which name, person or domain: cases and members. Rows are only added, so whoever finds one looks whether its
/// owner still is what it was. Made anew with the other indexes.
/// </summary>
public sealed class IdentityIndex(StorageClients clients)
{
    private const string Partition = "identity";
    private const string Owner = "Owner";
    private const string Kind = "Kind";

    /// <summary>Azure takes 15 comparisons in a filter: three for the partition's range, two for each key.</summary>
    private const int KeysAtOnce = 6;

    private readonly GuardedTable table = clients.Table(StorageNames.Register);

    /// <param name="owner">A case number or a member id.</param>
    public async Task PutAsync(string owner, IEnumerable<IdentityKey> keys, CancellationToken ct = default)
    {
        foreach (IdentityKey[] batch in keys.Distinct().Chunk(TableLimits.MaxBatchRows))
        {
            await table.TrySubmitAsync(
                [.. batch.Select(key => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(owner, key)))], ct);
        }
    }

    /// <summary>One request for every <see cref="KeysAtOnce"/> keys.</summary>
    public async Task<IReadOnlyList<IdentityMatch>> FindAsync(IReadOnlyCollection<IdentityKey> keys, CancellationToken ct = default)
    {
        List<IdentityMatch> found = [];
        foreach (IdentityKey[] some in keys.Chunk(KeysAtOnce))
        {
            string where = string.Join(" or ", some.Select(key => Within(Prefix(key))));
            await foreach (TableEntity row in table.RangeAsync(Partition, "0", "g", ct, where: $"({where})"))
            {
                found.Add(new IdentityMatch(row.Require(Owner), row.Enum<IdentityKind>(Kind)));
            }
        }

        return found;
    }

    private static string Within(string prefix) =>
        TableClient.CreateQueryFilter($"(RowKey ge {prefix} and RowKey lt {GuardedTable.After(prefix)})");

    private static TableEntity Row(string owner, IdentityKey key) => new(Partition, Prefix(key) + owner)
    {
        [Owner] = owner,
        [Kind] = key.Kind.ToString(),
    };

    /// <summary>A hash, for names hold signs that a key may not.</summary>
    private static string Prefix(IdentityKey key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key.Kind}\n{key.Value}")))[..32] + "|";
}

/// <param name="Owner">A case number or a member id.</param>
public sealed record IdentityMatch(string Owner, IdentityKind By);
