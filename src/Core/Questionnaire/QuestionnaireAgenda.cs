using MountainPartnership.Core.Applications;
using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Core.Questionnaire;

/// <summary>What time does to a questionnaire that is out: reminders, then a task of the Secretariat. It refuses nobody.</summary>
internal static class QuestionnaireAgenda
{
    public static IEnumerable<Agenda.Item> Of(MembershipCase s, Stage.Questionnaire q)
    {
        if (q.RemindedAt is { } last)
        {
            return [Agenda.Task(s, last)];
        }

        Agenda.Item limit = new(q.LimitAt, now => [new QuestionnaireLimitReached(now, Actor.System)]);
        return q.Reminders < s.Policy.QuestionnaireReminders.Length
            ? [limit, new(q.SentAt + s.Policy.QuestionnaireReminders[q.Reminders], now => [Reminder(s, q, now)])]
            : [limit];
    }

    /// <summary>A clock that comes late sends one reminder for all that it missed.</summary>
    private static QuestionnaireReminded Reminder(MembershipCase s, Stage.Questionnaire q, DateTimeOffset now) =>
        new(now, Actor.System, s.Policy.QuestionnaireReminders.Count(after => q.SentAt + after <= now));
}
