using System.Globalization;

namespace MountainPartnership.Core.Review;

/// <summary>
/// What tells a reply that plainly supports: its likeliest statement, and what the sentences beside it take away. The weights in opinion-signs.tsv are learned
/// from whole replies, read by weights of sentences that did not know them.
/// </summary>
internal static class OpinionSigns
{
    /// <summary>The rows of the table after <c>bias</c>.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["statement", "clause against", "unknown", "other support", "most against", "most against, longer", "all against", "against behind", "sentences"];

    /// <summary>Up to so many words and marks a line is a name, a place or a greeting.</summary>
    private const int MaxShort = 4;

    /// <summary>Nothing is surer, nor less sure, than this.</summary>
    private const float Sure = 0.9999f;

    /// <summary>How sure a word is that our letter asks for.</summary>
    private const float Asked = 0.99f;

    private static readonly float[] Weights = [.. EmbeddedTable.Rows("opinion-signs.tsv").Select(row => float.Parse(row[1], CultureInfo.InvariantCulture))];

    /// <summary>How likely the reply is plain support.</summary>
    public static float Likely(IReadOnlyList<OpinionSentence> sentences)
    {
        float sum = Weights[0];
        float[] signs = Of(sentences);
        for (int i = 0; i < signs.Length; i++)
        {
            sum += signs[i] * Weights[i + 1];
        }

        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>The sentence that is the likeliest statement of support.</summary>
    public static OpinionSentence Statement(IReadOnlyList<OpinionSentence> sentences) => sentences.MaxBy(Support)!;

    /// <summary>In the order of <see cref="Names"/>.</summary>
    public static float[] Of(IReadOnlyList<OpinionSentence> sentences)
    {
        OpinionSentence statement = Statement(sentences);
        float otherSupport = 0, most = 1 - Sure, mostLonger = 1 - Sure, all = 0, behind = 0;
        bool after = false;
        foreach (OpinionSentence other in sentences)
        {
            if (other == statement)
            {
                after = true;
                continue;
            }

            float against = Against(other);
            otherSupport += Support(other);
            most = Math.Max(most, against);
            mostLonger = Math.Max(mostLonger, other.Saying.Words > MaxShort ? against : 0);
            all -= MathF.Log(1 - against);
            behind += after ? against : 0;
        }

        return
        [
            Logit(Support(statement)),
            statement.Keyword is null ? statement.AgainstInClause : 0,
            statement.Keyword is null ? (float)statement.Saying.Unknown / Math.Max(1, statement.Saying.Words) : 0,
            otherSupport,
            Logit(most),
            Logit(mostLonger),
            all,
            behind,
            MathF.Log(1 + sentences.Count),
        ];
    }

    private static float Support(OpinionSentence sentence) => sentence.Keyword is null ? sentence.Saying.Support : Asked;

    private static float Against(OpinionSentence sentence) =>
        sentence.Keyword is null ? Math.Clamp(sentence.Saying.Against + sentence.Saying.NoObjection, 1 - Sure, Sure) : 1 - Asked;

    private static float Logit(float likely)
    {
        float kept = Math.Clamp(likely, 1 - Sure, Sure);
        return MathF.Log(kept / (1 - kept));
    }
}
