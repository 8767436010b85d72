using System.Collections.Immutable;

namespace MountainPartnership.Mail.Out;

/// <summary>From whom and to whom a letter is, and where it stands in their conversation.</summary>
/// <param name="ReplyTo">Carries the key, see <see cref="ReplyAddress.Write"/>.</param>
/// <param name="MessageId">With or without angle brackets, see <see cref="ReplyAddress.MessageId"/>; the same at every try.</param>
/// <param name="Date">When the letter was called for, so that every try carries the same.</param>
public sealed record LetterEnvelope(
    string FromName,
    string FromAddress,
    string ToName,
    string ToAddress,
    string ReplyTo,
    string MessageId,
    DateTimeOffset Date)
{
    /// <summary>The first letter to this recipient in this case; for an applicant its own message, where that is known.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>The conversation so far, oldest first. One that is no Message-ID is left out: strangers wrote some of them.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>True for a letter that a message of the recipient brought about (RFC 3834 §5): an acknowledgement, a receipt.</summary>
    public bool IsAnswer { get; init; }
}
