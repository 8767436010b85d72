using MountainPartnership.Core.Applications;
using MountainPartnership.Letters;

namespace MountainPartnership.Workflow.Sending;

/// <summary>Finds in a case's history why a letter was written, so that its words can be written again, always the same.</summary>
internal static class FindOccasion
{
    /// <returns>Null when no event of the case called for this letter.</returns>
    public static LetterOccasion? Of(LetterId letter, IReadOnlyList<CaseEvent> events)
    {
        if (letter.Sequence < 1 || letter.Sequence > events.Count)
        {
            return null;
        }

        MembershipCase? before = Evolve.From(events.Take((int)letter.Sequence - 1));
        CaseEvent happened = events[(int)letter.Sequence - 1];
        LetterIntent[] letters = CallForLetters.By(before, happened);
        return letter.Index < letters.Length
            ? new LetterOccasion(Evolve.With(before, happened), happened, letters[letter.Index])
            : null;
    }
}
