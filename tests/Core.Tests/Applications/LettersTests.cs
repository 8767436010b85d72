using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using static MountainPartnership.Core.Applications.CaseEvent;
using static MountainPartnership.Core.Tests.Samples;
using static MountainPartnership.Core.Tests.Specification;

namespace MountainPartnership.Core.Tests.Applications;

public sealed class LettersTests
{
    /// <summary>Events that call for a letter only by what they carry, and events that never do.</summary>
    private static readonly Type[] Silent =
    [
        typeof(ApplicationReceived), typeof(InformationDispensed), typeof(FactCorrected), typeof(FactWaived),
        typeof(MailingStarted), typeof(MemberAdmitted), typeof(OpinionConfirmed), typeof(ObjectionAccepted),
        typeof(ObjectionAnswered), typeof(ObjectionWithdrawn), typeof(ObjectionUpheld), typeof(ObjectionOverruled),
        typeof(ApplicationApproved), typeof(QuestionnaireWaived),
        typeof(InformationProvided), typeof(QuestionnaireAnswered), typeof(MailingFinished),
    ];

    private static readonly CaseEvent[] Examples =
    [
        new InformationRequested(Monday, Ines, [], true, "?"),
        new InformationReminded(Monday, Actor.System),
        new FinalNoticeGiven(Monday, Actor.System, Monday),
        new InformationCompleted(Monday, Applicant, StageName.Review),
        new ScreeningStarted(Monday, Applicant),
        new TaskReminded(Monday, Actor.System, StageName.Screening),
        new AgeWarned(Monday, Actor.System),
        new CorrespondenceFiled(Monday, Applicant, Mail(1), "", ""),
        new ApplicationShared(Monday, Ines, Monday, Closing, 3),
        new ReviewReminded(Monday, Actor.System),
        new ReviewExtended(Monday, Ines, Closing, ExtensionCause.Secretariat, ""),
        new OpinionRecorded(
            Monday, Actor.System, default, Mail(1), Glacier, GlacierFocal, Stance.Comment, true, false, "", null, ""),
        new OpinionRecorded(
            Monday, Actor.System, default, Mail(1), Glacier, GlacierFocal, Stance.Comment, false, false, "", null, ""),
        new ObjectionRaised(Monday, Actor.System, default, Glacier, true),
        new ReviewClosed(Closing, Actor.System, false, null),
        new ApplicationDeclined(Closing, Ines, ""),
        new ApplicationWithdrawn(Closing, Applicant, Mail(1), ""),
        new ApplicationLapsed(Closing, Ines, StageName.Questionnaire, ""),
        new ApplicationReopened(Closing, Ines, StageName.Decision, ""),
        new QuestionnaireSent(Closing, Ines, Closing),
        new QuestionnaireExtended(Closing, Ines, Closing, ""),
        new QuestionnaireReminded(Closing, Actor.System, 1),
        new QuestionnaireAnswered(Closing, Applicant, Mail(1), [Core.Questionnaire.QuestionId.Themes], Answers()),
        new QuestionnaireLimitReached(Closing, Actor.System),
        new WelcomeIssued(Closing, Ines),
        new MailingFinished(Closing, Actor.System, default, LetterKind.Welcome, new MailingCounts(0, 1, 0)),
    ];

    private static readonly MembershipCase Before = Given(Received(Complete)).Case;

    [Fact]
    public void Every_kind_of_letter_to_or_about_an_applicant_is_called_for_by_some_event()
    {
        IEnumerable<LetterKind> reached = Examples
            .SelectMany(happened => CallForLetters.By(Before, happened))
            .Concat(CallForLetters.By(Given(Incomplete).Case, new ScreeningStarted(Monday, Applicant)))
            .Select(letter => letter.Kind);

        Assert.Equal(Enum.GetValues<LetterKind>().Where(kind => kind >= LetterKind.Acknowledgement), reached.Distinct().Order());
    }

    [Fact]
    public void Every_event_calls_for_a_letter_or_is_known_not_to()
    {
        Assert.All(Examples, happened => Assert.NotEmpty(CallForLetters.By(Before, happened)));
        Assert.Equal(
            typeof(CaseEvent).GetNestedTypes().OrderBy(type => type.Name),
            Examples.Select(e => e.GetType()).Concat(Silent).Distinct().OrderBy(type => type.Name));
    }

    [Theory]
    [InlineData(LetterKind.Acknowledgement, Urgency.Urgent)]
    [InlineData(LetterKind.Declined, Urgency.Urgent)]
    [InlineData(LetterKind.Welcome, Urgency.Urgent)]
    [InlineData(LetterKind.DecisionSummary, Urgency.Urgent)]
    [InlineData(LetterKind.OpinionReceipt, Urgency.Normal)]
    [InlineData(LetterKind.JoiningInstructions, Urgency.Normal)]
    [InlineData(LetterKind.QuestionnaireReminder, Urgency.Normal)]
    [InlineData(LetterKind.ReviewInvitation, Urgency.Mass)]
    [InlineData(LetterKind.ReviewReminder, Urgency.Mass)]
    public void Acknowledgements_and_decisions_leave_before_mass_mailings(LetterKind kind, Urgency urgency) =>
        Assert.Equal(urgency, new LetterIntent(kind, new Audience.Applicant()).Urgency);

    [Fact]
    public void The_rules_wait_for_the_end_of_two_mailings() => Assert.Equal(
        [LetterKind.Welcome, LetterKind.ReviewInvitation],
        Enum.GetValues<LetterKind>().Where(kind => new LetterIntent(kind, new Audience.Applicant()).IsMailing));

    [Fact]
    public void A_withdrawal_that_the_Secretariat_recorded_is_no_news_to_it() =>
        Assert.Equal(
            [LetterKind.WithdrawalConfirmation],
            CallForLetters.By(Before, new ApplicationWithdrawn(Closing, Ines, null, "")).Select(letter => letter.Kind));

    [Fact]
    public void A_welcome_letter_that_reached_somebody_is_no_news() =>
        Assert.Empty(CallForLetters.By(
            Before, new MailingFinished(Closing, Actor.System, default, LetterKind.Welcome, new MailingCounts(1, 1, 0))));
}
