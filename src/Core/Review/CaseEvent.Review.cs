using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;

namespace MountainPartnership.Core.Applications;

public abstract partial record CaseEvent
{
    /// <summary>The application goes to all members, and the closing of their review is announced.</summary>
    /// <param name="ClosesAt">The exact time, from the expected end of the mailing.</param>
    /// <param name="Reviewers">How many contacts are asked.</param>
    public sealed record ApplicationShared(
        DateTimeOffset At, Actor By, DateTimeOffset ExpectedMailingEnd, DateTimeOffset ClosesAt, int Reviewers) : CaseEvent(At, By);

    /// <summary>Members who were silent were reminded.</summary>
    public sealed record ReviewReminded(DateTimeOffset At, Actor By) : CaseEvent(At, By);

    /// <summary>A member spoke. All opinions are kept; the last one that counts is the member's voice.</summary>
    /// <param name="Contact">The focal point or alternate who spoke.</param>
    /// <param name="Trusted">False until confirmed where the sender could not be proved.</param>
    /// <param name="Late">Came after the review had closed.</param>
    /// <param name="Span">The words that decided the stance.</param>
    /// <param name="Evidence">Why the sender was trusted, or not.</param>
    public sealed record OpinionRecorded(
        DateTimeOffset At,
        Actor By,
        OpinionId Opinion,
        MailId Mail,
        MemberId Member,
        ContactId Contact,
        Stance Stance,
        bool Trusted,
        bool Late,
        [property: Personal] string Text,
        [property: Personal] string? Span,
        [property: Personal] string Evidence) : CaseEvent(At, By);

    /// <summary>The contact itself, or a person of the Secretariat, says that an unconfirmed opinion is the member's.</summary>
    public sealed record OpinionConfirmed(DateTimeOffset At, Actor By, OpinionId Opinion) : CaseEvent(At, By);

    /// <summary>An objection has a life of its own, named by the opinion that brought it.</summary>
    /// <param name="Open">True when it blocks approval at once; an unconfirmed or late one waits for a person to accept it.</param>
    public sealed record ObjectionRaised(DateTimeOffset At, Actor By, OpinionId Objection, MemberId Member, bool Open)
        : CaseEvent(At, By);

    /// <summary>A named person lets an unconfirmed or late objection stand: from now on it blocks approval.</summary>
    public sealed record ObjectionAccepted(DateTimeOffset At, Actor By, OpinionId Objection) : CaseEvent(At, By);

    /// <summary>An answer was given to the member; the objection stays open.</summary>
    public sealed record ObjectionAnswered(DateTimeOffset At, Actor By, OpinionId Objection, [property: Personal] string Text)
        : CaseEvent(At, By);

    /// <summary>The member took its objection back.</summary>
    public sealed record ObjectionWithdrawn(DateTimeOffset At, Actor By, OpinionId Objection, MailId Mail) : CaseEvent(At, By);

    public sealed record ObjectionUpheld(DateTimeOffset At, Actor By, OpinionId Objection, [property: Personal] string Reason)
        : CaseEvent(At, By);

    public sealed record ObjectionOverruled(DateTimeOffset At, Actor By, OpinionId Objection, [property: Personal] string Reason)
        : CaseEvent(At, By);

    /// <summary>The review closes later, or is open again, and the new time is announced.</summary>
    /// <param name="Cause">Who or what made it so.</param>
    public sealed record ReviewExtended(
        DateTimeOffset At, Actor By, DateTimeOffset ClosesAt, ExtensionCause Cause, [property: Personal] string Reason)
        : CaseEvent(At, By);

    /// <param name="Early">True when a person closed it before its time.</param>
    public sealed record ReviewClosed(DateTimeOffset At, Actor By, bool Early, [property: Personal] string? Reason)
        : CaseEvent(At, By);
}
