using System.Collections.Immutable;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Questionnaire;
using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;
using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Letters.Tests;

/// <summary>An invented case, and the occasion for every kind of letter in it.</summary>
internal static class SampleCase
{
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);

    public static readonly Actor Ines = Actor.Secretariat("Inés Marsh");

    private static readonly Actor Applicant = Actor.Applicant(ContactId.Of("MP-2026-7KQ2XD", "ana@terraces.example"));

    public static readonly MemberId Condor = MemberId.Of("Condor Trust");
    public static readonly MemberId Tarn = MemberId.Of("Tarn Institute");
    public static readonly MemberId Serac = MemberId.Of("Serac Society");

    public static readonly LetterSettings Settings = new()
    {
        ContactAddress = "membership@partnership.example",
        PostalAddress = "1 Ridge Road\nHigh Town",
        Website = new Uri("https://partnership.example/"),
        BaseUrl = new Uri("https://cases.partnership.example"),
    };

    public static readonly MembershipRequest Request = new(
        "Quechua Terraces Association", MemberCategory.MajorGroup, "NGO", "PE", "https://terraces.example",
        "We restore pre-Hispanic terraces with forty villages.\nWe train young farmers and keep a seed bank of native potatoes.",
        "To learn from terrace keepers elsewhere.",
        "Two trainers for exchange visits, and our seed catalogue.",
        new Contact("Ana Quispe", "ana@terraces.example"),
        [new Contact("Luis Mamani", "luis@terraces.example")]);

    /// <summary>What a letter of a kind says: in the sample's case, or in answer to a message without one.</summary>
    public static Letterhead Model(LetterKind kind, LetterSettings settings, Recipient to, Func<LetterOccasion>? occasion = null) =>
        kind < LetterKind.Acknowledgement ? AnswerModel.From(settings, to) : LetterModel.From(occasion?.Invoke() ?? For(kind), settings, to);

    public static Recipient To(LetterKind kind, Language language) => kind switch
    {
        >= LetterKind.ScreeningTask => new("", language),
        >= LetterKind.ReviewInvitation => new("Maya Tarn", language, "Tarn Institute", "abcd2345"),
        _ => new("Ana Quispe", language, "Quechua Terraces Association"),
    };

    /// <summary>Each kind once, and again where its words differ much.</summary>
    public static ImmutableArray<(string Name, LetterKind Kind, Func<LetterOccasion> Occasion)> All { get; } =
    [
        .. Enum.GetValues<LetterKind>().Select(kind => (Enum.GetName(kind)!, kind, (Func<LetterOccasion>)(() => For(kind)))),
        ("WelcomeWithoutQuestionnaire", LetterKind.Welcome, () => Occasion(
            [Opened(Request, new CasePolicy { QuestionnaireEnabled = false }), new WelcomeIssued(Start.AddDays(20), Ines)], LetterKind.Welcome)),
        ("QuestionnaireExtended", LetterKind.Questionnaire, () => Occasion(
            [.. Approved(), new QuestionnaireExtended(Start.AddDays(100), Ines, Start.AddDays(130), "The harvest keeps you busy.")],
            LetterKind.Questionnaire)),
        ("LapsedAtQuestionnaire", LetterKind.Lapsed, () => Occasion(
            [.. Approved(), new ApplicationLapsed(Start.AddDays(120), Ines, StageName.Questionnaire, "No answer to three letters.")],
            LetterKind.Lapsed)),
        ("WithdrawnBySecretariat", LetterKind.WithdrawalConfirmation, () => Occasion(
            [Opened(Request), new ApplicationWithdrawn(Start.AddDays(2), Ines, null, "Asked for by telephone.")],
            LetterKind.WithdrawalConfirmation)),
        ("ThanksInReview", LetterKind.InformationThanks, () => Occasion(
            [.. Shared(), Asked(Start.AddDays(4), "Which valleys?"), new InformationCompleted(Start.AddDays(6), Actor.System, StageName.Review)],
            LetterKind.InformationThanks)),
        ("QuestionInReview", LetterKind.InformationRequest, () => Occasion(
            [.. Shared(), Asked(Start.AddDays(4), "Which valleys?\n\nAnd since when?")], LetterKind.InformationRequest)),
        ("ReceiptOfLateSupport", LetterKind.OpinionReceipt, () => Occasion(
            [.. Shared(), Said(Tarn, Stance.Support, "SUPPORT", late: true)], LetterKind.OpinionReceipt, IdOf(Tarn))),
        ("NoticeOfNotedObjection", LetterKind.ObjectionNotice, () => Occasion(
            [.. Shared(), Said(Serac, Stance.Objection, "OBJECTION They are a company.", trusted: false),
                new ObjectionRaised(Start.AddDays(3), Actor.System, IdOf(Serac), Serac, Open: false)],
            LetterKind.ObjectionNotice, IdOf(Serac))),
        ("ExtensionWithReason", LetterKind.ReviewExtension, () => Occasion(
            [.. Shared(), new ReviewExtended(Start.AddDays(9), Ines, Start.AddDays(30), ExtensionCause.Secretariat, "Many of you asked for it.")],
            LetterKind.ReviewExtension)),
        ("CorrespondenceWithdrawal", LetterKind.CorrespondenceNotice, () => Occasion(
            [Opened(Request), new ApplicationWithdrawn(Start.AddDays(2), Applicant, new MailId("aa"), "We merge with another.")],
            LetterKind.CorrespondenceNotice)),
        ("TaskOfScreening", LetterKind.TaskReminder, () => Occasion(
            [Opened(Request), new ScreeningStarted(Start, Actor.System), new TaskReminded(Start.AddDays(7), Actor.System, StageName.Screening)],
            LetterKind.TaskReminder)),
    ];

    public static LetterOccasion For(LetterKind kind, MembershipRequest? request = null)
    {
        MembershipRequest r = request ?? Request;
        MembershipRequest partial = r with { Contributions = null, Alternates = [] };
        DateTimeOffset later = Start.AddDays(14);
        CaseEvent[] asked =
        [
            Opened(partial),
            new InformationRequested(Start, Actor.System, [RequestField.Contributions, RequestField.Alternate], false, null),
        ];
        return kind switch
        {
            LetterKind.Acknowledgement or LetterKind.ScreeningTask => Occasion([Opened(r), new ScreeningStarted(Start, Actor.System)], kind),
            LetterKind.InformationRequest => Occasion(asked, kind),
            LetterKind.InformationReminder => Occasion([.. asked, new InformationReminded(later, Actor.System)], kind),
            LetterKind.FinalNotice => Occasion([.. asked, new FinalNoticeGiven(later, Actor.System, Start.AddDays(42))], kind),
            LetterKind.InformationThanks => Occasion(
                [Opened(r with { Alternates = [] }), new FactWaived(later, Ines, RequestField.Alternate, "A small office."), new ScreeningStarted(later, Ines)],
                kind),
            LetterKind.Declined => Occasion(
                [.. Closed(r), new ApplicationDeclined(Start.AddDays(20), Ines, "The association is not yet registered.\nPlease apply again once it is.")],
                kind),
            LetterKind.Questionnaire => Occasion(Approved(r), kind),
            LetterKind.QuestionnaireReminder => Occasion([.. Approved(r), new QuestionnaireReminded(Start.AddDays(34), Actor.System, 1)], kind),
            LetterKind.QuestionnaireIncomplete => Occasion([.. Approved(r), Answered()], kind),
            LetterKind.QuestionnaireTask => Occasion(
                [.. Approved(r), Answered(), new QuestionnaireLimitReached(Start.AddDays(110), Actor.System)], kind),
            LetterKind.Welcome => Occasion([.. Approved(r), new WelcomeIssued(Start.AddDays(40), Actor.System)], kind),
            LetterKind.WelcomeFailed => Occasion(
                [
                    .. Approved(r), new WelcomeIssued(Start.AddDays(40), Actor.System),
                    new MailingStarted(Start.AddDays(40), Actor.System, new LetterId(9, 0), LetterKind.Welcome, 2),
                    new MailingFinished(Start.AddDays(40), Actor.System, new LetterId(9, 0), LetterKind.Welcome, new MailingCounts(0, 1, 1)),
                ],
                kind),
            LetterKind.WithdrawalConfirmation => Occasion(
                [Opened(r), new ApplicationWithdrawn(Start.AddDays(2), Applicant, new MailId("aa"), "We merge with another.")], kind),
            LetterKind.Lapsed => Occasion([.. asked, new ApplicationLapsed(Start.AddDays(42), Actor.System, StageName.Information, "")], kind),
            LetterKind.Reopened => Occasion(
                [.. Closed(r), new ApplicationDeclined(later, Ines, "Too early."), new ApplicationReopened(Start.AddDays(50), Ines, StageName.Decision, "The association is registered now.")],
                kind),
            LetterKind.ReviewInvitation => Occasion(Shared(r), kind),
            LetterKind.ReviewReminder => Occasion([.. Shared(r), new ReviewReminded(Start.AddDays(8), Actor.System)], kind),
            LetterKind.ReviewExtension => Occasion(
                [.. Shared(r), new ReviewExtended(Start.AddDays(8), Actor.System, Start.AddDays(21), ExtensionCause.ClockWasStopped, "")], kind),
            LetterKind.OpinionReceipt => Occasion(
                [.. Shared(r), Said(Tarn, Stance.Objection, "OBJECTION\nThey work in our valley and have never spoken to us."), Objected(Tarn)],
                kind, IdOf(Tarn)),
            LetterKind.OpinionUnconfirmed => Occasion([.. Shared(r), Said(Tarn, Stance.Support, "SUPPORT, gladly.", trusted: false)], kind, IdOf(Tarn)),
            LetterKind.ObjectionNotice => Occasion(
                [.. Shared(r), Said(Tarn, Stance.Objection, "OBJECTION\nThey work in our valley and have never spoken to us."), Objected(Tarn)],
                kind, IdOf(Tarn)),
            LetterKind.DecisionSummary => Occasion(Closed(r), kind),
            LetterKind.TaskReminder => Occasion([.. Closed(r), new TaskReminded(Start.AddDays(22), Actor.System, StageName.Decision)], kind),
            LetterKind.AgeWarning => Occasion([.. Approved(r), new AgeWarned(Start.AddDays(90), Actor.System)], kind),
            LetterKind.CorrespondenceNotice => Occasion(
                [.. Shared(r), new CorrespondenceFiled(Start.AddDays(5), Applicant, new MailId("bb"), "ana@terraces.example", "When will you decide?")],
                kind),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No sample."),
        };
    }

    public static LetterOccasion Occasion(CaseEvent[] events, LetterKind kind, OpinionId? about = null) =>
        new(Evolve.From(events)!, events[^1], new LetterIntent(kind, new Audience.Secretariat(), about))
        {
            MemberNames = new Dictionary<MemberId, string> { [Condor] = "Condor Trust", [Tarn] = "Tarn Institute", [Serac] = "Serac Society" },
        };

    public static CaseEvent[] Shared(MembershipRequest? request = null) =>
    [
        Opened(request ?? Request), new ScreeningStarted(Start, Actor.System),
        new ApplicationShared(Start.AddDays(1), Ines, Start.AddDays(1), new DateTimeOffset(2026, 12, 9, 16, 0, 0, TimeSpan.Zero), 612),
    ];

    public static OpinionRecorded Said(MemberId member, Stance stance, string words, bool trusted = true, bool late = false) => new(
        Start.AddDays(3), Actor.System, IdOf(member), new MailId(member.Value), member, ContactId.Of(member.Value, "maya@tarn.example"),
        stance, trusted, late, words, null, "");

    public static OpinionId IdOf(MemberId member) => OpinionId.Of(new MailId(member.Value));

    public static CaseEvent Opened(MembershipRequest request, CasePolicy? policy = null) => new ApplicationReceived(
        Start, Applicant, CaseNumber.Parse("MP-2026-7KQ2XD"), new MailId("00"), policy ?? new CasePolicy(), Language.English,
        new Contact("Ana Quispe", "ana@terraces.example"), request);

    private static InformationRequested Asked(DateTimeOffset at, string question) => new(at, Ines, [], true, question);

    private static ObjectionRaised Objected(MemberId member) => new(Start.AddDays(3), Actor.System, IdOf(member), member, Open: true);

    private static CaseEvent[] Closed(MembershipRequest? request = null) =>
    [
        .. Shared(request),
        Said(Condor, Stance.Support, "SUPPORT. We know them well."),
        Said(Tarn, Stance.Objection, "OBJECTION\nThey work in our valley and have never spoken to us."),
        Objected(Tarn),
        new ObjectionAnswered(Start.AddDays(5), Ines, IdOf(Tarn), "They will call you this week."),
        Said(Serac, Stance.Support, "SUPPORT", trusted: false),
        new ReviewClosed(Start.AddDays(15), Ines, Early: true, "Every member has answered."),
    ];

    private static CaseEvent[] Approved(MembershipRequest? request = null) =>
    [
        .. Closed(request), new ObjectionOverruled(Start.AddDays(19), Ines, IdOf(Tarn), "They have spoken since."),
        new ApplicationApproved(Start.AddDays(20), Ines, null), new QuestionnaireSent(Start.AddDays(20), Ines, Start.AddDays(110)),
    ];

    private static QuestionnaireAnswered Answered()
    {
        QuestionnaireAnswers answers = QuestionnaireAnswers.Empty.With(new(ImmutableSortedDictionary.CreateRange(
        [
            KeyValuePair.Create(QuestionId.OfficialName, "Asociación Andenes Quechuas"),
            KeyValuePair.Create(QuestionId.Themes, "Terraces\nSeeds"),
        ])));
        return new(Start.AddDays(30), Applicant, new MailId("cc"), answers.Missing(), answers);
    }
}
