using System.Globalization;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>A line of a page as a form has it: a label, and where its answer begins.</summary>
/// <param name="Label">Null for a label that is not known, such as "Number of staff".</param>
/// <param name="Value">Where the answer begins, in the page; the line's end when it is to follow.</param>
internal sealed record FormLine(Label? Label, int Start, int Value, int End)
{
    public bool Inline => Value < End;

    /// <summary>An unknown label must be short to count as one, for prose has colons too.</summary>
    private const int UnknownLabelLimit = 45;

    private const int LabelLimit = 160;

    private const int ShortAnswer = 25;

    /// <summary>How many signs of a line are bullet, numbering and marks.</summary>
    public static int Numbering(ReadOnlySpan<char> line)
    {
        int at = 0;
        while (at < line.Length && (char.IsWhiteSpace(line[at]) || "-*•·▪■□►➢‣●○o#–—✓➤_|=~+".Contains(line[at])))
        {
            if (line[at] == 'o' && !(at + 1 < line.Length && line[at + 1] is ' ' or '\t'))
            {
                break;
            }

            at++;
        }

        int number = at;
        while (number < line.Length && number - at < 6 && (char.IsAsciiDigit(line[number]) || (line[number] == '.' && number > at)))
        {
            number++;
        }

        if (number == at && number + 1 < line.Length && char.IsLetter(line[number]) && line[number + 1] is ')' or '.')
        {
            number++;
            if (line[number] == '.' && !(number + 1 < line.Length && line[number + 1] == ' ' && char.IsLower(line[number - 1])))
            {
                return at;
            }
        }

        if (number > at && number < line.Length && (line[number] is ')' or '.' or ':' or '-' or '–' or '\t' or '/' || line[number - 1] == '.'))
        {
            number += line[number] is ')' or '.' or ':' or '-' or '–' or '/' ? 1 : 0;
            while (number < line.Length && char.IsWhiteSpace(line[number]))
            {
                number++;
            }

            return number;
        }

        return at;
    }

