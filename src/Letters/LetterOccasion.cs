using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Letters;

/// <summary>Why a letter is written.</summary>
/// <param name="Case">As it stood after <paramref name="Happened"/>.</param>
/// <param name="Happened">The event that called for the letter. Its time is the letter's present: no clock is read.</param>
/// <param name="Intent">What it called for.</param>
public sealed record LetterOccasion(MembershipCase Case, CaseEvent Happened, LetterIntent Intent)
{
    /// <summary>How members are called. One that is not here is called by its id.</summary>
    public IReadOnlyDictionary<MemberId, string> MemberNames { get; init; } = new Dictionary<MemberId, string>();
}
