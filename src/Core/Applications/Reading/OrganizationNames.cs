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
            if (!capital && !connects && (OrganizationWords.Ends.Has(folded) || !(kind || kindWord)))
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
        return last > start && enough && !OrganizationWords.IsOurs(page.Folded[start..last]) ? (start, last) : null;
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
