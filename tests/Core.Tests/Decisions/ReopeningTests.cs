using MountainPartnership.Core.Applications;
using static MountainPartnership.Core.Applications.CaseEvent;
using static MountainPartnership.Core.Tests.Samples;
using static MountainPartnership.Core.Tests.Specification;

namespace MountainPartnership.Core.Tests.Decisions;

public sealed class ReopeningTests
{
    private static readonly DateTimeOffset Later = Monday + Days(200);

    private static CaseCommand.Reopen Reopen { get; } = new(Later, Ines, " New facts. ");

    [Fact]
    public void A_declined_case_is_decided_again() =>
        Given(Declined)
            .When(Reopen)
            .Then(new ApplicationReopened(Later, Ines, StageName.Decision, "New facts."))
            .ThenLetters(LetterKind.Reopened)
            .ThenStage<Stage.Decision>();

    [Fact]
    public void A_case_that_lapsed_without_its_facts_is_asked_for_them_again() =>
        Given(LapsedWithoutFacts)
            .When(Reopen)
            .Then(
                new ApplicationReopened(Later, Ines, StageName.Received, "New facts."),
                new InformationRequested(Later, Ines, [RequestField.Alternate], false, null))
            .ThenLetters(LetterKind.Reopened, LetterKind.InformationRequest);

    [Fact]
    public void A_case_that_lapsed_over_a_question_goes_to_screening_and_nobody_is_thanked() =>
        Given(Opened)
            .After(new CaseCommand.RequestInformation(Monday, Ines, [], "Who signs for you?"))
            .After(Tick(Monday + Days(28)))
            .After(Tick(Monday + Days(42)))
            .When(Reopen)
            .Then(new ApplicationReopened(Later, Ines, StageName.Received, "New facts."), new ScreeningStarted(Later, Ines))
            .ThenLetters(LetterKind.Reopened, LetterKind.ScreeningTask);

    [Fact]
    public void A_case_that_lapsed_while_its_review_stood_still_goes_to_the_decision() =>
        Given(Asked)
            .After(new CaseCommand.RequestInformation(Monday, Ines, [], "Who signs for you?"))
            .After(Tick(Monday + Days(28)))
            .After(Tick(Monday + Days(42)))
            .When(Reopen)
            .Then(
                new ApplicationReopened(Later, Ines, StageName.Decision, "New facts."),
                new ReviewClosed(Later, Ines, Early: true, "New facts."))
            .ThenLetters(LetterKind.Reopened, LetterKind.DecisionSummary)
            .ThenStage<Stage.Decision>();

    [Fact]
    public void A_case_that_lapsed_at_the_questionnaire_gets_it_again_with_its_whole_time()
    {
        Result result = Given(LapsedAtQuestionnaire)
            .When(Reopen)
            .Then(
                new ApplicationReopened(Later, Ines, StageName.Questionnaire, "New facts."),
                new QuestionnaireExtended(Later, Ines, Later + Days(90), "New facts."))
            .ThenLetters(LetterKind.Reopened, LetterKind.Questionnaire);

        Assert.Equal(new Stage.Questionnaire(Later, Later, Later + Days(90)), result.Case.Stage);
    }

    [Fact]
    public void A_reopening_needs_a_reason() =>
        Given(Declined).When(Reopen with { Reason = "" }).ThenRefused(RefusalReason.ReasonRequired);

    [Fact]
    public void A_withdrawn_case_and_a_member_stay_so()
    {
        Given(Withdrawn).When(Reopen).ThenRefused(RefusalReason.WrongStage);
        Given(Admitted).When(Reopen).ThenRefused(RefusalReason.WrongStage);
    }

    [Fact]
    public void A_case_is_reopened_once() => Given(Declined).After(Reopen).When(Reopen).ThenNothing();

    [Fact]
    public void A_reopened_case_is_declined_again() =>
        Given(Declined).After(Reopen).When(new CaseCommand.Decline(Later, Ines, "Still not.")).ThenStage<Stage.Declined>();

    [Fact]
    public void Only_a_named_person_reopens() =>
        Given(Declined).When(Reopen with { By = Applicant }).ThenRefused(RefusalReason.PersonRequired);
}
