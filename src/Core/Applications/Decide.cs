using System.Collections.Immutable;
using MountainPartnership.Core.Decisions;
using MountainPartnership.Core.Questionnaire;
using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;
using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Core.Applications;

/// <summary>
/// Decides what a command changes in a case. Reads no clock and no settings: the time comes with the command, the policy with
/// the case. The same command twice changes nothing the second time.
/// </summary>
public static class Decide
{
    public static Outcome What(MembershipCase? state, CaseCommand command) => (state, command) switch
    {
        (null, CaseCommand.Open c) => Open(c),
        (null, _) => Outcome.Refuse(RefusalReason.UnknownCase, "There is no case of this number."),
        ({ } s, CaseCommand.Open c) => s.Mail == c.Mail
            ? Outcome.Unchanged
            : Outcome.Refuse(RefusalReason.NumberTaken, "Another application has this number."),

        ({ } s, CaseCommand.Tick c) => new Outcome.Accepted([.. Agenda.Due(s, c.Now)]),
        ({ } s, CaseCommand.StartMailing c) => StartMailing(s, c),
        ({ } s, CaseCommand.FinishMailing c) => FinishMailing(s, c),

        ({ } s, CaseCommand.ProvideInformation c) => ProvideInformation(s, c),
        ({ } s, CaseCommand.FileCorrespondence c) => File(s, c.Mail, new CorrespondenceFiled(c.Now, c.By, c.Mail, c.From, c.Text)),
        ({ } s, CaseCommand.AnswerQuestionnaire c) => DecideQuestionnaire.Answer(s, c),
        ({ } s, CaseCommand.RecordOpinion c) => DecideOpinion.Record(s, c),
        ({ } s, CaseCommand.ConfirmOpinion c) => DecideOpinion.Confirm(s, c),
        ({ } s, CaseCommand.WithdrawObjections c) => DecideObjection.Withdraw(s, c),
        ({ } s, CaseCommand.Withdraw c) => Withdraw(s, c),

        // From here on it takes a named person of the Secretariat; sharing alone may be left to the policy.
        ({ } s, CaseCommand.Share c) => (c.By == Actor.System && MayShareItself(s)) || c.By.IsSecretariat
            ? DecideReview.Share(s, c)
            : PersonRequired(),
        ({ } s, { By.IsSecretariat: true } c) => BySecretariat(s, c),
        _ => PersonRequired(),
    };

    /// <summary>Individuals cannot become members; what is read as one is for a person to look at.</summary>
    private static bool MayShareItself(MembershipCase s) =>
        s.Policy.ShareAutomatically && s.Request.Category != MemberCategory.Individual;

    private static Outcome BySecretariat(MembershipCase s, CaseCommand command) => command switch
    {
        CaseCommand.RequestInformation c => RequestInformation(s, c),
        CaseCommand.EndInformation c => EndInformation(s, c),
        CaseCommand.CorrectFact c => CorrectFact(s, c),
        CaseCommand.WaiveFact c => WaiveFact(s, c),
        CaseCommand.RuleOnObjection c => DecideObjection.Rule(s, c),
        CaseCommand.ExtendReview c => DecideReview.Extend(s, c),
        CaseCommand.CloseReview c => DecideReview.Close(s, c),
        CaseCommand.Approve c => DecideVerdict.Approve(s, c),
        CaseCommand.Decline c => DecideVerdict.Decline(s, c),
        CaseCommand.ExtendQuestionnaire c => DecideQuestionnaire.Extend(s, c),
        CaseCommand.WaiveQuestionnaire c => DecideQuestionnaire.Waive(s, c),
        CaseCommand.Lapse c => DecideQuestionnaire.Lapse(s, c),
        CaseCommand.Reopen c => DecideVerdict.Reopen(s, c),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Not a command of the Secretariat."),
    };

    private static Outcome.Accepted Open(CaseCommand.Open c)
    {
        ApplicationReceived received = new(c.Now, c.By, c.Number, c.Mail, c.Policy, c.Language, c.Applicant, c.Request, c.MessageId);
        return new Outcome.Accepted([received, .. Intake.After(Evolve.With(null, received), c.Now, c.By)]);
    }

