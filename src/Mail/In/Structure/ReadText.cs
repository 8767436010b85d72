using MimeKit;
using MountainPartnership.Mail.In.Limits;

namespace MountainPartnership.Mail.In.Structure;

/// <summary>Decodes a text part: transfer encoding, mended where it is wrong, then charset. Lines end in <c>\n</c> after.</summary>
internal static class ReadText
{
    public static string From(MimePart part, MessageParts parts, MailBudget budget)
    {
        byte[] bytes = Decoded(part, parts, budget);
        string? charset = part.ContentType.Charset
            ?? (part.ContentType.IsMimeType("text", "html") ? DecodeText.CharsetOfHtml(bytes) : null);
        string text = DecodeText.From(bytes, charset);
        return text.Contains('\r') ? text.ReplaceLineEndings("\n") : text;
    }

    /// <summary>Stops, and sets the budget's reason, when more comes out than the budget allows.</summary>
    private static byte[] Decoded(MimePart part, MessageParts parts, MailBudget budget)
    {
        if (part.Content?.Stream is not { } stream)
            return [];
        bool isWrong = part.ContentTransferEncoding == ContentEncoding.Base64 && !IsBase64(stream);
        using BoundedStream bounded = new(budget.MaxTextBytes);
        try
        {
            new MimeContent(stream, isWrong ? ContentEncoding.EightBit : part.Content.Encoding).DecodeTo(bounded);
        }
        catch (BoundedStream.FullException)
        {
            parts.Budget ??= ScanMessage.Over("bytes of text", budget.MaxTextBytes);
        }

        return bounded.ToArray();
    }

    /// <summary>Looks at the first kilobyte: prose has spaces within its lines and signs that base64 has not (RFC 2045 §6.8).</summary>
    private static bool IsBase64(Stream stream)
    {
        byte[] head = new byte[1024];
        stream.Position = 0;
        int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        int strange = 0;
        foreach (byte one in head.AsSpan(0, length).Trim(" \t\r\n"u8))
        {
            bool known = char.IsAsciiLetterOrDigit((char)one) || one is (byte)'+' or (byte)'/' or (byte)'=' or (byte)'\r' or (byte)'\n';
            strange += known ? 0 : 1;
        }

        return strange * 10 <= length;
    }
}
