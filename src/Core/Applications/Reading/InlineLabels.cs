namespace MountainPartnership.Core.Applications.Reading;

/// <summary>
/// Puts labels that stand in the middle of a paragraph on lines of their own ("… Focal point: X. Alternate: Y", "What do we
/// give? …"): the blank before becomes the end of a line, so that places in the text stay what they were.
/// </summary>
internal static class InlineLabels
{
    private const int LongestLabel = 60;

    public static string OnLines(string text)
    {
        string folded = Fold.Of(text);
        List<int> breaks = [];
        for (int at = 0; at + 1 < text.Length; at++)
        {
            if (folded[at] is ':' or '?' && Start(folded, at) is > 0 and var start && (Label.Read(folded.AsSpan(start, at - start)) ?? LearnedLabel.Read(folded.AsSpan(start, at - start), LearnedLabel.Alone)) is { } label
                && label.Topics[0] is not (Topic.Person or Topic.Other) && char.IsUpper(text[start])
                && !OnlyNumbered(folded, start)
                && !(label.IsPeople && PlainWords(folded.AsSpan(start, at - start)) > 5))
            {
                breaks.Add(start - 1);
            }
        }

        return breaks.Count == 0 ? text : string.Create(text.Length, (text, breaks), static (broken, source) =>
        {
            source.text.CopyTo(broken);
            foreach (int place in source.breaks)
            {
                broken[place] = '\n';
            }
        });
    }

    /// <summary>Where the sentence of the mark begins, behind another; 0 when the label is too long or begins the line.</summary>
    private static int Start(string folded, int mark)
    {
        for (int at = mark - 1; at > 1 && mark - at <= LongestLabel; at--)
        {
            if (folded[at] is '\n' or '?' or '!' or ':')
            {
                return 0;
            }

            if (folded[at] == ' ' && folded[at - 1] is '.' or ';' or '!' or '?')
            {
                return at + 1;
            }
        }

        return 0;
    }

    /// <summary>"4. Why …": the number is the label's own.</summary>
    private static bool OnlyNumbered(string folded, int start)
    {
        int line = folded.LastIndexOf('\n', start - 1) + 1;
        return FormLine.Numbering(folded.AsSpan(line, start - line)) == start - line;
    }

    private static int PlainWords(ReadOnlySpan<char> folded) => folded.Count(' ') + 1;
}