    private static Outcome ProvideInformation(MembershipCase s, CaseCommand.ProvideInformation c)
    {
        if (s.MailsSeen.Contains(c.Mail))
        {
            return Outcome.Unchanged;
        }

        if (s.Stage is not Stage.Information stopped || (c.Changed.IsEmpty && !stopped.HasQuestion))
        {
            return Outcome.Of(new CorrespondenceFiled(c.Now, c.By, c.Mail, c.From, c.Text));
        }

        // The rest of the command's request may be older than the case: somebody may have corrected a fact meanwhile.
        MembershipRequest request = RequestFacts.With(s.Request, c.Changed, c.Request);
        ImmutableArray<RequestField> missing = Intake.Outstanding(s with { Request = request }, stopped);
        InformationProvided provided = new(c.Now, c.By, c.Mail, c.Changed, missing, request, c.Text);
        return missing.IsEmpty
            ? new Outcome.Accepted([provided, .. Intake.Complete(s, stopped, c.Now, c.By)])
            : Outcome.Of(provided);
    }

    private static Outcome RequestInformation(MembershipCase s, CaseCommand.RequestInformation c)
    {
        string? question = string.IsNullOrWhiteSpace(c.Question) ? null : c.Question.Trim();
        return s.Stage switch
        {
            { IsClosed: true } => Closed(),
            not (Stage.Information or Stage.Screening or Stage.Review or Stage.Decision) =>
                WrongStage(s, "Information can be asked for until the decision"),
            _ when question is null && c.Fields.IsEmpty => Outcome.Refuse(
                RefusalReason.ReasonRequired, "Say what the applicant is asked: a question, or the facts that are missing."),
            Stage.Information i when s.Question == question && i.Fields.SequenceEqual(c.Fields) => Outcome.Unchanged,
            _ => Outcome.Of(new InformationRequested(c.Now, c.By, c.Fields, question is not null, question)),
        };
    }

    private static Outcome EndInformation(MembershipCase s, CaseCommand.EndInformation c) => s.Stage switch
    {
        { IsClosed: true } => Closed(),
        not Stage.Information => Outcome.Unchanged,
        _ when string.IsNullOrWhiteSpace(c.Reason) => ReasonRequired("going on without the applicant's answer"),
        Stage.Information i when Intake.Outstanding(s, i) is { IsEmpty: false } missing => Outcome.Refuse(
            RefusalReason.FactMissing, $"Still missing: {string.Join(", ", missing)}. Correct or waive each."),
        Stage.Information i => new Outcome.Accepted(
            [new InformationDispensed(c.Now, c.By, c.Reason.Trim()), .. Intake.Complete(s, i, c.Now, c.By)]),
    };

    private static Outcome CorrectFact(MembershipCase s, CaseCommand.CorrectFact c)
    {
        if (s.Stage.IsClosed)
        {
            return Closed();
        }

        if (string.IsNullOrWhiteSpace(c.Reason))
        {
            return ReasonRequired("a correction");
        }

        if (RequestFacts.Problem(c.Field, c.Value) is { } problem)
        {
            return Outcome.Refuse(RefusalReason.FactMalformed, problem);
        }

        FactCorrected corrected = new(c.Now, c.By, c.Field, c.Value.Trim(), c.Reason.Trim());
        return (s.Stage, Unchanged: SameFact(s.Request, c)) switch
        {
            (Stage.Welcome { LetterFailed: true }, _) when c.Field is RequestField.FocalPoint or RequestField.Alternate =>
                Outcome.Of(corrected, new WelcomeIssued(c.Now, c.By)),
            (_, true) => Outcome.Unchanged,
            _ => WithCompletion(s, corrected),
        };
    }

    private static bool SameFact(MembershipRequest request, CaseCommand.CorrectFact c)
    {
        MembershipRequest corrected = RequestFacts.With(request, c.Field, c.Value);
        return corrected.Alternates.SequenceEqual(request.Alternates)
            && corrected with { Alternates = request.Alternates } == request;
    }

