using MountainPartnership.Core.Review;
using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Core.Applications;

/// <summary>Makes a case from its events. Judges nothing: what is in the history has happened.</summary>
public static class Evolve
{
    /// <returns>Null when there are no events.</returns>
    public static MembershipCase? From(IEnumerable<CaseEvent> events) =>
        events.Aggregate((MembershipCase?)null, (state, happened) => With(state, happened));

    /// <exception cref="InvalidOperationException">The first event does not open the case: the stream is broken.</exception>
    public static MembershipCase With(MembershipCase? state, CaseEvent happened) => (state, happened) switch
    {
        (null, ApplicationReceived e) => Opened(e),
        (null, _) => throw new InvalidOperationException($"A case cannot begin with {happened.GetType().Name}."),
        _ => Changed(state, happened) with { Version = state.Version + 1 },
    };

    private static MembershipCase Opened(ApplicationReceived e) => new()
    {
        Number = e.Number,
        Version = 1,
        Policy = e.Policy,
        Language = e.Language,
        ReceivedAt = e.At,
        Mail = e.Mail,
        MessageId = e.MessageId,
        Applicant = e.Applicant,
        Request = e.Request,
        Stage = new Stage.Received(e.At),
        MailsSeen = [e.Mail],
    };

    private static MembershipCase Changed(MembershipCase s, CaseEvent happened) => happened switch
    {
        InformationRequested e => s with
        {
            Question = e.Question,
            Stage = new Stage.Information(e.At, StoppedAt(s.Stage, e.At), e.Fields, e.HasQuestion, ResumedAfter(s.Stage)),
        },
        InformationReminded e when s.Stage is Stage.Information i => s with { Stage = i with { RemindedAt = e.At } },
        FinalNoticeGiven e when s.Stage is Stage.Information i => s with { Stage = i with { LapsesAt = e.LapsesAt } },
        InformationProvided e => Seen(s, e.Mail) with
        {
            Request = e.Request,
            Question = null,
            Stage = s.Stage is Stage.Information i
                ? new Stage.Information(e.At, i.StoppedAt, e.Missing, HasQuestion: false, i.Resumes)
                : s.Stage,
        },
        InformationDispensed e => s with { LastReason = e.Reason },
        FactCorrected e => s with { Request = RequestFacts.With(s.Request, e.Field, e.Value) },
        FactWaived e => s with { Waived = s.Waived.Add(e.Field) },
        ScreeningStarted e => s with { Stage = new Stage.Screening(e.At), Question = null },
        InformationCompleted e when s.Stage is Stage.Information i => s with { Stage = Resumed(i, e.At), Question = null },
        TaskReminded e => s with { Stage = Reminded(s.Stage, e.At) },
        AgeWarned e => s with { AgeWarnedAt = e.At },
        CorrespondenceFiled e => Seen(s, e.Mail),
        MailingStarted e => s with { Mailings = s.Mailings.Add(e.Letter, new Mailing(e.Kind, e.At, e.Recipients)) },
        MailingFinished e => Finished(s, e),
        ApplicationWithdrawn e => Closed(Seen(s, e.Mail), new Stage.Withdrawn(e.At), e.Reason),
        ApplicationLapsed e => Closed(s, new Stage.Lapsed(e.At, e.From), e.Reason),
        ApplicationReopened e => s with { Stage = Reopened(s, e), LastReason = e.Reason },
        WelcomeIssued e => s with { Stage = new Stage.Welcome(e.At) },
        MemberAdmitted e => s with { Stage = new Stage.Member(e.At, e.Member) },

        ApplicationShared e => s with
        {
            Stage = new Stage.Review(e.At),
            Review = new ReviewTimes(e.At, e.ClosesAt, e.Reviewers),
        },
        ReviewReminded e => s with { Review = s.Review! with { RemindedAt = e.At } },
        OpinionRecorded e => Seen(s, e.Mail) with
        {
            Opinions = s.Opinions.Add(new Opinion(
                e.Opinion, e.Mail, e.Member, e.Contact, e.Stance, e.Trusted, e.Late, e.At, e.Text, e.Span, e.Evidence)),
        },
        OpinionConfirmed e => s with
        {
            Opinions = s.Opinions.ConvertAll(o => o.Id == e.Opinion ? o with { Confirmed = true } : o),
        },
        ObjectionRaised e => s with
        {
            Objections = s.Objections.Add(new Objection(
                e.Objection, e.Member, e.Open ? ObjectionState.Open : ObjectionState.Noted, e.At)),
        },
        ObjectionAccepted e => Ruled(s, e.Objection, o => o with { State = ObjectionState.Open }),
        ObjectionAnswered e => Ruled(s, e.Objection, o => o with { Answer = e.Text }),
        ObjectionWithdrawn e => Ruled(Seen(s, e.Mail), e.Objection, o => o with { State = ObjectionState.Withdrawn }),
        ObjectionUpheld e => Ruled(s, e.Objection, o => o with { State = ObjectionState.Upheld, Ruling = e.Reason }),
        ObjectionOverruled e => Ruled(s, e.Objection, o => o with { State = ObjectionState.Overruled, Ruling = e.Reason }),
        ReviewExtended e => s with
        {
            Stage = s.Stage is Stage.Decision ? new Stage.Review(e.At) : s.Stage,
            Review = s.Review! with { ClosesAt = e.ClosesAt, ClosedAt = null },
        },
        ReviewClosed e => s with { Stage = new Stage.Decision(e.At), Review = s.Review! with { ClosedAt = e.At } },

        ApplicationApproved e => s with { LastReason = e.Reason },
        ApplicationDeclined e => Closed(s, new Stage.Declined(e.At), e.Reason),

        QuestionnaireSent e => s with { Stage = new Stage.Questionnaire(e.At, e.At, e.LimitAt) },
        QuestionnaireReminded e when s.Stage is Stage.Questionnaire q => s with { Stage = q with { Reminders = e.Number } },
        QuestionnaireAnswered e => Seen(s, e.Mail) with { Answers = e.Answers },
        QuestionnaireLimitReached e when s.Stage is Stage.Questionnaire q => s with { Stage = q with { RemindedAt = e.At } },
        QuestionnaireExtended e => s with { Stage = new Stage.Questionnaire(s.Stage.Since, e.At, e.LimitAt) },
        QuestionnaireWaived e => s with { LastReason = e.Reason },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot follow in stage {s.Stage.Name}."),
    };

