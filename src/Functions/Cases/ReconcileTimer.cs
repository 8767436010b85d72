using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using MountainPartnership.Workflow.Upkeep;

namespace MountainPartnership.Functions.Cases;

/// <summary>Every ten minutes, so that nothing that was lost delays anything for longer.</summary>
public sealed class ReconcileTimer(Reconcile reconcile, RepairOrchestrations orchestrations, DurableNudge nudge)
{
    [Function("Reconcile")]
    public async Task RunAsync(
        [TimerTrigger("0 */10 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient durable, CancellationToken cancellationToken)
    {
        nudge.Through(durable);
        await reconcile.RunAsync(cancellationToken);
        await orchestrations.RunAsync(durable, cancellationToken);
    }
}
