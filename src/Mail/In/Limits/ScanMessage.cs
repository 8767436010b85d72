using System.Globalization;
using MimeKit;

namespace MountainPartnership.Mail.In.Limits;

/// <summary>
/// Walks the raw bytes once, as a MIME parser would, and counts; builds nothing. What it takes for a header or a part may be
/// more than a parser does, never much less. RFC 2045 §5.1, RFC 2046 §5.1, RFC 5322 §2.2.
/// </summary>
internal static class ScanMessage
{
    /// <summary>Lines that begin with two hyphens, which have each to be compared with all open boundaries.</summary>
    private const int MaxDashedLines = 500_000;

    /// <summary>Bytes. A Content-Type has a few hundred.</summary>
    private const int MaxContentTypeBytes = 16 * 1024;

    private static readonly string[] AddressFields =
    [
        "from", "to", "cc", "bcc", "reply-to", "sender", "resent-from", "resent-to", "resent-cc", "resent-bcc", "resent-sender",
        "return-receipt-to", "disposition-notification-to", "delivered-to", "apparently-to", "x-original-to",
    ];

    /// <returns>The limit that the message breaks, with its number; null when it keeps to all.</returns>
    public static string? OverBudget(ReadOnlySpan<byte> raw, MailBudget budget)
    {
        if (raw.Length > budget.MaxBytes)
            return Over("bytes", budget.MaxBytes);
        if (raw.Count((byte)'\n') > budget.MaxLines)
            return Over("lines", budget.MaxLines);
        Walk walk = new(raw, budget);
        return walk.Run();
    }

    internal static string Over(string what, long limit) =>
        string.Create(CultureInfo.InvariantCulture, $"more than {limit} {what}");

