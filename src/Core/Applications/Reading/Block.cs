using System.Collections.Immutable;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>A labelled answer of a form, or a heading with what stands below it.</summary>
/// <param name="Line">Where the label stands.</param>
internal sealed record Block(Label Label, FormLine Line, int Start, int End)
{
    public bool Empty => Start >= End;
}

/// <summary>Parts a page into its labelled answers.</summary>
internal static class Blocks
{
    public static List<Block> Of(Page page)
    {
        ImmutableArray<Line> lines = page.Lines;
        FormLine?[] labels = new FormLine?[lines.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            labels[i] = FormLine.Read(page, lines[i], i == 0 || lines[i - 1].Blank || labels[i - 1] is { Inline: false });
        }

        int lastLabel = Array.FindLastIndex(labels, label => label?.Label is not null);
        List<Block> blocks = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (labels[i] is { Label: { } label } line && Answer(page, lines, labels, i, label, line, lastLabel) is var block && !AsksUs(page, lines[i], block))
            {
                blocks.Add(block);
            }
        }

        return blocks;
    }

    /// <summary>"How can we join? What are the conditions?": a question with a question behind it is asked of us, and none of a form's.</summary>
    private static bool AsksUs(Page page, Line line, Block block) =>
        page.Text.AsSpan(line.Start, line.Length).Count('?') > 1
        || (!block.Empty && page.Text[block.End - 1] == '?' && page.Text.AsSpan(line.Start, Math.Max(0, block.Start - line.Start)).Contains('?'));

    private static Block Answer(Page page, ImmutableArray<Line> lines, FormLine?[] labels, int at, Label label, FormLine line, int lastLabel)
    {
        int start = line.Inline ? line.Value : -1;
        int end = line.Inline ? line.End : -1;
        bool blank = false;
        int number = FormLine.Number(page.Text.AsSpan(lines[at].Start, lines[at].Length));
        for (int i = at + 1; i < lines.Length && (labels[i] is null || BelongsToPerson(page, label, start, end, labels[i])) && !Closing.Begins(page, lines[i]); i++)
        {
            if (number > 0 && FormLine.Number(page.Text.AsSpan(lines[i].Start, lines[i].Length)) == number + 1)
            {
                break;
            }

            if (lines[i].Blank)
            {
                blank = true;
                continue;
            }

            if (start >= 0 && label.IsStatement && RoleCues.Any(page.Folded.AsSpan(lines[i].Start, lines[i].Length)))
            {
                break;
            }

            bool bullet = FormLine.Numbering(page.Text.AsSpan(lines[i].Start, lines[i].Length)) > 0;
            if (start >= 0 && (!Goes(label, line.Inline, bullet) || (blank && !bullet && line.Inline && (i > lastLabel || !label.IsPeople))))
            {
                break;
            }

            start = start < 0 ? lines[i].Start : start;
            end = lines[i].End;
            if (blank && label.IsPeople && start != lines[i].Start)
            {
                break;
            }

            blank = false;
        }

        return start < 0 ? new Block(label, line, line.End, line.End) : new Block(label, line, start, end);
    }

    /// <summary>A row of a table with the address of the person whom the row above names.</summary>
    private static bool BelongsToPerson(Page page, Label label, int start, int end, FormLine? line) =>
        line is { Label: null } && label is { IsPeople: true, Part: Part.Whole } && start >= 0
        && page.Text.IndexOf('@', start, end - start) < 0 && page.Text.IndexOf('@', line.Start, line.End - line.Start) >= 0
        && page.Text.IndexOf(':', line.Start, line.End - line.Start) < 0;

    /// <summary>Whether an answer goes on over the next line: statements and people do, a country's name does not.</summary>
    private static bool Goes(Label label, bool inline, bool bullet) =>
        label.IsStatement || (label.IsPeople && label.Part == Part.Whole) || (label.Topics[0] == Topic.Address && (!inline || !bullet));
}
