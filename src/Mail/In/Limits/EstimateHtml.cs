using System.Buffers;

namespace MountainPartnership.Mail.In.Limits;

/// <summary>
/// Estimates, in one pass over the text, what an HTML parser would build: unclosed formatting elements are opened again in
/// every block (HTML Living Standard §13.2.4.3), so that a small text can make a large tree.
/// </summary>
internal static class EstimateHtml
{
    /// <summary>Attributes of one tag, which a parser compares with each other.</summary>
    private const int MaxAttributes = 500;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    /// <returns>The limit that the text breaks; null when it keeps to all.</returns>
    public static string? OverBudget(string html, MailBudget budget)
    {
        long nodes = 0;
        int depth = 0, formatting = 0;
        for (int at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = NextTag(html, at))
        {
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                nodes++;
                int end = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
                if (end < 0)
                    return Result(nodes, budget);
                at = end + 2;
                continue;
            }

            bool closes = html[at + 1] == '/';
            int start = at + (closes ? 2 : 1);
            if (++nodes > budget.MaxHtmlNodes)
                return Result(nodes, budget);
            if (start >= html.Length || !char.IsAsciiLetter(html[start]))
                continue;
            ReadOnlySpan<char> rest = html.AsSpan(start);
            int length = rest.IndexOfAny(NameEnds);
            ReadOnlySpan<char> name = length < 0 ? rest : rest[..length];
            if (closes)
            {
                bool wasFormatting = IsFormatting(name);
                depth = Math.Max(0, depth - (NeverNests(name) ? 0 : 1));
                formatting = Math.Max(0, formatting - (wasFormatting ? 1 : 0));
                continue;
            }

            nodes += 1 + (IsFormatting(name) ? 0 : formatting);
            if (!NeverNests(name))
                depth++;
            if (IsFormatting(name))
                formatting++;
            if (Attributes(rest) > MaxAttributes)
                return ScanMessage.Over("attributes in one HTML tag", MaxAttributes);
            if (depth > budget.MaxHtmlNesting)
                return ScanMessage.Over("HTML elements within each other", budget.MaxHtmlNesting);
            if (nodes > budget.MaxHtmlNodes)
                return Result(nodes, budget);
        }

        return Result(nodes, budget);
    }

    private static string? Result(long nodes, MailBudget budget) =>
        nodes > budget.MaxHtmlNodes ? ScanMessage.Over("HTML nodes", budget.MaxHtmlNodes) : null;

    private static int NextTag(string html, int at) => html.IndexOf('<', at + 1);

    /// <summary>Equals signs are not enough, for an attribute needs none; spaces inside quotes are not counted.</summary>
    private static int Attributes(ReadOnlySpan<char> tag)
    {
        int count = 0;
        char quote = '\0';
        foreach (char sign in tag)
        {
            if (quote != '\0')
                quote = sign == quote ? '\0' : quote;
            else if (sign is '"' or '\'')
                quote = sign;
            else if (sign is '>' or '<' || count > MaxAttributes)
                break;
            else if (sign is ' ' or '\n' or '\t' or '/')
                count++;
        }

        return count;
    }

    /// <summary>Void elements, and those whose end tag people leave out without nesting them.</summary>
    private static bool NeverNests(ReadOnlySpan<char> name) => Has(
        ["br", "img", "hr", "p", "li", "td", "tr", "th", "meta", "link", "input", "col", "dd", "dt", "option", "tbody", "thead",
            "tfoot", "area", "base", "wbr", "source", "embed", "html", "head", "body", "o:p"], name);

    private static bool IsFormatting(ReadOnlySpan<char> name) => Has(
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"], name);

    private static bool Has(ReadOnlySpan<string> names, ReadOnlySpan<char> name)
    {
        foreach (string one in names)
        {
            if (name.Equals(one, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
