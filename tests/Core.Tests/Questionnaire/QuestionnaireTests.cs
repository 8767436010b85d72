using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Questionnaire;
using static MountainPartnership.Core.Applications.CaseEvent;
using static MountainPartnership.Core.Tests.Samples;
using static MountainPartnership.Core.Tests.Specification;

namespace MountainPartnership.Core.Tests.Questionnaire;

public sealed class QuestionnaireTests
{
    private static readonly DateTimeOffset Limit = Closing + Days(90);

    private static readonly Specification AtLimit = Given(Approved).And(new QuestionnaireLimitReached(Limit, Actor.System));

    private static CaseCommand.AnswerQuestionnaire Answer(DateTimeOffset now, QuestionnaireAnswers answers, int mail = 50) =>
        new(now, Applicant, Mail(mail), "ana@alpaca.example", answers, "Our answers.");

    private static CaseCommand.ExtendQuestionnaire Extend(DateTimeOffset now, DateTimeOffset until, string reason = "Harvest.") =>
        new(now, Ines, until, reason);

    private static CaseCommand.Lapse Lapse { get; } = new(Limit + Days(1), Ines, "No answer.");

    [Fact]
    public void A_complete_questionnaire_issues_the_welcome() =>
        Given(Approved)
            .When(Answer(Closing + Days(1), Answers(RequiredQuestions)))
            .Then(
                new QuestionnaireAnswered(Closing + Days(1), Applicant, Mail(50), [], Answers(RequiredQuestions)),
                new WelcomeIssued(Closing + Days(1), Applicant))
            .ThenLetters(LetterKind.Welcome)
            .ThenStage<Stage.Welcome>();

    [Fact]
    public void Partial_answers_add_up()
    {
        Specification half = Given(Approved)
            .When(Answer(Closing + Days(1), Answers(RequiredQuestions[..2])))
            .Then(new QuestionnaireAnswered(
                Closing + Days(1), Applicant, Mail(50), [.. RequiredQuestions[2..]], Answers(RequiredQuestions[..2])))
            .ThenLetters(LetterKind.QuestionnaireIncomplete).AndThen;

        half.When(Answer(Closing + Days(2), Answers(RequiredQuestions[2..]), 51)).ThenStage<Stage.Welcome>();
    }

    [Fact]
    public void A_later_answer_replaces_an_earlier_one() =>
        Assert.Equal(
            "Better",
            Given(Approved)
                .After(Answer(Closing, Answers(QuestionId.Themes)))
                .When(Answer(Closing, new(Answers().ByQuestion.Add(QuestionId.Themes, "Better")), 51))
                .Case.Answers.ByQuestion[QuestionId.Themes]);

    [Fact]
    public void A_blank_answer_answers_nothing()
    {
        QuestionnaireAnswers blank = new(Answers(RequiredQuestions).ByQuestion.SetItem(QuestionId.Themes, " \n"));

        Assert.Equal<QuestionId>([QuestionId.Themes], blank.Missing());
        Assert.Empty(Answers(RequiredQuestions).With(blank).Missing());
    }

    [Fact]
    public void A_reply_without_answers_is_kept_and_shown() =>
        Given(Approved)
            .When(Answer(Closing, Answers()))
            .Then(new CorrespondenceFiled(Closing, Applicant, Mail(50), "ana@alpaca.example", "Our answers."));

    [Fact]
    public void Answers_to_nothing_are_kept_and_shown()
    {
        Given(InDecision).When(Answer(Closing, Answers(RequiredQuestions))).ThenLetters(LetterKind.CorrespondenceNotice);
        Given(Admitted).When(Answer(Closing, Answers(RequiredQuestions))).ThenLetters(LetterKind.CorrespondenceNotice);
        Given(LapsedAtQuestionnaire)
            .When(Answer(Limit, Answers(RequiredQuestions)))
            .ThenLetters(LetterKind.CorrespondenceNotice)
            .ThenStage<Stage.Lapsed>();
    }

    [Fact]
    public void The_same_reply_answers_once() =>
        Given(Approved)
            .After(Answer(Closing, Answers(QuestionId.Themes)))
            .When(Answer(Closing, Answers(QuestionId.Themes)))
            .ThenNothing();

    [Fact]
    public void The_applicant_is_reminded_twice_and_then_it_is_a_task_of_the_Secretariat()
    {
        Specification out1 = Given(Approved)
            .When(Tick(Closing + Days(14)))
            .Then(new QuestionnaireReminded(Closing + Days(14), Actor.System, 1))
            .ThenLetters(LetterKind.QuestionnaireReminder).AndThen;
        Specification out2 = out1
            .When(Tick(Closing + Days(28)))
            .Then(new QuestionnaireReminded(Closing + Days(28), Actor.System, 2)).AndThen
            .And(new AgeWarned(Monday + Days(90), Actor.System));

        out2.When(Tick(Limit - TimeSpan.FromSeconds(1))).ThenNothing();
        out2.When(Tick(Limit))
            .Then(new QuestionnaireLimitReached(Limit, Actor.System))
            .ThenLetters(LetterKind.QuestionnaireTask)
            .ThenStage<Stage.Questionnaire>();
    }

    [Fact]
    public void A_late_clock_sends_one_reminder_for_those_that_it_missed() =>
        Given(Approved).When(Tick(Closing + Days(40))).Then(new QuestionnaireReminded(Closing + Days(40), Actor.System, 2));

