using System.Collections.Immutable;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Decisions;
using MountainPartnership.Core.Questionnaire;
using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;
using static MountainPartnership.Core.Applications.CaseEvent;
using static MountainPartnership.Core.Register.MemberEvent;

namespace MountainPartnership.Storage.Tests.Streams;

/// <summary>One event of every type, with every property set.</summary>
internal static class SampleEvents
{
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    public static readonly CaseNumber Number = CaseNumber.Parse("MP-2026-7KQ2XD");
    public static readonly Actor Ada = Actor.Secretariat("ada@secretariat.example");

    private static readonly Contact Focal = new("Lina Þórsdóttir", "lina@alpine.example", "Director", "+41 00 000 00 00");
    private static readonly Contact Alternate = new("Пётр Горный", "petr@alpine.example");
    private static readonly ContactId Speaker = new("abcdefg2");
    private static readonly MemberId Member = new("M-0011AABB");
    private static readonly MailId Mail = new("00ff00ff00ff00ff00ff00ff00ff00ff");
    private static readonly OpinionId Opinion = new("00ff00ff00ff");

    public static MembershipRequest Request { get; } = new(
        "Alpine \"Ridge\" Trust <alpha> & Söhne",
        MemberCategory.MajorGroup,
        "NGO",
        "CH",
        "https://alpine.example",
        "Terraces\nand springs",
        "To exchange",
        "Training",
        Focal,
        [Alternate],
        ImmutableDictionary<Criterion, string>.Empty.Add(Criterion.EndorsesMission, "We endorse it"),
        ImmutableDictionary<RequestField, Evidence>.Empty.Add(
            RequestField.Organization, new("body", "Organization: Alpine Ridge Trust", 0.95)));

    public static IReadOnlyList<CaseEvent> OfCases { get; } =
    [
        Received(Request),
        new InformationRequested(Monday, Actor.System, [RequestField.FocalPoint, RequestField.Alternate], true, "Which valley?"),
        new InformationReminded(Monday, Actor.System),
        new FinalNoticeGiven(Monday, Actor.System, Monday.AddDays(14)),
        new InformationProvided(
            Monday, Actor.Applicant(Speaker), Mail, [RequestField.FocalPoint], [RequestField.Alternate], Request, "Here it is"),
        new InformationDispensed(Monday, Ada, "Known to us"),
        new FactCorrected(Monday, Ada, RequestField.Country, "FR", "The seat moved"),
        new FactWaived(Monday, Ada, RequestField.Website, "Has none"),
        new ScreeningStarted(Monday, Actor.System),
        new InformationCompleted(Monday, Actor.System, StageName.Review),
        new TaskReminded(Monday, Actor.System, StageName.Decision),
        new AgeWarned(Monday, Actor.System),
        new CorrespondenceFiled(Monday, Actor.Applicant(Speaker), Mail, "lina@alpine.example", "Any news?"),
        new MailingStarted(Monday, Actor.System, new(7, 0), LetterKind.ReviewInvitation, 612),
        new MailingFinished(Monday, Actor.System, new(7, 0), LetterKind.ReviewInvitation, new(600, 10, 2)),
        new ApplicationWithdrawn(Monday, Actor.Applicant(Speaker), Mail, "We merge"),
        new ApplicationLapsed(Monday, Ada, StageName.Questionnaire, "No answer"),
        new ApplicationReopened(Monday, Ada, StageName.Screening, "They wrote again"),
        new WelcomeIssued(Monday, Actor.System),
        new MemberAdmitted(Monday, Actor.System, Member),
        new ApplicationApproved(Monday, Ada, "All criteria"),
        new ApplicationDeclined(Monday, Ada, "Not active in mountains"),
        new QuestionnaireSent(Monday, Actor.System, Monday.AddDays(90)),
        new QuestionnaireReminded(Monday, Actor.System, 2),
        new QuestionnaireAnswered(
            Monday,
            Actor.Applicant(Speaker),
            Mail,
            [QuestionId.DirectoryConsent],
            new(ImmutableSortedDictionary<QuestionId, string>.Empty.Add(QuestionId.OfficialName, "Alpine Ridge Trust"))),
        new QuestionnaireLimitReached(Monday, Actor.System),
        new QuestionnaireExtended(Monday, Ada, Monday.AddDays(30), "Holidays"),
        new QuestionnaireWaived(Monday, Ada, "Known to us"),
        new ApplicationShared(Monday, Ada, Monday.AddHours(6), Monday.AddDays(15), 612),
        new ReviewReminded(Monday, Actor.System),
        new OpinionRecorded(
            Monday, Actor.Member(Speaker), Opinion, Mail, Member, Speaker, Stance.Support, true, false, "SUPPORT\nGladly", "SUPPORT", "dkim"),
        new OpinionConfirmed(Monday, Ada, Opinion),
        new ObjectionRaised(Monday, Actor.Member(Speaker), Opinion, Member, true),
        new ObjectionAccepted(Monday, Ada, Opinion),
        new ObjectionAnswered(Monday, Ada, Opinion, "It was checked"),
        new ObjectionWithdrawn(Monday, Actor.Member(Speaker), Opinion, Mail),
        new ObjectionUpheld(Monday, Ada, Opinion, "It holds"),
        new ObjectionOverruled(Monday, Ada, Opinion, "It does not hold"),
        new ReviewExtended(Monday, Ada, Monday.AddDays(20), ExtensionCause.Secretariat, "A holiday"),
        new ReviewClosed(Monday, Ada, true, "All have spoken"),
    ];

    public static IReadOnlyList<MemberEvent> OfMembers { get; } =
    [
        Registered(Member, "Alpine Ridge Trust"),
        new MemberUpdated(
            Monday, Ada, MemberCategory.MajorGroup, "CH", Language.French, "Alpine Ridge Trust", null, [new(Speaker, Focal, true)]),
        new MemberLeft(Monday, Ada, "Dissolved"),
    ];

    public static ApplicationReceived Received(MembershipRequest request, CaseNumber? number = null, DateTimeOffset? at = null) => new(
        at ?? Monday,
        Actor.Applicant(Speaker),
        number ?? Number,
        Mail,
        new CasePolicy(),
        Language.Russian,
        Focal,
        request,
        "one@alpine.example");

    public static MemberRegistered Registered(MemberId id, string organization, params string[] addresses) => new(
        Monday,
        Ada,
        id,
        MemberCategory.MajorGroup,
        "CH",
        Language.French,
        Monday.AddYears(-3),
        Core.Register.Member.Imported,
        organization,
        "https://alpine.example",
        addresses.Length == 0
            ? [new(Speaker, Focal, true)]
            : [.. addresses.Select((to, i) => new MemberContact(ContactId.Of(id.Value, to), new("Someone", to), i == 0))]);

    /// <summary>An event of no consequence, as many as are wanted.</summary>
    public static IEnumerable<CaseEvent> Letters(int count, int textChars = 10) => Enumerable.Range(0, count).Select(
        i => new CorrespondenceFiled(Monday.AddMinutes(i), Actor.System, new($"{i:x32}"), "someone@alpine.example", new string('x', textChars)));
}
