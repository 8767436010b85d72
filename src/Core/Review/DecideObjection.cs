using MountainPartnership.Core.Applications;
using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Core.Review;

/// <summary>The life of an objection: only its member's withdrawal or a person's ruling ends it.</summary>
internal static class DecideObjection
{
    public static Outcome Withdraw(MembershipCase s, CaseCommand.WithdrawObjections c)
    {
        if (s.MailsSeen.Contains(c.Mail))
        {
            return Outcome.Unchanged;
        }

        if (c.By.Kind is not (ActorKind.Member or ActorKind.Secretariat))
        {
            return Outcome.Refuse(RefusalReason.NotYours, "An objection is taken back by the member who raised it.");
        }

        Objection[] standing =
            [.. s.Objections.Where(o => o.Member == c.Member && (o.State is ObjectionState.Open or ObjectionState.Noted))];
        return standing.Length == 0
            ? Outcome.Refuse(RefusalReason.UnknownObjection, "This member has no objection in this case that could be withdrawn.")
            : new Outcome.Accepted([.. standing.Select(o => new ObjectionWithdrawn(c.Now, c.By, o.Id, c.Mail))]);
    }

    public static Outcome Rule(MembershipCase s, CaseCommand.RuleOnObjection c)
    {
        Objection? objection = s.Objections.Find(o => o.Id == c.Objection);
        if (objection is null)
        {
            return Outcome.Refuse(RefusalReason.UnknownObjection, "There is no objection of this id in this case.");
        }

        if (s.Stage.IsClosed)
        {
            return Decide.Closed();
        }

        if (c.Ruling != ObjectionRuling.Accept && string.IsNullOrWhiteSpace(c.Text))
        {
            return Decide.ReasonRequired("a ruling on an objection");
        }

        return (c.Ruling, objection.State) switch
        {
            (ObjectionRuling.Accept, ObjectionState.Noted) => Outcome.Of(new ObjectionAccepted(c.Now, c.By, c.Objection)),
            (ObjectionRuling.Accept, ObjectionState.Open) => Outcome.Unchanged,
            (ObjectionRuling.Answer, ObjectionState.Open) => objection.Answer == c.Text.Trim()
                ? Outcome.Unchanged
                : Outcome.Of(new ObjectionAnswered(c.Now, c.By, c.Objection, c.Text.Trim())),
            (ObjectionRuling.Uphold, ObjectionState.Upheld) => Outcome.Unchanged,
            (ObjectionRuling.Overrule, ObjectionState.Overruled) => Outcome.Unchanged,
            (ObjectionRuling.Uphold, ObjectionState.Open or ObjectionState.Overruled) =>
                Outcome.Of(new ObjectionUpheld(c.Now, c.By, c.Objection, c.Text.Trim())),
            (ObjectionRuling.Overrule, ObjectionState.Open or ObjectionState.Upheld) =>
                Outcome.Of(new ObjectionOverruled(c.Now, c.By, c.Objection, c.Text.Trim())),
            (_, ObjectionState.Noted) => Outcome.Refuse(
                RefusalReason.ObjectionNotOpen, "This objection is unconfirmed or late; accept it first, then rule on it."),
            _ => Outcome.Refuse(RefusalReason.ObjectionNotOpen, $"This objection is {objection.State} already."),
        };
    }
}
