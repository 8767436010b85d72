using MountainPartnership.Core.Applications;
using static MountainPartnership.Core.Tests.Samples;

namespace MountainPartnership.Core.Tests.Applications;

/// <summary>A walk as it was lived.</summary>
internal sealed record Trace(CasePolicy Policy, IReadOnlyList<Step> Steps)
{
    public static CasePolicy[] Policies { get; } =
    [
        new(),
        new() { QuestionnaireEnabled = false },
        new() { ShareAutomatically = true, TimeZone = "America/Nuuk", ClosingHour = new TimeOnly(23, 30) },
        new() { ReviewWindow = Days(3), MinimumNotice = Days(3), ReviewReminderAfter = Days(1), QuestionnaireLimit = Days(20) },
    ];

    public IReadOnlyList<CaseEvent> Events { get; } = [.. Steps.SelectMany(step => step.Events)];

    public MembershipCase? End => Steps.Count == 0 ? null : Steps[^1].After;

    /// <summary>What each step was decided on and has made, by the event.</summary>
    public IEnumerable<(IReadOnlyList<CaseEvent> Before, CaseEvent Happened)> Happenings =>
        Events.Select((happened, i) => ((IReadOnlyList<CaseEvent>)[.. Events.Take(i)], happened));

    public static Trace Of(Walk walk)
    {
        CasePolicy policy = Policies[walk.Policy];
        MembershipCase? state = null;
        DateTimeOffset now = Monday;
        List<LetterId> called = [];
        List<Step> steps = [];
        int mail = 1000;
        foreach (Move move in walk.Moves)
        {
            now += TimeSpan.FromHours(move.Hours);
            if (move.Kind == MoveKind.Deadline && state is not null && Agenda.NextDeadline(state) is { } deadline)
            {
                now = deadline > now ? deadline : now;
            }

            CaseCommand command = move.Kind switch
            {
                MoveKind.Again when steps.Count > 0 => steps[move.Choice % steps.Count].Command,
                _ => new Commands(policy, state, called, now, move.Detail, Mail(mail++)).For(move),
            };
            Outcome outcome = Decide.What(state, command);
            MembershipCase? after = state;
            foreach (CaseEvent happened in outcome is Outcome.Accepted accepted ? accepted.Events : [])
            {
                LetterIntent[] letters = CallForLetters.By(after, happened);
                after = Evolve.With(after, happened);
                long sequence = after.Version;
                called.AddRange(letters.Index().Where(l => l.Item.IsMailing).Select(l => new LetterId(sequence, l.Index)));
            }

            steps.Add(new Step(state, command, outcome, after));
            state = after;
        }

        return new Trace(policy, steps);
    }
}

internal sealed record Step(MembershipCase? Before, CaseCommand Command, Outcome Outcome, MembershipCase? After)
{
    public IEnumerable<CaseEvent> Events => Outcome is Outcome.Accepted accepted ? accepted.Events : [];
}
