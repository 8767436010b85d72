using System.Text.Json;
using Azure.Data.Tables;

namespace MountainPartnership.Storage.Tables;

/// <summary>
/// What Azure refuses and Azurite lets through, checked before every write, so that a fault is found on a laptop.
/// The limits are those of "Understanding the Table service data model" and "Performing entity group transactions".
/// </summary>
public static class TableLimits
{
    public const int MaxBatchRows = 100;
    public const int MaxBatchBytes = 4 << 20;
    public const int MaxEntityBytes = 1 << 20;

    /// <summary>Of one string (in UTF-16) or binary property: 64 KiB.</summary>
    public const int MaxPropertyBytes = 64 << 10;

    /// <summary>Of a partition or row key: 1 KiB in UTF-16.</summary>
    public const int MaxKeyChars = 512;

    /// <summary>Besides the keys and the timestamp.</summary>
    public const int MaxProperties = 252;

    /// <summary>The longest text that goes into one property; the rest of the 64 KiB is left free.</summary>
    public const int MaxTextChars = 30_000;

    /// <summary>Of the headers and type annotations of one part of a batch, generously.</summary>
    private const int BatchPartOverheadBytes = 1_024;

    /// <exception cref="TableLimitException">The entity would be refused.</exception>
    public static void Check(ITableEntity entity) => Measure((TableEntity)entity);

    /// <exception cref="TableLimitException">The batch would be refused.</exception>
    public static void Check(IReadOnlyCollection<TableTransactionAction> batch)
    {
        if (batch.Count is 0 or > MaxBatchRows)
        {
            throw new TableLimitException($"A batch has 1 to {MaxBatchRows} rows, and this one has {batch.Count}.");
        }

        string[] partitions = [.. batch.Select(action => action.Entity.PartitionKey).Distinct()];
        if (partitions.Length > 1)
        {
            throw new TableLimitException($"A batch stays in one partition, and this one is in '{string.Join("', '", partitions)}'.");
        }

        string? twice = batch.GroupBy(action => action.Entity.RowKey).FirstOrDefault(row => row.Count() > 1)?.Key;
        if (twice is not null)
        {
            throw new TableLimitException($"A batch names each row once, and this one names '{twice}' again.");
        }

        long bytes = batch.Sum(action => Measure((TableEntity)action.Entity) + BatchPartOverheadBytes);
        if (bytes > MaxBatchBytes)
        {
            throw new TableLimitException($"A batch is sent in at most {MaxBatchBytes} bytes, and this one takes {bytes}.");
        }
    }

    /// <exception cref="TableLimitException">The key would be refused.</exception>
    public static void CheckKey(string key)
    {
        if (key.Length > MaxKeyChars)
        {
            throw new TableLimitException($"A key has at most {MaxKeyChars} characters, and '{key[..40]}…' has {key.Length}.");
        }

        int bad = key.AsSpan().IndexOfAny("/\\#?");
        bad = bad >= 0 ? bad : key.AsSpan().IndexOfAnyInRange('\0', '\u001f');
        bad = bad >= 0 ? bad : key.AsSpan().IndexOfAnyInRange('\u007f', '\u009f');
        if (bad >= 0)
        {
            throw new TableLimitException($"A key must not contain U+{(int)key[bad]:X4}, as '{key}' does at {bad}.");
        }
    }

    /// <returns>About how many bytes the entity takes on its way, as JSON.</returns>
    private static long Measure(TableEntity entity)
    {
        CheckKey(entity.PartitionKey);
        CheckKey(entity.RowKey);
        long stored = 4 + (2L * (entity.PartitionKey.Length + entity.RowKey.Length));
        long sent = 0;
        int count = 0;
        foreach ((string name, object? value) in entity)
        {
            if (name is "PartitionKey" or "RowKey" or "Timestamp" or "odata.etag" || value is null)
            {
                continue;
            }

            count++;
            long size = SizeOf(name, value);
            stored += 8 + (2L * name.Length) + size;
            sent += name.Length + 48 + (value is string text ? JsonSerializer.SerializeToUtf8Bytes(text).Length : size * 4 / 3);
        }

        return (count, stored) switch
        {
            ( > MaxProperties, _) => throw new TableLimitException(
                $"An entity has at most {MaxProperties} properties, and '{entity.RowKey}' has {count}."),
            (_, > MaxEntityBytes) => throw new TableLimitException(
                $"An entity takes at most {MaxEntityBytes} bytes, and '{entity.RowKey}' takes {stored}."),
            _ => sent,
        };
    }

    private static long SizeOf(string name, object value)
    {
        long size = value switch
        {
            string text => 2L * text.Length,
            byte[] bytes => bytes.Length,
            BinaryData data => data.ToMemory().Length,
            bool => 1,
            int => 4,
            _ => 8,
        };
        return size <= MaxPropertyBytes
            ? size + (value is string or byte[] or BinaryData ? 4 : 0)
            : throw new TableLimitException($"A property takes at most {MaxPropertyBytes} bytes, and '{name}' takes {size}.");
    }
}

/// <summary>
/// A write that Azure would refuse whatever the data in the tables: a fault of the program, or of a limit upstream.
/// </summary>
public sealed class TableLimitException(string message) : InvalidOperationException(message);