    [Fact]
    public void The_task_is_pointed_out_again_and_time_alone_never_lets_the_case_lapse()
    {
        Specification waiting = AtLimit.And(new AgeWarned(Limit, Actor.System));
        waiting.When(Tick(Limit + Days(7))).Then(new TaskReminded(Limit + Days(7), Actor.System, StageName.Questionnaire));
        for (int day = 7; day < 700; day += 7)
        {
            waiting = waiting.After(Tick(Limit + Days(day)));
        }

        Assert.IsType<Stage.Questionnaire>(waiting.Case.Stage);
    }

    [Fact]
    public void An_answer_after_the_limit_still_completes_it() =>
        AtLimit.When(Answer(Limit + Days(30), Answers(RequiredQuestions))).ThenStage<Stage.Welcome>();

    [Fact]
    public void The_Secretariat_extends_with_a_reason_and_the_questionnaire_goes_out_again()
    {
        AtLimit.When(Extend(Limit + Days(1), Limit + Days(30), "")).ThenRefused(RefusalReason.ReasonRequired);
        Specification extended = AtLimit
            .When(Extend(Limit + Days(1), Limit + Days(30)))
            .Then(new QuestionnaireExtended(Limit + Days(1), Ines, Limit + Days(30), "Harvest."))
            .ThenLetters(LetterKind.Questionnaire).AndThen
            .And(new AgeWarned(Limit, Actor.System));

        extended.When(Extend(Limit + Days(1), Limit + Days(30))).ThenNothing();
        extended.When(Lapse).ThenRefused(RefusalReason.WrongStage);
        extended.When(Tick(Limit + Days(15))).ThenLetters(LetterKind.QuestionnaireReminder);
        extended.When(Tick(Limit + Days(30))).ThenLetters(LetterKind.QuestionnaireTask);
    }

    [Fact]
    public void An_extension_ends_later_and_in_the_future()
    {
        Given(Approved).When(Extend(Closing, Limit - Days(1))).ThenRefused(RefusalReason.TimeNotLater);
        AtLimit.When(Extend(Limit + Days(9), Limit + Days(2))).ThenRefused(RefusalReason.TimeNotLater);
    }

    [Fact]
    public void The_Secretariat_welcomes_without_it_with_a_reason()
    {
        CaseCommand.WaiveQuestionnaire waive = new(Closing + Days(1), Ines, "Known well.");

        Given(Approved).When(waive with { Reason = " " }).ThenRefused(RefusalReason.ReasonRequired);
        Given(Approved)
            .When(waive)
            .Then(new QuestionnaireWaived(Closing + Days(1), Ines, "Known well."), new WelcomeIssued(Closing + Days(1), Ines));
        Given(Approved).After(waive).When(waive).ThenNothing();
        Given(Admitted).When(waive).ThenNothing();
        Given(InDecision).When(waive).ThenRefused(RefusalReason.WrongStage);
        Given(Declined).When(waive).ThenRefused(RefusalReason.CaseClosed);
    }

    [Fact]
    public void The_Secretariat_lets_a_case_lapse_at_the_limit_with_a_reason_and_not_before()
    {
        Given(Approved).When(Lapse).ThenRefused(RefusalReason.WrongStage);
        AtLimit.When(Lapse with { Reason = "" }).ThenRefused(RefusalReason.ReasonRequired);
        AtLimit
            .When(Lapse)
            .Then(new ApplicationLapsed(Limit + Days(1), Ines, StageName.Questionnaire, "No answer."))
            .ThenLetters(LetterKind.Lapsed);
        AtLimit.After(Lapse).When(Lapse).ThenNothing();
    }

    [Fact]
    public void Only_a_questionnaire_that_is_out_is_extended_or_lapses()
    {
        Given(InDecision).When(Extend(Closing, Limit)).ThenRefused(RefusalReason.WrongStage);
        Given(InDecision).When(Lapse).ThenRefused(RefusalReason.WrongStage);
        Given(Admitted).When(Extend(Closing, Limit)).ThenRefused(RefusalReason.CaseClosed);
        Given(Admitted).When(Lapse).ThenRefused(RefusalReason.CaseClosed);
    }

    [Fact]
    public void Only_a_named_person_extends_waives_or_lets_lapse()
    {
        AtLimit.When(Lapse with { By = Actor.System }).ThenRefused(RefusalReason.PersonRequired);
        AtLimit.When(Extend(Limit, Limit + Days(9)) with { By = Applicant }).ThenRefused(RefusalReason.PersonRequired);
        AtLimit
            .When(new CaseCommand.WaiveQuestionnaire(Limit, Applicant, "Please."))
            .ThenRefused(RefusalReason.PersonRequired);
    }

    [Fact]
    public void A_limit_shorter_than_the_reminders_sends_none_after_it() =>
        Given([Received(Complete, new CasePolicy { QuestionnaireLimit = Days(10) }), .. Approved[1..^1],
                new QuestionnaireSent(Closing, Ines, Closing + Days(10))])
            .After(Tick(Closing + Days(10)))
            .When(Tick(Closing + Days(14)))
            .ThenNothing();

    [Fact]
    public void Every_question_is_asked_in_every_language_and_numbered_by_its_place() =>
        Assert.All(Questions.All.Index(), q =>
        {
            Assert.Equal(q.Index + 1, q.Item.Number);
            Assert.Equal(4, Enum.GetValues<Language>().Select(q.Item.In).Distinct().Count());
        });
}
