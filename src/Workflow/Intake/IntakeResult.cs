using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Mails;

namespace MountainPartnership.Workflow.Intake;

/// <summary>What became of a message. The same message again gets the same answer.</summary>
/// <param name="Reason">Why, in words for the Secretariat.</param>
public sealed record IntakeResult(MailId Mail, MailOutcomeKind Outcome, CaseNumber? Case, string Reason)
{
    /// <summary>The letter by which it was answered without a case; null for none.</summary>
    public LetterKind? Answer { get; init; }

    public static IntakeResult Of(MailId mail, MailOutcome outcome) =>
        new(mail, outcome.Kind, outcome.Case, outcome.Reason) { Answer = outcome.Answer };

    /// <summary>Only such mail is moved away from where the Secretariat's people look for theirs.</summary>
    public bool OpenedOrJoinedCase => Outcome is MailOutcomeKind.Opened or MailOutcomeKind.Joined;
}
