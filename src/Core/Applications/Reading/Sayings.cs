using MountainPartnership.Core.Learned;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>How likely a sentence says each thing, from 0 to 1.</summary>
internal readonly record struct Sayings(float[] Likely)
{
    private static readonly SentenceWeights Weights = new("sayings.tsv", new WordClasses("vocabulary.tsv"));

    public float this[Saying saying] => Likely[(int)saying];

    /// <param name="folded">One sentence under <see cref="Fold"/>.</param>
    public static Sayings Of(ReadOnlySpan<char> folded) => new(Weights.Likely(folded));
}
