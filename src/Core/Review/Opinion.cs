using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Review;

/// <summary>What one contact of a member said, once.</summary>
/// <param name="Confirmed">The sender was proved, or the opinion confirmed since.</param>
/// <param name="Late">Came after the review had closed: shown, not counted.</param>
public sealed record Opinion(
    OpinionId Id,
    MailId Mail,
    MemberId Member,
    ContactId Contact,
    Stance Stance,
    bool Confirmed,
    bool Late,
    DateTimeOffset At,
    string Text,
    string? Span,
    string Evidence)
{
    public bool Counts => Confirmed && !Late;
}
