using Azure.Data.Tables;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Outbox;

/// <summary>A row by which a letter that waits is found without a scan. Its keys follow from the outbox row alone.</summary>
public sealed record DueLetter(OutboxRowId Id, Urgency Urgency, DateTimeOffset NotBefore)
{
    internal static string PartitionOf(Urgency urgency) => urgency switch
    {
        Urgency.Urgent => "0-urgent",
        Urgency.Normal => "1-normal",
        Urgency.Mass => "2-mass",
        _ => throw new ArgumentOutOfRangeException(nameof(urgency), urgency, "Not an urgency."),
    };

    internal string Partition => PartitionOf(Urgency);

    internal string RowKey => $"{NotBefore.SortKey()}|{Id}";

    internal static DueLetter Of(OutboxRow row) => new(row.Id, row.Urgency, row.NotBefore);

    internal TableEntity ToEntity() => new(Partition, RowKey);

    internal static DueLetter FromEntity(TableEntity row, Urgency urgency)
    {
        string[] key = row.RowKey.Split('|', 2);
        return new(
            OutboxRowId.Parse(key[1]),
            urgency,
            new DateTimeOffset(long.Parse(key[0], System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero));
    }
}
