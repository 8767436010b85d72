using MountainPartnership.Core.Applications;
using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Core.Review;

/// <summary>What time does to an open review.</summary>
internal static class ReviewAgenda
{
    /// <summary>
    /// It closes at the announced time, unless some members have not been asked yet; those who were asked and are silent are
    /// reminded once, while there is time.
    /// </summary>
    public static IEnumerable<Agenda.Item> Of(MembershipCase s)
    {
        ReviewTimes review = s.Review!;
        yield return new(review.ClosesAt, now => review.MailingEndedAt is null
            ? [DecideReview.ExtendForMailing(s, now)]
            : [new ReviewClosed(now, Actor.System, Early: false, Reason: null)]);

        if (review is { RemindedAt: null, MailingEndedAt: { } asked } && asked + s.Policy.ReviewReminderAfter < review.ClosesAt)
        {
            yield return new(asked + s.Policy.ReviewReminderAfter, now => [new ReviewReminded(now, Actor.System)]);
        }
    }
}
