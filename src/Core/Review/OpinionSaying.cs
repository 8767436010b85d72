using MountainPartnership.Core.Learned;

namespace MountainPartnership.Core.Review;

/// <summary>What one sentence of a member's reply says, by weights learned from labelled sentences and replies (decision 0032).</summary>
/// <param name="Likely">How likely each of <see cref="Labels"/> is; together 1.</param>
/// <param name="Unknown">How many of its words no labelled sentence had.</param>
internal readonly record struct OpinionSaying(float[] Likely, int Words, int Unknown)
{
    /// <summary>
    /// The columns of opinions.tsv: support, no-objection, objection, question, recusal, doubt (whatever makes support less than plain), and nothing of an
    /// opinion.
    /// </summary>
    public const string Labels = "SNOQRDX";

    public static readonly SentenceFeatures Features = new(new WordClasses("opinion-vocabulary.tsv"), wide: true);

    public static readonly SentenceWeights Weights = new(EmbeddedTable.Lines("opinions.tsv"), Features);

    public float Support => Likely[0];

    public float NoObjection => Likely[1];

    public float Objection => Likely[2];

    public float Question => Likely[3];

    public float Recusal => Likely[4];

    /// <summary>How likely it is that the sentence takes something away from an opinion, or is another one.</summary>
    public float Against => Objection + Question + Recusal + Likely[5];

    /// <param name="marked">One sentence under <see cref="OpinionMarks"/>.</param>
    public static OpinionSaying Of(string marked, SentenceWeights weights)
    {
        int words = 0, unknown = 0;
        foreach (Range range in marked.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = marked.AsSpan(range);
            if (word.IsEmpty || !char.IsLetter(word[0])) continue;
            words++;
            if (!weights.Knows(word)) unknown++;
        }

        return new OpinionSaying(weights.Shares(marked), words, unknown);
    }
}
