using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace MountainPartnership.Functions.Cases;

/// <summary>
/// The clock of one case: advance it, wait for its next deadline or a nudge, again, until it is closed. The instance id is the
/// case number, which is all that it knows; everything else is in the tables.
/// </summary>
/// <remarks>Replayed: no clock, id, file or network of its own. A change in the order of the calls needs a version, see decision 0020.</remarks>
public static class MembershipCase
{
    public const string Name = nameof(MembershipCase);

    /// <summary>The stage or the next deadline of the case may have changed. Carries nothing.</summary>
    public const string Nudge = "nudge";

    /// <summary>After so many turns and nudges the history begins anew.</summary>
    private const int LongestHistory = 100;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    /// <summary>The clocks of two machines differ: a deadline that has just passed here may be to come there.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(5);

    /// <summary>Storage that is away for half an hour fails no orchestration.</summary>
    private static readonly TaskOptions Patiently = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 12, firstRetryInterval: TimeSpan.FromSeconds(5), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(5)));

    [Function(Name)]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        string number = context.InstanceId;

        // One wait is open all the time, so a nudge that comes while the case is advanced is not passed over.
        Task<string?> nudge = context.WaitForExternalEvent<string?>(Nudge);
        for (int seen = 0; seen < LongestHistory; seen++)
        {
            CaseStatus status = await context.CallActivityAsync<CaseStatus>(Advance.Name, number, Patiently);
            context.SetCustomStatus(status);
            if (status.NextDeadline is { } deadline)
            {
                await NudgeOrAsync(context, nudge, deadline.UtcDateTime);
            }
            else if (!nudge.IsCompleted)
            {
                return;
            }

            for (; nudge.IsCompleted; seen++)
            {
                nudge = context.WaitForExternalEvent<string?>(Nudge);
            }
        }

        // A nudge that is lost here was about something that the next turn, which begins by advancing the case, finds anyway.
        context.ContinueAsNew(number, preserveUnprocessedEvents: true);
    }

    private static async Task NudgeOrAsync(TaskOrchestrationContext context, Task nudge, DateTime deadline)
    {
        if (nudge.IsCompleted)
        {
            return;
        }

        DateTime now = context.CurrentUtcDateTime;
        DateTime latest = now + LongestWait;
        DateTime earliest = now + ShortestWait;
        using CancellationTokenSource stop = new();
        Task time = context.CreateTimer(deadline > latest ? latest : deadline < earliest ? earliest : deadline, stop.Token);
        if (await Task.WhenAny(nudge, time) == nudge)
        {
            stop.Cancel();
        }
    }
}
