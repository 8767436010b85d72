using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using MountainPartnership.Functions.Cases;

namespace MountainPartnership.Functions.Sending;

/// <summary>Sends once a minute what is due: mailings under a limit, and what waits for another try.</summary>
public sealed class SendDueTimer(SendWhileDue send, DurableNudge nudge)
{
    [Function("SendDueLetters")]
    public Task RunAsync(
        [TimerTrigger("0 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient durable, CancellationToken cancellationToken)
    {
        nudge.Through(durable);
        return send.RunAsync(cancellationToken);
    }
}
