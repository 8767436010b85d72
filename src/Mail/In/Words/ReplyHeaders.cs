using System.Text;
using static MountainPartnership.Mail.In.Words.ReplyHeaderWords;

namespace MountainPartnership.Mail.In.Words;

/// <summary>Finds the lines that a mail client put above the message that is answered.</summary>
internal static class ReplyHeaders
{
    /// <summary>Lines that one reply header can be wrapped over, and their characters together.</summary>
    private const int MaxWrapped = 4, MaxCharacters = 500;

    /// <summary>Lines of one header block, long recipient lists included.</summary>
    private const int MaxBlock = 24;

    /// <param name="First">Its first line.</param>
    /// <param name="End">The line after its last.</param>
    /// <param name="IsOpen">True where the answered message follows without quote marks, so that it has no end of its own.</param>
    public readonly record struct Header(int First, int End, bool IsOpen);

    /// <summary>All reply headers that are not quoted themselves, in their order.</summary>
    public static List<Header> In(List<BodyLine> lines)
    {
        List<Header> headers = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Depth > 0 || lines[i].IsBlank || lines[i].Text.Length > MaxLine) continue;
            if ((BlockAt(lines, i) ?? AttributionEndingAt(lines, i, headers.Count > 0 ? headers[^1].End : 0) ?? MarkedAt(lines, i)) is not { } header) continue;
            headers.Add(header);
            i = Math.Max(i, header.End - 1);
        }
        return headers;
    }

    private static Header? MarkedAt(List<BodyLine> lines, int i)
    {
        if (lines[i].Has(LineMarks.QuoteBegins)) return new(i, i, IsOpen: true);
        if (!lines[i].Has(LineMarks.ReplyHeader)) return null;
        int end = i;
        while (end < lines.Count && (lines[end].Has(LineMarks.ReplyHeader) && lines[end].Depth == 0)) end++;
        return new(i, end, !IsQuoted(lines, end));
    }

    /// <summary>Whether the next line with text is marked as quoted, or indented in a blockquote.</summary>
    private static bool IsQuoted(List<BodyLine> lines, int from)
    {
        for (int i = from; i < lines.Count && i < from + MaxBlock; i++)
            if (!lines[i].IsBlank || lines[i].Depth > 0) return lines[i].Depth > 0 || lines[i].Has(LineMarks.Indented);
        return false;
    }

    /// <summary>From, Sent, To and Subject in lines below each other, with the rule or words above them.</summary>
    private static Header? BlockAt(List<BodyLine> lines, int i)
    {
        string text = lines[i].Text;
        if (Separator.IsMatch(text) || Forward.IsMatch(text.Trim()))
        {
            int below = NextText(lines, i + 1);
            int labelsEnd = below < lines.Count ? LabelsEnd(lines, below, least: 2) : -1;
            int end = labelsEnd > 0 ? labelsEnd : i + 1;
            return new(i, end, !IsQuoted(lines, end));
        }
        bool rule = lines[i].Has(LineMarks.Rule) || lines[i].Has(LineMarks.QuoteBegins);
        int first = i;
        if (RuleLine.IsMatch(text))
        {
            rule = true;
            first = NextText(lines, i + 1);
            if (first >= lines.Count || first > i + 4) return null;
        }
        int labels = LabelsEnd(lines, first, least: rule ? 2 : 3);
        return labels > 0 ? new(i, labels, !IsQuoted(lines, labels)) : null;
    }

    private static int NextText(List<BodyLine> lines, int i)
    {
        for (int limit = i + 6; i < lines.Count && i < limit; i++)
            if (!lines[i].IsBlank) break;
        return i;
    }

    /// <summary>A memo's head that the writer typed has labels too, but neither an address nor a date.</summary>
    /// <returns>The line after the last label, or -1 where the block has fewer labels than <paramref name="least"/>.</returns>
    private static int LabelsEnd(List<BodyLine> lines, int first, int least)
    {
        if (first >= lines.Count || lines[first].Depth > 0 || LabelOf(lines[first].Text) is not (Label.From or Label.Sent or Label.Subject or Label.To)) return -1;
        int kinds = 0, end = first, gap = 0;
        bool real = least < 3;
        for (int i = first; i < lines.Count && i < first + MaxBlock && lines[i].Depth == 0; i++)
        {
            if (LabelOf(lines[i].Text) is { } label)
            {
                kinds |= 1 << (int)label;
                real |= lines[i].Text.Contains('@') || lines[i].Text.Length <= MaxLine && Date.IsMatch(Digits(lines[i].Text));
                end = i + 1;
                gap = 0;
            }
            else if (lines[i].IsBlank ? ++gap > 1 : !IsContinuation(lines[i].Text)) break;
        }
        bool from = (kinds & 1 << (int)Label.From) != 0;
        return from && real && int.PopCount(kinds) >= least ? end : -1;
    }

    /// <summary>The second line of a recipient list or of a date that was wrapped.</summary>
    private static bool IsContinuation(string text) => text.Length <= MaxLine &&
        (text.Contains('@') || text.Contains(';') || text.TrimEnd().EndsWith(',') || text.TrimEnd().EndsWith('>') || text.Length < 16 && Date.IsMatch(text) || text.Trim() is "PM" or "AM");

    /// <summary>"On …, … wrote:" that ends in this line.</summary>
    private static Header? AttributionEndingAt(List<BodyLine> lines, int i, int after)
    {
        string last = lines[i].Text.TrimEnd(' ', '\u00A0', '\u200E', '\u200F', '*', '_');
        if (!last.EndsWith(':') && !last.EndsWith('：')) return null;
        bool quoted = IsQuoted(lines, i + 1);
        StringBuilder text = new();
        for (int first = i; first > i - MaxWrapped && first >= after && !lines[first].IsBlank && lines[first].Depth == 0; first--)
        {
            text.Insert(0, ' ').Insert(0, lines[first].Text);
            if (text.Length > MaxCharacters) return null;
            if (!IsAttribution(Digits(text.ToString().Trim()), quoted)) continue;
            return new(WithLineAbove(lines, first, after), i + 1, !quoted);
        }
        return null;
    }

    /// <summary>A wrapped header's first line may hold nothing but its first words and the date, or the name and address.</summary>
    private static int WithLineAbove(List<BodyLine> lines, int first, int after)
    {
        if (Start.IsMatch(lines[first].Text) && Address.IsMatch(lines[first].Text)) return first;
        for (int above = first - 1; above >= after && above > first - MaxWrapped && lines[above].Depth == 0 && !lines[above].IsBlank && lines[above].Text.Length <= MaxLine; above--)
        {
            string text = lines[above].Text.TrimEnd();
            bool begins = Start.IsMatch(text) && Date.IsMatch(Digits(text)) && !Start.IsMatch(lines[first].Text) && text.Length > 14;
            bool names = text.EndsWith('>') && Address.IsMatch(text);
            if ((begins || names) && text[^1] is not ('.' or '!' or '?')) return above;
        }
        return first;
    }

    private static bool IsAttribution(string text, bool quoted)
    {
        bool wrote = Wrote.IsMatch(text);
        bool address = Address.IsMatch(text);
        bool date = Date.IsMatch(text);
        if (quoted) return (wrote && (date || address || text.Length < 60)) || date && address;
        // Without quote marks below it, "On 3 March our director wrote:" may be the writer's own sentence; clients give a time or an address.
        if (!date) return false;
        if (wrote) return address || Start.IsMatch(text) && Time.IsMatch(text);
        return address && text.TrimEnd(':', '：', ' ', '"') is [.., '>' or ')' or ']'];
    }

    /// <summary>Digits of all scripts as ASCII ones.</summary>
    private static string Digits(string text) =>
        text.Any(c => c > 127 && char.IsDigit(c))
            ? string.Create(text.Length, text, (span, from) =>
            {
                for (int i = 0; i < span.Length; i++) span[i] = char.IsDigit(from[i]) ? (char)('0' + (int)char.GetNumericValue(from[i])) : from[i];
            })
            : text;
}
