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
/// <param name="takeUp">An operation that was begun earlier, to be asked about; null for that of the client.</param>
public sealed class CommunicationEmailSender(
    EmailClient client, CommunicationServicesOptions options, Func<string, EmailSendOperation>? takeUp = null) : IMailTransport
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

    /// <returns>Null when the service knows nothing of an earlier try: then it is sent again.</returns>
    private async Task<SendResult?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        EmailSendOperation operation = takeUp?.Invoke(id.ToString()) ?? new EmailSendOperation(id.ToString(), client);
        try
        {
            await operation.UpdateStatusAsync(cancellationToken);
            return operation.HasCompleted && operation.Value.Status != EmailSendStatus.Succeeded
                ? Failed($"{operation.Value.Status}")
                : new SendResult.Accepted(id.ToString());
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
        catch (RequestFailedException e) when (e.Status is >= 200 and < 300)
        {
            return Failed(e.ErrorCode ?? "no reason given");
        }
    }

    /// <summary>
    /// The same operation sent again now would be a duplicate, which counts as sent; some minutes later the service has forgotten it.
    /// </summary>
    private static SendResult.Refused Failed(string reason) => new(Permanent: false, $"The service took it and could not send it: {reason}.");

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