    /// <summary>Screening is where a case goes by itself; only an open review and a decision are come back to.</summary>
    private static Stage? ResumedAfter(Stage stage) => stage switch
    {
        Stage.Information again => again.Resumes,
        Stage.Review or Stage.Decision => stage,
        _ => null,
    };

    private static DateTimeOffset StoppedAt(Stage stage, DateTimeOffset now) =>
        stage is Stage.Information again ? again.StoppedAt : now;

    private static Stage Resumed(Stage.Information stopped, DateTimeOffset at) => stopped.Resumes switch
    {
        Stage.Review review => review,
        Stage.Decision => new Stage.Decision(at),
        _ => new Stage.Screening(at),
    };

    private static Stage Reopened(MembershipCase s, ApplicationReopened e) => e.To switch
    {
        StageName.Decision => new Stage.Decision(e.At),
        StageName.Questionnaire => new Stage.Questionnaire(e.At, e.At, e.At + s.Policy.QuestionnaireLimit),
        StageName.Screening => new Stage.Screening(e.At),
        _ => new Stage.Received(e.At),
    };

    private static Stage Reminded(Stage stage, DateTimeOffset at) => stage switch
    {
        Stage.Screening t => t with { RemindedAt = at },
        Stage.Decision t => t with { RemindedAt = at },
        Stage.Questionnaire t => t with { RemindedAt = at },
        Stage.Welcome t => t with { RemindedAt = at },
        _ => stage,
    };

    private static MembershipCase Finished(MembershipCase s, MailingFinished e)
    {
        Mailing mailing = s.Mailings[e.Letter] with { FinishedAt = e.At, Counts = e.Counts };
        s = s with { Mailings = s.Mailings.SetItem(e.Letter, mailing) };
        return (e.Kind, s.Stage) switch
        {
            (LetterKind.ReviewInvitation, _) when s.Review is { } review =>
                s with { Review = review with { MailingEndedAt = e.At } },
            (LetterKind.Welcome, Stage.Welcome welcome) =>
                s with { Stage = welcome with { LetterFailed = e.Counts.Accepted == 0 } },
            _ => s,
        };
    }

    private static MembershipCase Ruled(MembershipCase s, OpinionId id, Func<Objection, Objection> ruling) =>
        s with { Objections = s.Objections.ConvertAll(o => o.Id == id ? ruling(o) : o) };

    private static MembershipCase Seen(MembershipCase s, MailId? mail) =>
        mail is { } seen ? s with { MailsSeen = s.MailsSeen.Add(seen) } : s;

    private static MembershipCase Closed(MembershipCase s, Stage stage, string reason) =>
        s with { Stage = stage, LastReason = reason, Question = null };
}
