using Microsoft.Extensions.Logging;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Workflow.Telemetry;

namespace MountainPartnership.Workflow.Cases;

/// <summary>
/// Makes a command durable: loads the case, decides, appends the events with the letters they call for, brings the index up
/// to date, and nudges. A writer who comes second loads and decides again.
/// </summary>
/// <remarks>
/// Storage requests until a command is durable: load, touch, append. The touch is what a crash leaves behind for
/// <see cref="Upkeep.Reconcile"/> to find.
/// </remarks>
public sealed class RunCommand(EventStore events, CaseIndex index, INudge nudge, TimeProvider clock, ILogger<RunCommand> log)
{
    /// <summary>How often a command is decided again because somebody else was faster.</summary>
    private const int MaxAttempts = 20;

    /// <param name="expectedVersion">The version that a person saw; null where it does not matter.</param>
    public Task<CommandResult> OnAsync(
        CaseNumber number, CaseCommand command, long? expectedVersion = null, CancellationToken cancellationToken = default) =>
        OnAsync(number, _ => command, expectedVersion, cancellationToken);

    /// <param name="commandFor">Makes the command from the case as it stands; called again when that has changed.</param>
    public async Task<CommandResult> OnAsync(
        CaseNumber number,
        Func<CaseHistory, CaseCommand> commandFor,
        long? expectedVersion = null,
        CancellationToken cancellationToken = default)
    {
        for (int attempt = 1; ; attempt++)
        {
            EventStream<CaseEvent> stream = await events.LoadAsync(number, cancellationToken);
            CommandResult? result = await TryOnAsync(stream, commandFor, expectedVersion, cancellationToken);
            if (result is not null)
            {
                return result;
            }

            if (attempt == MaxAttempts)
            {
                throw new InvalidOperationException($"Case {number} was written by others {MaxAttempts} times while a command waited.");
            }
        }
    }

    /// <returns>Null when somebody else has written meanwhile.</returns>
    private async Task<CommandResult?> TryOnAsync(
        EventStream<CaseEvent> stream, Func<CaseHistory, CaseCommand> commandFor, long? expectedVersion, CancellationToken cancellationToken)
    {
        MembershipCase? before = Evolve.From(stream.Events);
        if (expectedVersion is not null && before is not null && before.Version != expectedVersion)
        {
            return new CommandResult.Moved(before);
        }

        switch (Decide.What(before, commandFor(new CaseHistory(before, stream.Events))))
        {
            case Outcome.Refused refused:
                return new CommandResult.Refused(refused.Reasons, before);
            case Outcome.Accepted { Events.IsEmpty: true }:
                return new CommandResult.Done(before!, Changed: false);
            case Outcome.Accepted accepted:
                Change change = Change.Of(before, accepted.Events);
                IndexTouch touch = await index.TouchAsync(change.After.Number, clock.GetUtcNow(), cancellationToken);
                if (await events.AppendAsync(stream, accepted.Events, change.Letters, cancellationToken) is AppendResult<CaseEvent>.Conflict)
                {
                    return null;
                }

                await AfterAppendAsync(before, change, touch, cancellationToken);
                return new CommandResult.Done(change.After, Changed: true);
            default:
                throw new InvalidOperationException("An outcome is accepted or refused.");
        }
    }

    private async Task AfterAppendAsync(
        MembershipCase? before, Change change, IndexTouch touch, CancellationToken cancellationToken)
    {
        // While letters wait to be expanded the touch stays, so that a lost nudge cannot lose them.
        await index.RefreshAsync(CaseIndexEntry.Of(change.After), change.Letters.Count > 0 ? null : touch, cancellationToken);
        try
        {
            await NudgeAsync(before, change, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The command is durable; who would be woken now comes round by the deadline or the reconciling timer.
            log.NudgeLost(e, change.After.Number);
        }
    }

    private async Task NudgeAsync(MembershipCase? before, Change change, CancellationToken cancellationToken)
    {
        MembershipCase after = change.After;
        if (before is not null && before.Stage.Name != after.Stage.Name)
        {
            Measures.Left(before.Stage, after.Stage);
        }

        if (before is null || before.Stage.Name != after.Stage.Name || Agenda.NextDeadline(before) != Agenda.NextDeadline(after))
        {
            await nudge.CaseAsync(after.Number, cancellationToken);
        }
        else if (change.Letters.Count > 0)
        {
            await nudge.LettersAsync(after.Number, cancellationToken);
        }
    }
}

/// <summary>A case and how it came to be so.</summary>
/// <param name="State">Null when there is no such case.</param>
public sealed record CaseHistory(MembershipCase? State, IReadOnlyList<CaseEvent> Events);
