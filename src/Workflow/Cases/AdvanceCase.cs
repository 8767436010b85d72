using System.Diagnostics;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Workflow.Members;
using MountainPartnership.Workflow.Sending;
using MountainPartnership.Workflow.Telemetry;

namespace MountainPartnership.Workflow.Cases;

/// <summary>
/// Does everything that is due in a case: what its agenda says, the letters that wait to be expanded, mailings that have ended,
/// the register. Every step finds done what was done before, so it may be stopped anywhere and run again.
/// </summary>
public sealed class AdvanceCase(
    RunCommand run,
    EventStore events,
    CaseIndex index,
    LetterOutbox outbox,
    ExpandLetter expand,
    ShareCase share,
    RegisterMember register,
    IdentityIndex identities,
    TimeProvider clock)
{
    /// <summary>More steps than any case can have due at once; reaching it is a bug.</summary>
    private const int MaxSteps = 100;

    /// <returns>Null when there is no such case.</returns>
    public async Task<CaseProgress?> AsyncFor(CaseNumber number, CancellationToken cancellationToken)
    {
        using Activity? step = Measures.Step("advance case", number);
        int letters = 0;
        for (int round = 0; round < MaxSteps; round++)
        {
            // At every step anew: a command that changes something leaves a touch of its own in the place of this one.
            IndexTouch touch = await index.TouchAsync(number, clock.GetUtcNow(), cancellationToken);
            CommandResult ticked = await run.OnAsync(number, new CaseCommand.Tick(clock.GetUtcNow()), null, cancellationToken);
            if (ticked is not CommandResult.Done { Case: var state, Changed: var changed })
            {
                await index.ForgetAsync(touch, cancellationToken);
                return null;
            }

            changed |= await ShareWherePolicySaysAsync(state, cancellationToken);
            (int expanded, bool started) = await ExpandLettersAsync(state, cancellationToken);
            letters += expanded;
            changed |= started;
            changed |= await FinishMailingsAsync(state, cancellationToken);
            if (!changed)
            {
                await register.IfAdmittedAsync(state, cancellationToken);
                await identities.PutAsync(number.Value, OrganizationIdentity.Of(state), cancellationToken);
                await index.RefreshAsync(CaseIndexEntry.Of(state), IsMailing(state) ? null : touch, cancellationToken);
                return CaseProgress.Of(state) with { Letters = letters };
            }
        }

        throw new InvalidOperationException($"Case {number} always has something more that is due.");
    }

    /// <summary>Then the touch stays, so that a lost nudge at the end of a mailing is found by the reconciling timer.</summary>
    private static bool IsMailing(MembershipCase state) => state.Mailings.Values.Any(mailing => mailing.FinishedAt is null);

    private async Task<bool> ShareWherePolicySaysAsync(MembershipCase state, CancellationToken cancellationToken) =>
        state is { Stage: Stage.Screening, Policy.ShareAutomatically: true, Missing.IsEmpty: true }
        && await share.AsyncFor(state.Number, Actor.System, null, cancellationToken) is CommandResult.Done { Changed: true };

    /// <returns>How many letters have got their rows in the outbox, and whether a mailing began.</returns>
    private async Task<(int Letters, bool Started)> ExpandLettersAsync(MembershipCase state, CancellationToken cancellationToken)
    {
        int letters = 0;
        bool started = false;
        foreach (CalledLetter letter in await events.PendingLettersAsync(state.Number, cancellationToken))
        {
            int recipients = await expand.AsyncFor(state, letter, cancellationToken);
            letters++;
            Measures.Due(letter.Intent.Kind, recipients);
            if (letter.Intent.IsMailing)
            {
                CommandResult start = await run.OnAsync(
                    state.Number,
                    new CaseCommand.StartMailing(clock.GetUtcNow(), letter.Id, letter.Intent.Kind, recipients),
                    null,
                    cancellationToken);
                started |= start is CommandResult.Done { Changed: true };
            }

            await events.MarkFinishedAsync(state.Number, letter.Id, clock.GetUtcNow(), cancellationToken);
        }

        return (letters, started);
    }

    private async Task<bool> FinishMailingsAsync(MembershipCase state, CancellationToken cancellationToken)
    {
        bool changed = false;
        foreach ((LetterId letter, _) in state.Mailings.Where(mailing => mailing.Value.FinishedAt is null))
        {
            LetterProgress progress = await outbox.LetterProgressAsync(state.Number, letter, cancellationToken);
            if (progress.Waiting == 0)
            {
                CommandResult finished = await run.OnAsync(
                    state.Number, new CaseCommand.FinishMailing(clock.GetUtcNow(), letter, progress.Counts), null, cancellationToken);
                changed |= finished is CommandResult.Done { Changed: true };
            }
        }

        return changed;
    }
}

/// <summary>Where a case stands, for whoever keeps its clock. Holds nothing personal.</summary>
/// <param name="NextDeadline">Null when the case is closed.</param>
/// <param name="Letters">How many letters have just been put into the outbox.</param>
public sealed record CaseProgress(StageName Stage, DateTimeOffset? NextDeadline, int Letters = 0)
{
    public static CaseProgress Of(MembershipCase state) => new(state.Stage.Name, Agenda.NextDeadline(state));

    public bool IsClosed => NextDeadline is null;
}
