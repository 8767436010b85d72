using System.Collections.Immutable;
using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Core.Applications;

/// <summary>Where an application goes once its facts are known.</summary>
internal static class Intake
{
    /// <summary>Complete, or complete but for waived facts, to Screening; else the applicant is asked.</summary>
    public static CaseEvent[] After(MembershipCase s, DateTimeOffset now, Actor by) => s.Missing switch
    {
        { IsEmpty: true } => [new ScreeningStarted(now, by)],
        ImmutableArray<RequestField> missing => [new InformationRequested(now, by, missing, HasQuestion: false, Question: null)],
    };

    /// <summary>
    /// What the case still waits for: before it is shared every required fact, later only what was asked for. A question is
    /// answered by any reply.
    /// </summary>
    public static ImmutableArray<RequestField> Outstanding(MembershipCase s, Stage.Information stopped) =>
        stopped.Resumes is null ? s.Missing : [.. s.Missing.Intersect(stopped.Fields)];

    /// <summary>What follows when nothing that was asked for is missing any more: the stage that was stopped goes on.</summary>
    public static CaseEvent[] Complete(MembershipCase s, Stage.Information stopped, DateTimeOffset now, Actor by) =>
        stopped.Resumes switch
        {
            Stage.Review => [new InformationCompleted(now, by, StageName.Review), Review.DecideReview.RestartClock(s, stopped, now, by)],
            Stage.Decision => [new InformationCompleted(now, by, StageName.Decision)],
            _ => [new ScreeningStarted(now, by)],
        };
}
