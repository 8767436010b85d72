using System.Collections.Immutable;
using MountainPartnership.Core.Applications;
using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Core.Questionnaire;

/// <summary>The questionnaire's way back, and what a person can do when it does not come.</summary>
internal static class DecideQuestionnaire
{
    public static Outcome Answer(MembershipCase s, CaseCommand.AnswerQuestionnaire c)
    {
        if (s.MailsSeen.Contains(c.Mail))
        {
            return Outcome.Unchanged;
        }

        if (s.Stage is not Stage.Questionnaire || c.Answers.ByQuestion.IsEmpty)
        {
            return Outcome.Of(new CorrespondenceFiled(c.Now, c.By, c.Mail, c.From, c.Text));
        }

        QuestionnaireAnswers answers = s.Answers.With(c.Answers);
        ImmutableArray<QuestionId> missing = answers.Missing();
        QuestionnaireAnswered answered = new(c.Now, c.By, c.Mail, missing, answers);
        return missing.IsEmpty ? Outcome.Of(answered, new WelcomeIssued(c.Now, c.By)) : Outcome.Of(answered);
    }

    public static Outcome Extend(MembershipCase s, CaseCommand.ExtendQuestionnaire c) => s.Stage switch
    {
        not Stage.Questionnaire => NotOut(s),
        _ when string.IsNullOrWhiteSpace(c.Reason) => Decide.ReasonRequired("an extension"),
        Stage.Questionnaire q when c.Until == q.LimitAt => Outcome.Unchanged,
        Stage.Questionnaire q when c.Until <= c.Now || c.Until < q.LimitAt => Outcome.Refuse(
            RefusalReason.TimeNotLater, $"The limit is {q.LimitAt:u}; an extension ends later, and in the future."),
        _ => Outcome.Of(new QuestionnaireExtended(c.Now, c.By, c.Until, c.Reason.Trim())),
    };

    public static Outcome Waive(MembershipCase s, CaseCommand.WaiveQuestionnaire c) => s.Stage switch
    {
        Stage.Welcome or Stage.Member => Outcome.Unchanged,
        not Stage.Questionnaire => NotOut(s),
        _ when string.IsNullOrWhiteSpace(c.Reason) => Decide.ReasonRequired("a welcome without the questionnaire"),
        _ => Outcome.Of(new QuestionnaireWaived(c.Now, c.By, c.Reason.Trim()), new WelcomeIssued(c.Now, c.By)),
    };

    public static Outcome Lapse(MembershipCase s, CaseCommand.Lapse c) => s.Stage switch
    {
        Stage.Lapsed => Outcome.Unchanged,
        Stage.Questionnaire _ when string.IsNullOrWhiteSpace(c.Reason) => Decide.ReasonRequired("a lapse"),
        Stage.Questionnaire { LimitReached: true } =>
            Outcome.Of(new ApplicationLapsed(c.Now, c.By, StageName.Questionnaire, c.Reason.Trim())),
        Stage.Questionnaire q => Outcome.Refuse(
            RefusalReason.WrongStage, $"The applicant has until {q.LimitAt:u}; only then can the case lapse."),
        _ => NotOut(s),
    };

    private static Outcome NotOut(MembershipCase s) =>
        s.Stage.IsClosed ? Decide.Closed() : Decide.WrongStage(s, "The questionnaire goes out after approval and is open until it is back");
}
