using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;

namespace MountainPartnership.Web.Pages;

/// <summary>What buttons say, and what is said when it is done.</summary>
internal static class ActionWords
{
    /// <summary>Says what the button will do.</summary>
    public static string Button(Preview.Ready preview, MembershipCase before)
    {
        string name = Organization(before);
        int mailed = preview.Letters.Where(letter => letter.Kind is LetterKind.ReviewInvitation or LetterKind.ReviewExtension)
            .Sum(letter => letter.Recipients.Count);
        return preview.Command switch
        {
            CaseCommand.Share => $"Share with {People.Count(mailed, "contact")}",
            CaseCommand.RequestInformation => "Ask the applicant",
            CaseCommand.EndInformation => "Go on without an answer",
            CaseCommand.Approve => $"Approve {name}",
            CaseCommand.Decline => $"Decline {name}",
            CaseCommand.CloseReview => "Close the review now",
            CaseCommand.ExtendReview => $"Extend, and tell {People.Count(mailed, "contact")}",
            CaseCommand.RuleOnObjection { Ruling: ObjectionRuling.Accept } => "Accept the objection",
            CaseCommand.RuleOnObjection { Ruling: ObjectionRuling.Answer } => "Record the answer",
            CaseCommand.RuleOnObjection { Ruling: ObjectionRuling.Overrule } => "Overrule the objection",
            CaseCommand.RuleOnObjection => "Uphold the objection",
            CaseCommand.ConfirmOpinion => "Confirm the opinion",
            CaseCommand.WaiveQuestionnaire => $"Welcome {name} without the questionnaire",
            CaseCommand.ExtendQuestionnaire => "Give more time",
            CaseCommand.Lapse => "Let the application lapse",
            CaseCommand.CorrectFact => "Correct the fact",
            CaseCommand.WaiveFact => "Go on without the fact",
            CaseCommand.Withdraw => $"Record that {name} has withdrawn",
            CaseCommand.Reopen => "Reopen the case",
            _ => throw new ArgumentOutOfRangeException(nameof(preview), preview.Command, "No button does this."),
        };
    }

    public static string Done(ActionName name) => name switch
    {
        ActionName.Share => "Done: the application is shared; the letters leave now.",
        ActionName.Ask => "Done: the applicant is asked.",
        ActionName.GoOn => "Done: the case goes on.",
        ActionName.Approve => "Done: the application is approved.",
        ActionName.Decline => "Done: the application is declined.",
        ActionName.Close => "Done: the review is closed.",
        ActionName.Extend => "Done: the review is extended.",
        ActionName.Rule => "Done: it stands beside the objection.",
        ActionName.Confirm => "Done: the opinion is confirmed.",
        ActionName.WelcomeWithout => "Done: the welcome letter leaves now.",
        ActionName.ExtendQuestionnaire => "Done: the applicant has more time.",
        ActionName.Lapse => "Done: the application has lapsed.",
        ActionName.Correct => "Done: the fact is corrected.",
        ActionName.Waive => "Done: the fact is no longer asked for.",
        ActionName.Withdraw => "Done: the withdrawal is recorded.",
        ActionName.Reopen => "Done: the case is open again.",
        _ => "Done.",
    };

    public static string Organization(MembershipCase s) =>
        string.IsNullOrWhiteSpace(s.Request.Organization) ? s.Number.Value : s.Request.Organization;
}
