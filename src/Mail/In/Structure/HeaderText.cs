using MimeKit;

namespace MountainPartnership.Mail.In.Structure;

/// <summary>Reads header values that were written raw in some 8-bit charset, which RFC 5322 §2.2 does not allow and people do.</summary>
internal static class HeaderText
{
    public static string Subject(MimeMessage message) => Of(message.Headers, "Subject") ?? "";

    /// <summary>The first field of that name; null when there is none.</summary>
    public static string? Of(HeaderList headers, string field)
    {
        Header? header = headers.FirstOrDefault(h => h.Field.Equals(field, StringComparison.OrdinalIgnoreCase));
        return header is null ? null : Of(header);
    }

    public static string Of(Header header)
    {
        ReadOnlySpan<byte> raw = header.RawValue;
        string text = !raw.ContainsAnyInRange((byte)0x80, (byte)0xFF) || System.Text.Unicode.Utf8.IsValid(raw)
            ? header.Value
            : DecodeText.From(raw, null);
        return text.Contains('\n') || text.Contains('\r')
            ? string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : text.Trim();
    }
}
