namespace MountainPartnership.Core.Applications.Reading;

/// <summary>A stretch of a page that can be an organization's name.</summary>
internal readonly record struct NameSpan(int Start, int End);

/// <summary>
/// Cuts every stretch out of a page that can be an organization's name: from a capitalised word or a word for a kind of body to each place at which a name
/// can end. Which of them is the applicant's is for <see cref="NameRanking"/> to say.
/// </summary>
internal sealed class NameSpans
{
    private const int MostWords = 16;

    private const int Longest = 160;

    /// <summary>Lower-case words in a row that a name can have.</summary>
    private const int MostLower = 5;

    private readonly Page page;

    private readonly List<Word> words = [];

    private NameSpans(Page page) => this.page = page;

    /// <summary>Those of a line, up to a length that only a paragraph of prose has.</summary>
    public static List<NameSpan> In(Page page, Line line)
    {
        NameSpans spans = new(page);
        spans.Split(line);
        List<NameSpan> found = [];
        for (int i = 0; i < spans.words.Count; i++)
        {
            if (spans.Begins(i))
            {
                spans.From(i, line, found);
            }
        }

        return found;
    }

    private bool Begins(int i)
    {
        Word word = words[i];
        if (word.Kind)
        {
            return true;
        }

        if (word.Opens && word.Capital)
        {
            return true;
        }

        if (!word.Capital)
        {
            // "экологический клуб «Алатау»": what kind it is stands in lower case before the name.
            return word.Text.Length > 3 && !OrganizationWords.EndsName(word.Text) && !OrganizationWords.Connectors.Has(word.Text)
                && i + 1 < words.Count && Gap(i + 1) == " " && words[i + 1].Kind;
        }

        return i <= 1 || Gap(i) != " " || !words[i - 1].Capital || words[i - 1].Kind
            || OrganizationWords.Ends.Has(words[i - 1].Text) || OrganizationWords.Connectors.Has(words[i - 1].Text) || words[i - 1].Text.Length == 1;
    }

    private void From(int first, Line line, List<NameSpan> found)
    {
        bool kind = false;
        bool capital = false;
        int lower = 0;
        for (int i = first; i < words.Count && i - first < MostWords && words[i].End - words[first].Start <= Longest; i++)
        {
            Word word = words[i];
            string gap = i == first ? "" : Gap(i);
            if (i > first && !Joins(gap, i, first, kind))
            {
                return;
            }

            bool connects = !word.Capital && (OrganizationWords.Connectors.Has(word.Text) || (word.Text.Length <= 3 && !OrganizationWords.Ends.Has(word.Text) && i + 1 < words.Count && words[i + 1].Capital));
            if (!word.Capital && !connects && !word.Kind)
            {
                lower++;
                if (OrganizationWords.EndsName(word.Text) || lower > MostLower || !(kind || Kinded(i)))
                {
                    return;
                }
            }

            lower = word.Capital ? 0 : lower;
            kind |= word.Kind;
            capital |= word.Capital;
            if (!connects && capital && CanEnd(i))
            {
                found.Add(new NameSpan(words[first].Start, End(words[first].Start, word.End, line.End)));
            }
        }
    }

    /// <summary>Whether a word for a kind follows within two words: "Горный государственный университет".</summary>
    private bool Kinded(int i)
    {
        for (int next = i + 1; next <= i + 2 && next < words.Count && Gap(next) == " "; next++)
        {
            if (words[next].Kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name does not end between two capitalised words.</summary>
    private bool CanEnd(int i) =>
        i + 1 == words.Count || Gap(i + 1) != " " || !words[i].Capital || !words[i + 1].Capital || OrganizationWords.Ends.Has(words[i + 1].Text) || OrganizationWords.Connectors.Has(words[i + 1].Text);

    private bool Joins(string gap, int i, int first, bool kind) => gap switch
    {
        " " or "'" or "’" or " & " or "-" or " '" or "' " or "’ " or "/" or "·" => true,
        ". " or "." => words[i - 1].End - words[i - 1].Start <= 3 && words[i - 1].Capital,
        ", " when i - 1 == first && !words[first].Capital => false,
        " - " or " – " or " — " or ", " => words[i].Capital || (kind && gap == ", "),
        " «" or " \"" or " “" or " „" => true,
        "» " or "\" " or "” " or "»" => words[i].Capital || OrganizationWords.Connectors.Has(words[i].Text),
        " (" => words[i].Capital && i + 1 < words.Count && Gap(i + 1) == ") " && words[i + 1].Capital,
        ") " => i >= 2 && i - 1 > first && Gap(i - 1) == " (",
        _ => false,
    };

    private int End(int start, int end, int line)
    {
        ReadOnlySpan<char> name = page.Text.AsSpan(start, end - start);
        bool opened = name.ContainsAny("«“„") || name.Count('"') % 2 == 1;
        if (end < line && page.Text[end] is '»' or '”' or '"' && opened)
        {
            end++;
            return end < line && page.Text[end] == '»' && name.Count('«') == 2 ? end + 1 : end;
        }

        // "Ixoqib' re Juyub'" ends with its apostrophe, "S.A." with its full stop.
        bool own = end < line && ((page.Folded[end] == '\'' && name.IndexOfAny('\'', '’') > 0)
            || (page.Text[end] == '.' && (Abbreviated(name) || (end - start > 2 && char.IsUpper(page.Text[end - 1]) && page.Text[end - 2] is '.' or ' '))));
        return own ? end + 1 : end;
    }

    private static bool Abbreviated(ReadOnlySpan<char> name) =>
        name.EndsWith(" Ltd") || name.EndsWith(" Inc") || name.EndsWith(" Co");

    private string Gap(int i) => page.Text[words[i - 1].End..words[i].Start];

    private void Split(Line line)
    {
        for (int at = line.Start + FormLine.Numbering(page.Text.AsSpan(line.Start, line.Length)); at < line.End;)
        {
            int stop = at;
            while (stop < line.End && (char.IsLetterOrDigit(page.Text[stop])
                || (stop > at && stop + 1 < line.End && char.IsLetterOrDigit(page.Text[stop + 1]) && (page.Text[stop] is '-' or '‑' || (page.Text[stop] is '\'' or '’' && stop - at > 2)))))
            {
                stop++;
            }

            if (stop == at)
            {
                at++;
                continue;
            }

            string text = page.Folded[at..stop];
            bool quoted = at > line.Start && page.Text[at - 1] is '«' or '"' or '“' or '„';
            words.Add(new Word(at, stop, text, char.IsUpper(page.Text[at]) || char.IsDigit(page.Text[at]), OrganizationWords.Kinds.Has(text), quoted));
            at = stop;
        }
    }

    private readonly record struct Word(int Start, int End, string Text, bool Capital, bool Kind, bool Opens);
}
