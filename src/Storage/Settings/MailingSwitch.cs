using Azure.Data.Tables;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Settings;

/// <summary>The one switch that pauses all mailings.</summary>
/// <param name="By">Who set it; empty when nobody ever did.</param>
public sealed record MailingSwitch(bool IsPaused, string By, string Reason, DateTimeOffset? At);

/// <summary>Keeps the switch.</summary>
public sealed class MailingSwitchStore(StorageClients clients)
{
    private const string Partition = "switch";
    private const string Row = "mailings";

    private readonly GuardedTable table = clients.Table(StorageNames.Settings);

    public async Task<MailingSwitch> ReadAsync(CancellationToken ct = default) =>
        await table.FindAsync(Partition, Row, ct) is { } row
            ? new(
                row.GetBoolean(nameof(MailingSwitch.IsPaused)) ?? false,
                row.Require(nameof(MailingSwitch.By)),
                row.Require(nameof(MailingSwitch.Reason)),
                row.TimeOrNull(nameof(MailingSwitch.At)))
            : new(false, "", "", null);

    /// <exception cref="ArgumentException">Nobody is named.</exception>
    public async Task WriteAsync(bool paused, string by, string reason, DateTimeOffset now, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        await table.PutAsync(
            new TableEntity(Partition, Row)
            {
                [nameof(MailingSwitch.IsPaused)] = paused,
                [nameof(MailingSwitch.By)] = by,
                [nameof(MailingSwitch.Reason)] = reason,
                [nameof(MailingSwitch.At)] = now.Text(),
            },
            ct);
    }
}
