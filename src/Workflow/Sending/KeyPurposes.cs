using MountainPartnership.Core.Applications;
using MountainPartnership.Mail;

namespace MountainPartnership.Workflow.Sending;

/// <summary>What the reply to a letter is for.</summary>
internal static class KeyPurposes
{
    public static KeyPurpose Of(LetterKind kind) => kind switch
    {
        LetterKind.ReviewInvitation or LetterKind.ReviewReminder or LetterKind.ReviewExtension
            or LetterKind.OpinionReceipt or LetterKind.OpinionUnconfirmed => KeyPurpose.Review,
        LetterKind.Questionnaire or LetterKind.QuestionnaireReminder or LetterKind.QuestionnaireIncomplete => KeyPurpose.Questionnaire,
        LetterKind.ScreeningTask or LetterKind.ObjectionNotice or LetterKind.DecisionSummary or LetterKind.TaskReminder
            or LetterKind.QuestionnaireTask or LetterKind.WelcomeFailed or LetterKind.AgeWarning
            or LetterKind.CorrespondenceNotice => KeyPurpose.Secretariat,
        _ => KeyPurpose.Application,
    };
}
