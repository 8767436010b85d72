namespace MountainPartnership.Mail.In;

/// <summary>How a delivery went (RFC 3464 §2.3.3, RFC 3463).</summary>
public enum DeliveryOutcome
{
    /// <summary>Hard: the server will not try again, and neither should we.</summary>
    Failed,
    /// <summary>Soft: a full mailbox, a server that is away; worth another try.</summary>
    Delayed,
    Delivered,
}

/// <summary>What a delivery report says of one recipient.</summary>
/// <param name="Recipient">The address to which our letter went; null when the report names none.</param>
/// <param name="Status">The enhanced status code of RFC 3463, or the SMTP code; null when the report has neither.</param>
/// <param name="LetterMessageId">Message-ID of the letter, without brackets; null when the report does not return it.</param>
/// <param name="Words">The server's own explanation.</param>
public sealed record DeliveryReport(
    string? Recipient, DeliveryOutcome Outcome, string? Status, string? LetterMessageId, string Words);