    /// <summary>The number that a line begins with, as "3." and "3)" do; 0 without one.</summary>
    public static int Number(ReadOnlySpan<char> line)
    {
        int digits = 0;
        while (digits < line.Length && digits < 3 && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        return digits > 0 && Numbering(line) > digits ? int.Parse(line[..digits], CultureInfo.InvariantCulture) : 0;
    }

    public static bool Labelled(ReadOnlySpan<char> line)
    {
        string folded = Fold.Of(line.ToString());
        int from = Numbering(folded);
        int colon = Colon(folded, from, folded.Length);
        int question = folded.IndexOf('?', from);
        if (question > 0 && question - from < LabelLimit && Reading.Label.Read(folded.AsSpan(from, question - from)) is not null)
        {
            return true;
        }

        return colon > 0 && (Reading.Label.Read(folded.AsSpan(from, colon - from)) is not null || colon - from <= 25);
    }

    /// <summary>Null when the line is no label.</summary>
    /// <param name="freeBefore">A blank line, or nothing, stands before: what a heading has.</param>
    public static FormLine? Read(Page page, Line line, bool freeBefore)
    {
        if (line.Blank)
        {
            return null;
        }

        ReadOnlySpan<char> folded = page.Folded.AsSpan(0, line.End);
        int numbering = Numbering(folded[line.Start..]);
        int start = line.Start + numbering;
        int tab = IndexOf(folded, '\t', start);
        int colon = Colon(folded, start, line.End);
        if (tab > 0 && (colon < 0 || tab <= colon + 1 || tab < colon))
        {
            return Known(page, start, tab, tab + 1, line.End) ?? Cells(page, line) ?? new FormLine(null, start, tab + 1, line.End);
        }

        if (colon > 0)
        {
            if (Known(page, start, colon, colon + 1, line.End) is { } labelled)
            {
                return labelled;
            }

            if (colon - start <= UnknownLabelLimit && !folded[start..colon].ContainsAny(".!?@,") && char.IsUpper(page.Text[start]) && !Writer.Has(folded[start..colon].Trim().ToString()))
            {
                return new FormLine(null, start, Skip(page.Text, colon + 1, line.End), line.End);
            }
        }

        return Question(page, start, line.End) ?? Stop(page, start, line.End) ?? Dash(page, start, line.End) ?? Heading(page, start, line.End, freeBefore || numbering > 0);
    }

    private static FormLine? Known(Page page, int start, int stop, int value, int end, float enough = LearnedLabel.Marked)
    {
        ReadOnlySpan<char> text = page.Folded.AsSpan(start, stop - start);
        int bracket = text.IndexOf('(');
        if (stop - start > LabelLimit || text.Contains(';') || (bracket > 0 ? text[..bracket] : text).Contains(". ", StringComparison.Ordinal))
        {
            return null;
        }

        int at = Skip(page.Text, value, end);
        Label? label = Reading.Label.Read(text) ?? (LearnedLabel.Read(text, enough) is { } learned && Answers(page, learned, at, end) ? learned : null);

        // "The alternate is Noelia Prieto: noelia@…" is a sentence, and its colon no label's; nor is that of "Íñigo Larrondo, projects: …".
        return label is not null && !((label.IsPeople || text.Contains(',')) && PersonNames.In(page, start, stop).Count > 0)
            ? new FormLine(label, start, Below.Has(LabelWords.Joined(page.Folded[at..end])) ? end : at, end)
            : null;
    }

    /// <summary>A longer answer to "Who answers?" has a person in it.</summary>
    private static bool Answers(Page page, Label label, int at, int end) =>
        !label.IsPeople || end - at <= ShortAnswer || page.Text.AsSpan(at, end - at).Contains('@') || PersonNames.In(page, at, end).Count > 0;

    /// <summary>"Me: Nino …" is an answer.</summary>
    private static readonly WordSet Writer = new("me myself moi yo я");

    /// <summary>"See below": the answer is the next line's.</summary>
    private static readonly WordSet Below = new("seebelow below voircidessous cidessous verabajo abajo смниже");

    /// <summary>A table row whose second cell says what the row is: "Lucía Ortega | Focal point | lucia@…".</summary>
    private static FormLine? Cells(Page page, Line line)
    {
        int at = line.Start;
        while (at < line.End)
        {
            int tab = page.Text.IndexOf('\t', at, line.End - at);
            int stop = tab < 0 ? line.End : tab;
            if (Reading.Label.Read(page.Folded.AsSpan(at, stop - at)) is { IsPeople: true, Part: Part.Whole } label)
            {
                return new FormLine(label, line.Start, line.Start, line.End);
            }

            at = stop + 1;
        }

        return null;
    }

    private static FormLine? Question(Page page, int start, int end)
    {
        int mark = page.Folded.IndexOf('?', start, end - start);
        return mark > 0 ? Known(page, start, mark, mark + 1, end) : null;
    }

    /// <summary>"Interest. Being part of …": a label of three words at most, parted by a full stop.</summary>
    private static FormLine? Stop(Page page, int start, int end)
    {
        int stop = page.Folded.IndexOf(". ", start, Math.Min(end - start, 40), StringComparison.Ordinal);
        return stop > 0 && page.Folded.AsSpan(start, stop - start).Count(' ') <= 2 && char.IsUpper(page.Text[start])
            ? Known(page, start, stop, stop + 1, end, LearnedLabel.Alone)
            : null;
    }

    private static FormLine? Dash(Page page, int start, int end)
    {
        int dash = page.Folded.IndexOf(" - ", start, end - start, StringComparison.Ordinal);
        int equals = page.Folded.IndexOf('=', start, end - start);
        dash = dash < 0 ? equals : dash;
        if (dash < 0 || dash - start > 60)
        {
            return null;
        }

        // "Focal point - Name: …" is read by its colon; what stands here has none.
        return Known(page, start, dash, page.Folded[dash] == '=' ? dash + 1 : dash + 3, end, LearnedLabel.Alone) is { } line
            && (!line.Label!.IsStatement || dash - start <= 40) ? line : null;
    }

    private static FormLine? Heading(Page page, int start, int end, bool free)
    {
        ReadOnlySpan<char> whole = page.Folded.AsSpan(start, end - start).TrimEnd("=-_*#~ ");
        int bracket = whole.IndexOf('(');
        ReadOnlySpan<char> heading = bracket > 3 && whole.EndsWith(")") && whole.Length < 200 ? whole[..bracket].TrimEnd() : whole;
        if (heading.Length > 90 || heading.ContainsAny("@,;!") || heading.EndsWith("."))
        {
            return null;
        }

        int words = heading.Count(' ') + 1;
        Label? label = Reading.Label.Read(heading) ?? (free ? LearnedLabel.Read(heading, LearnedLabel.Alone) : null);
        bool upper = start < page.Text.Length && char.IsUpper(page.Text[start]);
        return label is not null && upper && words <= 10 && (free || !label.IsStatement || words <= 4)
            ? new FormLine(label, start, end, end)
            : null;
    }

    private static int Colon(ReadOnlySpan<char> folded, int start, int end)
    {
        for (int at = start; at < end && at - start <= LabelLimit; at++)
        {
            if (folded[at] == ':' && at > start && !(at + 2 < end && folded[at + 1] == '/' && folded[at + 2] == '/')
                && !(char.IsAsciiDigit(folded[at - 1]) && at + 1 < end && char.IsAsciiDigit(folded[at + 1])))
            {
                return at;
            }
        }

        return -1;
    }

    private static int IndexOf(ReadOnlySpan<char> text, char sign, int start)
    {
        int at = text[start..].IndexOf(sign);
        return at < 0 ? -1 : start + at;
    }

    private static int Skip(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '*' or '_' or '|' or '–' or '—' || (text[at] == '-' && at + 1 < end && text[at + 1] is '-' or ' ')))
        {
            at++;
        }

        return at;
    }
}
