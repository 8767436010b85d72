using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using MountainPartnership.Functions.Cases;
using MountainPartnership.Storage;

namespace MountainPartnership.Functions.Intake;

/// <summary>An e-mail has arrived: by the HTTP intake, from a mailbox, or dropped by a gateway.</summary>
public sealed class MailArrived(TakeInQueued takeIn, DurableNudge nudge)
{
    [Function(nameof(MailArrived))]
    public Task RunAsync(
        [QueueTrigger(StorageNames.MailInQueue)] string message, [DurableClient] DurableTaskClient durable, CancellationToken cancellationToken)
    {
        nudge.Through(durable);
        return takeIn.AsyncFor(message, cancellationToken);
    }
}
