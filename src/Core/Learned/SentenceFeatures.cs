namespace MountainPartnership.Core.Learned;

/// <summary>
/// The features by which <see cref="SentenceWeights"/> know a sentence: its words, their beginnings and endings (which take off and tell what is inflected),
/// neighbouring beginnings, the classes of its words, and pairs of classes in their order.
/// </summary>
/// <param name="wide">Also beginnings two words apart, and beginnings beside a class: of use where many sentences are labelled.</param>
internal sealed class SentenceFeatures(WordClasses classes, bool wide)
{
    public delegate void Visitor(ReadOnlySpan<char> feature);

    /// <summary>Words beyond are not looked at.</summary>
    private const int MaxWords = 250;

    /// <summary>Letters of a beginning; shorter words are their own.</summary>
    public const int Stem = 5;

    /// <summary>Letters of an ending.</summary>
    private const int Ending = 3;

    /// <summary>Words over which a pair of classes reaches.</summary>
    private const int Reach = 7;

    private const int LongestClass = 12;

    /// <param name="folded">One sentence under <see cref="Applications.Reading.Fold"/>.</param>
    public void Visit(ReadOnlySpan<char> folded, Visitor visit)
    {
        Span<Range> words = stackalloc Range[MaxWords];
        int count = Words(folded, words);
        Span<char> feature = stackalloc char[3 * LongestClass];
        string[][] found = new string[count][];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> word = Sign(folded[words[i]]);
            found[i] = classes.Of(word);
            visit(word);
            if (word.Length > Stem)
            {
                visit(feature[..Write(feature, 0, word[..Stem], "*")]);
                visit(feature[..Write(feature, 0, "~", word[^Ending..])]);
            }

            ReadOnlySpan<char> before = i == 0 ? "^" : Beginning(folded[words[i - 1]]);
            int length = Write(feature, Write(feature, 0, before, " "), Beginning(word), "");
            visit(feature[..length]);
            Classes(found, i, visit, feature);
            if (wide && i > 0)
            {
                Wide(folded, words[..count], found, i, visit, feature);
            }
        }
    }

    private static void Wide(ReadOnlySpan<char> folded, ReadOnlySpan<Range> words, string[][] found, int at, Visitor visit, Span<char> feature)
    {
        ReadOnlySpan<char> word = Beginning(folded[words[at]]);
        ReadOnlySpan<char> before = Beginning(folded[words[at - 1]]);
        if (at > 1)
        {
            visit(feature[..Write(feature, Write(feature, 0, "_", Beginning(folded[words[at - 2]])), " ", word)]);
        }

        foreach (string here in found[at])
        {
            visit(feature[..Write(feature, Write(feature, 0, before, "|"), here, "")]);
        }

        foreach (string there in found[at - 1])
        {
            visit(feature[..Write(feature, Write(feature, 0, there, "|"), word, "")]);
        }
    }

    private static void Classes(string[][] found, int at, Visitor visit, Span<char> feature)
    {
        foreach (string here in found[at])
        {
            visit(here);
            for (int before = Math.Max(0, at - Reach); before < at; before++)
            {
                foreach (string there in found[before])
                {
                    visit(feature[..Write(feature, Write(feature, 0, there, ">"), here, "")]);
                }
            }
        }
    }

    private static int Write(Span<char> feature, int length, ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        one.CopyTo(feature[length..]);
        other.CopyTo(feature[(length + one.Length)..]);
        return length + one.Length + other.Length;
    }

    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> word)
    {
        word = Sign(word);
        return word[..Math.Min(Stem, word.Length)];
    }

    /// <summary>Numbers are one word, and so are addresses.</summary>
    private static ReadOnlySpan<char> Sign(ReadOnlySpan<char> word) =>
        word.Contains('@') ? "@" : char.IsDigit(word[0]) ? "0" : word;

    private static int Words(ReadOnlySpan<char> folded, Span<Range> words)
    {
        int count = 0;
        for (int i = 0; i < folded.Length && count < words.Length;)
        {
            int start = i;
            if (char.IsWhiteSpace(folded[i]))
            {
                i++;
                continue;
            }

            int blank = folded[i..].IndexOfAny(' ', '\n', '\t');
            int end = blank < 0 ? folded.Length : i + blank;
            if (folded[i..end].Contains('@'))
            {
                i = end;
                words[count++] = start..end;
            }
            else if (char.IsLetter(folded[i]))
            {
                while (i < end && char.IsLetter(folded[i])) i++;
                words[count++] = start..i;
            }
            else if (char.IsDigit(folded[i]))
            {
                while (i < end && (char.IsDigit(folded[i]) || folded[i] is '.' or ',')) i++;
                words[count++] = start..i;
            }
            else if (folded[i++] is '?' or ':')
            {
                words[count++] = start..i;
            }
        }

        return count;
    }
}
