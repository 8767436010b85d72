using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Settings;

/// <summary>How far something that is read in order has been read: a mailbox for instance.</summary>
/// <param name="Value">Empty when nothing has been read.</param>
public sealed record StoredCursor(string Value)
{
    /// <summary>Changes with every write; null when nothing has been written.</summary>
    public string? Version => Tag?.ToString();

    internal ETag? Tag { get; init; }

    /// <summary>For a write that follows what was read under this version.</summary>
    public static StoredCursor At(string? version) => new("") { Tag = version is null ? null : new ETag(version) };
}

/// <summary>Keeps cursors by name. Two readers cannot overwrite each other's.</summary>
public sealed class CursorStore(StorageClients clients)
{
    private const string Partition = "cursor";
    private const string Name = "Name";
    private const string Value = "Value";

    private readonly GuardedTable table = clients.Table(StorageNames.Settings);

    /// <param name="name">Any text: a mailbox and its folder for instance.</param>
    public async Task<StoredCursor> ReadAsync(string name, CancellationToken ct = default) =>
        await table.FindAsync(Partition, Key(name), ct) is { } row
            ? new StoredCursor(row.Require(Value)) { Tag = row.ETag }
            : new StoredCursor("");

    /// <param name="read">As it was read.</param>
    /// <returns>Null when another has written since.</returns>
    public async Task<StoredCursor?> TryWriteAsync(string name, StoredCursor read, string value, CancellationToken ct = default)
    {
        TableEntity row = new(Partition, Key(name)) { [Name] = name, [Value] = value };
        if (read.Tag is { } tag)
        {
            return await table.TryMergeAsync(row, tag, ct) is { } next ? new StoredCursor(value) { Tag = next } : null;
        }

        return await table.TryAddAsync(row, ct) ? await ReadAsync(name, ct) : null;
    }

    private static string Key(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..32];
}
