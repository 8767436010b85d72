namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Cuts an organization's name out of a sentence, from where it begins.</summary>
internal static class OrganizationNames
{
    private const int Longest = 160;

    private static readonly WordSet Articles = new("the la le les el los las l our notre nuestra nuestro my ma mi наша наше наш нашей нашего a an une un una");

    /// <summary>The stretch of the name that begins at <paramref name="at"/> or behind an article there.</summary>
    /// <param name="sure">The words before say that a name follows: one capitalised word is enough.</param>
    public static (int Start, int End)? At(Page page, int at, int end, bool sure)
    {
        end = Math.Min(end, at + Longest);
        int start = Skip(page, at, end);
        start = WithoutPrefix(page, start, end);
        if (sure && Quoted(page, start, end) is { } quoted)
        {
            return quoted;
        }

        if (OrganizationWords.Ends.Has(page.Folded[start..WordEnd(page.Text, start, end)]))
        {
            return null;
        }

        int last = start;
        int capitals = 0;
        bool kind = false;
        string previous = "";
        bool previousLower = false;
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

            if (LegalEndings.Length(page.Text, word) is > 0 and var ending && capitals > 0)
            {
                last = word + ending;
                kind = true;
                break;
            }

            string folded = page.Folded[word..stop];
            bool capital = char.IsUpper(page.Text[word]) || char.IsDigit(page.Text[word]);
            bool kindWord = OrganizationWords.Kinds.Has(folded);
            bool connects = !capital && (OrganizationWords.Connectors.Has(folded) || JoinsLocally(page.Text, folded, stop, end));
            if (!capital && !connects && (OrganizationWords.EndsName(folded) || !(kind || kindWord || KindFollows(page, stop, end)) || !MayBeLower(page, folded, previous, previousLower, stop, end)))
            {
                break;
            }

            previous = folded;
            previousLower = !capital && !connects;

            if (stop - word == 1 && folded is "i" or "я" && start < word)
            {
                break;
            }

            if (connects && !kind && folded is "in" or "en" or "в" or "a" && !(sure && IsName(page, stop + 1, end)))
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

        bool enough = capitals >= 2 || (kind && capitals >= 1 && last - start > 9 && FirstTellsKind(page, start, last)) || (kind && page.Folded.AsSpan(start, last - start).Contains('"')) || (sure && capitals >= 1 && last - start >= 3);
        last = WithoutPlace(page, start, last, end);
        return last > start && enough && !OrganizationWords.IsOurs(page.Folded[start..last]) ? (start, last) : null;
    }

    /// <summary>"ONG Hazo sy Tendrombohitra", "Tifawin n'Oudrar": a short word between capitalised ones, in whichever language.</summary>
    private static bool JoinsLocally(string text, string folded, int stop, int end) =>
        folded.Length <= 3 && !OrganizationWords.Ends.Has(folded) && stop + 1 < end && (text[stop] is ' ' or '\'' or '’') && char.IsUpper(text[stop + 1]);

    /// <summary>
    /// Names in French and Spanish have lower-case words behind a connecting word or before one, Russian ones anywhere,
    /// English ones hardly ever.
    /// </summary>
    private static bool MayBeLower(Page page, string word, string previous, bool previousLower, int stop, int end)
    {
        if (previous.Length == 0 && OrganizationWords.Kinds.Has(word) && stop + 1 < end && (char.IsUpper(page.Text[stop + 1]) || page.Folded[stop + 1] == '"'))
        {
            return true;
        }

        if (word[0] >= 'а' || Romance.Has(previous) || previousLower)
        {
            return true;
        }

        string[] next = LabelWords.Split(page.Folded.AsSpan(stop, Math.Min(end, stop + 12) - stop));
        return Adjectives.Has(word) || Countries.IsAdjective(word) || (next.Length > 0 && BehindAdjective.Has(next[0]));
    }

