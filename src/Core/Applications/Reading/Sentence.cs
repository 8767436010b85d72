namespace MountainPartnership.Core.Applications.Reading;

/// <summary>A sentence of a page, or a bullet of a list.</summary>
/// <param name="Paragraph">The number of the line that it stands in: unwrapped lines are paragraphs.</param>
internal readonly record struct Sentence(int Start, int End, int Paragraph)
{
    public int Length => End - Start;
}

/// <summary>Parts a page into sentences, leaving out the lines that a form's labels govern.</summary>
internal static class Sentences
{
    /// <summary>Longer ones are no sentences of a letter; they are read in pieces, so that no rule meets an endless one.</summary>
    private const int Limit = 1_500;

    private static readonly WordSet Abbreviations = new(
        "pvt pty assn dept univ gov min dist spa c dr mr mrs ms prof st no vs etc eg ie approx inc ltd co tel al jr sr sra lic ing arq dra mag mgs abg nro atty sh smt shri hon fr rev mtro av ave depto num apdo mme mlle m pr cf art г ул тел д стр им проф акад обл р-н тыс млн s.a ph e.g i.e");

    public static List<Sentence> Of(Page page, IReadOnlyList<Block> blocks)
    {
        List<Sentence> sentences = [];
        int block = 0;
        for (int i = 0; i < page.Lines.Length; i++)
        {
            Line line = page.Lines[i];
            while (block < blocks.Count && Math.Max(blocks[block].End, blocks[block].Line.End) < line.Start)
            {
                block++;
            }

            if (!line.Blank && (block == blocks.Count || line.End <= blocks[block].Line.Start))
            {
                Split(page, line, i, sentences);
            }
        }

        return sentences;
    }

    private static void Split(Page page, Line line, int paragraph, List<Sentence> sentences)
    {
        int start = line.Start + FormLine.Numbering(page.Text.AsSpan(line.Start, line.Length));
        for (int at = start; at < line.End; at++)
        {
            if (Ends(page, line, at) || at - start >= Limit)
            {
                sentences.Add(new Sentence(start, at + 1, paragraph));
                start = at + 1;
                while (start < line.End && char.IsWhiteSpace(page.Text[start]))
                {
                    start++;
                }

                at = Math.Max(at, start - 1);
            }
        }

        if (start < line.End)
        {
            sentences.Add(new Sentence(start, line.End, paragraph));
        }
    }

    private static bool Ends(Page page, Line line, int at)
    {
        char mark = page.Text[at];
        if (mark is not ('.' or '!' or '?' or '…') || at + 2 >= line.End || !char.IsWhiteSpace(page.Text[at + 1]))
        {
            return false;
        }

        int next = at + 1;
        while (next < line.End && char.IsWhiteSpace(page.Text[next]))
        {
            next++;
        }

        if (next == line.End || !(char.IsUpper(page.Text[next]) || char.IsDigit(page.Text[next]) || page.Text[next] is '«' or '"' or '“' or '¿' or '¡' or '('))
        {
            return false;
        }

        int word = at;
        while (word > line.Start && (char.IsLetter(page.Text[word - 1]) || page.Text[word - 1] == '.'))
        {
            word--;
        }

        return mark != '.' || !(at - word == 1 || (at == word && at > line.Start && char.IsAsciiDigit(page.Text[at - 1]) && !Year(page.Text, line.Start, at)) || Abbreviations.Has(page.Folded[word..at]));
    }

    /// <summary>"… since 2006." ends a sentence; "No 5." may not.</summary>
    private static bool Year(string text, int start, int at) => at - 4 >= start && text.AsSpan(at - 4, 4).IndexOfAnyExceptInRange('0', '9') < 0;
}
