using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MountainPartnership.Letters;

/// <summary>Writes a Markdown document as text that reads well by itself, from the same words as the HTML.</summary>
internal static class PlainText
{
    /// <summary>In signs; RFC 5322 §2.1.1 asks for no more than 78.</summary>
    private const int Width = 78;

    public static string Of(MarkdownDocument document) =>
        string.Join("\n", LinesOf(document, Width, parted: true)) + "\n";

    private static IEnumerable<string> LinesOf(ContainerBlock blocks, int width, bool parted) =>
        blocks.SelectMany((block, i) => LinesOf(block, width) is var lines && i > 0 && parted ? lines.Prepend("") : lines);

    private static IEnumerable<string> LinesOf(Block block, int width) => block switch
    {
        ThematicBreakBlock => ["--"],
        LeafBlock { Inline: { } inline } => WordsOf(inline).Split('\n').SelectMany(line => Wrap(line, width)),
        QuoteBlock quote => LinesOf(quote, width - 2, parted: true).Select(line => $"> {line}".TrimEnd()),
        ListBlock list => list.OfType<ListItemBlock>().SelectMany(item => LinesOf(list, item, width)),
        ContainerBlock container => LinesOf(container, width, parted: true),
        _ => throw new InvalidOperationException($"A template may not have a {block.GetType().Name}."),
    };

    private static IEnumerable<string> LinesOf(ListBlock list, ListItemBlock item, int width)
    {
        string mark = list.IsOrdered ? $"{item.Order}. " : "- ";
        string margin = new(' ', mark.Length);
        return LinesOf(item, width - mark.Length, parted: false).Select((line, i) => ((i == 0 ? mark : margin) + line).TrimEnd());
    }

    private static string WordsOf(ContainerInline inlines)
    {
        StringBuilder words = new();
        foreach (Inline inline in inlines)
        {
            words.Append(inline switch
            {
                // Line ends within a value are no line ends of the letter.
                LiteralInline literal => literal.Content.ToString().Replace('\n', ' '),
                HtmlEntityInline entity => entity.Transcoded.ToString().Replace('\n', ' '),
                LineBreakInline { IsHard: true } => "\n",
                LineBreakInline => " ",
                AutolinkInline link => link.Url,
                ContainerInline emphasis and not LinkInline => WordsOf(emphasis),
                _ => throw new InvalidOperationException($"A template may not have a {inline.GetType().Name}."),
            });
        }

        return words.ToString();
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        StringBuilder line = new();
        foreach (string unit in UnitsOf(text))
        {
            if (line.Length > 0 && line.Length + 1 + unit.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(unit);
        }

        yield return line.ToString();
    }

    /// <summary>A word that could be taken for the beginning of a quote, a list or a header stays with the word before it.</summary>
    private static List<string> UnitsOf(string text)
    {
        List<string> units = [];
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (units.Count > 0 && (">|#-*_=+–—".Contains(word[0]) || word[^1] == ':' || word.All(char.IsPunctuation)))
                units[^1] += $" {word}";
            else
                units.Add(word);
        }

        return units;
    }
}
