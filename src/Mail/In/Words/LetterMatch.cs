namespace MountainPartnership.Mail.In.Words;

/// <summary>
/// Finds an answered letter's words in a reply, whatever the client did to its lines, marks and punctuation. Whole paragraphs or runs of
/// whole lines are found, never a part of a line: a writer may use the letter's phrases.
/// </summary>
internal sealed class LetterMatch
{
    /// <summary>Words that have to follow each other as in the letter before they are taken for the letter's.</summary>
    private const int MinRun = 6;

    /// <summary>The same for lines of a paragraph that holds other words too.</summary>
    private const int MinRunOfLines = 12;

    private const int Gram = 4, MaxPlaces = 4;

    private readonly List<string> letter;
    private readonly Dictionary<int, List<int>> places = [];

    public LetterMatch(string text)
    {
        letter = WordsOf(text);
        for (int i = 0; i + Gram <= letter.Count; i++)
        {
            int key = Key(letter, i);
            if (!places.TryGetValue(key, out List<int>? at)) places[key] = at = [];
            if (at.Count < MaxPlaces) at.Add(i);
        }
    }

    /// <returns>For each line whether it is the letter's.</returns>
    public bool[] Of(List<BodyLine> lines)
    {
        bool[] isLetter = new bool[lines.Count];
        List<string> words = [];
        int[] start = new int[lines.Count + 1];
        for (int i = 0; i < lines.Count; i++)
        {
            start[i] = words.Count;
            words.AddRange(WordsOf(lines[i].Text));
        }
        start[lines.Count] = words.Count;
        (int[] position, int[] run) = Align(words);
        for (int first = 0; first < lines.Count; first++)
        {
            if (lines[first].IsBlank) continue;
            int end = first;
            while (end < lines.Count && !lines[end].IsBlank) end++;
            bool whole = Covered(position, start[first], start[end]) || FillsGap(words, position, start[first], start[end]);
            for (int i = first; i < end; i++)
                isLetter[i] = whole || start[i] < start[i + 1] && Covered(position, start[i], start[i + 1]) && run[start[i]] >= MinRunOfLines && run[start[i + 1] - 1] >= MinRunOfLines;
            first = end;
        }
        for (int i = 0; i < lines.Count; i++)
            isLetter[i] |= !lines[i].IsBlank && start[i] == start[i + 1] && (i > 0 && isLetter[i - 1] || i + 1 < lines.Count && isLetter[i + 1]);
        return isLetter;
    }

    private static bool Covered(int[] position, int from, int to)
    {
        if (from == to) return false;
        for (int i = from; i < to; i++)
            if (position[i] < 0) return false;
        return true;
    }

    /// <summary>Few words between two places of the letter that are the letter's words between those places.</summary>
    private bool FillsGap(List<string> words, int[] position, int from, int to)
    {
        if (from == 0 || to >= words.Count || to - from > 20 || from == to || position[from - 1] < 0 || position[to] < 0) return false;
        int at = position[from - 1] + 1, end = position[to];
        for (int i = from; i < to; i++, at++)
        {
            while (at < end && letter[at] != words[i]) at++;
            if (at >= end) return false;
        }
        return true;
    }

    /// <summary>For each word its place in the letter or -1, and the length of the run that it is in.</summary>
    private (int[] Position, int[] Run) Align(List<string> words)
    {
        int[] position = new int[words.Count], run = new int[words.Count];
        Array.Fill(position, -1);
        for (int i = 0; i < words.Count;)
        {
            (int best, int at) = (0, 0);
            if (i + Gram <= words.Count && places.TryGetValue(Key(words, i), out List<int>? candidates))
            {
                foreach (int candidate in candidates)
                {
                    int length = 0;
                    while (i + length < words.Count && candidate + length < letter.Count && words[i + length] == letter[candidate + length]) length++;
                    if (length > best) (best, at) = (length, candidate);
                }
            }
            if (best < MinRun)
            {
                i++;
                continue;
            }
            for (int k = 0; k < best; k++) (position[i + k], run[i + k]) = (at + k, best);
            i += best;
        }
        return (position, run);
    }

    private static int Key(List<string> words, int i) => HashCode.Combine(words[i], words[i + 1], words[i + 2], words[i + 3]);

    /// <summary>Letters and digits in small letters; each letter of a script without spaces is a word.</summary>
    private static List<string> WordsOf(string text)
    {
        List<string> words = [];
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark);
            bool alone = inWord && text[i] is >= '\u3040' and <= '\u9FFF';
            if (start >= 0 && (!inWord || alone))
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
            if (alone) words.Add(text[i].ToString());
            else if (inWord && start < 0) start = i;
        }
        return words;
    }
}
