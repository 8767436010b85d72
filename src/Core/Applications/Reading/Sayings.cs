using MountainPartnership.Core.Learned;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>How likely a sentence says each thing, from 0 to 1.</summary>
internal readonly record struct Sayings(float[] Likely)
{
    /// <summary>What the words of applications mean, for all that is learned of them.</summary>
    public static readonly WordClasses Classes = new("vocabulary.tsv");

    private static readonly SentenceWeights Weights = new("sayings.tsv", Classes);

    public float this[Saying saying] => Likely[(int)saying];

    public Sayings Without(params ReadOnlySpan<Saying> sayings)
    {
        float[] left = [.. Likely];
        foreach (Saying saying in sayings)
        {
            left[(int)saying] = 0;
        }

        return new Sayings(left);
    }

    /// <param name="folded">One sentence under <see cref="Fold"/>.</param>
    public static Sayings Of(ReadOnlySpan<char> folded) => new(Weights.Likely(folded));
}
