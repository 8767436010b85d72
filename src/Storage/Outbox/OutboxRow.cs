using Azure;
using Azure.Data.Tables;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Outbox;

/// <summary>A letter to one recipient, as it stands in the outbox.</summary>
/// <param name="QueuedAt">When the letter was expanded.</param>
/// <param name="NotBefore">When it may be sent, or tried again.</param>
/// <param name="Attempts">How many times a sender has taken it up.</param>
/// <param name="LeaseUntil">Until when the sender that has it is waited for; null when none has it.</param>
/// <param name="ProviderId">What the server calls it: an operation id, a queue id.</param>
/// <param name="Reason">Why the last attempt failed, or what the last report said.</param>
/// <param name="ChangedAt">When the state was last set.</param>
public sealed record OutboxRow(
    OutboxRowId Id,
    LetterKind Kind,
    Urgency Urgency,
    Recipient To,
    OutboxState State,
    DateTimeOffset QueuedAt,
    DateTimeOffset NotBefore,
    int Attempts,
    DateTimeOffset? LeaseUntil,
    string? ProviderId,
    string? Reason,
    DateTimeOffset ChangedAt)
{
    /// <summary>
    /// The row was <see cref="OutboxState.Sending"/> when it was taken up: an earlier sender broke off, and the letter may have
    /// left. Ask the server by its id before sending again, or send under the same Message-ID.
    /// </summary>
    public bool WasInterrupted { get; init; }

    /// <summary>The Message-ID of the message that is answered; null where the case's history tells, or the message had none.</summary>
    public string? InReplyTo { get; init; }

    internal ETag Tag { get; init; }

    /// <summary>The longest reason that is kept.</summary>
    internal const int MaxReasonChars = 1_000;

    /// <summary>Of a recipient's name; what is longer was not read as a name should be, and must not hold up a letter.</summary>
    private const int MaxNameChars = 300;

    internal static TableEntity ToEntity(OutboxRow row) => new(row.Id.Owner.ToString(), row.Id.RowKey)
    {
        [nameof(Kind)] = row.Kind.ToString(),
        [nameof(Urgency)] = row.Urgency.ToString(),
        [nameof(Recipient.Contact)] = row.To.Contact?.Value,
        [nameof(Recipient.Member)] = row.To.Member?.Value,
        [nameof(Recipient.Name)] = row.To.Name is { Length: > MaxNameChars } name ? name[..MaxNameChars] : row.To.Name,
        [nameof(Recipient.Address)] = row.To.Address,
        [nameof(Recipient.Language)] = row.To.Language.ToString(),
        [nameof(InReplyTo)] = row.InReplyTo,
        [nameof(State)] = row.State.ToString(),
        [nameof(QueuedAt)] = row.QueuedAt.Text(),
        [nameof(NotBefore)] = row.NotBefore.Text(),
        [nameof(Attempts)] = row.Attempts,
        [nameof(LeaseUntil)] = row.LeaseUntil?.Text() ?? "",
        [nameof(ProviderId)] = row.ProviderId ?? "",
        [nameof(Reason)] = row.Reason ?? "",
        [nameof(ChangedAt)] = row.ChangedAt.Text(),
    };

    internal static OutboxRow FromEntity(TableEntity row)
    {
        string[] key = row.RowKey.Split('|');
        return new(
            new(LetterOwner.Parse(row.PartitionKey), LetterId.Parse(key[0]), key[1]),
            row.Enum<LetterKind>(nameof(Kind)),
            row.Enum<Urgency>(nameof(Urgency)),
            new(
                row.GetString(nameof(Recipient.Contact)) is { Length: > 0 } contact ? new ContactId(contact) : null,
                row.GetString(nameof(Recipient.Member)) is { Length: > 0 } member ? new MemberId(member) : null,
                row.Require(nameof(Recipient.Name)),
                row.Require(nameof(Recipient.Address)),
                row.Enum<Language>(nameof(Recipient.Language))),
            row.Enum<OutboxState>(nameof(State)),
            row.Time(nameof(QueuedAt)),
            row.Time(nameof(NotBefore)),
            row.GetInt32(nameof(Attempts)) ?? 0,
            row.TimeOrNull(nameof(LeaseUntil)),
            NullIfEmpty(row.GetString(nameof(ProviderId))),
            NullIfEmpty(row.GetString(nameof(Reason))),
            row.Time(nameof(ChangedAt)))
        {
            InReplyTo = row.GetString(nameof(InReplyTo)),
            Tag = row.ETag,
        };
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
