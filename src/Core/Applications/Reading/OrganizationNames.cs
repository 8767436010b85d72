namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Cuts an organization's name out of a sentence, from where it begins.</summary>
internal static class OrganizationNames
{
    private const int Longest = 160;

    private static readonly WordSet Articles = new("the la le les el los las l our notre nuestra nuestro my ma mi наша наш нашей нашего a an une un una");

    /// <summary>The stretch of the name that begins at <paramref name="at"/> or behind an article there.</summary>
    /// <param name="sure">The words before say that a name follows: one capitalised word is enough.</param>
    public static (int Start, int End)? At(Page page, int at, int end, bool sure)
    {
        end = Math.Min(end, at + Longest);
        int start = Skip(page, at, end);
        if (sure && Quoted(page, start, end) is { } quoted)
        {
            return quoted;
        }

        int last = start;
        int capitals = 0;
        bool kind = false;
        for (int word = start; word < end;)
        {
            if (page.Folded[word] == '"')
            {
                int close = page.Folded.IndexOf('"', word + 1, end - word - 1);
                close = page.Text[word] == '«' ? Guillemet(page.Text, word, end) : close;
                if (close < 0)
                {
                    break;
                }

                return start == word && capitals == 0 ? (word + 1, close) : (start, close + 1);
            }

            int stop = WordEnd(page.Text, word, end);
            if (stop == word)
            {
                break;
            }

            string folded = page.Folded[word..stop];
            bool capital = char.IsUpper(page.Text[word]) || char.IsDigit(page.Text[word]);
            bool kindWord = OrganizationWords.Kinds.Has(folded);
            bool connects = OrganizationWords.Connectors.Has(folded) && !capital;
            if (!capital && !connects && (OrganizationWords.EndsName(folded) || !(kind || kindWord)))
            {
                break;
            }

            if (stop - word == 1 && folded is "i" or "я" && start < word)
            {
                break;
            }

            if (connects && folded is "in" or "en" or "в" or "a" && !kind)
            {
                break;
            }

            kind |= kindWord;
            capitals += capital ? 1 : 0;
            last = connects ? last : stop;
            int next = stop;
            while (next < end && page.Text[next] == ' ' && next - stop < 2)
            {
                next++;
            }

            if (next == stop && next < end && page.Folded[next] is '\'' or '.')
            {
                if (page.Folded[next] == '.' && !(stop - word <= 3 && capital))
                {
                    break;
                }

                last = page.Folded[next] == '.' ? next + 1 : last;
                next++;
                next += next < end && page.Text[next] == ' ' && page.Folded[next - 1] == '.' ? 1 : 0;
            }
            else if (next == stop)
            {
                break;
            }

            if (next < end && page.Folded[next] == '&')
            {
                next = Math.Min(end, next + 2);
            }

            word = next;
        }

        bool enough = capitals >= 2 || (kind && capitals >= 1 && last - start > 9) || (kind && page.Folded.AsSpan(start, last - start).Contains('"')) || (sure && capitals >= 1 && last - start >= 3);
        last = WithoutPlace(page, start, last, end);
        return last > start && enough && !OrganizationWords.IsOurs(page.Folded[start..last]) ? (start, last) : null;
    }

    /// <summary>"экологический клуб «Алатау»": what kind it is stands in lower case before the name.</summary>
    private static (int Start, int End)? Quoted(Page page, int start, int end)
    {
        int open = page.Folded.IndexOf('"', start, end - start);
        if (open <= start || open - start > 70 || !char.IsLower(page.Text[start]) || page.Folded.AsSpan(start, open - start).ContainsAny(".,;:(@"))
        {
            return null;
        }

        int close = page.Text[open] == '«' ? Guillemet(page.Text, open, end) : page.Folded.IndexOf('"', open + 1, end - open - 1);
        bool kind = LabelWords.Split(page.Folded.AsSpan(start, open - start)).Any(OrganizationWords.Kinds.Has);
        return close > 0 && kind ? (start, close + 1) : null;
    }

    /// <summary>Takes "of Nagano" off a name that ", Japan" follows.</summary>
    private static int WithoutPlace(Page page, int start, int last, int end)
    {
        int of = last > start ? page.Folded.LastIndexOf(" of ", last - 1, last - start, StringComparison.Ordinal) : -1;
        bool country = last + 2 < end && page.Text[last] == ',' && Countries.In(page, last + 1, Math.Min(end, last + 40)) is [var mention, ..] && mention.Start - last <= 3;
        return country && of > start && page.Folded[start..of].Contains(' ') ? of : last;
    }

    private static int Skip(Page page, int at, int end)
    {
        for (int i = 0; i < 3; i++)
        {
            while (at < end && (page.Text[at] is ' ' or ',' or ':' or '-' or '–' or '—' || page.Folded[at] == '\''))
            {
                at++;
            }

            int stop = WordEnd(page.Text, at, end);
            if (stop == at || !Articles.Has(page.Folded[at..stop]) || (char.IsUpper(page.Text[at]) && i > 0))
            {
                return at;
            }

            at = stop;
        }

        return at;
    }

    private static int WordEnd(string text, int at, int end)
    {
        int stop = at;
        while (stop < end && (char.IsLetterOrDigit(text[stop]) || (stop > at && text[stop] is '-' or '‑' or '’' && stop + 1 < end && char.IsLetterOrDigit(text[stop + 1]))))
        {
            stop++;
        }

        return stop;
    }

    /// <summary>«Фонд «Камалак»» nests.</summary>
    private static int Guillemet(string text, int open, int end)
    {
        int depth = 0;
        for (int at = open; at < end; at++)
        {
            depth += text[at] == '«' ? 1 : text[at] == '»' ? -1 : 0;
            if (depth == 0 || (text[at] == '»' && at + 1 < end && text[at + 1] != '»' && depth == 1))
            {
                return at;
            }
        }

        return -1;
    }
}
