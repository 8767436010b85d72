namespace MountainPartnership.Mail.In.Machines;

/// <summary>Knows what words can mean: a few look-ups a word, whatever the number of words known.</summary>
internal sealed class Vocabulary
{
    /// <summary>From here on scripts write words together, or put particles before them: they are looked for anywhere.</summary>
    public const char FirstUnspaced = '\u0590';

    public const char FirstIdeograph = '\u2E80';

    private readonly Dictionary<string, NoticeWord> whole = [];
    private readonly Dictionary<string, NoticeWord> stems = [];
    private readonly int[] stemLengths;
    private readonly PhraseSearch anyUnspaced;
    private readonly (NoticeWord Kind, PhraseSearch Search)[] unspaced;

    /// <param name="words">By kind, separated by spaces; <c>_</c> stands for a space within, <c>*</c> at the end for any ending.</param>
    public Vocabulary(params IEnumerable<(NoticeWord Kind, string Words)> words)
    {
        List<(NoticeWord Kind, string Word)> anywhere = [];
        foreach ((NoticeWord kind, string list) in words)
        {
            foreach (string word in Fold.Text(list).Split(' '))
            {
                if (word[0] >= FirstUnspaced || word.Contains('_'))
                    anywhere.Add((kind, word.Replace('_', ' ')));
                else if (word[^1] == '*')
                    stems[word[..^1]] = stems.GetValueOrDefault(word[..^1]) | kind;
                else
                    whole[word] = whole.GetValueOrDefault(word) | kind;
            }
        }

        stemLengths = [.. stems.Keys.Select(s => s.Length).Distinct().Order()];
        anyUnspaced = new PhraseSearch(anywhere.Select(a => a.Word));
        unspaced = [.. anywhere.GroupBy(a => a.Kind, (kind, all) => (kind, new PhraseSearch(all.Select(a => a.Word))))];
    }

    /// <summary>All that the words of a folded sentence can mean, and how many they are.</summary>
    public (NoticeWord Kinds, int Words) Of(ReadOnlySpan<char> sentence)
    {
        NoticeWord kinds = NoticeWord.None;
        if (anyUnspaced.IndexIn(sentence) >= 0)
        {
            foreach ((NoticeWord kind, PhraseSearch search) in unspaced)
            {
                if (search.IndexIn(sentence) >= 0)
                    kinds |= kind;
            }
        }

        var wholeWords = whole.GetAlternateLookup<ReadOnlySpan<char>>();
        var beginnings = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        int count = 0;
        for (int start = 0; start < sentence.Length;)
        {
            int end = start;
            while (end < sentence.Length && IsWord(sentence[end]))
                end++;
            ReadOnlySpan<char> word = sentence[start..Math.Max(end, start + 1)];
            start += word.Length;
            if (end > start - word.Length)
                count += word[0] >= FirstIdeograph ? 1 + (word.Length / 2) : 1;
            if (wholeWords.TryGetValue(word, out NoticeWord kind))
                kinds |= kind;
            foreach (int length in stemLengths)
            {
                if (length > word.Length)
                    break;
                if (beginnings.TryGetValue(word[..length], out kind))
                    kinds |= kind;
            }
        }

        return (kinds, count);
    }

    /// <summary>Number signs (<c>№ # º</c>) are words of their own.</summary>
    private static bool IsWord(char sign) => (char.IsLetterOrDigit(sign) && sign != 'º') || sign == '-';
}
