using System.Collections.Immutable;
using MountainPartnership.Core.Questionnaire;
using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;

namespace MountainPartnership.Core.Applications;

/// <summary>What somebody, or the clock, wants of a case. Every command may come twice, late or out of order.</summary>
public abstract record CaseCommand
{
    private CaseCommand(DateTimeOffset now, Actor by) => (Now, By) = (now, by);

    /// <summary>When it was given, in UTC; for a message, when it was taken in.</summary>
    public DateTimeOffset Now { get; init; }

    public Actor By { get; init; }

    public sealed record Open(
        DateTimeOffset Now,
        Actor By,
        CaseNumber Number,
        MailId Mail,
        CasePolicy Policy,
        Language Language,
        Contact Applicant,
        MembershipRequest Request,
        string? MessageId = null) : CaseCommand(Now, By);

    /// <param name="Request">A request that has the changed facts; its other fields are not looked at.</param>
    /// <param name="Changed">What the answer set; empty when it set nothing.</param>
    public sealed record ProvideInformation(
        DateTimeOffset Now,
        Actor By,
        MailId Mail,
        string From,
        MembershipRequest Request,
        ImmutableArray<RequestField> Changed,
        string Text) : CaseCommand(Now, By);

    public sealed record RequestInformation(DateTimeOffset Now, Actor By, ImmutableArray<RequestField> Fields, string? Question)
        : CaseCommand(Now, By);

    /// <summary>Goes on without an answer to the question that was asked.</summary>
    public sealed record EndInformation(DateTimeOffset Now, Actor By, string Reason) : CaseCommand(Now, By);

    /// <param name="Value">As text; a contact as <c>Name &lt;address&gt;</c>, alternates with a semicolon between them; a category by its name; a country by its ISO 3166 code.</param>
    public sealed record CorrectFact(DateTimeOffset Now, Actor By, RequestField Field, string Value, string Reason)
        : CaseCommand(Now, By);

    public sealed record WaiveFact(DateTimeOffset Now, Actor By, RequestField Field, string Reason) : CaseCommand(Now, By);

    /// <param name="ExpectedMailingEnd">When the last letter should leave, by the limits of the transport.</param>
    /// <param name="Reviewers">How many contacts will be asked.</param>
    public sealed record Share(DateTimeOffset Now, Actor By, DateTimeOffset ExpectedMailingEnd, int Reviewers) : CaseCommand(Now, By);

    public sealed record StartMailing(DateTimeOffset Now, LetterId Letter, LetterKind Kind, int Recipients)
        : CaseCommand(Now, Actor.System);

    public sealed record FinishMailing(DateTimeOffset Now, LetterId Letter, MailingCounts Counts) : CaseCommand(Now, Actor.System);

    public sealed record RecordOpinion(
        DateTimeOffset Now,
        Actor By,
        MailId Mail,
        MemberId Member,
        ContactId Contact,
        Stance Stance,
        bool Trusted,
        string Text,
        string? Span,
        string Evidence) : CaseCommand(Now, By);

    public sealed record ConfirmOpinion(DateTimeOffset Now, Actor By, OpinionId Opinion) : CaseCommand(Now, By);

    /// <summary>A member takes back every objection of its own that is open or noted.</summary>
    public sealed record WithdrawObjections(DateTimeOffset Now, Actor By, MemberId Member, MailId Mail) : CaseCommand(Now, By);

    /// <param name="Text">The reasons, or for <see cref="ObjectionRuling.Answer"/> the answer.</param>
    public sealed record RuleOnObjection(DateTimeOffset Now, Actor By, OpinionId Objection, ObjectionRuling Ruling, string Text)
        : CaseCommand(Now, By);

    /// <param name="Until">Rounded up to the closing hour.</param>
    public sealed record ExtendReview(DateTimeOffset Now, Actor By, DateTimeOffset Until, string Reason) : CaseCommand(Now, By);

    public sealed record CloseReview(DateTimeOffset Now, Actor By, string? Reason) : CaseCommand(Now, By);

    public sealed record Approve(DateTimeOffset Now, Actor By, string? Reason) : CaseCommand(Now, By);

    public sealed record Decline(DateTimeOffset Now, Actor By, string Reason) : CaseCommand(Now, By);

    /// <param name="Answers">What this reply answers; empty when nothing was recognised.</param>
    public sealed record AnswerQuestionnaire(
        DateTimeOffset Now, Actor By, MailId Mail, string From, QuestionnaireAnswers Answers, string Text) : CaseCommand(Now, By);

    public sealed record ExtendQuestionnaire(DateTimeOffset Now, Actor By, DateTimeOffset Until, string Reason) : CaseCommand(Now, By);

    public sealed record WaiveQuestionnaire(DateTimeOffset Now, Actor By, string Reason) : CaseCommand(Now, By);

    /// <summary>At the questionnaire's limit, by the Secretariat.</summary>
    public sealed record Lapse(DateTimeOffset Now, Actor By, string Reason) : CaseCommand(Now, By);

    /// <param name="Mail">The applicant's message; null when the Secretariat records it.</param>
    public sealed record Withdraw(DateTimeOffset Now, Actor By, MailId? Mail, string Reason) : CaseCommand(Now, By);

    public sealed record Reopen(DateTimeOffset Now, Actor By, string Reason) : CaseCommand(Now, By);

    /// <summary>Keeps a message that answers nothing that was asked, and tells the Secretariat.</summary>
    public sealed record FileCorrespondence(DateTimeOffset Now, Actor By, MailId Mail, string From, string Text)
        : CaseCommand(Now, By);

    /// <summary>Time has passed.</summary>
    public sealed record Tick(DateTimeOffset Now) : CaseCommand(Now, Actor.System);
}
