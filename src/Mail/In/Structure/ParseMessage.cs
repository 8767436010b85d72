using System.Runtime.InteropServices;
using MimeKit;

namespace MountainPartnership.Mail.In.Structure;

/// <summary>Gives a tree for any bytes: what is no header at the start is stepped over, and what has no header at all is a text.</summary>
internal static class ParseMessage
{
    /// <summary>Lines before the first header field that are stepped over.</summary>
    private const int MaxLinesBefore = 20;

    public static MimeMessage From(ReadOnlyMemory<byte> raw, MailBudget budget, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> message = raw[BlankLines(raw.Span)..];
        try
        {
            return MimeMessage.Load(ReadOptions.For(budget), Stream(message), persistent: true, cancellation);
        }
        catch (FormatException)
        {
            int start = FirstHeader(message.Span);
            return start > 0 ? Retry(message[start..], budget, cancellation) : AsText(message);
        }
    }

    private static MimeMessage Retry(ReadOnlyMemory<byte> raw, MailBudget budget, CancellationToken cancellation)
    {
        try
        {
            return MimeMessage.Load(ReadOptions.For(budget), Stream(raw), persistent: true, cancellation);
        }
        catch (FormatException)
        {
            return AsText(raw);
        }
    }

    private static MimeMessage AsText(ReadOnlyMemory<byte> raw)
    {
        MimeMessage message = new() { Body = new TextPart("plain") { Content = new MimeContent(Stream(raw)) } };
        message.Headers.Clear();
        return message;
    }

    private static int BlankLines(ReadOnlySpan<byte> raw)
    {
        int start = 0;
        for (int i = 0; i < raw.Length && raw[i] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'; i++)
            start = raw[i] == (byte)'\n' ? i + 1 : start;
        return start;
    }

    /// <summary>Zero when none of the first lines looks like a header field.</summary>
    private static int FirstHeader(ReadOnlySpan<byte> raw)
    {
        int at = 0;
        for (int line = 0; line < MaxLinesBefore && at < raw.Length; line++)
        {
            ReadOnlySpan<byte> rest = raw[at..];
            int colon = rest[..Math.Min(rest.Length, 60)].IndexOf((byte)':');
            if (colon > 0 && rest[..colon].IndexOfAnyExcept("-"u8) >= 0 && IsName(rest[..colon]))
                return at;
            int end = rest.IndexOf((byte)'\n');
            if (end < 0)
                return 0;
            at += end + 1;
        }

        return 0;
    }

    private static bool IsName(ReadOnlySpan<byte> name)
    {
        foreach (byte sign in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)sign) && sign != (byte)'-')
                return false;
        }

        return true;
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> raw) => MemoryMarshal.TryGetArray(raw, out ArraySegment<byte> array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(raw.ToArray(), writable: false);
}
