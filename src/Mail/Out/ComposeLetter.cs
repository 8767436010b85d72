using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Utils;
using MountainPartnership.Core;

namespace MountainPartnership.Mail.Out;

/// <summary>Makes a message of a letter. The same letter in the same envelope gives the same bytes.</summary>
public static class ComposeLetter
{
    /// <summary>
    /// Delivery and read receipts and canned answers help nobody. Reports of failure and out-of-office notes are let through,
    /// against the customary <c>All</c>: a silent member is told apart from an unreachable one by them.
    /// </summary>
    private const string Suppressed = "DR, RN, NRN, AutoReply";

    /// <summary>RFC 5322 §3.6.4 sets no limit; a conversation's first and latest messages are enough to thread it.</summary>
    private const int MaxReferences = 20;

    /// <summary>
    /// An internationalized domain is written as its A-labels (RFC 5891); a local part beyond ASCII stays as it is (RFC 6532), and
    /// the transport has to have SMTPUTF8 for it.
    /// </summary>
    public static ComposedLetter From(LetterContent letter, LetterEnvelope envelope)
    {
        (string Role, string Text, MailboxAddress? Address)[] addresses =
        [
            ("sender", envelope.FromAddress, Envelope.ReadAddress(envelope.FromAddress)),
            ("recipient", envelope.ToAddress, Envelope.ReadAddress(envelope.ToAddress)),
            ("reply", envelope.ReplyTo, Envelope.ReadAddress(envelope.ReplyTo)),
        ];
        if (addresses.FirstOrDefault(a => a.Address is null) is { Role: { } role } wrong)
            return new ComposedLetter.Refused($"The {role} address '{OneLine(wrong.Text)}' is not an e-mail address.");

        string messageId = MessageIdIn(envelope.MessageId)
            ?? throw new ArgumentException($"'{envelope.MessageId}' is not a Message-ID.", nameof(envelope));
        MimeMessage message = new()
        {
            Subject = OneLine(letter.Subject),
            Date = envelope.Date,
            MessageId = messageId,
            Body = BodyOf(letter, messageId),
        };
        message.From.Add(new MailboxAddress(OneLine(envelope.FromName), addresses[0].Address!.Address));
        message.To.Add(new MailboxAddress(OneLine(envelope.ToName), addresses[1].Address!.Address));
        message.ReplyTo.Add(new MailboxAddress(OneLine(envelope.FromName), addresses[2].Address!.Address));
        Thread(message, envelope);
        message.Headers.Add(HeaderId.AutoSubmitted, envelope.IsAnswer ? "auto-replied" : "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", Suppressed);
        return new ComposedLetter.Ready(message);
    }

    /// <summary>RFC 2046 §5.1.4: the plainest form first.</summary>
    private static MultipartAlternative BodyOf(LetterContent letter, string messageId)
    {
        MultipartAlternative body = new(Part("plain", letter.Text), Part("html", letter.Html))
        {
            Boundary = "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)))[..32],
        };
        body.Headers.Add(HeaderId.ContentLanguage, LanguageCode.Of(letter.Language));
        return body;
    }

    private static TextPart Part(string subtype, string text)
    {
        TextPart part = new(subtype) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        return part;
    }

    private static void Thread(MimeMessage message, LetterEnvelope envelope)
    {
        string? inReplyTo = MessageIdIn(envelope.InReplyTo);
        string[] thread = [.. envelope.References.Select(MessageIdIn).Append(inReplyTo).OfType<string>().Distinct()];
        if (inReplyTo is not null)
            message.InReplyTo = inReplyTo;
        message.References.AddRange(thread.Length <= MaxReferences ? thread : [thread[0], .. thread[^(MaxReferences - 1)..]]);
    }

    /// <summary>Without brackets; null for what is no Message-ID, or would not fit a header line of ASCII.</summary>
    private static string? MessageIdIn(string? text) =>
        text is not null && MimeUtils.ParseMessageId(text.Trim()) is { Length: <= 250 } id
        && id.IndexOf('@') > 0 && id.All(c => c is > ' ' and <= '~' and not '<' and not '>')
            ? id
            : null;

    /// <summary>A line end or another control sign would begin a header of its own.</summary>
    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(c => !char.IsControl(c)))));
}
