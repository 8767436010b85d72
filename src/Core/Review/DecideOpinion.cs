using MountainPartnership.Core.Applications;
using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Core.Review;

/// <summary>What a member's reply does: it is always kept; it counts by itself only when it is proved and in time.</summary>
internal static class DecideOpinion
{
    public static Outcome Record(MembershipCase s, CaseCommand.RecordOpinion c)
    {
        if (s.MailsSeen.Contains(c.Mail))
        {
            return Outcome.Unchanged;
        }

        if (s.Review is not { } review)
        {
            return Outcome.Refuse(RefusalReason.NotShared, "The application has not been shared with the members yet.");
        }

        bool late = s.Stage.IsClosed || c.Now >= EndOf(review, s.Stage);
        OpinionId id = OpinionId.Of(c.Mail);
        OpinionRecorded recorded = new(
            c.Now, c.By, id, c.Mail, c.Member, c.Contact, c.Stance, c.Trusted, late, c.Text, c.Span, c.Evidence);
        return c.Stance == Stance.Objection
            ? Outcome.Of(recorded, new ObjectionRaised(c.Now, c.By, id, c.Member, Open: c.Trusted && !late))
            : Outcome.Of(recorded);
    }

    /// <summary>
    /// The announced time, however late the clock came round to it, or the time at which a person closed the review before it.
    /// There is no end yet while members are still being asked, or the clock stands still: then the review will be extended.
    /// </summary>
    private static DateTimeOffset EndOf(ReviewTimes review, Stage stage) => (review.ClosedAt, stage) switch
    {
        ({ } closed, _) => closed < review.ClosesAt ? closed : review.ClosesAt,
        (null, Stage.Review) when review.MailingEndedAt is not null => review.ClosesAt,
        _ => DateTimeOffset.MaxValue,
    };

    public static Outcome Confirm(MembershipCase s, CaseCommand.ConfirmOpinion c)
    {
        Opinion? opinion = s.Opinions.Find(o => o.Id == c.Opinion);
        bool own = c.By == Actor.Member(opinion?.Contact ?? default);
        if (opinion is null)
        {
            return Outcome.Refuse(RefusalReason.UnknownOpinion, "There is no opinion of this id in this case.");
        }

        if (!own && !c.By.IsSecretariat)
        {
            return Outcome.Refuse(RefusalReason.NotYours, "An opinion is confirmed by the contact who gave it, or by the Secretariat.");
        }

        if (opinion.Confirmed)
        {
            return Outcome.Unchanged;
        }

        OpinionConfirmed confirmed = new(c.Now, c.By, c.Opinion);
        bool opens = !s.Stage.IsClosed && !opinion.Late
            && s.Objections.Exists(o => o.Id == c.Opinion && o.State == ObjectionState.Noted);
        return opens ? Outcome.Of(confirmed, new ObjectionAccepted(c.Now, c.By, c.Opinion)) : Outcome.Of(confirmed);
    }
}
