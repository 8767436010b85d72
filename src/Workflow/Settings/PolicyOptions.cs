using System.Collections.Immutable;
using System.Globalization;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Workflow.Settings;

/// <summary>
/// The policy that new cases open with. Section <c>Policy</c>; a setting that is not given has the default of
/// <see cref="CasePolicy"/>. Durations are in days.
/// </summary>
public sealed class PolicyOptions
{
    public const string Section = "Policy";

    private static readonly CasePolicy Default = new();

    public double ReviewWindowDays { get; set; } = Default.ReviewWindow.TotalDays;

    public double ReviewReminderAfterDays { get; set; } = Default.ReviewReminderAfter.TotalDays;

    public double MinimumNoticeDays { get; set; } = Default.MinimumNotice.TotalDays;

    /// <summary>IANA name.</summary>
    public string TimeZone { get; set; } = Default.TimeZone;

    /// <summary>As <c>17:00</c>.</summary>
    public string ClosingHour { get; set; } = Default.ClosingHour.ToString("HH:mm", CultureInfo.InvariantCulture);

    public double InformationReminderAfterDays { get; set; } = Default.InformationReminderAfter.TotalDays;

    public double FinalNoticeAfterDays { get; set; } = Default.FinalNoticeAfter.TotalDays;

    public double LapseAfterFinalNoticeDays { get; set; } = Default.LapseAfterFinalNotice.TotalDays;

    public double TaskReminderEveryDays { get; set; } = Default.TaskReminderEvery.TotalDays;

    public bool QuestionnaireEnabled { get; set; } = Default.QuestionnaireEnabled;

    /// <summary>Days after the questionnaire was sent, parted by commas, ascending.</summary>
    public string QuestionnaireReminderDays { get; set; } = "14,28";

    public double QuestionnaireLimitDays { get; set; } = Default.QuestionnaireLimit.TotalDays;

    public double CaseAgeWarningDays { get; set; } = Default.CaseAgeWarning.TotalDays;

    public bool ShareAutomatically { get; set; } = Default.ShareAutomatically;

    /// <summary>Codes parted by commas; the first is used where the reader's language is not among them.</summary>
    public string Languages { get; set; } = "en,fr,es,ru";

    /// <exception cref="FormatException">A setting cannot be read; <see cref="Problems"/> says which.</exception>
    public CasePolicy ToPolicy() => new()
    {
        ReviewWindow = TimeSpan.FromDays(ReviewWindowDays),
        ReviewReminderAfter = TimeSpan.FromDays(ReviewReminderAfterDays),
        MinimumNotice = TimeSpan.FromDays(MinimumNoticeDays),
        TimeZone = TimeZone,
        ClosingHour = TimeOnly.ParseExact(ClosingHour, "HH:mm", CultureInfo.InvariantCulture),
        InformationReminderAfter = TimeSpan.FromDays(InformationReminderAfterDays),
        FinalNoticeAfter = TimeSpan.FromDays(FinalNoticeAfterDays),
        LapseAfterFinalNotice = TimeSpan.FromDays(LapseAfterFinalNoticeDays),
        TaskReminderEvery = TimeSpan.FromDays(TaskReminderEveryDays),
        QuestionnaireEnabled = QuestionnaireEnabled,
        QuestionnaireReminders =
            [.. Items(QuestionnaireReminderDays).Select(days => TimeSpan.FromDays(double.Parse(days, CultureInfo.InvariantCulture)))],
        QuestionnaireLimit = TimeSpan.FromDays(QuestionnaireLimitDays),
        CaseAgeWarning = TimeSpan.FromDays(CaseAgeWarningDays),
        ShareAutomatically = ShareAutomatically,
        Languages = [.. Items(Languages).Select(ReadLanguageCode)],
    };

    /// <summary>Everything that is wrong with these settings, in words for the operator.</summary>
    public ImmutableArray<string> Problems()
    {
        try
        {
            return [.. ToPolicy().Problems().Select(problem => $"{Section}: {problem}")];
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return [$"{Section}: {e.Message} Hours are written as 17:00, days as 14,28, languages as en,fr."];
        }
    }

    private static string[] Items(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Language ReadLanguageCode(string code) =>
        LanguageCode.Read(code) ?? throw new FormatException($"'{code}' is not one of en, fr, es, ru.");
}
