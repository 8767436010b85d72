using System.Collections.Immutable;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications;

/// <summary>
/// What has happened in a case. The whole truth of a case is the list of these; the other parts of this type stand in the
/// rooms that they belong to (Review, Decisions, Questionnaire).
/// </summary>
public abstract partial record CaseEvent
{
    private CaseEvent(DateTimeOffset at, Actor by) => (At, By) = (at, by);

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; init; }

    public Actor By { get; init; }

    /// <summary>The first event of every case.</summary>
    /// <param name="Mail">The message that opened the case.</param>
    /// <param name="Policy">By which the case runs from now on, whatever the settings become.</param>
    /// <param name="Language">In which the applicant is written to.</param>
    /// <param name="Applicant">Who sent the message.</param>
    /// <param name="MessageId">Of that message, without brackets, for letters to thread with; null when it had none.</param>
    public sealed record ApplicationReceived(
        DateTimeOffset At,
        Actor By,
        CaseNumber Number,
        MailId Mail,
        CasePolicy Policy,
        Language Language,
        [property: Personal] Contact Applicant,
        [property: Personal] MembershipRequest Request,
        [property: Personal] string? MessageId = null) : CaseEvent(At, By);

    /// <summary>The applicant was asked; where a review was open, its clock stands still.</summary>
    /// <param name="Fields">The required facts that are missing; empty for a question alone.</param>
    /// <param name="Question">The Secretariat's own words, or null.</param>
    /// <param name="HasQuestion">Stays when <paramref name="Question"/> is erased.</param>
    public sealed record InformationRequested(
        DateTimeOffset At,
        Actor By,
        ImmutableArray<RequestField> Fields,
        bool HasQuestion,
        [property: Personal] string? Question) : CaseEvent(At, By);

    public sealed record InformationReminded(DateTimeOffset At, Actor By) : CaseEvent(At, By);

    /// <summary>The last letter before the case lapses.</summary>
    /// <param name="LapsesAt">The time that the letter announces.</param>
    public sealed record FinalNoticeGiven(DateTimeOffset At, Actor By, DateTimeOffset LapsesAt) : CaseEvent(At, By);

    /// <summary>The applicant answered.</summary>
    /// <param name="Changed">The facts that this answer set.</param>
    /// <param name="Missing">What is still missing; the case waits on unless empty.</param>
    /// <param name="Request">The whole request with the answer in it.</param>
    public sealed record InformationProvided(
        DateTimeOffset At,
        Actor By,
        MailId Mail,
        ImmutableArray<RequestField> Changed,
        ImmutableArray<RequestField> Missing,
        [property: Personal] MembershipRequest Request,
        [property: Personal] string Text) : CaseEvent(At, By);

    /// <summary>A person of the Secretariat goes on without an answer.</summary>
    public sealed record InformationDispensed(DateTimeOffset At, Actor By, [property: Personal] string Reason) : CaseEvent(At, By);

    /// <summary>A person of the Secretariat corrected what was read.</summary>
    public sealed record FactCorrected(
        DateTimeOffset At,
        Actor By,
        RequestField Field,
        [property: Personal] string Value,
        [property: Personal] string Reason) : CaseEvent(At, By);

    /// <summary>A person of the Secretariat goes on without a required fact.</summary>
    public sealed record FactWaived(DateTimeOffset At, Actor By, RequestField Field, [property: Personal] string Reason)
        : CaseEvent(At, By);

    /// <summary>The application is complete, as it came or by waiver, and waits for a person.</summary>
    public sealed record ScreeningStarted(DateTimeOffset At, Actor By) : CaseEvent(At, By);

    /// <summary>The case went on where an information request had stopped it.</summary>
    public sealed record InformationCompleted(DateTimeOffset At, Actor By, StageName Resumes) : CaseEvent(At, By);

    /// <summary>The Secretariat was reminded that the case waits for it.</summary>
    public sealed record TaskReminded(DateTimeOffset At, Actor By, StageName Stage) : CaseEvent(At, By);

    /// <summary>The case is older than <see cref="CasePolicy.CaseAgeWarning"/>.</summary>
    public sealed record AgeWarned(DateTimeOffset At, Actor By) : CaseEvent(At, By);

    /// <summary>A message about the case that answers nothing that was asked; kept for people to read.</summary>
    public sealed record CorrespondenceFiled(
        DateTimeOffset At,
        Actor By,
        MailId Mail,
        [property: Personal] string From,
        [property: Personal] string Text) : CaseEvent(At, By);

    /// <summary>One letter to many, or one on which a stage depends, is being sent.</summary>
    /// <param name="Recipients">How many rows the letter was expanded into.</param>
    public sealed record MailingStarted(DateTimeOffset At, Actor By, LetterId Letter, LetterKind Kind, int Recipients)
        : CaseEvent(At, By);

    /// <summary>Every recipient's row is final.</summary>
    public sealed record MailingFinished(
        DateTimeOffset At,
        Actor By,
        LetterId Letter,
        LetterKind Kind,
        MailingCounts Counts) : CaseEvent(At, By);

    /// <param name="Mail">The applicant's message; null when the Secretariat recorded it.</param>
    public sealed record ApplicationWithdrawn(DateTimeOffset At, Actor By, MailId? Mail, [property: Personal] string Reason)
        : CaseEvent(At, By);

    /// <summary>The case ended because nothing came: after a final notice, or by the Secretariat at the questionnaire's limit.</summary>
    public sealed record ApplicationLapsed(DateTimeOffset At, Actor By, StageName From, [property: Personal] string Reason)
        : CaseEvent(At, By);

    /// <param name="To">The stage that the case goes on with.</param>
    public sealed record ApplicationReopened(DateTimeOffset At, Actor By, StageName To, [property: Personal] string Reason)
        : CaseEvent(At, By);

    /// <summary>The welcome letter is called for, first or again to a corrected address.</summary>
    public sealed record WelcomeIssued(DateTimeOffset At, Actor By) : CaseEvent(At, By);

    /// <summary>The welcome letter has left: the organization is a member.</summary>
    public sealed record MemberAdmitted(DateTimeOffset At, Actor By, MemberId Member) : CaseEvent(At, By);
}

/// <summary>How the rows of one letter ended.</summary>
/// <param name="Accepted">Taken by the first server on the way.</param>
/// <param name="Failed">Refused for good.</param>
/// <param name="NoAddress">Recipients for whom there was no address to write to.</param>
public sealed record MailingCounts(int Accepted, int Failed, int NoAddress);
