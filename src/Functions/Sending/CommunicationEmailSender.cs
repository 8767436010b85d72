using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Communication.Email;
using MountainPartnership.Mail.Out;

namespace MountainPartnership.Functions.Sending;

/// <summary>
/// Sends by Azure Communication Services. Operation id and Message-ID follow from the outbox row, so that every try of a letter is
/// the same to the service, and a letter that may have left is asked about before it is sent again.
/// </summary>
public sealed class CommunicationEmailSender(EmailClient client, CommunicationServicesOptions options) : IMailTransport
{
    /// <summary>With it a Message-ID that is malformed or was used before is refused; without, silently replaced by another.</summary>
    private const string ValidateMessageId = "x-ms-acsemail-validate-message-id";

    public SendingLimits Limits { get; } = new(options.PerMinute, options.PerHour);

    public async Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        Guid id = OperationIdOf(mail.OutboxId);
        try
        {
            if (mail.IsRepeat && await FindAsync(id, cancellationToken) is { } known)
            {
                return known;
            }

            EmailSendOperation operation = await client.SendAsync(WaitUntil.Started, MessageOf(mail), id, cancellationToken);
            return new SendResult.Accepted(operation.Id);
        }
        catch (Exception e) when (ReadEmailFailure.IsExpected(e) && !cancellationToken.IsCancellationRequested)
        {
            return ReadEmailFailure.Of(e, id.ToString());
        }
    }

    /// <summary>From the row alone, so the same at every try (RFC 9562 §5.8).</summary>
    public static Guid OperationIdOf(string outboxId)
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes(outboxId)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <returns>Null when the service knows nothing of an earlier try, or knows that it failed: it is sent again.</returns>
    private async Task<SendResult?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        EmailSendOperation operation = new(id.ToString(), client);
        try
        {
            await operation.UpdateStatusAsync(cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status is 400 or 404)
        {
            return null;
        }

        return operation.HasCompleted && !(operation.HasValue && operation.Value.Status == EmailSendStatus.Succeeded)
            ? null
            : new SendResult.Accepted(operation.Id);
    }

    private EmailMessage MessageOf(OutgoingMail mail)
    {
        OutgoingParts parts = OutgoingParts.Of(mail);
        EmailMessage message = new(
            options.Sender,
            new EmailRecipients([new EmailAddress(mail.EnvelopeTo, parts.ToName)]),
            new EmailContent(parts.Subject) { PlainText = parts.Text, Html = parts.Html })
        {
            UserEngagementTrackingDisabled = true,
        };
        foreach ((string address, string name) in parts.ReplyTo)
        {
            message.ReplyTo.Add(new EmailAddress(address, name));
        }

        foreach ((string name, string value) in parts.Headers)
        {
            message.Headers[name] = value;
        }

        message.Headers[ValidateMessageId] = "true";
        foreach (OutgoingAttachment attachment in parts.Attachments)
        {
            message.Attachments.Add(new EmailAttachment(attachment.Name, attachment.MediaType, new BinaryData(attachment.Content)));
        }

        return message;
    }
}
