using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Core.Applications;

/// <summary>What time alone will do to a case, and when. Every case that is not closed has something on its agenda.</summary>
public static class Agenda
{
    /// <summary>The next time at which the case has to be looked at; null when it is closed.</summary>
    public static DateTimeOffset? NextDeadline(MembershipCase s) =>
        Of(s).Select(item => (DateTimeOffset?)item.At).Min();

    /// <summary>
    /// Everything that is due at <paramref name="now"/>, and what falls due by it, so that the same time twice does nothing
    /// the second time; empty when nothing is due.
    /// </summary>
    public static CaseEvent[] Due(MembershipCase s, DateTimeOffset now)
    {
        List<CaseEvent> all = [];
        while (Of(s).FirstOrDefault(item => item.At <= now) is { } item)
        {
            CaseEvent[] happened = item.Do(now);
            all.AddRange(happened);
            s = happened.Aggregate(s, Evolve.With);
        }

        return [.. all];
    }

    /// <summary>In the order in which they take precedence when a late clock finds several of them due.</summary>
    private static IEnumerable<Item> Of(MembershipCase s) => s.Stage.IsClosed ? [] : [.. OfStage(s), .. OfAge(s)];

    private static IEnumerable<Item> OfStage(MembershipCase s) => s.Stage switch
    {
        Stage.Received received => [new(received.Since, now => Intake.After(s, now, Actor.System))],
        Stage.Information information => OfInformation(information, s.Policy),
        Stage.Screening t => [Task(s, t.RemindedAt ?? t.Since)],
        Stage.Review => Review.ReviewAgenda.Of(s),
        Stage.Decision t => [Task(s, t.RemindedAt ?? t.Since)],
        Stage.Questionnaire q => Questionnaire.QuestionnaireAgenda.Of(s, q),
        Stage.Welcome t => [Task(s, t.RemindedAt ?? t.Since)],
        _ => [],
    };

    private static IEnumerable<Item> OfAge(MembershipCase s) => s.AgeWarnedAt is null
        ? [new(s.ReceivedAt + s.Policy.CaseAgeWarning, now => [new AgeWarned(now, Actor.System)])]
        : [];

    private static IEnumerable<Item> OfInformation(Stage.Information i, CasePolicy policy)
    {
        if (i.LapsesAt is { } lapsesAt)
        {
            return [new(lapsesAt, now => [new ApplicationLapsed(now, Actor.System, StageName.Information, "")])];
        }

        Item finalNotice = new(
            i.Since + policy.FinalNoticeAfter,
            now => [new FinalNoticeGiven(now, Actor.System, now + policy.LapseAfterFinalNotice)]);
        return i.RemindedAt is null
            ? [finalNotice, new(i.Since + policy.InformationReminderAfter, now => [new InformationReminded(now, Actor.System)])]
            : [finalNotice];
    }

    /// <summary>A case that waits for the Secretariat reminds it, again and again.</summary>
    internal static Item Task(MembershipCase s, DateTimeOffset last) =>
        new(last + s.Policy.TaskReminderEvery, now => [new TaskReminded(now, Actor.System, s.Stage.Name)]);

    /// <param name="At">From when it is due.</param>
    /// <param name="Do">What happens, by the time at which the clock came round to it.</param>
    internal sealed record Item(DateTimeOffset At, Func<DateTimeOffset, CaseEvent[]> Do);
}
