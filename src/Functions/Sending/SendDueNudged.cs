using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using MountainPartnership.Core.Applications;
using MountainPartnership.Functions.Cases;
using MountainPartnership.Storage;
using MountainPartnership.Workflow.Cases;

namespace MountainPartnership.Functions.Sending;

/// <summary>A case has called for letters: expands them, and sends what is due without waiting for the timer.</summary>
public sealed class SendDueNudged(AdvanceCase advance, SendWhileDue send, DurableNudge nudge)
{
    [Function(nameof(SendDueNudged))]
    public async Task RunAsync(
        [QueueTrigger(StorageNames.SendDueQueue)] string message, [DurableClient] DurableTaskClient durable, CancellationToken cancellationToken)
    {
        nudge.Through(durable);
        if (CaseNumber.TryParse(message, out CaseNumber number))
        {
            await advance.AsyncFor(number, cancellationToken);
        }

        await send.RunAsync(cancellationToken);
    }
}
