namespace MountainPartnership.Core.Applications;

/// <summary>All letters. A template has the kind's name.</summary>
public enum LetterKind
{
    // in answer to a message that has no case
    JoiningInstructions,
    IndividualExplanation,

    // to the applicant
    Acknowledgement,
    InformationRequest,
    InformationReminder,
    FinalNotice,
    InformationThanks,
    Declined,
    Questionnaire,
    QuestionnaireReminder,
    QuestionnaireIncomplete,
    Welcome,
    WithdrawalConfirmation,
    Lapsed,
    Reopened,

    // to members
    ReviewInvitation,
    ReviewReminder,
    ReviewExtension,
    OpinionReceipt,
    OpinionUnconfirmed,

    // to the Secretariat
    ScreeningTask,
    ObjectionNotice,
    DecisionSummary,
    TaskReminder,
    QuestionnaireTask,
    WelcomeFailed,
    AgeWarning,
    CorrespondenceNotice,
}
