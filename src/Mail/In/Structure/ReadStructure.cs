using MimeKit;
using MimeKit.Tnef;
using MountainPartnership.Mail.In.Attachments;
using MountainPartnership.Mail.In.Limits;

namespace MountainPartnership.Mail.In.Structure;

/// <summary>
/// Walks the tree of a message and sorts its leaves: texts to show (RFC 2046 §5.1.3, §5.1.4; RFC 1847 §2.1; RFC 2387), attachments, attached
/// messages, report parts; unwraps signatures and TNEF, and says what is encrypted.
/// </summary>
internal static class ReadStructure
{
    public static MessageParts From(MimeMessage message, MailBudget budget)
    {
        MessageParts parts = new();
        if (message.Body is { } body)
            Visit(body, parts, budget, nesting: 0);
        if (parts.Texts.Count == 0 && parts.Encrypted is null)
            FallBack(parts, budget);
        return parts;
    }

    private static void Visit(MimeEntity entity, MessageParts parts, MailBudget budget, int nesting)
    {
        if (nesting > budget.MaxNesting || parts.Budget is not null)
        {
            parts.Budget ??= ScanMessage.Over("parts within each other", budget.MaxNesting);
            return;
        }

        switch (entity)
        {
            case MimeKit.Cryptography.MultipartEncrypted:
                parts.Encrypted ??= entity.ContentType.Parameters["protocol"] ?? "multipart/encrypted";
                break;
            case Multipart multipart:
                VisitMultipart(multipart, parts, budget, nesting);
                break;
            case MessagePart { Message: { } message }:
                VisitMessage(message, entity, parts, budget, nesting);
                break;
            case MessageDeliveryStatus or MessageDispositionNotification:
                parts.ReportParts.Add(entity);
                break;
            case TnefPart tnef:
                foreach (MimeEntity inner in Unwrap.Tnef(tnef, parts, budget))
                    Visit(inner, parts, budget, nesting + 1);
                break;
            case MimePart part when Unwrap.IsSMime(part):
                if (Unwrap.SMime(part, parts, budget) is { } content)
                    Visit(content, parts, budget, nesting + 1);
                break;
            case MimePart part:
                VisitLeaf(part, parts, budget);
                break;
        }
    }

    private static void VisitMultipart(Multipart multipart, MessageParts parts, MailBudget budget, int nesting)
    {
        if (multipart.Count == 0 && Unwrap.MissingBoundary(multipart, parts, budget) is { } mended)
        {
            Visit(mended, parts, budget, nesting + 1);
            return;
        }

        string subtype = multipart.ContentType.MediaSubtype.ToLowerInvariant();
        if (multipart is MultipartAlternative || subtype == "alternative")
        {
            VisitAlternatives(multipart, parts, budget, nesting);
            return;
        }

        foreach (MimeEntity entity in multipart)
            Visit(entity, parts, budget, nesting + 1);
    }

    /// <summary>Forms of one text: the last plain one and the last HTML one count, as RFC 2046 §5.1.4 says.</summary>
    private static void VisitAlternatives(Multipart multipart, MessageParts parts, MailBudget budget, int nesting)
    {
        int before = parts.Texts.Count;
        foreach (MimeEntity entity in multipart)
            Visit(entity, parts, budget, nesting + 1);
        List<MessageBody> forms = parts.Texts[before..];
        if (forms.Count < 2)
            return;
        parts.Texts.RemoveRange(before, forms.Count);
        parts.Texts.Add(new(
            forms.FindLast(f => !string.IsNullOrWhiteSpace(f.Text))?.Text,
            forms.FindLast(f => !string.IsNullOrWhiteSpace(f.Html))?.Html));
    }

    private static void VisitMessage(MimeMessage message, MimeEntity around, MessageParts parts, MailBudget budget, int nesting)
    {
        parts.Returned.Add(message.Headers);
        MessageParts inner = new();
        if (message.Body is { } body && !around.ContentType.IsMimeType("message", "external-body"))
            Visit(body, inner, budget, nesting + 1);
        parts.Forwarded.Add(new(AuthorOf.Message(message), HeaderText.Subject(message), inner.Body()));
        parts.Forwarded.AddRange(inner.Forwarded);
        parts.Attachments.AddRange(inner.Attachments);
        parts.Budget ??= inner.Budget;
    }

    private static void VisitLeaf(MimePart part, MessageParts parts, MailBudget budget)
    {
        ContentType type = part.ContentType;
        string subtype = type.MediaSubtype.ToLowerInvariant();
        if (type.IsMimeType("text", "rfc822-headers"))
        {
            if (Headers(ReadText.From(part, parts, budget)) is { } headers)
                parts.Returned.Add(headers);
            return;
        }

        if (type.IsMimeType("message", "*") || subtype is "feedback-report")
        {
            parts.ReportParts.Add(part);
            return;
        }

        bool isText = type.IsMimeType("text", "*") && subtype is not ("rtf" or "calendar" or "csv" or "vcard" or "x-vcard" or "directory");
        bool isFile = part.ContentDisposition?.IsAttachment == true || (part.FileName is not null && parts.Texts.Count > 0);
        if (!isText || isFile)
        {
            parts.Attachments.Add(part);
            return;
        }

        string text = ReadText.From(part, parts, budget);
        bool isHtml = subtype is "html" or "xhtml" or "x-amp-html";
        if (subtype == "x-amp-html")
            return;
        if (isHtml)
            parts.Budget ??= EstimateHtml.OverBudget(text, budget);
        else if (Unwrap.IsPgpMessage(text))
            parts.Encrypted ??= "PGP in the text";
        parts.Texts.Add(isHtml ? new(null, text) : new(Unwrap.PgpSigned(text), null));
    }

    /// <summary>No text to show: a text that was sent as a file, or an RTF body, is the text then.</summary>
    private static void FallBack(MessageParts parts, MailBudget budget)
    {
        MimePart? file = parts.Attachments.Find(p => p.ContentType.IsMimeType("text", "plain") || p.ContentType.IsMimeType("text", "html"));
        MimePart? rtf = parts.Attachments.Find(p => p.FileName is null && p.ContentType.MediaSubtype.Equals("rtf", StringComparison.OrdinalIgnoreCase));
        if (file is not null && (file.FileName is null || parts.Attachments.Count == 1))
        {
            string text = ReadText.From(file, parts, budget);
            bool isHtml = file.ContentType.IsMimeType("text", "html");
            if (isHtml)
                parts.Budget ??= EstimateHtml.OverBudget(text, budget);
            parts.Texts.Add(isHtml ? new(null, text) : new(text, null));
        }
        else if (parts.Attachments is [{ FileName: null } only] && only.ContentType.IsMimeType("application", "octet-stream"))
        {
            // A Content-Type that no parser understands; RFC 2045 §5.2 takes what has none for plain text.
            string text = ReadText.From(only, parts, budget);
            if (!text.Contains('\0', StringComparison.Ordinal))
                parts.Texts.Add(new(text, null));
        }
        else if (rtf is not null && ReadAttachment.From(rtf) is { } read)
        {
            parts.Texts.Add(new(read.Text, null));
        }
    }

    private static HeaderList? Headers(string text)
    {
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes(text));
        try
        {
            return HeaderList.Load(stream);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
