using Azure;
using Azure.Data.Tables;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Mails;

/// <summary>A message that was taken in.</summary>
/// <param name="Channel">By which intake it came.</param>
/// <param name="Outcome">Null while it is unfinished.</param>
/// <param name="FinishedAt">When the outcome was last set.</param>
/// <param name="SharesMessageId">Another message with the same Message-ID, and other content, came before it.</param>
public sealed record MailRecord(
    MailId Id,
    RawMailName Raw,
    string Channel,
    DateTimeOffset ReceivedAt,
    MailOutcome? Outcome,
    DateTimeOffset? FinishedAt,
    bool SharesMessageId)
{
    internal const string Partition = "mail";
    internal const string RecordPrefix = "m|";
    internal const string UnfinishedPrefix = "u|";
    internal const string TriagePrefix = "t|";
    internal const string MessageIdPrefix = "i|";

    private const int MaxLineChars = 1_000;

    internal ETag Tag { get; init; }

    internal string TriageKey => $"{TriagePrefix}{ReceivedAt.NewestFirst()}|{Id}";

    /// <param name="key">Of the record itself, or of a row by which it is listed.</param>
    internal TableEntity ToEntity(string key) => new(Partition, key)
    {
        [nameof(Id)] = Id.Value,
        [nameof(Raw)] = Raw.Value,
        [nameof(Channel)] = Channel,
        [nameof(ReceivedAt)] = ReceivedAt.Text(),
        [nameof(SharesMessageId)] = SharesMessageId,
        [nameof(Outcome)] = Outcome?.Kind.ToString(),
        [nameof(MailOutcome.Case)] = Outcome?.Case?.Value,
        [nameof(MailOutcome.Reason)] = Cut(Outcome?.Reason),
        [nameof(MailOutcome.Reading)] = Outcome?.Reading is { Length: <= MailOutcome.MaxReadingChars } reading ? reading : null,
        [nameof(MailOutcome.From)] = Cut(Outcome?.From),
        [nameof(MailOutcome.Subject)] = Cut(Outcome?.Subject),
        [nameof(MailOutcome.Answer)] = Outcome?.Answer?.ToString(),
        [nameof(FinishedAt)] = FinishedAt?.Text(),
    };

    internal static MailRecord FromEntity(TableEntity row) => new(
        new(row.Require(nameof(Id))),
        new(row.Require(nameof(Raw))),
        row.Require(nameof(Channel)),
        row.Time(nameof(ReceivedAt)),
        row.GetString(nameof(Outcome)) is null
            ? null
            : new MailOutcome(
                row.Enum<MailOutcomeKind>(nameof(Outcome)),
                row.GetString(nameof(MailOutcome.Case)) is { Length: > 0 } number ? CaseNumber.Parse(number) : null,
                row.Require(nameof(MailOutcome.Reason)),
                row.GetString(nameof(MailOutcome.Reading)))
            {
                From = row.GetString(nameof(MailOutcome.From)),
                Subject = row.GetString(nameof(MailOutcome.Subject)),
                Answer = row.GetString(nameof(MailOutcome.Answer)) is null ? null : row.Enum<LetterKind>(nameof(MailOutcome.Answer)),
            },
        row.TimeOrNull(nameof(FinishedAt)),
        row.GetBoolean(nameof(SharesMessageId)) ?? false)
    {
        Tag = row.ETag,
    };

    private static string? Cut(string? text) => text is { Length: > MaxLineChars } ? text[..MaxLineChars] : text;
}
