using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using static MountainPartnership.Core.Applications.CaseEvent;
using static MountainPartnership.Core.Tests.Samples;
using static MountainPartnership.Core.Tests.Specification;

namespace MountainPartnership.Core.Tests.Decisions;

public sealed class VerdictTests
{
    private static readonly CasePolicy NoQuestionnaire = new() { QuestionnaireEnabled = false };

    private static CaseCommand.Approve Approve { get; } = new(Closing, Ines, " Sound. ");

    private static CaseCommand.Decline Decline { get; } = new(Closing, Ines, " Not active in mountains. ");

    [Fact]
    public void An_approval_sends_the_questionnaire() =>
        Given(InDecision)
            .When(Approve)
            .Then(
                new ApplicationApproved(Closing, Ines, "Sound."),
                new QuestionnaireSent(Closing, Ines, Closing + Days(90)))
            .ThenLetters(LetterKind.Questionnaire)
            .ThenStage<Stage.Questionnaire>();

    [Fact]
    public void An_approval_welcomes_at_once_where_the_questionnaire_is_switched_off() =>
        Given([Received(Complete, NoQuestionnaire), .. InDecision[1..]])
            .When(Approve)
            .Then(new ApplicationApproved(Closing, Ines, "Sound."), new WelcomeIssued(Closing, Ines))
            .ThenLetters(LetterKind.Welcome)
            .ThenStage<Stage.Welcome>();

    [Fact]
    public void A_decline_needs_a_reason_and_is_told_to_the_applicant()
    {
        Given(InDecision).When(Decline with { Reason = " " }).ThenRefused(RefusalReason.ReasonRequired);
        Given(InDecision)
            .When(Decline)
            .Then(new ApplicationDeclined(Closing, Ines, "Not active in mountains."))
            .ThenLetters(LetterKind.Declined)
            .ThenStage<Stage.Declined>();
    }

    [Fact]
    public void An_individual_cannot_become_a_member_but_can_be_declined()
    {
        Specification individual = Given(
            [Received(Complete with { Category = MemberCategory.Individual }), .. InDecision[1..]]);

        individual.When(Approve).ThenRefused(RefusalReason.IsIndividual);
        individual.When(Decline).ThenStage<Stage.Declined>();
        individual.After(new CaseCommand.CorrectFact(Closing, Ines, RequestField.Category, "MajorGroup", "A registered association."))
            .When(Approve)
            .ThenStage<Stage.Questionnaire>();
    }

    [Fact]
    public void Nothing_is_decided_before_the_review_has_closed()
    {
        foreach (CaseEvent[] history in new[] { Opened, Incomplete, Shared, Asked })
        {
            Given(history).When(Approve).ThenRefused(RefusalReason.WrongStage);
            Given(history).When(Decline).ThenRefused(RefusalReason.WrongStage);
        }
    }

    [Fact]
    public void Nothing_is_decided_while_the_applicant_is_asked() =>
        Given(InDecision)
            .After(new CaseCommand.RequestInformation(Closing, Ines, [], "Who signs for you?"))
            .When(Approve)
            .ThenRefused(RefusalReason.WrongStage);

    [Fact]
    public void Nothing_is_decided_twice()
    {
        Given(Approved).When(Approve).ThenRefused(RefusalReason.WrongStage);
        Given(Approved).When(Decline).ThenRefused(RefusalReason.WrongStage);
        foreach (CaseEvent[] closed in new[] { Declined, Admitted, Withdrawn, LapsedAtQuestionnaire, LapsedWithoutFacts })
        {
            Given(closed).When(Approve).ThenRefused(RefusalReason.CaseClosed);
            Given(closed).When(Decline).ThenRefused(RefusalReason.CaseClosed);
        }
    }

    [Fact]
    public void A_human_decides_always()
    {
        foreach (Actor nobody in new[] { Actor.System, Applicant, Actor.Member(GlacierFocal) })
        {
            Given(InDecision).When(Approve with { By = nobody }).ThenRefused(RefusalReason.PersonRequired);
            Given(InDecision).When(Decline with { By = nobody }).ThenRefused(RefusalReason.PersonRequired);
        }
    }

    [Fact]
    public void Silence_decides_nothing()
    {
        Specification silent = Given(InDecision);
        for (int day = 1; day < 1000; day += 5)
        {
            silent = silent.After(Tick(Closing + Days(day)));
        }

        Assert.IsType<Stage.Decision>(silent.Case.Stage);
    }
}
