using System.Collections.Immutable;

namespace MountainPartnership.Core.Applications;

/// <summary>The numbers and switches by which one case runs, pinned to it when it opens. A new setting touches new cases only.</summary>
public sealed record CasePolicy
{
    /// <summary>How long members have for their review, from the expected end of the mailing. Default 14 days.</summary>
    public TimeSpan ReviewWindow { get; init; } = TimeSpan.FromDays(14);

    /// <summary>When members who are silent are reminded, from the end of the mailing. Default 7 days.</summary>
    public TimeSpan ReviewReminderAfter { get; init; } = TimeSpan.FromDays(7);

    /// <summary>What the member who was asked last has at least. Default 10 days; less, and the review is extended.</summary>
    public TimeSpan MinimumNotice { get; init; } = TimeSpan.FromDays(10);

    /// <summary>IANA name of the time zone in which reviews close. Default <c>Europe/Rome</c>.</summary>
    public string TimeZone { get; init; } = "Europe/Rome";

    /// <summary>The hour of the day, in <see cref="TimeZone"/>, at which reviews close. Default 17:00.</summary>
    public TimeOnly ClosingHour { get; init; } = new(17, 0);

    /// <summary>From the request for information. Default 14 days.</summary>
    public TimeSpan InformationReminderAfter { get; init; } = TimeSpan.FromDays(14);

    /// <summary>From the request for information. Default 28 days.</summary>
    public TimeSpan FinalNoticeAfter { get; init; } = TimeSpan.FromDays(28);

    /// <summary>How long an applicant has after the final notice. Default 14 days.</summary>
    public TimeSpan LapseAfterFinalNotice { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How often the Secretariat is reminded of a case that waits for it. Default 7 days.</summary>
    public TimeSpan TaskReminderEvery { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Whether an approved applicant answers a questionnaire before the welcome. Default on.</summary>
    public bool QuestionnaireEnabled { get; init; } = true;

    /// <summary>From the sending of the questionnaire, ascending. Default 14 and 28 days.</summary>
    public ImmutableArray<TimeSpan> QuestionnaireReminders { get; init; } = [TimeSpan.FromDays(14), TimeSpan.FromDays(28)];

    /// <summary>When a questionnaire that is not back becomes a task of the Secretariat. Default 90 days.</summary>
    public TimeSpan QuestionnaireLimit { get; init; } = TimeSpan.FromDays(90);

    /// <summary>The age at which the Secretariat is warned of a case. Default 90 days.</summary>
    public TimeSpan CaseAgeWarning { get; init; } = TimeSpan.FromDays(90);

    /// <summary>Whether a complete application is shared without a named person's act. Default off.</summary>
    public bool ShareAutomatically { get; init; }

    /// <summary>The languages in which letters are written; the first is used where the reader's is not among them.</summary>
    public ImmutableArray<Language> Languages { get; init; } =
        [Language.English, Language.French, Language.Spanish, Language.Russian];

    /// <summary>Everything that is wrong with these settings, in words for the operator; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        foreach ((string name, TimeSpan value) in Durations().Where(d => d.Value <= TimeSpan.Zero))
        {
            yield return $"{name} must be longer than nothing, and is {value}.";
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return $"TimeZone '{TimeZone}' is not known here; use an IANA name such as Europe/Rome.";
        }

        if (MinimumNotice > ReviewWindow)
        {
            yield return "MinimumNotice must not be longer than ReviewWindow.";
        }

        if (FinalNoticeAfter < InformationReminderAfter)
        {
            yield return "FinalNoticeAfter must not be before InformationReminderAfter.";
        }

        if (Languages.IsDefaultOrEmpty)
        {
            yield return "Languages must name at least one language.";
        }

        if (!QuestionnaireReminders.SequenceEqual(QuestionnaireReminders.Order()))
        {
            yield return "QuestionnaireReminders must ascend.";
        }
    }

    private IEnumerable<(string Name, TimeSpan Value)> Durations() =>
    [
        (nameof(ReviewWindow), ReviewWindow),
        (nameof(ReviewReminderAfter), ReviewReminderAfter),
        (nameof(MinimumNotice), MinimumNotice),
        (nameof(InformationReminderAfter), InformationReminderAfter),
        (nameof(FinalNoticeAfter), FinalNoticeAfter),
        (nameof(LapseAfterFinalNotice), LapseAfterFinalNotice),
        (nameof(TaskReminderEvery), TaskReminderEvery),
        (nameof(QuestionnaireLimit), QuestionnaireLimit),
        (nameof(CaseAgeWarning), CaseAgeWarning),
        .. QuestionnaireReminders.Select(after => (nameof(QuestionnaireReminders), after)),
    ];
}
