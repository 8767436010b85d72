using MimeKit;
using MimeKit.Tnef;
using MountainPartnership.Mail.In.Limits;
using Org.BouncyCastle.Cms;

namespace MountainPartnership.Mail.In.Structure;

/// <summary>Opens what clients wrap around words, and mends multiparts whose boundary is missing or wrong.</summary>
internal static class Unwrap
{
    /// <summary>Multiparts in one message, for each is parsed once more.</summary>
    private const int MaxMended = 3;

    private const string PgpSignedStart = "-----BEGIN PGP SIGNED MESSAGE-----";
    private const string PgpSignature = "-----BEGIN PGP SIGNATURE-----";

    /// <summary>RFC 8551 §3.1 to §3.7.</summary>
    public static bool IsSMime(MimePart part) =>
        part.ContentType.IsMimeType("application", "pkcs7-mime") || part.ContentType.IsMimeType("application", "x-pkcs7-mime");

    public static bool IsPgpMessage(string text) =>
        text.AsSpan().TrimStart().StartsWith("-----BEGIN PGP MESSAGE-----", StringComparison.Ordinal);

    /// <summary>The text within a clear-signed one (RFC 9580 §7), its dash escapes undone; any other text as it is.</summary>
    public static string PgpSigned(string text)
    {
        int start = text.IndexOf(PgpSignedStart, StringComparison.Ordinal);
        int end = start < 0 ? -1 : text.IndexOf(PgpSignature, start, StringComparison.Ordinal);
        int empty = end < 0 ? -1 : text.IndexOf("\n\n", start, StringComparison.Ordinal);
        if (empty < 0 || empty > end)
            return text;
        string signed = text[(empty + 2)..end].Replace("\n- ", "\n", StringComparison.Ordinal);
        return text[..start] + (signed.StartsWith("- ", StringComparison.Ordinal) ? signed[2..] : signed);
    }

    /// <summary>The content of an opaque signature; null, with the reason kept, when it is encrypted, compressed or broken.</summary>
    public static MimeEntity? SMime(MimePart part, MessageParts parts, MailBudget budget)
    {
        string type = part.ContentType.Parameters["smime-type"]?.ToLowerInvariant() ?? "";
        if (type is "" or "signed-data" && Bytes(part, budget) is { } bytes)
        {
            try
            {
                using MemoryStream stream = new(bytes);
                using BoundedStream content = new(budget.MaxUnwrappedBytes);
                new CmsSignedData(stream).SignedContent?.Write(content);
                return Entity(content.ToArray(), parts, budget);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                parts.Damage.Add("a signed S/MIME part could not be opened");
            }
        }

        parts.Encrypted ??= type.Length > 0 ? $"S/MIME {type}" : "S/MIME";
        return null;
    }

    /// <summary>The parts of a winmail.dat.</summary>
    public static IReadOnlyList<MimeEntity> Tnef(TnefPart part, MessageParts parts, MailBudget budget)
    {
        try
        {
            MimeEntity? body = part.ConvertToMessage().Body;
            return body is null ? [] : [body];
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            parts.Damage.Add("a TNEF part could not be opened");
            return [];
        }
    }

    /// <summary>
    /// A multipart without parts: its boundary is missing or another than declared. Read again by the first line that looks
    /// like one; failing that, its text is a plain text.
    /// </summary>
    public static MimeEntity? MissingBoundary(Multipart multipart, MessageParts parts, MailBudget budget)
    {
        string content = multipart.Preamble ?? "";
        if (string.IsNullOrWhiteSpace(content) || parts.Budget is not null || ++parts.Mended > MaxMended)
            return null;
        string? line = content.Split('\n', 200).Select(l => l.TrimEnd())
            .FirstOrDefault(l => l.Length is > 4 and < 100 && l.StartsWith("--", StringComparison.Ordinal) && !l.Contains(' ') && !l.Contains('"'));
        if (line is null)
            return new TextPart("plain") { Text = content };
        string headers = $"Content-Type: multipart/{multipart.ContentType.MediaSubtype}; boundary=\"{line[2..]}\"\n\n";
        MimeEntity? mended = Entity(System.Text.Encoding.Latin1.GetBytes(headers + content), parts, budget);
        return mended is Multipart { Count: 0 } ? new TextPart("plain") { Text = content } : mended;
    }

    private static MimeEntity? Entity(byte[] bytes, MessageParts parts, MailBudget budget)
    {
        parts.Budget ??= ScanMessage.OverBudget(bytes, budget);
        if (parts.Budget is not null || bytes.Length == 0)
            return null;
        return MimeEntity.Load(ReadOptions.For(budget), new MemoryStream(bytes), persistent: true);
    }

    private static byte[]? Bytes(MimePart part, MailBudget budget)
    {
        using BoundedStream bytes = new(budget.MaxUnwrappedBytes);
        part.Content?.DecodeTo(bytes);
        return bytes.ToArray();
    }
}
