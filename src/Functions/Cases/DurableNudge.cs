using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage;
using MountainPartnership.Workflow.Cases;

namespace MountainPartnership.Functions.Cases;

/// <summary>
/// Nudges the orchestration of a case, and starts it where there is none. A nudge that fails is logged and forgotten: what it
/// would have told stands in the tables.
/// </summary>
public sealed class DurableNudge(StorageClients storage, ILogger<DurableNudge> log) : INudge
{
    private readonly AsyncLocal<DurableTaskClient?> current = new();

    /// <summary>A durable client comes only as a binding of a function: from here on, what this function calls nudges through it.</summary>
    public void Through(DurableTaskClient durable) => current.Value = durable;

    public async Task CaseAsync(CaseNumber number, CancellationToken cancellationToken)
    {
        if (current.Value is not { } durable)
        {
            return;
        }

        try
        {
            OrchestrationMetadata? instance = await durable.GetInstanceAsync(number.Value, cancellationToken);
            await (instance.IsAlive()
                ? durable.RaiseEventAsync(number.Value, MembershipCase.Nudge, cancellationToken)
                : durable.StartAsync(number, cancellationToken));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            log.NudgeLost(e, number);
        }
    }

    public async Task LettersAsync(CaseNumber number, CancellationToken cancellationToken)
    {
        try
        {
            await storage.Queue(StorageNames.SendDueQueue).SendMessageAsync(number.Value, cancellationToken);
        }
        catch (Azure.RequestFailedException e)
        {
            log.NudgeLost(e, number);
        }
    }
}

internal static class CaseInstances
{
    /// <summary>An instance in one of these is left alone by a start under the same id.</summary>
    private static readonly string[] Alive =
    [
        nameof(OrchestrationRuntimeStatus.Running), nameof(OrchestrationRuntimeStatus.Pending), nameof(OrchestrationRuntimeStatus.Suspended),
    ];

    public static bool IsAlive(this OrchestrationMetadata? instance) => instance is not null && Alive.Contains(instance.RuntimeStatus.ToString());

    /// <summary>Two that start at once start one; the second is refused, or does nothing.</summary>
    public static Task StartAsync(this DurableTaskClient durable, CaseNumber number, CancellationToken cancellationToken) =>
        durable.ScheduleNewOrchestrationInstanceAsync(
            MembershipCase.Name,
            number.Value,
            new StartOrchestrationOptions(number.Value) { DedupeStatuses = Alive },
            cancellationToken);
}
