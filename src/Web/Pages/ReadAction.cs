using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using MountainPartnership.Workflow.Cases;

namespace MountainPartnership.Web.Pages;

/// <summary>Reads what a person sent with a form.</summary>
internal static class ReadAction
{
    private const string NameField = "do";
    private const string VersionField = "version";
    private const int MaxValueChars = 20_000;

    private static readonly string[] Fields =
    [
        CaseActions.Reason, CaseActions.Question, CaseActions.Facts, CaseActions.Fact, CaseActions.Value, CaseActions.Until,
        CaseActions.Ruling, CaseActions.Text, CaseActions.Subject,
    ];

    /// <returns>Null for what no form of ours sends.</returns>
    public static TypedAction? From(IFormCollection form)
    {
        if (!Enum.TryParse(form[NameField], out ActionName name)
            || !Enum.IsDefined(name)
            || !long.TryParse(form[VersionField], NumberStyles.None, CultureInfo.InvariantCulture, out long version))
        {
            return null;
        }

        Dictionary<string, string> typed = Fields
            .Where(field => form[field].Count > 0)
            .ToDictionary(field => field, field => string.Join(',', form[field].Select(Clean)));
        return new TypedAction(name, version, typed);
    }

    /// <summary>The command, or in <paramref name="problem"/> what has to be typed otherwise.</summary>
    /// <param name="sharing">What sharing now would mean; only for <see cref="ActionName.Share"/>.</param>
    public static CaseCommand? ToCommand(
        TypedAction typed, MembershipCase s, DateTimeOffset now, Actor by, MailingEstimate? sharing, out string? problem)
    {
        problem = null;
        string reason = typed[CaseActions.Reason];
        switch (typed.Name)
        {
            case ActionName.Share:
                return new CaseCommand.Share(now, by, sharing!.EndsAt, sharing.Recipients);
            case ActionName.Ask:
                return new CaseCommand.RequestInformation(now, by, FactsOf(typed[CaseActions.Facts]), typed[CaseActions.Question]);
            case ActionName.GoOn:
                return new CaseCommand.EndInformation(now, by, reason);
            case ActionName.Approve:
                return new CaseCommand.Approve(now, by, reason.Length > 0 ? reason : null);
            case ActionName.Decline:
                return new CaseCommand.Decline(now, by, reason);
            case ActionName.Close:
                return new CaseCommand.CloseReview(now, by, reason.Length > 0 ? reason : null);
            case ActionName.Extend:
                return Day(typed, s.Policy, out problem) is { } closes ? new CaseCommand.ExtendReview(now, by, closes, reason) : null;
            case ActionName.ExtendQuestionnaire:
                return Day(typed, s.Policy, out problem) is { } limit ? new CaseCommand.ExtendQuestionnaire(now, by, limit, reason) : null;
            case ActionName.WelcomeWithout:
                return new CaseCommand.WaiveQuestionnaire(now, by, reason);
            case ActionName.Lapse:
                return new CaseCommand.Lapse(now, by, reason);
            case ActionName.Withdraw:
                return new CaseCommand.Withdraw(now, by, null, reason);
            case ActionName.Reopen:
                return new CaseCommand.Reopen(now, by, reason);
            case ActionName.Confirm:
                return new CaseCommand.ConfirmOpinion(now, by, new OpinionId(typed[CaseActions.Subject]));
            case ActionName.Rule when Chosen(typed[CaseActions.Ruling], out ObjectionRuling ruling):
                return new CaseCommand.RuleOnObjection(now, by, new OpinionId(typed[CaseActions.Subject]), ruling, typed[CaseActions.Text]);
            case ActionName.Correct when Chosen(typed[CaseActions.Fact], out RequestField fact):
                return new CaseCommand.CorrectFact(now, by, fact, typed[CaseActions.Value], reason);
            case ActionName.Waive when Chosen(typed[CaseActions.Fact], out RequestField missing):
                return new CaseCommand.WaiveFact(now, by, missing, reason);
            default:
                problem = "Choose one of the list.";
                return null;
        }
    }

    /// <summary>The closing hour of the typed day.</summary>
    private static DateTimeOffset? Day(TypedAction typed, CasePolicy policy, out string? problem)
    {
        if (!DateOnly.TryParseExact(typed[CaseActions.Until], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            || day.Year is < 2000 or > 2200)
        {
            problem = "Give the new day, as 2026-12-31.";
            return null;
        }

        problem = null;
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(policy.TimeZone);
        DateTime midnight = day.ToDateTime(TimeOnly.MinValue);
        return ClosingTime.AtOrAfter(new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)), policy);
    }

    private static ImmutableArray<RequestField> FactsOf(string chosen) =>
    [
        .. chosen.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(fact => Chosen(fact, out RequestField field) ? (RequestField?)field : null)
            .OfType<RequestField>().Distinct().Order(),
    ];

    private static bool Chosen<T>(string text, out T value)
        where T : struct, Enum => Enum.TryParse(text, out value) && Enum.IsDefined(value);

    /// <summary>Forms end lines with CR LF; a text is kept with LF.</summary>
    private static string Clean(string? value)
    {
        string text = (value ?? "").ReplaceLineEndings("\n").Trim();
        return text.Length > MaxValueChars ? text[..MaxValueChars] : text;
    }
}

/// <summary>A form as it was sent.</summary>
/// <param name="Version">Of the case that the person saw.</param>
/// <param name="Values">By field.</param>
public sealed record TypedAction(ActionName Name, long Version, IReadOnlyDictionary<string, string> Values)
{
    public string this[string field] => Values.GetValueOrDefault(field, "");

    public string? Subject => Values.GetValueOrDefault(CaseActions.Subject);
}
