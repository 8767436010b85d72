using System.Security.Cryptography;
using MimeKit;

namespace MountainPartnership.Mail.In;

/// <summary>Opens the envelope of a message.</summary>
internal static class OpenMessage
{
    public static async Task<OpenedMessage> FromAsync(
        ReadOnlyMemory<byte> raw, ReadingContext context, CancellationToken cancellation)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(raw.Span));
        try
        {
            using MemoryStream stream = new(raw.ToArray(), writable: false);
            using MimeMessage message = await MimeMessage.LoadAsync(stream, persistent: true, cancellation);
            MailboxAddress? author = message.From.Mailboxes.FirstOrDefault();
            Route route = RouteMessage.From(message, context);
            return new(
                new(hash, hash),
                route.By == RouteBy.None ? null : MailKind.Reply,
                "",
                Route: route,
                From: author is null ? null : new(author.Name, author.Address),
                Subject: message.Subject ?? "",
                MessageId: message.MessageId,
                Sent: message.Date,
                Body: new(message.TextBody, message.HtmlBody));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(new(hash, hash), MailKind.Triage, "it could not be read", Error: e.Message);
        }
    }
}
