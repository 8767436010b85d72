using System.Net;
using System.Text;

namespace MountainPartnership.Mail.In.Machines;

/// <summary>
/// The first words of a message, roughly: enough to see a machine's phrases, without building a tree and without the quoted
/// letter, whose own phrases must not decide.
/// </summary>
internal static class Glance
{
    private const int MaxChars = 4_000;
    private const int MaxHtmlChars = 200_000;

    /// <summary>Characters. A shorter line was ended by its writer, not by a client that wraps.</summary>
    private const int MaxShortLine = 45;

    private static readonly string[] QuoteStarts =
        ["-----original", "---------- forwarded", "-----urspr", "----- message d'origine", "________________________________", "-----mensaje original", "-----исходное"];

    private static readonly string[] QuoteEnds =
        ["wrote:", "a ecrit :", "a ecrit:", "escribio:", "schrieb:", "ha scritto:", "escreveu:", "пишет:", "написал:", "написал(а):", "schreef:", "napisal:"];

    /// <summary>Folded by <see cref="Fold"/>; paragraphs and short lines end with a line feed.</summary>
    public static string At(MessageBody body)
    {
        string text = body.Text ?? (body.Html is { } html ? Plain(html) : "");
        StringBuilder own = new();
        bool isShort = false;
        foreach (ReadOnlySpan<char> line in text.AsSpan(0, Math.Min(text.Length, MaxChars)).EnumerateLines())
        {
            ReadOnlySpan<char> trimmed = line.Trim();
            if (own.Length > 0 && (trimmed.IsEmpty || isShort))
                own[^1] = '\n';
            isShort = trimmed.Length < MaxShortLine && !trimmed.EndsWith(":");
            if (trimmed.StartsWith(">"))
                continue;
            string folded = Fold.Text(trimmed.ToString());
            if (Array.Exists(QuoteStarts, s => folded.StartsWith(s, StringComparison.Ordinal))
                || Array.Exists(QuoteEnds, e => folded.EndsWith(e, StringComparison.Ordinal)))
            {
                break;
            }

            own.Append(folded).Append(' ');
        }

        return own.ToString();
    }

    /// <summary>The text of HTML, cut where a quote begins.</summary>
    public static string Plain(string html)
    {
        ReadOnlySpan<char> rest = html.AsSpan(0, Math.Min(html.Length, MaxHtmlChars));
        int body = rest.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        if (body > 0)
            rest = rest[body..];
        StringBuilder text = new();
        while (!rest.IsEmpty && text.Length < MaxChars)
        {
            int tag = rest.IndexOf('<');
            text.Append(tag < 0 ? rest : rest[..tag]);
            if (tag < 0)
                break;
            rest = rest[tag..];
            if (Begins(rest, "<blockquote", "<div class=\"gmail_quote"))
                break;
            string? hidden = Begins(rest, "<style") ? "</style"
                : Begins(rest, "<script") ? "</script"
                : rest.StartsWith("<!--") ? "-->" : null;
            int end = hidden is null ? 0 : rest.IndexOf(hidden, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
                break;
            rest = rest[end..];
            text.Append(Begins(rest, "<p", "<br", "<div", "<hr", "<td", "<tr") ? "\n\n" : " ");
            int close = rest.IndexOf('>');
            if (close < 0)
                break;
            rest = rest[(close + 1)..];
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    private static bool Begins(ReadOnlySpan<char> html, params ReadOnlySpan<string> tags)
    {
        foreach (string tag in tags)
        {
            if (html.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
