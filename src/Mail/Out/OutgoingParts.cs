using System.Collections.Immutable;
using MimeKit;

namespace MountainPartnership.Mail.Out;

/// <summary>A letter taken apart, for a provider that wants its parts and makes the message itself.</summary>
/// <param name="Html">Null where the letter has none.</param>
/// <param name="ReplyTo">Address and name.</param>
/// <param name="Headers">What the provider does not write by itself: Message-ID, threading, Auto-Submitted and the like; unfolded.</param>
public sealed record OutgoingParts(
    string Subject,
    string Text,
    string? Html,
    string ToName,
    ImmutableArray<(string Address, string Name)> ReplyTo,
    ImmutableArray<KeyValuePair<string, string>> Headers,
    ImmutableArray<OutgoingAttachment> Attachments)
{
    private static readonly ImmutableHashSet<HeaderId> OfProvider =
    [
        HeaderId.From, HeaderId.Sender, HeaderId.To, HeaderId.Cc, HeaderId.Bcc, HeaderId.ReplyTo, HeaderId.Subject, HeaderId.Date,
        HeaderId.MimeVersion, HeaderId.ReturnPath, HeaderId.Received,
    ];

    public static OutgoingParts Of(OutgoingMail mail)
    {
        MimeMessage message = mail.Message;
        return new(
            message.Subject ?? "",
            message.TextBody ?? "",
            message.HtmlBody,
            message.To.Mailboxes.FirstOrDefault()?.Name ?? "",
            [.. message.ReplyTo.Mailboxes.Select(mailbox => (mailbox.Address, mailbox.Name ?? ""))],
            [
                .. message.Headers.Where(header => !OfProvider.Contains(header.Id))
                    .Select(header => KeyValuePair.Create(header.Field, Unfolded(header.Value))),
            ],
            [.. message.Attachments.OfType<MimePart>().Select(OutgoingAttachment.Of)]);
    }

    private static string Unfolded(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

public sealed record OutgoingAttachment(string Name, string MediaType, ReadOnlyMemory<byte> Content)
{
    internal static OutgoingAttachment Of(MimePart part)
    {
        using MemoryStream content = new();
        part.Content?.DecodeTo(content);
        return new(part.FileName ?? "attachment", part.ContentType.MimeType, content.ToArray());
    }
}
