using System.Globalization;
using Azure.Data.Tables;

namespace MountainPartnership.Storage.Tables;

/// <summary>How values stand in table properties and keys.</summary>
internal static class TableEntityReading
{
    /// <summary>Sorts as time does; fixed in length up to the year 9999.</summary>
    public static string SortKey(this DateTimeOffset time) => time.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Sorts the newest first.</summary>
    public static string NewestFirst(this DateTimeOffset time) =>
        (DateTimeOffset.MaxValue.UtcTicks - time.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>UTC to 100 ns, always of one length.</summary>
    public static string Text(this DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    public static DateTimeOffset ParseTime(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string Require(this TableEntity row, string name) =>
        row.GetString(name) ?? throw new FormatException($"Row '{row.PartitionKey}' '{row.RowKey}' has no {name}.");

    public static DateTimeOffset Time(this TableEntity row, string name) => ParseTime(row.Require(name));

    public static DateTimeOffset? TimeOrNull(this TableEntity row, string name) =>
        row.GetString(name) is { Length: > 0 } text ? ParseTime(text) : null;

    public static T Enum<T>(this TableEntity row, string name)
        where T : struct, Enum => System.Enum.Parse<T>(row.Require(name));
}
