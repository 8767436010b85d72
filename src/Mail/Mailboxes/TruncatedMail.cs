using System.Globalization;
using System.Text;

namespace MountainPartnership.Mail.Mailboxes;

/// <summary>
/// Stands for a message that is too large to fetch: its own headers after one of ours, no body. Ours is the very first line, where
/// no sender's header gets on its way through a mail server, which puts its own in front.
/// </summary>
public static class TruncatedMail
{
    /// <summary>How many bytes of headers are kept: a person's have some thousand, and a triage list needs the first of them.</summary>
    public const int MaxHeaderBytes = 64 * 1024;

    private const string Header = "X-Membership-Truncated: ";

    /// <param name="headers">May end anywhere; what follows the last whole line is left out.</param>
    public static byte[] Write(ReadOnlySpan<byte> headers, long sizeBytes, long maxBytes)
    {
        int end = headers.LastIndexOf((byte)'\n') + 1;
        string first = string.Create(CultureInfo.InvariantCulture, $"{Header}{sizeBytes} bytes are more than {maxBytes}\r\n");
        return [.. Encoding.ASCII.GetBytes(first), .. headers[..end].TrimEnd("\r\n"u8), .. "\r\n\r\n"u8];
    }

    /// <returns>Why the message has no body; null for any other message.</returns>
    public static string? ReasonOf(ReadOnlySpan<byte> raw)
    {
        ReadOnlySpan<byte> header = Encoding.ASCII.GetBytes(Header);
        if (!raw.StartsWith(header))
            return null;

        ReadOnlySpan<byte> rest = raw[header.Length..];
        int end = rest.IndexOf((byte)'\r');
        return end < 0 ? null : Encoding.ASCII.GetString(rest[..end]);
    }

}
