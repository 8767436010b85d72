using Azure.Data.Tables;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Indexes;

/// <summary>A case as a list shows it.</summary>
/// <param name="Version">Of the stream that it was made from.</param>
/// <param name="Organization">Null where the application names none; cut to <see cref="MaxOrganizationChars"/>.</param>
/// <param name="Since">When the stage was entered.</param>
/// <param name="NextDeadline">Null when the case is closed.</param>
public sealed record CaseIndexEntry(
    CaseNumber Number,
    long Version,
    string? Organization,
    MemberCategory Category,
    string? Country,
    Language Language,
    StageName Stage,
    DateTimeOffset Since,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? NextDeadline)
{
    public const int MaxOrganizationChars = 300;

    private const string TaskKindColumn = "TaskKind";
    private const string TaskSinceColumn = "TaskSince";

    /// <summary>It is older than the limit of the policy that it was opened with, and the Secretariat was warned of it.</summary>
    public bool IsOverdue { get; init; }

    internal const string AllPrefix = "a|";
    internal const string DuePrefix = "d|";
    internal const string WaitingPrefix = "w|";

    /// <summary>What it waits for the Secretariat to do; null when it does not.</summary>
    public SecretariatTask? Task { get; init; }

    public static CaseIndexEntry Of(MembershipCase membershipCase) => new(
        membershipCase.Number,
        membershipCase.Version,
        membershipCase.Request.Organization is { Length: > MaxOrganizationChars } name
            ? name[..MaxOrganizationChars]
            : membershipCase.Request.Organization,
        membershipCase.Request.Category,
        membershipCase.Request.Country is { Length: <= MaxOrganizationChars } country ? country : null,
        membershipCase.Language,
        membershipCase.Stage.Name,
        membershipCase.Stage.Since,
        membershipCase.ReceivedAt,
        Agenda.NextDeadline(membershipCase))
    {
        Task = SecretariatTask.Of(membershipCase),
        IsOverdue = membershipCase.AgeWarnedAt is not null,
    };

    internal static string StagePrefix(StageName stage) => $"s|{stage}|";

    internal static string DueBefore(DateTimeOffset time) => $"{DuePrefix}{time.SortKey()}|";

    internal IReadOnlyList<TableEntity> ToRows() =>
    [
        Row($"{AllPrefix}{ReceivedAt.NewestFirst()}|{Number}"),
        Row($"{StagePrefix(Stage)}{Since.NewestFirst()}|{Number}"),
        .. NextDeadline is { } due ? (TableEntity[])[Row($"{DuePrefix}{due.SortKey()}|{Number}")] : [],
        .. Task is { } task ? (TableEntity[])[Row($"{WaitingPrefix}{task.Since.SortKey()}|{Number}")] : [],
    ];

    internal static CaseIndexEntry FromRow(TableEntity row) => new(
        CaseNumber.Parse(row.Require(VersionedIndex.IndexedId)),
        row.GetInt64(nameof(Version)) ?? 0,
        row.GetString(nameof(Organization)),
        row.Enum<MemberCategory>(nameof(Category)),
        row.GetString(nameof(Country)),
        row.Enum<Language>(nameof(Language)),
        row.Enum<StageName>(nameof(Stage)),
        row.Time(nameof(Since)),
        row.Time(nameof(ReceivedAt)),
        row.TimeOrNull(nameof(NextDeadline)))
    {
        Task = row.GetString(TaskKindColumn) is { Length: > 0 } kind
            ? new(System.Enum.Parse<TaskKind>(kind), row.Time(TaskSinceColumn))
            : null,
        IsOverdue = row.GetBoolean(nameof(IsOverdue)) ?? false,
    };

    private TableEntity Row(string key) => new(VersionedIndex.Partition, key)
    {
        [VersionedIndex.IndexedId] = Number.Value,
        [nameof(Version)] = Version,
        [nameof(Organization)] = Organization,
        [nameof(Category)] = Category.ToString(),
        [nameof(Country)] = Country,
        [nameof(Language)] = Language.ToString(),
        [nameof(Stage)] = Stage.ToString(),
        [nameof(Since)] = Since.Text(),
        [nameof(ReceivedAt)] = ReceivedAt.Text(),
        [nameof(NextDeadline)] = NextDeadline?.Text(),
        [TaskKindColumn] = Task?.Kind.ToString(),
        [TaskSinceColumn] = Task?.Since.Text(),
        [nameof(IsOverdue)] = IsOverdue,
    };
}
