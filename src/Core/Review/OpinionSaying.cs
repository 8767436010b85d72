using System.Collections.Frozen;
using MountainPartnership.Core.Learned;

namespace MountainPartnership.Core.Review;

/// <summary>What one sentence of a member's reply says, by weights learned from labelled sentences (decision 0032).</summary>
/// <param name="Likely">How likely each of <see cref="Labels"/> is; together 1.</param>
/// <param name="Unknown">How many of its words no labelled sentence had.</param>
/// <param name="HasDoubtWord">It has a word such as "not", "if", "but", "later".</param>
/// <param name="IsOfOtherMatter">It names a project, a meeting, a fee or their like, and neither the application nor the admission.</param>
internal readonly record struct OpinionSaying(float[] Likely, int Words, int Unknown, bool HasDoubtWord, bool IsOfOtherMatter)
{
    /// <summary>
    /// The columns of opinions.tsv: support, no-objection, objection, question, recusal, doubt (whatever makes support less than plain), and nothing of an
    /// opinion.
    /// </summary>
    public const string Labels = "SNOQRDX";

    private static readonly WordClasses Classes = new("opinion-vocabulary.tsv");

    private static readonly SentenceWeights Weights = new("opinions.tsv", Classes);

    private static readonly FrozenSet<string> Doubts =
        FrozenSet.Create("NOT", "NONE", "BARELY", "IF", "CONDITION", "LATER", "YET", "BUT", "ONLY", "MAYBE", "BAD", "WRONG", "AGAINST", "OTHERCASE", "WOULD");

    private static readonly FrozenSet<string> Matter = FrozenSet.Create("MATTER", "ADMIT", "WELCOME");

    public float Support => Likely[0];

    public float NoObjection => Likely[1];

    public float Objection => Likely[2];

    public float Question => Likely[3];

    public float Recusal => Likely[4];

    /// <summary>How likely it is that the sentence takes something away from an opinion, or is another one.</summary>
    public float Against => Objection + Question + Recusal + Likely[5];

    /// <param name="sentence">One sentence of a text under <see cref="OpinionSentences.Plain"/>.</param>
    public static OpinionSaying Of(ReadOnlySpan<char> sentence)
    {
        string marked = OpinionMarks.Of(sentence);
        float[] likely = Weights.Likely(marked);
        float sum = likely.Sum();
        int words = 0, unknown = 0;
        HashSet<string> found = [];
        foreach (Range range in marked.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = marked.AsSpan(range);
            if (word.IsEmpty || !char.IsLetter(word[0])) continue;
            words++;
            if (!Weights.Knows(word)) unknown++;
            found.UnionWith(Classes.Of(word));
        }

        return new OpinionSaying([.. likely.Select(one => one / sum)], words, unknown, found.Overlaps(Doubts), found.Contains("OTHERMATTER") && !found.Overlaps(Matter));
    }
}
