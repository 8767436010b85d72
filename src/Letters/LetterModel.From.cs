using System.Collections.Immutable;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Questionnaire;
using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;
using CaseStage = MountainPartnership.Core.Applications.Stage;

namespace MountainPartnership.Letters;

public sealed partial record LetterModel
{
    /// <summary>In signs; a longer value, or one of several lines, is set off.</summary>
    private const int LongFrom = 160;

    /// <summary>In signs. A name is part of a sentence; the whole of it stands on the case's page.</summary>
    private const int MaxNameLength = 200;

    /// <summary>What one recipient is told on one occasion.</summary>
    public static LetterModel From(LetterOccasion occasion, LetterSettings settings, Recipient recipient)
    {
        MembershipCase s = occasion.Case;
        CaseEvent happened = occasion.Happened;
        Language language = LanguageOf(s.Policy, recipient.Language);
        string zone = s.Policy.TimeZone;
        Tally tally = Core.Review.Tally.Of(s.Opinions);
        ILookup<ObjectionState, LetterOpinion> objections = s.Objections.ToLookup(o => o.State, o => Objected(occasion, o, language));
        LetterQuestion[] questions = [.. Core.Questionnaire.Questions.All.Select(q => Asked(q, s.Answers, language))];

        return new LetterModel
        {
            Language = language,
            Partnership = settings.PartnershipNameIn(language),
            Secretariat = settings.SecretariatNameIn(language),
            PostalAddress = Written(settings.PostalAddress),
            ContactAddress = settings.ContactAddress,
            Website = settings.Website?.AbsoluteUri,
            CaseNumber = s.Number.Value,
            CaseUrl = LetterLink.To(settings.BaseUrl, "cases", s.Number.Value),
            ConfirmationUrl = recipient.ConfirmationKey is { } key ? LetterLink.To(settings.BaseUrl, "confirm", key) : null,
            Recipient = Name(recipient.Name),
            RecipientOrganization = Name(recipient.Organization),
            Organization = Name(s.Request.Organization),
            Category = s.Request.Category == MemberCategory.Unknown ? null : Terms.In(language, s.Request.Category),
            Country = s.Request.Country is { } code ? CountryName.In(language, code) : null,
            Facts = [.. Enum.GetValues<RequestField>().Select(field => Fact(s, field, language))],
            Missing = [.. (s.Stage is CaseStage.Information i ? i.Fields : s.Missing).Select(field => Terms.In(language, field))],
            Waived = [.. s.Waived.Order().Select(field => Terms.In(language, field))],
            Question = Written(s.Question),
            ReceivedOn = WriteTime.Day(s.ReceivedAt, zone, language),
            AgeDays = Math.Max(0, (happened.At - s.ReceivedAt).Days),
            Stage = Terms.In(language, s.Stage.Name),
            StageCode = Code(s.Stage.Name),
            StageSince = WriteTime.Day(s.Stage.Since, zone, language),
            OtherStageCode = happened switch
            {
                CaseEvent.ApplicationLapsed e => Code(e.From),
                CaseEvent.ApplicationReopened e => Code(e.To),
                CaseEvent.InformationCompleted e => Code(e.Resumes),
                _ => null,
            },
            LapsesAt = s.Stage is CaseStage.Information { LapsesAt: { } lapses } ? WriteTime.Exact(lapses, zone, language) : null,
            ShareAutomatically = s.Policy.ShareAutomatically,
            ReviewDays = s.Policy.ReviewWindow.Days,
            ReviewClosesAt = s.Review is { } review ? WriteTime.Exact(review.ClosesAt, zone, language) : null,
            ReviewStopped = s.Stage is CaseStage.Information { Resumes: CaseStage.Review },
            ExtensionCause = happened is CaseEvent.ReviewExtended extended ? Code(extended.Cause) : null,
            ReviewClosedEarly = happened is CaseEvent.ReviewClosed { Early: true },
            ReviewersAsked = s.Review?.Reviewers ?? 0,
            Tally = [.. Enum.GetValues<Stance>().Select(stance => new LetterCount(Terms.In(language, stance), tally[stance]))],
            Voices = tally.Voices,
            Opinions =
            [
                .. Core.Review.Tally.VoicesOf(s.Opinions).Values.Select(o => Said(occasion, o, language))
                    .OrderBy(o => Enum.Parse<Stance>(o.StanceCode, ignoreCase: true)).ThenBy(o => o.Member, StringComparer.Ordinal),
            ],
            UnconfirmedOpinions = [.. s.Opinions.Where(o => !o.Confirmed).Select(o => Said(occasion, o, language))],
            LateOpinions = [.. s.Opinions.Where(o => o is { Confirmed: true, Late: true }).Select(o => Said(occasion, o, language))],
            OpenObjections = [.. objections[ObjectionState.Open]],
            NotedObjections = [.. objections[ObjectionState.Noted]],
            SettledObjections =
            [
                .. objections[ObjectionState.Upheld], .. objections[ObjectionState.Overruled], .. objections[ObjectionState.Withdrawn],
            ],
            Opinion = s.Opinions.Find(o => o.Id == occasion.Intent.About) is { } about ? Said(occasion, about, language) : null,
            Questions = [.. questions],
            MissingQuestions = [.. questions.Where(q => q is { IsRequired: true, Answer: null })],
            AnsweredQuestions = [.. questions.Where(q => q.Answer is not null)],
            QuestionnaireLimitAt = s.Stage is CaseStage.Questionnaire q ? WriteTime.Exact(q.LimitAt, zone, language) : null,
            QuestionnaireExtended = happened is CaseEvent.QuestionnaireExtended,
            QuestionnaireEnabled = s.Policy.QuestionnaireEnabled,
            Reason = Written(ReasonOf(happened)),
            BySecretariat = happened.By.IsSecretariat,
            Mailing = happened is CaseEvent.MailingFinished { Counts: var counts }
                ? new LetterMailing(counts.Accepted, counts.Failed, counts.NoAddress)
                : null,
            Correspondence = happened is CaseEvent.CorrespondenceFiled filed
                ? new LetterMessage(Name(filed.From), Written(filed.Text))
                : null,
        };
    }

