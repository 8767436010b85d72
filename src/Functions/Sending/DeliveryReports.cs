using Microsoft.Azure.Functions.Worker;
using MountainPartnership.Storage;

namespace MountainPartnership.Functions.Sending;

/// <summary>Event Grid tells how a letter fared.</summary>
public sealed class DeliveryReports(NoteDelivery note)
{
    [Function(nameof(DeliveryReports))]
    public Task RunAsync([QueueTrigger(StorageNames.DeliveryReportsQueue)] string message, CancellationToken cancellationToken) =>
        note.AsyncFor(message, cancellationToken);
}