    private ref struct Walk(ReadOnlySpan<byte> raw, MailBudget budget)
    {
        private readonly ReadOnlySpan<byte> raw = raw;

        /// <summary>One entry for each open multipart (its boundary) and attached message (empty).</summary>
        private readonly List<byte[]> open = [];

        private int at;
        private int parts;
        private int headers;
        private int headerBytes;
        private int addresses;
        private int dashedLines;
        private int bytesOutsideParts;

        /// <summary>After a multipart's header or end, before the next part.</summary>
        private bool outsideParts;

        public string? Run()
        {
            bool inHeader = true;
            while (at < raw.Length)
            {
                string? over = inHeader ? Header(out inHeader) : Body(out inHeader);
                if (over is not null)
                    return over;
            }

            return null;
        }

        /// <summary>Reads one header block, up to its empty line, a line that is no header, or a boundary.</summary>
        private string? Header(out bool headerFollows)
        {
            headerFollows = false;
            ContentType? type = null;
            while (at < raw.Length)
            {
                int start = at;
                ReadOnlySpan<byte> line = NextLine();
                if (line.IsEmpty)
                {
                    headerFollows = type is not null && type.IsMimeType("message", "*") && OpensMessage(type);
                    return type is null ? null : Opened(type, headerFollows);
                }

                if (line.StartsWith("--"u8) && line.IndexOf((byte)':') < 0 && Boundary(line, out headerFollows, out string? over))
                    return over;
                bool isField = line.IndexOf((byte)':') > 0 || (start == 0 && line.StartsWith("From "u8));
                if (!isField)
                {
                    at = start;
                    if (type is not null)
                        Opened(type, isMessage: false);
                    return SkipOneLineOfBody(out headerFollows);
                }

                while (at < raw.Length && raw[at] is (byte)' ' or (byte)'\t')
                    NextLine();
                ReadOnlySpan<byte> field = raw[start..at];
                headers++;
                headerBytes += field.Length;
                if (headers > budget.MaxHeaders)
                    return Over("headers", budget.MaxHeaders);
                if (headerBytes > budget.MaxHeaderBytes)
                    return Over("bytes of headers", budget.MaxHeaderBytes);
                if (Field(field, ref type) is { } overField)
                    return overField;
            }

            return null;
        }

        private string? Field(ReadOnlySpan<byte> field, ref ContentType? type)
        {
            int colon = field.IndexOf((byte)':');
            if (colon < 0)
                return null;
            ReadOnlySpan<byte> name = field[..colon].TrimEnd(" \t"u8);
            ReadOnlySpan<byte> value = field[(colon + 1)..];
            bool isAddresses = IsAddressField(name);
            int maxBytes = isAddresses ? budget.MaxAddressFieldBytes : budget.MaxHeaderFieldBytes;
            if (field.Length > maxBytes)
                return Over("bytes in one header", maxBytes);
            if (type is null && Is(name, "content-type"))
            {
                if (value.Length > MaxContentTypeBytes)
                    return Over("bytes of Content-Type", MaxContentTypeBytes);
                type = ContentType.TryParse(value.ToArray(), out ContentType? parsed) ? parsed : null;
            }
            else if (isAddresses)
            {
                addresses += Math.Max(value.Count((byte)'@'), value.Count((byte)','));
                if (addresses > budget.MaxAddresses)
                    return Over("addresses", budget.MaxAddresses);
            }

            return null;
        }

        private string? Opened(ContentType type, bool isMessage)
        {
            byte[]? boundary = isMessage ? []
                : type.IsMimeType("multipart", "*") && type.Boundary is { Length: > 0 } text ? CharsetBytes(text) : null;
            if (boundary is not null)
                open.Add(boundary);
            outsideParts = boundary is { Length: > 0 };
            return open.Count > budget.MaxNesting ? Over("parts within each other", budget.MaxNesting) : null;
        }

        private string? Body(out bool headerFollows)
        {
            int start = at;
            bool outside = outsideParts;
            string? over = BodyTo(out headerFollows);
            bytesOutsideParts += outside ? at - start : 0;
            return over ?? (bytesOutsideParts > budget.MaxBytesOutsideParts ? Over("bytes outside of parts", budget.MaxBytesOutsideParts) : null);
        }

        private string? BodyTo(out bool headerFollows)
        {
            headerFollows = false;
            while (at < raw.Length)
            {
                if (!raw[at..].StartsWith("--"u8))
                {
                    int next = open.Count == 0 ? -1 : raw[at..].IndexOf("\n--"u8);
                    at = next < 0 ? raw.Length : at + next + 1;
                    continue;
                }

                if (++dashedLines > MaxDashedLines)
                    return Over("lines that look like boundaries", MaxDashedLines);
                if (Boundary(NextLine(), out headerFollows, out string? over))
                    return over;
            }

            return null;
        }

        private string? SkipOneLineOfBody(out bool headerFollows)
        {
            headerFollows = false;
            NextLine();
            return null;
        }

        /// <summary>Whether the line closes what is inside an open multipart; then a part, or its multipart, ends here.</summary>
        private bool Boundary(ReadOnlySpan<byte> line, out bool headerFollows, out string? over)
        {
            headerFollows = false;
            over = null;
            ReadOnlySpan<byte> text = line[2..].TrimEnd(" \t\r"u8);
            for (int i = open.Count - 1; i >= 0; i--)
            {
                ReadOnlySpan<byte> boundary = open[i];
                if (boundary.IsEmpty || !text.StartsWith(boundary))
                    continue;
                bool part = text.Length == boundary.Length;
                bool end = !part && text[boundary.Length..].SequenceEqual("--"u8);
                if (!part && !end)
                    continue;
                open.RemoveRange(end ? i : i + 1, open.Count - (end ? i : i + 1));
                headerFollows = part;
                outsideParts = end;
                if (part && ++parts > budget.MaxParts)
                    over = Over("parts", budget.MaxParts);
                return true;
            }

            return false;
        }

        private ReadOnlySpan<byte> NextLine()
        {
            int length = raw[at..].IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = length < 0 ? raw[at..] : raw.Slice(at, length);
            at += length < 0 ? line.Length : length + 1;
            return line.TrimEnd((byte)'\r');
        }

        private static bool OpensMessage(ContentType type) =>
            type.MediaSubtype.ToLowerInvariant() is "rfc822" or "news" or "global" or "external-body" or "partial";

        private static bool IsAddressField(ReadOnlySpan<byte> name)
        {
            foreach (string field in AddressFields)
            {
                if (Is(name, field))
                    return true;
            }

            return false;
        }

        private static bool Is(ReadOnlySpan<byte> name, string field) =>
            name.Length == field.Length && System.Text.Ascii.EqualsIgnoreCase(name, field);

        private static byte[] CharsetBytes(string boundary) => System.Text.Encoding.Latin1.GetBytes(boundary.TrimEnd());
    }
}