    /// <summary>The reader's language where the case's policy writes in it, else the policy's first.</summary>
    public static Language LanguageOf(CasePolicy policy, Language readers) =>
        policy.Languages.Contains(readers) ? readers : policy.Languages[0];

    private static LetterFact Fact(MembershipCase s, RequestField field, Language language)
    {
        MembershipRequest r = s.Request;
        string? value = Written(field switch
        {
            RequestField.Organization => r.Organization,
            RequestField.Category => r.Category == MemberCategory.Unknown ? null : CategoryAndKind(r, language),
            RequestField.Country => r.Country is { } code ? CountryName.In(language, code) : null,
            RequestField.Website => r.Website,
            RequestField.Activities => r.Activities,
            RequestField.Interests => r.Interests,
            RequestField.Contributions => r.Contributions,
            RequestField.FocalPoint => r.FocalPoint is { } focal ? Person(focal) : null,
            RequestField.Alternate => string.Join("; ", r.Alternates.Select(Person)),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field of a request."),
        });
        bool isLong = value is not null && (value.Length > LongFrom || value.Contains('\n', StringComparison.Ordinal));
        return new LetterFact(Terms.In(language, field), value, isLong, s.Waived.Contains(field));
    }

    private static string CategoryAndKind(MembershipRequest r, Language language) =>
        Terms.In(language, r.Category) + (Written(r.Kind) is { } kind ? $" ({CleanText.OneLine(kind)})" : "");

    private static string Person(Contact contact) => CleanText.OneLine($"{contact.Name} <{contact.Email}>");

    private static LetterOpinion Said(LetterOccasion occasion, Opinion o, Language language)
    {
        Objection? objection = occasion.Case.Objections.Find(objection => objection.Id == o.Id);
        return new LetterOpinion(
            Member(occasion, o.Member),
            Terms.In(language, o.Stance),
            Code(o.Stance),
            Written(o.Text),
            WriteTime.Exact(o.At, occasion.Case.Policy.TimeZone, language),
            o.Late,
            o.Confirmed,
            objection is null ? null : Terms.In(language, objection.State),
            objection is null ? null : Code(objection.State),
            Written(objection?.Answer),
            Written(objection?.Ruling));
    }

    /// <summary>Every objection came with an opinion; should that one be missing, the objection still shows.</summary>
    private static LetterOpinion Objected(LetterOccasion occasion, Objection o, Language language) =>
        occasion.Case.Opinions.Find(opinion => opinion.Id == o.Id) is { } opinion
            ? Said(occasion, opinion, language)
            : new LetterOpinion(
                Member(occasion, o.Member), Terms.In(language, Stance.Objection), Code(Stance.Objection), Words: null,
                WriteTime.Exact(o.RaisedAt, occasion.Case.Policy.TimeZone, language), IsLate: false, IsConfirmed: false,
                Terms.In(language, o.State), Code(o.State), Written(o.Answer), Written(o.Ruling));

    private static LetterQuestion Asked(Question q, QuestionnaireAnswers answers, Language language) =>
        new(q.Number, q.In(language), q.Required, Written(answers.ByQuestion.GetValueOrDefault(q.Id)));

    private static string? ReasonOf(CaseEvent happened) => happened switch
    {
        CaseEvent.ApplicationDeclined e => e.Reason,
        CaseEvent.ApplicationWithdrawn e => e.Reason,
        CaseEvent.ApplicationLapsed e => e.Reason,
        CaseEvent.ApplicationReopened e => e.Reason,
        CaseEvent.ReviewExtended e => e.Reason,
        CaseEvent.ReviewClosed e => e.Reason,
        CaseEvent.QuestionnaireExtended e => e.Reason,
        _ => null,
    };

    private static string Code(ExtensionCause cause) => cause switch
    {
        Core.Review.ExtensionCause.MailingTookLong => "mailing",
        Core.Review.ExtensionCause.ClockWasStopped => "clock",
        _ => "secretariat",
    };

    /// <summary>The member's name, or its id where the register does not know it any more.</summary>
    private static string Member(LetterOccasion occasion, MemberId member) =>
        Name(occasion.MemberNames.GetValueOrDefault(member)) ?? member.Value;

    private static string Code(Enum value) => value.ToString().ToLowerInvariant();

    internal static string? Name(string? text) =>
        Written(text) is { } name ? CleanText.AtMost(CleanText.OneLine(name), MaxNameLength) : null;

    internal static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
