using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Questionnaire;
using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;
using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Core.Tests;

/// <summary>One invented application, and its history up to each stage.</summary>
internal static class Samples
{
    /// <summary>Monday 2 March 2026, ten in the morning in Rome: the summer-time change of 29 March lies ahead.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly CasePolicy Policy = new();
    public static readonly CaseNumber Number = CaseNumber.Parse("MP-2026-7KQ2XD");
    public static readonly Contact Focal = new("Ana Quispe", "ana@alpaca.example");
    public static readonly Contact Deputy = new("Luis Mamani", "luis@alpaca.example");
    public static readonly Actor Applicant = Actor.Applicant(ContactId.Of(Number.Value, Focal.Email));
    public static readonly Actor Ines = Actor.Secretariat("ines@partnership.example");
    public static readonly MailId FirstMail = Mail(0);
    public static readonly MemberId Glacier = MemberId.Of("Glacier Watch");
    public static readonly MemberId Larch = MemberId.Of("Larch Institute");
    public static readonly ContactId GlacierFocal = ContactId.Of(Glacier.Value, "focal@glacier.example");
    public static readonly ContactId GlacierAlternate = ContactId.Of(Glacier.Value, "alternate@glacier.example");
    public static readonly ContactId LarchFocal = ContactId.Of(Larch.Value, "focal@larch.example");

    public static readonly MembershipRequest Complete = new(
        Organization: "Alpaca Highlands Association",
        Category: MemberCategory.MajorGroup,
        Country: "PE",
        Activities: "Pasture restoration with herders.",
        Interests: "Exchange on high pastures.",
        Contributions: "Training of trainers.",
        FocalPoint: Focal,
        Alternates: [Deputy]);

    public static readonly MembershipRequest WithoutAlternate = Complete with { Alternates = [] };

    /// <summary>The first hour of closing after two weeks: Monday 16 March, 17:00 in Rome.</summary>
    public static readonly DateTimeOffset Closing = new(2026, 3, 16, 16, 0, 0, TimeSpan.Zero);

    public static readonly LetterId Invitation = new(3, 0);

    public static CaseEvent[] Opened { get; } = [Received(Complete), new ScreeningStarted(Monday, Applicant)];

    public static CaseEvent[] Incomplete { get; } =
    [
        Received(WithoutAlternate),
        new InformationRequested(Monday, Applicant, [RequestField.Alternate], HasQuestion: false, Question: null),
    ];

    public static CaseEvent[] Shared { get; } = [.. Opened, new ApplicationShared(Monday, Ines, Monday, Closing, 3)];

    /// <summary>The invitation has gone to everybody.</summary>
    public static CaseEvent[] Asked { get; } =
    [
        .. Shared,
        new MailingStarted(Monday, Actor.System, Invitation, LetterKind.ReviewInvitation, 3),
        new MailingFinished(Monday, Actor.System, Invitation, LetterKind.ReviewInvitation, new MailingCounts(3, 0, 0)),
    ];

    public static CaseEvent[] InDecision { get; } =
        [.. Asked, new ReviewReminded(Monday + Days(7), Actor.System), new ReviewClosed(Closing, Actor.System, false, null)];

    public static CaseEvent[] Approved { get; } =
    [
        .. InDecision,
        new ApplicationApproved(Closing, Ines, null),
        new QuestionnaireSent(Closing, Ines, Closing + Policy.QuestionnaireLimit),
    ];

    public static CaseEvent[] Welcomed { get; } =
        [.. Approved, new QuestionnaireWaived(Closing, Ines, "Known well."), new WelcomeIssued(Closing, Ines)];

    public static readonly LetterId WelcomeLetter = new(Welcomed.Length, 0);

    public static CaseEvent[] Admitted { get; } =
    [
        .. Welcomed,
        new MailingStarted(Closing, Actor.System, WelcomeLetter, LetterKind.Welcome, 2),
        new MailingFinished(Closing, Actor.System, WelcomeLetter, LetterKind.Welcome, new MailingCounts(2, 0, 0)),
        new MemberAdmitted(Closing, Actor.System, MemberId.Of(Number.Value)),
    ];

    public static CaseEvent[] Declined { get; } =
        [.. InDecision, new ApplicationDeclined(Closing, Ines, "Not active in mountains.")];

    public static CaseEvent[] Withdrawn { get; } = [.. Asked, new ApplicationWithdrawn(Monday, Applicant, Mail(90), "We withdraw.")];

    public static CaseEvent[] LapsedWithoutFacts { get; } =
    [
        .. Incomplete,
        new FinalNoticeGiven(Monday + Days(28), Actor.System, Monday + Days(42)),
        new ApplicationLapsed(Monday + Days(42), Actor.System, StageName.Information, ""),
    ];

    public static CaseEvent[] LapsedAtQuestionnaire { get; } =
    [
        .. Approved,
        new QuestionnaireLimitReached(Closing + Policy.QuestionnaireLimit, Actor.System),
        new ApplicationLapsed(Closing + Policy.QuestionnaireLimit, Ines, StageName.Questionnaire, "No answer."),
    ];

    public static ApplicationReceived Received(MembershipRequest request, CasePolicy? policy = null) =>
        new(Monday, Applicant, Number, FirstMail, policy ?? Policy, Language.Spanish, Focal, request);

    public static CaseCommand.Open Open(MembershipRequest request, CasePolicy? policy = null) =>
        new(Monday, Applicant, Number, FirstMail, policy ?? Policy, Language.Spanish, Focal, request);

    public static MailId Mail(int n) => new($"{n:x12}{new string('0', 52)}");

    public static TimeSpan Days(double days) => TimeSpan.FromDays(days);

    public static CaseCommand.Tick Tick(DateTimeOffset now) => new(now);

    public static CaseCommand.RecordOpinion Opinion(
        int mail, Stance stance, DateTimeOffset? now = null, bool trusted = true, MemberId? member = null, ContactId? contact = null) => new(
            now ?? Monday + Days(1),
            Actor.Member(contact ?? GlacierFocal),
            Mail(mail),
            member ?? Glacier,
            contact ?? GlacierFocal,
            stance,
            trusted,
            "Their words.",
            "words",
            "dmarc=pass");

    public static QuestionnaireAnswers Answers(params IEnumerable<QuestionId> ids) =>
        QuestionnaireAnswers.Empty with
        {
            ByQuestion = QuestionnaireAnswers.Empty.ByQuestion.AddRange(
            ids.Select(id => KeyValuePair.Create(id, $"Answer {(int)id}")))
        };

    public static QuestionId[] RequiredQuestions { get; } = [.. Questions.All.Where(q => q.Required).Select(q => q.Id)];
}
