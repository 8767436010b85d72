using MountainPartnership.Core.Applications;
using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Core.Review;

/// <summary>The clock of a review: when it opens, closes, and is extended.</summary>
internal static class DecideReview
{
    public static Outcome Share(MembershipCase s, CaseCommand.Share c) => s.Stage switch
    {
        { IsClosed: true } => Decide.Closed(),
        Stage.Information when s.Missing.IsEmpty => Decide.WrongStage(s, "A question to the applicant is open; wait, or go on without the answer"),
        Stage.Information => Outcome.Refuse(
            RefusalReason.FactMissing, $"Not complete: {string.Join(", ", s.Missing)}. Wait for the answer, or correct or waive each fact."),
        Stage.Screening when !s.Missing.IsEmpty => Outcome.Refuse(
            RefusalReason.FactMissing, $"Not complete: {string.Join(", ", s.Missing)}. Correct or waive each, or ask the applicant."),
        Stage.Screening => Outcome.Of(new ApplicationShared(
            c.Now,
            c.By,
            c.ExpectedMailingEnd,
            ClosingTime.AtOrAfter(Later(c.Now, c.ExpectedMailingEnd) + s.Policy.ReviewWindow, s.Policy),
            c.Reviewers)),
        _ => Outcome.Unchanged,
    };

    public static Outcome Extend(MembershipCase s, CaseCommand.ExtendReview c)
    {
        if (s.Stage is not (Stage.Review or Stage.Decision))
        {
            return s.Stage.IsClosed ? Decide.Closed() : Decide.WrongStage(s, "A review is extended while it is open or before the decision");
        }

        if (string.IsNullOrWhiteSpace(c.Reason))
        {
            return Decide.ReasonRequired("an extension");
        }

        DateTimeOffset until = ClosingTime.AtOrAfter(c.Until, s.Policy);
        return (s.Stage, until) switch
        {
            (Stage.Review, _) when until == s.Review!.ClosesAt => Outcome.Unchanged,
            (Stage.Review, _) when until < s.Review!.ClosesAt || until <= c.Now => Outcome.Refuse(
                RefusalReason.TimeNotLater, $"The review closes at {s.Review!.ClosesAt:u} already; an extension ends later."),
            (Stage.Decision, _) when until <= c.Now => Outcome.Refuse(
                RefusalReason.TimeNotLater, "The new closing time must be in the future."),
            _ => Outcome.Of(new ReviewExtended(c.Now, c.By, until, ExtensionCause.Secretariat, c.Reason.Trim())),
        };
    }

    public static Outcome Close(MembershipCase s, CaseCommand.CloseReview c) => s.Stage switch
    {
        Stage.Review => Outcome.Of(new ReviewClosed(c.Now, c.By, Early: c.Now < s.Review!.ClosesAt, c.Reason?.Trim())),
        Stage.Decision => Outcome.Unchanged,
        { IsClosed: true } => Decide.Closed(),
        _ => Decide.WrongStage(s, "Only an open review can be closed"),
    };

    /// <summary>The last letter has left: whoever got it has at least the minimum notice.</summary>
    public static CaseEvent[] KeepNotice(MembershipCase s, DateTimeOffset now) =>
        s.Review!.ClosesAt - now < s.Policy.MinimumNotice ? [ExtendForMailing(s, now)] : [];

    public static ReviewExtended ExtendForMailing(MembershipCase s, DateTimeOffset now) => new(
        now, Actor.System, ClosingTime.AtOrAfter(now + s.Policy.MinimumNotice, s.Policy), ExtensionCause.MailingTookLong, "");

    /// <summary>The review goes on after an information request, longer by the time for which its clock stood still.</summary>
    public static ReviewExtended RestartClock(MembershipCase s, Stage.Information stopped, DateTimeOffset now, Actor by)
    {
        // A question can stop a review whose closing is overdue already; what is announced still lies ahead.
        DateTimeOffset closes = Later(now.AddTicks(1), s.Review!.ClosesAt + (now - stopped.StoppedAt));
        DateTimeOffset noticed = s.Review.MailingEndedAt is { } asked ? asked + s.Policy.MinimumNotice : closes;
        return new(now, by, ClosingTime.AtOrAfter(Later(closes, noticed), s.Policy), ExtensionCause.ClockWasStopped, "");
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
