using System.Collections.Immutable;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using MountainPartnership.Letters;
using static MountainPartnership.Core.Applications.CaseEvent;

namespace MountainPartnership.Web.Pages;

/// <summary>Says in plain words what happened in a case, or would happen.</summary>
internal static class TellEvent
{
    /// <param name="people">By whom members are named.</param>
    public static string InWords(CaseEvent happened, CasePolicy policy, People people) => happened switch
    {
        ApplicationReceived e => $"The application came, from {Person(e.Applicant.Name, e.Applicant.Email)}.",
        InformationRequested { Fields.IsEmpty: true } e => $"The applicant was asked: {e.Question}",
        InformationRequested e => $"The applicant was asked for {Fields(e.Fields)}.{(e.Question is { } q ? $" And: {q}" : "")}",
        InformationReminded => "The applicant was reminded of what is missing.",
        FinalNoticeGiven e => $"The applicant got a final notice; the case lapses on {Time(e.LapsesAt, policy)}.",
        InformationProvided { Changed.IsEmpty: true } => "The applicant answered.",
        InformationProvided e => $"The applicant gave {Fields(e.Changed)}.{(e.Missing.IsEmpty ? "" : $" Still missing: {Fields(e.Missing)}.")}",
        InformationDispensed e => $"The case goes on without the applicant's answer: {e.Reason}",
        FactCorrected e => $"{Terms.In(Language.English, e.Field)} was corrected to “{e.Value}”: {e.Reason}",
        FactWaived e => $"{Terms.In(Language.English, e.Field)} was waived: {e.Reason}",
        ScreeningStarted => "The application is complete and waits to be checked and shared.",
        InformationCompleted e => $"What was asked is there; the case goes on with: {Terms.In(Language.English, e.Resumes)}.",
        TaskReminded e => $"The Secretariat was reminded that the case waits for it ({Terms.In(Language.English, e.Stage)}).",
        AgeWarned => "The Secretariat was warned that the case is old.",
        CorrespondenceFiled e => $"A message from {e.From} was kept: {Short(e.Text)}",
        MailingStarted e => $"{LetterNames.Of(e.Letter, e.Kind)}: sending began, to {People.Count(e.Recipients, "recipient")}.",
        MailingFinished e => $"{LetterNames.Of(e.Letter, e.Kind)}: sending ended; {Counts(e.Counts)}.",
        WelcomeIssued => "The welcome letter was called for.",
        MemberAdmitted e => $"The organization is a member ({e.Member}).",
        ApplicationWithdrawn e => e.Reason.Length > 0 ? $"The application was withdrawn: {Short(e.Reason)}" : "The application was withdrawn.",
        ApplicationLapsed e => e.Reason.Length > 0 ? $"The application lapsed: {e.Reason}" : "The application lapsed: the applicant did not answer.",
        ApplicationReopened e => $"The case was reopened, in {Terms.In(Language.English, e.To)}: {e.Reason}",
        ApplicationApproved e => string.IsNullOrEmpty(e.Reason) ? "The application was approved." : $"The application was approved: {e.Reason}",
        ApplicationDeclined e => $"The application was declined: {e.Reason}",
        _ => OfReview(happened, policy, people) ?? OfQuestionnaire(happened, policy) ?? happened.GetType().Name,
    };

    private static string? OfReview(CaseEvent happened, CasePolicy policy, People people) => happened switch
    {
        ApplicationShared e => $"The application was shared with {People.Count(e.Reviewers, "contact")} of members; the review closes on {Time(e.ClosesAt, policy)}.",
        ReviewReminded => "Members who were silent were reminded.",
        OpinionRecorded e => $"{people.Member(e.Member)}: {Terms.In(Language.English, e.Stance)}{(e.Trusted ? "" : ", not confirmed")}{(e.Late ? ", late" : "")}.",
        OpinionConfirmed e => $"Opinion {e.Opinion} was confirmed.",
        ObjectionRaised e => $"{people.Member(e.Member)} objects{(e.Open ? "" : "; it waits for a person to accept it")}.",
        ObjectionAccepted e => $"Objection {e.Objection} was accepted and blocks approval.",
        ObjectionAnswered e => $"Objection {e.Objection} was answered: {Short(e.Text)}",
        ObjectionWithdrawn e => $"Objection {e.Objection} was taken back.",
        ObjectionUpheld e => $"Objection {e.Objection} was upheld: {Short(e.Reason)}",
        ObjectionOverruled e => $"Objection {e.Objection} was overruled: {Short(e.Reason)}",
        ReviewExtended e => $"The review closes on {Time(e.ClosesAt, policy)} now: {Because(e)}",
        ReviewClosed e => $"The review closed{(e.Early ? " early" : "")}.{(string.IsNullOrEmpty(e.Reason) ? "" : $" {e.Reason}")}",
        _ => null,
    };

    private static string? OfQuestionnaire(CaseEvent happened, CasePolicy policy) => happened switch
    {
        QuestionnaireSent e => $"The questionnaire went out; it is due on {Time(e.LimitAt, policy)}.",
        QuestionnaireReminded e => $"The applicant was reminded of the questionnaire ({e.Number}).",
        QuestionnaireAnswered { Missing.IsEmpty: true } => "The questionnaire is back and complete.",
        QuestionnaireAnswered e => $"Answers came; {People.Count(e.Missing.Length, "required question")} still open.",
        QuestionnaireLimitReached => "The questionnaire is not back at its limit.",
        QuestionnaireExtended e => $"The questionnaire is due on {Time(e.LimitAt, policy)} now: {e.Reason}",
        QuestionnaireWaived e => $"The case goes on without the questionnaire: {e.Reason}",
        _ => null,
    };

    private static string Because(ReviewExtended e) => e.Cause switch
    {
        ExtensionCause.MailingTookLong => "the letters left late.",
        ExtensionCause.ClockWasStopped => "the clock stood still while the applicant was asked.",
        _ => e.Reason,
    };

    private static string Counts(MailingCounts counts) =>
        $"{counts.Accepted} sent, {counts.Failed} failed, {counts.NoAddress} without an address";

    private static string Fields(ImmutableArray<RequestField> fields) =>
        string.Join(", ", fields.Select(field => Terms.In(Language.English, field)));

    private static string Person(string name, string email) => name.Length > 0 ? $"{name} <{email}>" : email;

    private static string Time(DateTimeOffset at, CasePolicy policy) => WriteTime.Exact(at, policy.TimeZone, Language.English);

    private static string Short(string text) => text.Length > 200 ? text[..200] + "…" : text;
}
