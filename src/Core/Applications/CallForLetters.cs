using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Core.Applications;

/// <summary>Which letters an event calls for.</summary>
public static class CallForLetters
{
    private static readonly Audience Applicant = new Audience.Applicant();
    private static readonly Audience Reviewers = new Audience.Reviewers();
    private static readonly Audience Secretariat = new Audience.Secretariat();

    /// <param name="before">The case before the event; null for the one that opens it.</param>
    public static LetterIntent[] By(MembershipCase? before, CaseEvent happened) => happened switch
    {
        InformationRequested => [new(LetterKind.InformationRequest, Applicant)],
        InformationReminded => [new(LetterKind.InformationReminder, Applicant)],
        FinalNoticeGiven => [new(LetterKind.FinalNotice, Applicant)],
        InformationProvided { Missing.IsEmpty: false } => [new(LetterKind.InformationRequest, Applicant)],
        InformationCompleted => [new(LetterKind.InformationThanks, Applicant), new(LetterKind.CorrespondenceNotice, Secretariat)],
        ScreeningStarted => before switch
        {
            { Version: 1 } => [new(LetterKind.Acknowledgement, Applicant), new(LetterKind.ScreeningTask, Secretariat)],
            { Stage: Stage.Information } => [new(LetterKind.InformationThanks, Applicant), new(LetterKind.ScreeningTask, Secretariat)],
            _ => [new(LetterKind.ScreeningTask, Secretariat)],
        },
        TaskReminded => [new(LetterKind.TaskReminder, Secretariat)],
        AgeWarned => [new(LetterKind.AgeWarning, Secretariat)],
        CorrespondenceFiled => [new(LetterKind.CorrespondenceNotice, Secretariat)],

        ApplicationShared => [new(LetterKind.ReviewInvitation, Reviewers)],
        ReviewReminded => [new(LetterKind.ReviewReminder, new Audience.SilentReviewers())],
        ReviewExtended => [new(LetterKind.ReviewExtension, Reviewers)],
        OpinionRecorded e => [new(
            e.Trusted ? LetterKind.OpinionReceipt : LetterKind.OpinionUnconfirmed,
            new Audience.OneContact(e.Contact),
            e.Opinion)],
        ObjectionRaised e => [new(LetterKind.ObjectionNotice, Secretariat, e.Objection)],
        ReviewClosed => [new(LetterKind.DecisionSummary, Secretariat)],

        ApplicationDeclined => [new(LetterKind.Declined, Applicant)],
        ApplicationWithdrawn => happened.By.IsSecretariat
            ? [new(LetterKind.WithdrawalConfirmation, Applicant)]
            : [new(LetterKind.WithdrawalConfirmation, Applicant), new(LetterKind.CorrespondenceNotice, Secretariat)],
        ApplicationLapsed => [new(LetterKind.Lapsed, Applicant)],
        ApplicationReopened => [new(LetterKind.Reopened, Applicant)],

        QuestionnaireSent or QuestionnaireExtended => [new(LetterKind.Questionnaire, Applicant)],
        QuestionnaireReminded => [new(LetterKind.QuestionnaireReminder, Applicant)],
        QuestionnaireAnswered { Missing.IsEmpty: false } => [new(LetterKind.QuestionnaireIncomplete, Applicant)],
        QuestionnaireLimitReached => [new(LetterKind.QuestionnaireTask, Secretariat)],
        WelcomeIssued => [new(LetterKind.Welcome, Applicant)],
        MailingFinished { Kind: LetterKind.Welcome, Counts.Accepted: 0 } => [new(LetterKind.WelcomeFailed, Secretariat)],
        _ => [],
    };
}