    /// <summary>Whether the name says what kind of body it is, by a word or by its legal form.</summary>
    public static bool HasKind(Page page, (int Start, int End) name)
    {
        if (LabelWords.Split(page.Folded.AsSpan(name.Start, name.End - name.Start)).Any(OrganizationWords.Kinds.Has))
        {
            return true;
        }

        int blank = page.Text.LastIndexOf(' ', name.End - 1, name.End - name.Start);
        return blank > 0 && LegalEndings.Length(page.Text, blank + 1) > 0;
    }

    private static readonly WordSet Romance = new("de del des du d la le les l el los las pour para en et y aux au a por");

    /// <summary>Connecting words that follow an adjective; articles follow verbs.</summary>
    private static readonly WordSet BehindAdjective = new("de del du d pour para por et y en");

    private static readonly WordSet Adjectives = new(
        "regional* national* nacional* municipal* general* departemental* departamental* provincial* local* locale* central* international* internacional* europe* alpin* montagnard* andin* campesin* ecologi* environnement* ambiental* agricol* forest* rural* indigen* cultur* comunitari* communautaire* autonom* superieur* scientifi* cientific* technique* tecnic* politecnic* civil* social* solidaire* agropecuari* catholique* catolic* feminin* interregional*");

    private static readonly WordSet Plainly = new("компания фирма предприятие организация company firm societe entreprise empresa sociedad");

    private static readonly WordSet LegalForms = new("тоо ооо оао зао ао осоо оо оф нко нпо чу sarl sas gmbh ltd ong ngo");

    private static readonly WordSet Offices = new("secretariat secretaria");

    /// <summary>Leaves "company" off "company ТОО «…»", and "Secretariat of the" off what it is the secretariat of.</summary>
    private static int WithoutPrefix(Page page, int start, int end)
    {
        int stop = WordEnd(page.Text, start, end);
        string first = page.Folded[start..stop];
        int second = Math.Min(end, stop + 1);
        int secondStop = WordEnd(page.Text, second, end);
        string next = page.Folded[second..secondStop];
        if (Plainly.Has(first) && (LegalForms.Has(next) || (char.IsLower(page.Text[start]) && second < end && char.IsUpper(page.Text[second]))))
        {
            return second;
        }

        return Offices.Has(first) && next is "of" or "de" or "du" or "del" ? Skip(page, secondStop, end) : start;
    }

    /// <summary>"Горный государственный университет": what kind it is comes within two words.</summary>
    private static bool KindFollows(Page page, int at, int end)
    {
        string[] next = LabelWords.Split(page.Folded.AsSpan(at, Math.Min(end, at + 50) - at));
        return next.Length > 0 && (OrganizationWords.Kinds.Has(next[0]) || (next.Length > 1 && !OrganizationWords.EndsName(next[0]) && OrganizationWords.Kinds.Has(next[1])));
    }

    private static bool FirstTellsKind(Page page, int start, int last)
    {
        string[] words = LabelWords.Split(page.Folded.AsSpan(start, last - start));
        return words.Take(3).Any(OrganizationWords.Kinds.Has);
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

    /// <summary>A hyphen joins, and an apostrophe behind more than the one or two letters of an elision: "Women's", but "l'Eau".</summary>
    private static int WordEnd(string text, int at, int end)
    {
        int stop = at;
        while (stop < end && (char.IsLetterOrDigit(text[stop])
            || (stop > at && stop + 1 < end && char.IsLetterOrDigit(text[stop + 1]) && (text[stop] is '-' or '‑' || (text[stop] is '\'' or '’' && stop - at > 2)))))
        {
            stop++;
        }

        return stop;
    }

    /// <summary>A capitalised word that is no country: "Vivre en Altitude", not "Trek in Nepal".</summary>
    private static bool IsName(Page page, int at, int end) =>
        at < end && char.IsUpper(page.Text[at]) && Countries.In(page, at, Math.Min(end, at + 30)).TrueForAll(mention => mention.Start > at);

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
