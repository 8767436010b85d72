using MountainPartnership.Core.Learned;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>
/// What a label or a heading in free words asks for ("What draws us", "À défaut d'elle", "Qué ponemos sobre la mesa"), by weights learned from the labels in
/// tests/SentenceTraining: for those that no rule knows.
/// </summary>
internal static class LearnedLabel
{
    /// <summary>From this likelihood on a text that a mark shows to be a label is one that is known.</summary>
    public const float Marked = 0.6f;

    /// <summary>What only stands on a line of its own must say more.</summary>
    public const float Alone = 0.85f;

    private const int MostWords = 9;

    /// <summary>In the order of the table labels.tsv.</summary>
    private static readonly Topic[] Topics =
        [Topic.Organization, Topic.Category, Topic.Country, Topic.Website, Topic.Activities, Topic.Interests, Topic.Contributions, Topic.FocalPoint, Topic.Alternate];

    private static readonly SentenceWeights Weights = new("labels.tsv", Sayings.Classes);

    /// <summary>Null for a text that is no label, or not surely enough.</summary>
    public static Label? Read(ReadOnlySpan<char> folded, float enough)
    {
        int bracket = folded.IndexOf('(');
        ReadOnlySpan<char> text = (bracket > 3 ? folded[..bracket] : folded).Trim(" ?:.*_-=#");
        if (text.IsEmpty || text.Count(' ') >= MostWords)
        {
            return null;
        }

        float[] likely = Weights.Likely(text);
        int best = Array.IndexOf(likely, likely.Max());
        return likely[best] >= enough ? new Label(Topics[best]) : null;
    }
}
