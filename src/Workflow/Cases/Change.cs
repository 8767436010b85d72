using MountainPartnership.Core.Applications;

namespace MountainPartnership.Workflow.Cases;

/// <summary>What new events make of a case, and the letters that they call for.</summary>
internal sealed record Change(MembershipCase After, IReadOnlyList<(LetterId Id, LetterIntent Intent)> Letters)
{
    public static Change Of(MembershipCase? before, IReadOnlyList<CaseEvent> events)
    {
        List<(LetterId, LetterIntent)> letters = [];
        MembershipCase? state = before;
        foreach (CaseEvent happened in events)
        {
            MembershipCase after = Evolve.With(state, happened);
            letters.AddRange(CallForLetters.By(state, happened).Select((intent, i) => (new LetterId(after.Version, i), intent)));
            state = after;
        }

        return new Change(state!, letters);
    }
}
