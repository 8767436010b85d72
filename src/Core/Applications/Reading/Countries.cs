using System.Collections.Frozen;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>A country as a text names it.</summary>
/// <param name="Adjective">The text says "Colombian", not "Colombia".</param>
internal readonly record struct CountryMention(string Code, int Start, int End, bool Adjective);

/// <summary>
/// Countries of ISO 3166-1 by their names in English, French, Spanish and Russian, with common variants, Russian cases
/// and adjectives. A domain's ending is no country: it says where a name was bought.
/// </summary>
internal static class Countries
{
    private const int LongestName = 7;

    /// <summary>Names that are first a person's or a place's ("Dominique", "Granada") count in an answer to "Country" only.</summary>
    private const char OnlyWhenAsked = '~';

    private static readonly FrozenDictionary<string, string> Free;
    private static readonly FrozenDictionary<string, string> Asked;
    private static readonly WordTable<string> Adjectives;

    /// <summary>With which words names begin; the others need not be put together with those behind them.</summary>
    private static readonly FrozenSet<string> FirstWords;
    private static readonly FrozenSet<string> Codes;

    static Countries()
    {
        Dictionary<string, string> free = [];
        Dictionary<string, string> asked = [];
        Dictionary<string, string> adjectives = [];
        HashSet<string> codes = [];
        foreach (string[] cells in EmbeddedTable.Rows("countries.tsv"))
        {
            codes.Add(cells[0]);
            foreach (string name in cells[1].Split('|'))
            {
                foreach (string key in Keys(name.TrimStart(OnlyWhenAsked)))
                {
                    (name[0] == OnlyWhenAsked ? asked : free).TryAdd(key, cells[0]);
                }
            }

            foreach (string adjective in cells[2].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                adjectives.TryAdd(adjective, cells[0]);
            }
        }

        (Free, Asked, Adjectives) = (free.ToFrozenDictionary(), asked.ToFrozenDictionary(), new WordTable<string>(adjectives));
        FirstWords = free.Keys.Concat(asked.Keys).Select(key => key.Split(' ')[0]).ToFrozenSet();
        Codes = codes.ToFrozenSet();
    }

    /// <summary>In the order of the text, each name as long as it can be.</summary>
    public static List<CountryMention> In(Page page, int start, int end, bool asked = false) => In(page.Text, page.Folded, start, end, asked);

    /// <param name="folded">The text under <see cref="Fold"/>.</param>
    public static List<CountryMention> In(string text, string folded, int start, int end, bool asked = false)
    {
        List<CountryMention> mentions = [];
        List<(int Start, int End)> words = Words(folded, start, end);
        for (int i = 0; i < words.Count; i++)
        {
            if (!asked && !char.IsUpper(text[words[i].Start]))
            {
                if (Adjective(folded.AsSpan()[words[i].Start..words[i].End]) is { } lower)
                {
                    mentions.Add(new CountryMention(lower, words[i].Start, words[i].End, true));
                }

                continue;
            }

            (string? code, int count) = Longest(text, folded, words, i, asked);
            if (code is not null && !asked && Compounded(text, words[i].Start, words[i + count - 1].End))
            {
                i += count - 1;
            }
            else if (code is not null)
            {
                mentions.Add(new CountryMention(code, words[i].Start, words[i + count - 1].End, false));
                i += count - 1;
            }
            else if (Adjective(folded.AsSpan()[words[i].Start..words[i].End]) is { } adjective)
            {
                mentions.Add(new CountryMention(adjective, words[i].Start, words[i].End, true));
            }
        }

        return mentions;
    }

    public static bool IsAdjective(string word) => Adjective(word) is not null;

    /// <summary>The country of an answer to "Country": a name, an adjective, or the bare code.</summary>
    public static CountryMention? Of(Page page, int start, int end)
    {
        List<CountryMention> mentions = In(page, start, end, asked: true);
        if (mentions.Count > 0)
        {
            int firstName = mentions.FindIndex(mention => !mention.Adjective);
            return mentions[Math.Max(firstName, 0)];
        }

        string bare = page.Words(start, end).Trim('.', '(', ')');
        return bare.Length == 2 && Codes.Contains(bare.ToUpperInvariant())
            ? new CountryMention(bare.ToUpperInvariant(), start, end, false)
            : null;
    }

    private static (string? Code, int Count) Longest(string text, string folded, List<(int Start, int End)> words, int at, bool asked)
    {
        if (!KeysOf([folded[words[at].Start..words[at].End]]).Any(FirstWords.Contains))
        {
            return (null, 0);
        }

        for (int count = Math.Min(LongestName, words.Count - at); count > 0; count--)
        {
            if (words[at + count - 1].End - words[at].Start > 60 || Parted(folded, words[at].Start, words[at + count - 1].End))
            {
                continue;
            }

            foreach (string key in KeysOf(words.Skip(at).Take(count).Select(word => folded[word.Start..word.End]).ToArray()))
            {
                if ((Free.TryGetValue(key, out string? code) || (asked && Asked.TryGetValue(key, out code)))
                    && (asked || key.Length > 3 || !text.AsSpan(words[at].Start, words[at].End - words[at].Start).ContainsAnyInRange('a', 'z')))
                {
                    return (code, count);
                }
            }
        }

        return (null, 0);
    }

    private static bool Parted(string folded, int start, int end) =>
        folded.AsSpan(start, end - start).ContainsAny(",;:\n\t");

    /// <summary>"The Congo-Nile ridge": a part of a place's name; "Ouest-Cameroun" is the country's.</summary>
    private static bool Compounded(string text, int start, int end) =>
        end + 1 < text.Length && text[end] == '-' && char.IsUpper(text[end + 1]);

    private static string? Adjective(ReadOnlySpan<char> word) => word.Length >= 3 && Adjectives.TryFind(word, out string? code) ? code : null;

    private static List<(int Start, int End)> Words(string folded, int start, int end)
    {
        List<(int, int)> words = [];
        int at = start;
        while (at < end)
        {
            int stop = at;
            while (stop < end && (char.IsLetter(folded[stop]) || (stop > at && folded[stop] == '.' && stop + 1 < end && char.IsLetter(folded[stop + 1]))))
            {
                stop++;
            }

            if (stop > at)
            {
                words.Add((at, stop));
            }

            at = stop + 1;
        }

        return words;
    }

    private static IEnumerable<string> Keys(string name)
    {
        string folded = Fold.Of(name);
        return KeysOf(Words(folded, 0, folded.Length).Select(word => folded[word.Start..word.End]).ToArray());
    }

    /// <summary>The words as they stand, and, in Cyrillic, without the endings of their cases.</summary>
    private static IEnumerable<string> KeysOf(string[] words)
    {
        yield return string.Join(' ', words).Replace(".", "", StringComparison.Ordinal);
        if (words[0][0] is >= 'а' and <= 'я')
        {
            string stems = string.Join(' ', words.Select(RussianCase.Stem));
            if (stems.Length > 3)
            {
                yield return "*" + stems;
            }
        }
    }
}