    private static Outcome WaiveFact(MembershipCase s, CaseCommand.WaiveFact c) => s.Stage switch
    {
        { IsClosed: true } => Closed(),
        _ when string.IsNullOrWhiteSpace(c.Reason) => ReasonRequired("a waiver"),
        _ when s.Waived.Contains(c.Field) || !s.Missing.Contains(c.Field) => Outcome.Unchanged,
        _ => WithCompletion(s, new FactWaived(c.Now, c.By, c.Field, c.Reason.Trim())),
    };

    /// <summary>The Secretariat supplied or waived the last missing fact: the case goes on, unless a question is open too.</summary>
    private static Outcome WithCompletion(MembershipCase s, CaseEvent change) =>
        s.Stage is Stage.Information { HasQuestion: false } stopped
        && Intake.Outstanding(Evolve.With(s, change), stopped).IsEmpty
            ? new Outcome.Accepted([change, .. Intake.Complete(s, stopped, change.At, change.By)])
            : Outcome.Of(change);

    private static Outcome StartMailing(MembershipCase s, CaseCommand.StartMailing c) => s.Mailings.ContainsKey(c.Letter)
        ? Outcome.Unchanged
        : Outcome.Of(new MailingStarted(c.Now, c.By, c.Letter, c.Kind, c.Recipients));

    private static Outcome FinishMailing(MembershipCase s, CaseCommand.FinishMailing c)
    {
        if (!s.Mailings.TryGetValue(c.Letter, out Mailing? mailing))
        {
            return Outcome.Refuse(RefusalReason.UnknownLetter, "This letter has not been started; start it, then say that it ended.");
        }

        if (mailing.FinishedAt is not null)
        {
            return Outcome.Unchanged;
        }

        MailingFinished finished = new(c.Now, c.By, c.Letter, mailing.Kind, c.Counts);
        return (mailing.Kind, s.Stage) switch
        {
            (LetterKind.Welcome, Stage.Welcome) when c.Counts.Accepted > 0 =>
                Outcome.Of(finished, new MemberAdmitted(c.Now, c.By, MemberId.Of(s.Number.Value))),
            (LetterKind.ReviewInvitation, Stage.Review) => new Outcome.Accepted([finished, .. DecideReview.KeepNotice(s, c.Now)]),
            _ => Outcome.Of(finished),
        };
    }

    private static Outcome Withdraw(MembershipCase s, CaseCommand.Withdraw c) => s.Stage switch
    {
        _ when c.Mail is { } mail && s.MailsSeen.Contains(mail) => Outcome.Unchanged,
        _ when c.By.Kind is not (ActorKind.Applicant or ActorKind.Secretariat) =>
            Outcome.Refuse(RefusalReason.NotYours, "An application is withdrawn by the applicant, or by the Secretariat for it."),
        { IsClosed: true } when c.Mail is { } mail => Outcome.Of(new CorrespondenceFiled(c.Now, c.By, mail, c.By.Id, c.Reason)),
        Stage.Withdrawn => Outcome.Unchanged,
        { IsClosed: true } => Closed(),
        _ when c.Mail is null && !c.By.IsSecretariat => PersonRequired(),
        _ when c.Mail is null && string.IsNullOrWhiteSpace(c.Reason) => ReasonRequired("a withdrawal that the Secretariat records"),
        _ => Outcome.Of(new ApplicationWithdrawn(c.Now, c.By, c.Mail, c.Reason.Trim())),
    };

    /// <summary>What a message does that is kept and has no other effect.</summary>
    internal static Outcome File(MembershipCase s, MailId mail, CaseEvent happened) =>
        s.MailsSeen.Contains(mail) ? Outcome.Unchanged : Outcome.Of(happened);

    internal static Outcome Closed() => Outcome.Refuse(
        RefusalReason.CaseClosed, "The case is closed; a declined or lapsed one can be reopened with a reason.");

    internal static Outcome WrongStage(MembershipCase s, string rule) =>
        Outcome.Refuse(RefusalReason.WrongStage, $"{rule}; this case is in {s.Stage.Name}.");

    internal static Outcome ReasonRequired(string what) =>
        Outcome.Refuse(RefusalReason.ReasonRequired, $"Give a reason: {what} needs one.");

    private static Outcome PersonRequired() =>
        Outcome.Refuse(RefusalReason.PersonRequired, "Only a named person of the Secretariat may do this.");
}
