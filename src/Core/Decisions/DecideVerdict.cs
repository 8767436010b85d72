using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;
using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Core.Decisions;

/// <summary>The Secretariat's verdict, and its second thoughts.</summary>
internal static class DecideVerdict
{
    public static Outcome Approve(MembershipCase s, CaseCommand.Approve c)
    {
        if (s.Stage is not Stage.Decision)
        {
            return NotNow(s);
        }

        if (Obstacles(s) is { Length: > 0 } obstacles)
        {
            return new Outcome.Refused([.. obstacles]);
        }

        ApplicationApproved approved = new(c.Now, c.By, c.Reason?.Trim());
        return s.Policy.QuestionnaireEnabled
            ? Outcome.Of(approved, new QuestionnaireSent(c.Now, c.By, c.Now + s.Policy.QuestionnaireLimit))
            : Outcome.Of(approved, new WelcomeIssued(c.Now, c.By));
    }

    public static Outcome Decline(MembershipCase s, CaseCommand.Decline c) => s.Stage switch
    {
        not Stage.Decision => NotNow(s),
        _ when string.IsNullOrWhiteSpace(c.Reason) => Decide.ReasonRequired("a decline"),
        _ => Outcome.Of(new ApplicationDeclined(c.Now, c.By, c.Reason.Trim())),
    };

    /// <summary>Back to the stage that it left: to the decision where there was a review, else to what came before it.</summary>
    public static Outcome Reopen(MembershipCase s, CaseCommand.Reopen c) => s.Stage switch
    {
        not (Stage.Declined or Stage.Lapsed) => s.Stage.IsClosed
            ? Outcome.Refuse(RefusalReason.WrongStage, $"A case that is {s.Stage.Name} stays so; only a declined or lapsed one is reopened.")
            : Outcome.Unchanged,
        _ when string.IsNullOrWhiteSpace(c.Reason) => Decide.ReasonRequired("a reopening"),
        Stage.Lapsed { From: StageName.Questionnaire } => Outcome.Of(
            Reopened(c, StageName.Questionnaire),
            new QuestionnaireExtended(c.Now, c.By, c.Now + s.Policy.QuestionnaireLimit, c.Reason.Trim())),
        _ when s.Review is { ClosedAt: null } => Outcome.Of(
            Reopened(c, StageName.Decision),
            new ReviewClosed(c.Now, c.By, Early: true, c.Reason.Trim())),
        _ when s.Review is not null => Outcome.Of(Reopened(c, StageName.Decision)),
        _ => new Outcome.Accepted([Reopened(c, StageName.Received), .. Intake.After(s, c.Now, c.By)]),
    };

    private static ApplicationReopened Reopened(CaseCommand.Reopen c, StageName to) => new(c.Now, c.By, to, c.Reason.Trim());

    private static Refusal[] Obstacles(MembershipCase s) =>
    [
        .. s.Objections.Where(o => o.State == ObjectionState.Open).Select(o => new Refusal(
            RefusalReason.ObjectionOpen, $"The objection {o.Id} of member {o.Member} is open; uphold or overrule it first.")),
        .. s.Objections.Where(o => o.State == ObjectionState.Upheld).Select(o => new Refusal(
            RefusalReason.ObjectionUpheld, $"The objection {o.Id} of member {o.Member} was upheld; decline, or overrule it with reasons.")),
        .. s.Request.Category == MemberCategory.Individual
            ? new[] { new Refusal(RefusalReason.IsIndividual, "Individuals cannot become members; decline, or correct the category.") }
            : [],
    ];

    private static Outcome NotNow(MembershipCase s) => s.Stage.IsClosed
        ? Decide.Closed()
        : Decide.WrongStage(s, "A verdict is given when the review has closed and before the questionnaire");
}
