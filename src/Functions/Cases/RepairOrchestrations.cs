using System.Text.Json;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Workflow.Telemetry;

namespace MountainPartnership.Functions.Cases;

/// <summary>
/// Compares every open case with its orchestration: starts one that is missing or has failed, and nudges one that waits for
/// another deadline than the case has, because its nudge was lost. One request of the task hub a case.
/// </summary>
public sealed class RepairOrchestrations(CaseIndex index, TimeProvider clock, ILogger<RepairOrchestrations> log)
{
    /// <summary>More open cases than the alliance will have; the longest due come first.</summary>
    private const int Most = 10_000;

    /// <summary>What is younger may just be about to be started.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly JsonSerializerOptions Lenient = new() { PropertyNameCaseInsensitive = true };

    /// <returns>How many were started.</returns>
    public async Task<int> RunAsync(DurableTaskClient durable, CancellationToken cancellationToken)
    {
        int repaired = 0;
        DateTimeOffset before = clock.GetUtcNow() - Patience;
        foreach (CaseIndexEntry entry in (await index.DueAsync(DateTimeOffset.MaxValue, Most, cancellationToken)).Where(entry => entry.Since < before))
        {
            try
            {
                repaired += await RepairAsync(durable, entry, cancellationToken) ? 1 : 0;
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                // Somebody else may have started it; the next round looks again, and the other cases do not wait.
                log.NudgeLost(e, entry.Number);
            }
        }

        Measures.RepairedOrchestrations(repaired);
        return repaired;
    }

    /// <returns>Whether it was started.</returns>
    private async Task<bool> RepairAsync(DurableTaskClient durable, CaseIndexEntry entry, CancellationToken cancellationToken)
    {
        OrchestrationMetadata? instance = await durable.GetInstanceAsync(
            entry.Number.Value, getInputsAndOutputs: true, cancellationToken);
        if (!instance.IsAlive())
        {
            await durable.StartAsync(entry.Number, cancellationToken);
            log.OrchestrationRepaired(entry.Number);
            return true;
        }

        if (DeadlineOf(instance!) != entry.NextDeadline)
        {
            await durable.RaiseEventAsync(entry.Number.Value, MembershipCase.Nudge, cancellationToken);
        }

        return false;
    }

    private static DateTimeOffset? DeadlineOf(OrchestrationMetadata instance)
    {
        try
        {
            return instance.SerializedCustomStatus is { Length: > 0 } status
                ? JsonSerializer.Deserialize<CaseStatus>(status, Lenient)?.NextDeadline
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
