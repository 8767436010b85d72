using System.Diagnostics.CodeAnalysis;
using System.Text;
using MimeKit;

namespace MountainPartnership.Mail.Out;

/// <summary>The two addresses of a letter's envelope, known to be addresses.</summary>
internal sealed record Envelope(MailboxAddress From, MailboxAddress To)
{
    /// <summary>
    /// Only a server with SMTPUTF8 (RFC 6531) takes a local part beyond ASCII; a domain has an ASCII form (RFC 5891) for all.
    /// </summary>
    public bool NeedsUtf8 => !Ascii.IsValid(From.LocalPart) || !Ascii.IsValid(To.LocalPart);

    /// <param name="problem">Says which address is not one; null when both are.</param>
    public static bool TryRead(OutgoingMail mail, [NotNullWhen(true)] out Envelope? envelope, [NotNullWhen(false)] out string? problem)
    {
        MailboxAddress? from = mail.EnvelopeFrom.Length == 0 ? new MailboxAddress("", "") : ReadAddress(mail.EnvelopeFrom);
        MailboxAddress? to = ReadAddress(mail.EnvelopeTo);
        problem = (from, to) switch
        {
            (null, _) => $"The envelope's sender '{mail.EnvelopeFrom}' is not an address.",
            (_, null) => $"The envelope's recipient '{mail.EnvelopeTo}' is not an address.",
            _ => null,
        };
        envelope = problem is null ? new Envelope(from!, to!) : null;
        return envelope is not null;
    }

    /// <summary>
    /// A bare address only, and nothing that could end an SMTP command early. A quoted local part may have spaces
    /// (RFC 5321 §4.1.2).
    /// </summary>
    internal static MailboxAddress? ReadAddress(string text) =>
        !text.Any(c => char.IsControl(c) || c is '<' or '>') && (text.StartsWith('"') || !text.Any(char.IsWhiteSpace))
        && MailboxAddress.TryParse(text, out MailboxAddress? address) && address.Domain.Length > 0
            ? address
            : null;
}
