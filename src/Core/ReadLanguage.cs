using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace MountainPartnership.Core;

/// <summary>Tells which language a text is in, a few words included.</summary>
public static class ReadLanguage
{
    /// <summary>Words that are looked at; more do not change the answer.</summary>
    private const int MaxWords = 400;

    private static readonly string[] LatinCodes = [.. LanguageWords.Latin.Select(language => language.Code)];
    private static readonly string[] CyrillicCodes = [.. LanguageWords.Cyrillic.Select(language => language.Code)];
    private static readonly FrozenDictionary<string, ulong> LatinWords = Index(LanguageWords.Latin);
    private static readonly FrozenDictionary<string, ulong> CyrillicWords = Index(LanguageWords.Cyrillic);

    /// <summary>Letters and endings that are at home in some languages, with the languages they speak for.</summary>
    private static readonly (string Part, string Codes)[] LatinSigns =
    [
        ("ñ", "es ca"), ("ción", "es"), ("ciones", "es"), ("ç", "fr pt ca tr sq"), ("ão", "pt"), ("ões", "pt"), ("ã", "pt ro vi"), ("nh", "pt vi"), ("ß", "de"),
        ("ü", "de tr hu"), ("ö", "de sv tr fi hu"), ("ä", "de sv fi"), ("ung", "de"), ("sch", "de"), ("zion", "it"), ("gli", "it"), ("œ", "fr"), ("ê", "fr pt vi"),
        ("è", "fr it ca"), ("eux", "fr"), ("eaux", "fr"), ("aient", "fr"), ("ons", "fr"), ("amos", "es pt"), ("emos", "es pt"), ("ł", "pl"), ("ż", "pl"), ("ą", "pl"),
        ("ę", "pl"), ("ś", "pl"), ("cz", "pl"), ("ij", "nl"), ("aa", "nl fi"), ("ø", "da"), ("å", "sv da"), ("æ", "da"), ("ğ", "tr"), ("ı", "tr"), ("ş", "tr ro"),
        ("ț", "ro"), ("ș", "ro"), ("ă", "ro vi"), ("ř", "cs"), ("ě", "cs"), ("ů", "cs"), ("ő", "hu"), ("ű", "hu"), ("ơ", "vi"), ("ư", "vi"), ("đ", "vi"), ("ing", "en"), ("ght", "en"),
    ];

    private static readonly SearchValues<string> AnyLatinSign = SearchValues.Create([.. LatinSigns.Select(sign => sign.Part)], StringComparison.Ordinal);

    private const string NotRussian = "іїєґўјљњћђџѓќѕәғқңөұүһӣӯҳҷў";

    /// <summary>Null for a language that the partnership does not read, or a text that does not tell.</summary>
    public static Language? Of(string text)
    {
        Dictionary<string, double> latin = [], cyrillic = [];
        int latinCount = 0, cyrillicCount = 0, otherLetters = 0, words = 0;
        foreach (string word in WordsOf(text))
        {
            if (++words > MaxWords) break;
            if (word[0] is >= '\u0400' and <= '\u052F')
            {
                cyrillicCount++;
                Score(word, CyrillicWords, CyrillicCodes, cyrillic);
                if (word.AsSpan().IndexOfAny(NotRussian) >= 0) cyrillic["other"] = cyrillic.GetValueOrDefault("other") + 1.5;
                else if (word.AsSpan().IndexOfAny("ыэ") >= 0) Add(cyrillic, "ru", 0.6);
                if (word.EndsWith("ъ", StringComparison.Ordinal) || word.Contains("ът", StringComparison.Ordinal)) Add(cyrillic, "bg", 0.8);
            }
            else if (word[0] < '\u0250' || word[0] is >= '\u1E00' and <= '\u1EFF')
            {
                latinCount++;
                Score(word, LatinWords, LatinCodes, latin);
                foreach ((string part, string codes) in word.AsSpan().ContainsAny(AnyLatinSign) ? LatinSigns : [])
                    if (word.Contains(part, StringComparison.Ordinal))
                        foreach (string code in codes.Split(' ')) Add(latin, code, 0.5);
            }
            else otherLetters += word.Length;
        }
        if (otherLetters > 4 * (latinCount + cyrillicCount)) return null;
        return cyrillicCount > latinCount ? Best(cyrillic, cyrillicCount) : Best(latin, latinCount);
    }

    /// <summary>The language that leads all others; in longer texts it also has to explain a fair part of the words.</summary>
    private static Language? Best(Dictionary<string, double> scores, int words)
    {
        if (scores.Count == 0) return null;
        (string code, double best) = scores.MaxBy(score => score.Value);
        bool alone = scores.All(score => score.Key == code || score.Value < best - 0.05);
        return alone && best >= Math.Min(0.5, words) && best >= words * 0.12 ? LanguageCode.Read(code) : null;
    }

    /// <summary>A word of few languages tells more than one of many.</summary>
    private static void Score(string word, FrozenDictionary<string, ulong> index, string[] codes, Dictionary<string, double> scores)
    {
        if (!index.TryGetValue(word, out ulong languages)) return;
        double weight = 1.0 / Math.Sqrt(ulong.PopCount(languages));
        for (int i = 0; i < codes.Length; i++)
            if ((languages & 1UL << i) != 0) Add(scores, codes[i], weight);
    }

    private static void Add(Dictionary<string, double> scores, string code, double weight) => scores[code] = scores.GetValueOrDefault(code) + weight;

    private static FrozenDictionary<string, ulong> Index((string Code, string Words)[] languages)
    {
        Dictionary<string, ulong> index = [];
        for (int i = 0; i < languages.Length; i++)
            foreach (string word in languages[i].Words.Split(' ')) index[word] = index.GetValueOrDefault(word) | 1UL << i;
        return index.ToFrozenDictionary();
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        StringBuilder word = new();
        foreach (char c in text.Length > 20_000 ? text[..20_000] : text)
        {
            if (char.IsLetter(c) || char.IsSurrogate(c) is false && char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark) word.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '’' && word.Length > 0) word.Append('\'');
            else if (word.Length > 0)
            {
                yield return Plain(word);
                word.Clear();
            }
        }
        if (word.Length > 0) yield return Plain(word);
    }

    private static string Plain(StringBuilder word) => word.ToString().TrimEnd('\'').Replace('ё', 'е').Normalize();
}
