using MountainPartnership.Core.Applications;
using static MountainPartnership.Core.Applications.CaseEvent;
using static MountainPartnership.Core.Tests.Samples;
using static MountainPartnership.Core.Tests.Specification;

namespace MountainPartnership.Core.Tests.Applications;

public sealed class WithdrawalTests
{
    private static CaseCommand.Withdraw ByMail { get; } = new(Closing, Applicant, Mail(30), " We withdraw our application. ");

    private static CaseCommand.Withdraw ByPerson { get; } = new(Closing, Ines, null, "They told us by telephone.");

    public static TheoryData<string> OpenStages =>
        [nameof(Opened), nameof(Incomplete), nameof(Asked), nameof(InDecision), nameof(Approved), nameof(Welcomed)];

    private static CaseEvent[] History(string name) =>
        (CaseEvent[])typeof(Samples).GetProperty(name)!.GetValue(null)!;

    [Theory]
    [MemberData(nameof(OpenStages))]
    public void An_applicant_withdraws_by_mail_at_any_time_before_membership(string stage) =>
        Given(History(stage))
            .When(ByMail)
            .Then(new ApplicationWithdrawn(Closing, Applicant, Mail(30), "We withdraw our application."))
            .ThenLetters(LetterKind.WithdrawalConfirmation, LetterKind.CorrespondenceNotice)
            .ThenStage<Stage.Withdrawn>();

    [Fact]
    public void The_Secretariat_records_a_withdrawal_with_a_reason()
    {
        Given(Asked).When(ByPerson).ThenLetters(LetterKind.WithdrawalConfirmation);
        Given(Asked).When(ByPerson with { Reason = " " }).ThenRefused(RefusalReason.ReasonRequired);
    }

    [Fact]
    public void A_case_is_withdrawn_once()
    {
        Given(Asked).After(ByMail).When(ByMail).ThenNothing();
        Given(Asked).After(ByPerson).When(ByPerson).ThenNothing();
    }

    [Fact]
    public void A_second_message_that_withdraws_is_kept() =>
        Given(Asked).After(ByPerson).When(ByMail).ThenLetters(LetterKind.CorrespondenceNotice).ThenStage<Stage.Withdrawn>();

    [Fact]
    public void A_withdrawal_of_a_closed_case_is_kept_and_changes_nothing()
    {
        Given(Declined).When(ByMail).ThenLetters(LetterKind.CorrespondenceNotice).ThenStage<Stage.Declined>();
        Given(Admitted).When(ByMail).ThenStage<Stage.Member>();
        Given(Declined).When(ByPerson).ThenRefused(RefusalReason.CaseClosed);
    }

    [Fact]
    public void Neither_a_member_nor_the_clock_withdraws_an_application()
    {
        Given(Asked).When(ByMail with { By = Actor.Member(GlacierFocal) }).ThenRefused(RefusalReason.NotYours);
        Given(Asked).When(ByPerson with { By = Actor.System }).ThenRefused(RefusalReason.NotYours);
        Given(Asked).When(ByPerson with { By = Applicant }).ThenRefused(RefusalReason.PersonRequired);
    }

    [Fact]
    public void A_welcome_letter_that_leaves_after_a_withdrawal_admits_nobody() =>
        Given(Welcomed)
            .After(new CaseCommand.StartMailing(Closing, WelcomeLetter, LetterKind.Welcome, 2))
            .After(ByMail)
            .When(new CaseCommand.FinishMailing(Closing, WelcomeLetter, new MailingCounts(2, 0, 0)))
            .ThenStage<Stage.Withdrawn>();

    [Fact]
    public void A_message_that_answers_nothing_is_kept_once_in_any_stage()
    {
        CaseCommand.FileCorrespondence file = new(Closing, Applicant, Mail(40), "ana@alpaca.example", "Any news?");

        Given(Asked).When(file).ThenLetters(LetterKind.CorrespondenceNotice);
        Given(Declined).When(file).ThenLetters(LetterKind.CorrespondenceNotice);
        Given(Asked).After(file).When(file).ThenNothing();
    }
}
