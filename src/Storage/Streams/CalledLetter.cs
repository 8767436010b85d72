using Azure.Data.Tables;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Streams;

/// <summary>A letter that a case has called for, and how far it has come.</summary>
/// <param name="ExpandedAt">When its rows were all in the outbox; null before.</param>
/// <param name="Recipients">How many rows; 0 before it is expanded.</param>
/// <param name="FinishedAt">When nothing more was to be done about it; null before.</param>
public sealed record CalledLetter(
    CaseNumber Case,
    LetterId Id,
    LetterIntent Intent,
    DateTimeOffset CalledAt,
    DateTimeOffset? ExpandedAt,
    int Recipients,
    DateTimeOffset? FinishedAt)
{
    internal const string KeyPrefix = "l-";
    internal const string FinishedColumn = nameof(FinishedAt);

    internal static TableEntity ToEntity(string number, LetterId id, LetterIntent intent, DateTimeOffset calledAt) =>
        new(number, KeyPrefix + id)
        {
            [nameof(LetterIntent.Kind)] = intent.Kind.ToString(),
            [nameof(LetterIntent.Audience)] = Write(intent.Audience),
            [nameof(LetterIntent.About)] = intent.About?.Value ?? "",
            [nameof(CalledAt)] = calledAt.Text(),
            [nameof(ExpandedAt)] = "",
            [nameof(Recipients)] = 0,
            [nameof(FinishedAt)] = "",
        };

    internal static CalledLetter FromEntity(TableEntity row) => new(
        CaseNumber.Parse(row.PartitionKey),
        LetterId.Parse(row.RowKey[KeyPrefix.Length..]),
        new(
            row.Enum<LetterKind>(nameof(LetterIntent.Kind)),
            ReadAudience(row.Require(nameof(LetterIntent.Audience))),
            row.GetString(nameof(LetterIntent.About)) is { Length: > 0 } about ? new OpinionId(about) : null),
        row.Time(nameof(CalledAt)),
        row.TimeOrNull(nameof(ExpandedAt)),
        row.GetInt32(nameof(Recipients)) ?? 0,
        row.TimeOrNull(nameof(FinishedAt)));

    internal static TableEntity Expanded(string number, LetterId id, int recipients, DateTimeOffset now) => new(number, KeyPrefix + id)
    {
        [nameof(ExpandedAt)] = now.Text(),
        [nameof(Recipients)] = recipients,
    };

    internal static TableEntity Finished(string number, LetterId id, DateTimeOffset now) => new(number, KeyPrefix + id)
    {
        [nameof(FinishedAt)] = now.Text(),
    };

    private static string Write(Audience audience) => audience switch
    {
        Audience.Applicant => "applicant",
        Audience.Reviewers => "reviewers",
        Audience.SilentReviewers => "silent-reviewers",
        Audience.Secretariat => "secretariat",
        Audience.OneContact one => "contact:" + one.Contact.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, "Not an audience that can be stored."),
    };

    private static Audience ReadAudience(string text) => text.Split(':', 2) switch
    {
        ["applicant"] => new Audience.Applicant(),
        ["reviewers"] => new Audience.Reviewers(),
        ["silent-reviewers"] => new Audience.SilentReviewers(),
        ["secretariat"] => new Audience.Secretariat(),
        ["contact", var contact] => new Audience.OneContact(new(contact)),
        _ => throw new FormatException($"'{text}' is not an audience."),
    };
}
