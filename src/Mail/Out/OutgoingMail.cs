using MimeKit;

namespace MountainPartnership.Mail.Out;

/// <summary>A letter in its envelope, to one recipient.</summary>
/// <param name="Message">Complete, with the Message-ID that every later try carries too.</param>
/// <param name="EnvelopeFrom">Where bounces go (RFC 5321 §4.1.1.2), keyed; empty for the null return path.</param>
/// <param name="EnvelopeTo">One address (RFC 5321 §4.1.1.3), whatever the To header shows.</param>
/// <param name="OutboxId">The row that this letter was written from; the same at every try.</param>
public sealed record OutgoingMail(MimeMessage Message, string EnvelopeFrom, string EnvelopeTo, string OutboxId)
{
    /// <summary>It was tried before, and may have been taken then: ask where that is possible.</summary>
    public bool IsRepeat { get; init; }
}
