using System.Collections.Immutable;
using MountainPartnership.Core.Questionnaire;

namespace MountainPartnership.Core.Applications;

public abstract partial record CaseEvent
{
    /// <param name="LimitAt">When it becomes a task of the Secretariat, if it is not back.</param>
    public sealed record QuestionnaireSent(DateTimeOffset At, Actor By, DateTimeOffset LimitAt) : CaseEvent(At, By);

    public sealed record QuestionnaireReminded(DateTimeOffset At, Actor By, int Number) : CaseEvent(At, By);

    /// <summary>Answers came; those of earlier replies stay unless given anew.</summary>
    /// <param name="Missing">Required questions that are still open; the questionnaire is back when empty.</param>
    /// <param name="Answers">All answers known by now.</param>
    public sealed record QuestionnaireAnswered(
        DateTimeOffset At,
        Actor By,
        MailId Mail,
        ImmutableArray<QuestionId> Missing,
        [property: Personal] QuestionnaireAnswers Answers) : CaseEvent(At, By);

    /// <summary>The questionnaire is not back in time: a task of the Secretariat, which extends, waives or lets lapse.</summary>
    public sealed record QuestionnaireLimitReached(DateTimeOffset At, Actor By) : CaseEvent(At, By);

    public sealed record QuestionnaireExtended(
        DateTimeOffset At, Actor By, DateTimeOffset LimitAt, [property: Personal] string Reason) : CaseEvent(At, By);

    /// <summary>Welcome without it.</summary>
    public sealed record QuestionnaireWaived(DateTimeOffset At, Actor By, [property: Personal] string Reason) : CaseEvent(At, By);
}
