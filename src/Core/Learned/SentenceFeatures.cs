namespace MountainPartnership.Core.Learned;

/// <summary>
/// The features by which <see cref="SentenceWeights"/> knows a sentence: its words, their first letters (which takes off most of what is inflected), and two
/// and three neighbouring beginnings.
/// </summary>
internal static class SentenceFeatures
{
    public delegate void Visitor(ReadOnlySpan<char> feature);

    /// <summary>Words beyond are not looked at.</summary>
    private const int MaxWords = 250;

    private const int Stem = 5;

    /// <param name="folded">One sentence under <see cref="Applications.Reading.Fold"/>.</param>
    public static void Visit(ReadOnlySpan<char> folded, Visitor visit)
    {
        Span<Range> words = stackalloc Range[MaxWords];
        int count = Words(folded, words);
        Span<char> feature = stackalloc char[4 * (Stem + 1)];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> word = folded[words[i]];
            visit(Sign(word));
            if (word.Length > Stem && Sign(word).Length > 1)
            {
                word[..Stem].CopyTo(feature);
                feature[Stem] = '*';
                visit(feature[..(Stem + 1)]);
            }

            int length = Append(feature, 0, i == 0 ? "^" : folded[words[i - 1]]);
            length = Append(feature, length, word);
            visit(feature[..length]);
            if (i + 1 < count)
            {
                length = Append(feature, length, folded[words[i + 1]]);
                visit(feature[..length]);
            }
        }
    }

    private static int Append(Span<char> feature, int length, ReadOnlySpan<char> word)
    {
        if (length > 0)
        {
            feature[length++] = ' ';
        }

        word = Sign(word);
        word = word[..Math.Min(Stem, word.Length)];
        word.CopyTo(feature[length..]);
        return length + word.Length;
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
