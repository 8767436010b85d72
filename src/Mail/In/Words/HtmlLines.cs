using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace MountainPartnership.Mail.In.Words;

/// <summary>
/// Reads HTML as lines, straight from AngleSharp's tokens: building the tree takes a time that is quadratic in the nesting (40 s at
/// 50,000 deep), and for lines a stack of the elements that matter does.
/// </summary>
internal sealed class HtmlLines
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "dir", "div", "dl", "dt", "fieldset", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ];

    /// <summary>Elements that are kept on the stack even when they carry no mark, since their end tags close what was left open inside.</summary>
    private static readonly HashSet<string> Containers = ["blockquote", "div", "pre", "section", "article", "td", "th", "table"];

    private readonly record struct Open(string Tag, bool Quote, bool Hidden, bool Pre, LineMarks Marks);

    private readonly List<BodyLine> lines = [];
    private readonly List<Open> stack = [];
    private readonly Dictionary<string, int> counts = [];
    private readonly StringBuilder line = new();
    private int depth, hidden, pre, indents, signatures, headers;
    private LineMarks once;
    private bool lineHasText, breakPending, blankPending, tabPending, rowHasCell, term, spacePending;
    private string? skipUntil;

    private HtmlLines()
    {
    }

    public static List<BodyLine> Of(string html)
    {
        HtmlLines reader = new();
        using TextSource source = new(html);
        using HtmlTokenizer tokens = new(source, HtmlEntityProvider.Resolver);
        for (int budget = ReadHtml.MaxTokens; budget > 0; budget--)
        {
            HtmlToken token = tokens.Get();
            if (token.Type == HtmlTokenType.EndOfFile) break;
            reader.Take(token, tokens);
        }
        reader.EndLine();
        return reader.lines;
    }

    private void Take(HtmlToken token, HtmlTokenizer tokens)
    {
        switch (token.Type)
        {
            case HtmlTokenType.StartTag when skipUntil is null:
                Start((HtmlTagToken)token, tokens);
                break;
            case HtmlTokenType.EndTag when skipUntil is null:
                End(token.Name);
                break;
            case HtmlTokenType.EndTag when token.Name == skipUntil:
                skipUntil = null;
                break;
            case HtmlTokenType.Character when skipUntil is null && hidden == 0:
                Text(token.Data);
                break;
        }
    }

    private void Start(HtmlTagToken tag, HtmlTokenizer tokens)
    {
        string name = tag.Name;
        switch (name)
        {
            case "script":
                tokens.State = HtmlParseMode.Script;
                skipUntil = name;
                return;
            case "style" or "iframe" or "noembed" or "noframes" or "xmp":
                tokens.State = HtmlParseMode.Rawtext;
                skipUntil = name;
                return;
            case "title" or "textarea":
                tokens.State = HtmlParseMode.RCData;
                skipUntil = name;
                return;
            case "br":
                if (hidden > 0) return;
                Flush();
                EndLine();
                return;
            case "td" or "th":
                if (rowHasCell) (tabPending, breakPending, blankPending) = (true, false, false);
                rowHasCell = true;
                break;
            case "tr":
                rowHasCell = false;
                break;
            case "dd":
                if (term) (tabPending, breakPending, blankPending) = (true, false, false);
                break;
        }
        term = name == "dt" || (term && !Blocks.Contains(name));
        Push(tag);
        // Outlook's own paragraphs have no margin; an empty one is its blank line.
        if (Blocks.Contains(name)) BreakLine(name == "p" && Attribute(tag, "class")?.Contains("Mso", StringComparison.OrdinalIgnoreCase) != true);
        if (name == "hr") BreakLine(false);
        if (name == "li" && hidden == 0)
        {
            Flush();
            line.Append("- ");
        }
    }

    private void Push(HtmlTagToken tag)
    {
        string name = tag.Name;
        string? id = null, classes = null, style = null, type = null, cite = null;
        if (tag.Attributes.Count > 0)
            (id, classes, style, type, cite) = (Attribute(tag, "id"), Attribute(tag, "class"), Attribute(tag, "style"), Attribute(tag, "type"), Attribute(tag, "cite"));
        LineMarks marks = HtmlMarks.Of(name, id, classes, style);
        if (Attribute(tag, "data-signatureblock") is not null) marks |= LineMarks.Signature;
        bool isHidden = HtmlMarks.IsHidden(style);
        bool quote = name == "blockquote" && HtmlMarks.IsQuote(type, cite, id, classes, style);
        if (name == "blockquote" && !quote) marks |= LineMarks.Indented;
        once |= marks & (LineMarks.QuoteBegins | LineMarks.Rule);
        if (tag.IsSelfClosing || name is "hr" or "img" or "input" or "meta" or "link" or "base" or "p") return;
        if (!Containers.Contains(name) && marks == LineMarks.None && !isHidden) return;
        if (marks != LineMarks.None || quote) BreakLine(false);
        Open open = new(name, quote, isHidden, name == "pre", marks);
        stack.Add(open);
        counts[name] = counts.GetValueOrDefault(name) + 1;
        Count(open, 1);
    }

    private static string? Attribute(HtmlTagToken tag, string name) => tag.GetAttribute(name) is { Length: > 0 } value ? value : null;

    private void Count(Open open, int by)
    {
        if (open.Quote) depth += by;
        if (open.Hidden) hidden += by;
        if (open.Pre) pre += by;
        if ((open.Marks & LineMarks.Indented) != 0) indents += by;
        if ((open.Marks & LineMarks.Signature) != 0) signatures += by;
        if ((open.Marks & LineMarks.ReplyHeader) != 0) headers += by;
    }

    private void End(string name)
    {
        bool inline = !Blocks.Contains(name) && !Containers.Contains(name);
        if (counts.GetValueOrDefault(name) > 0 && (!inline || stack[^1].Tag == name))
        {
            for (bool found = false; !found;)
            {
                Open open = stack[^1];
                stack.RemoveAt(stack.Count - 1);
                counts[open.Tag]--;
                found = open.Tag == name;
                if (open.Quote || open.Marks != LineMarks.None) BreakLine(false);
                Count(open, -1);
            }
        }
        if (name is "table" or "tr") rowHasCell = false;
        if (Blocks.Contains(name)) BreakLine(name == "p" && blankPending);
    }

    private void BreakLine(bool withBlank)
    {
        spacePending = false;
        if (lineHasText) EndLine();
        breakPending = true;
        blankPending |= withBlank;
    }

    private void Text(string data)
    {
        foreach (char c in data)
        {
            if (pre > 0 && c == '\n')
            {
                Flush();
                EndLine();
            }
            else if (c is ' ' or '\n' or '\r' or '\t' or '\f' && pre == 0) spacePending = true;
            else
            {
                Flush();
                if (spacePending && lineHasText) line.Append(' ');
                spacePending = false;
                line.Append(c is '\u00A0' ? ' ' : c);
                lineHasText = true;
            }
        }
    }

    /// <summary>Makes the line break, blank line or tab that was waiting for text.</summary>
    private void Flush()
    {
        if (tabPending && lines.Count > 0)
        {
            if (!lineHasText && lines[^1].Marks == CurrentMarks && lines[^1].Depth == depth)
            {
                line.Insert(0, lines[^1].Raw);
                lines.RemoveAt(lines.Count - 1);
            }
            line.Append('\t');
            lineHasText = true;
        }
        else if (tabPending)
        {
            line.Append('\t');
        }
        else if (breakPending && blankPending && lines.Count > 0 && !lines[^1].IsBlank) lines.Add(new("", "", depth, CurrentMarks & ~LineMarks.Rule));
        if (tabPending) spacePending = false;
        (tabPending, breakPending, blankPending) = (false, false, false);
    }

    private LineMarks CurrentMarks =>
        (indents > 0 ? LineMarks.Indented : 0) | (signatures > 0 ? LineMarks.Signature : 0) | (headers > 0 ? LineMarks.ReplyHeader : 0);

    private void EndLine()
    {
        string raw = line.ToString().TrimEnd(' ');
        line.Clear();
        lineHasText = false;
        spacePending = false;
        bool blank = string.IsNullOrWhiteSpace(raw);
        lines.Add(TextLines.Line(raw, depth, CurrentMarks | (blank ? LineMarks.None : once)));
        if (!blank) once = LineMarks.None;
    }
}
