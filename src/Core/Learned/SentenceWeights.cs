using System.Globalization;

namespace MountainPartnership.Core.Learned;

/// <summary>
/// Tells what a sentence says, by weights learned from labelled sentences: a logistic regression over <see cref="SentenceFeatures"/>.
/// tests/SentenceTraining holds the sentences and makes the weights; decision 0031 says why.
/// </summary>
internal sealed class SentenceWeights
{
    private readonly SentenceFeatures read;

    private readonly float[] biases;

    /// <summary>Those of each feature, one row behind the other.</summary>
    private readonly float[] weights;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> index;

    /// <param name="resource">The embedded table.</param>
    /// <param name="classes">The classes of words that the weights were learned with.</param>
    public SentenceWeights(string resource, WordClasses classes)
        : this(EmbeddedTable.Lines(resource), new SentenceFeatures(classes, wide: false))
    {
    }

    /// <param name="table">A line <c>bias</c>, then one for each feature, with a cell for each label; empty cells are zeros.</param>
    /// <param name="features">Those that the weights were learned with.</param>
    public SentenceWeights(IEnumerable<string> table, SentenceFeatures features)
    {
        read = features;
        biases = [];
        List<float> cells = [];
        Dictionary<string, int> places = [];
        foreach (string line in table)
        {
            int name = line.IndexOf('\t', StringComparison.Ordinal);
            int first = cells.Count;
            foreach (Range cell in line.AsSpan(name + 1).Split('\t'))
            {
                cells.Add(Number(line.AsSpan(name + 1)[cell]));
            }

            if (biases.Length == 0)
            {
                biases = [.. cells];
                cells.Clear();
                continue;
            }

            places.Add(line[..name], first);
            cells.AddRange(Enumerable.Repeat(0f, first + biases.Length - cells.Count));
        }

        weights = [.. cells];
        index = places.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How likely the sentence is each label's, from 0 to 1, in the order of the table.</summary>
    /// <param name="folded">One sentence under <see cref="Applications.Reading.Fold"/>.</param>
    public float[] Likely(ReadOnlySpan<char> folded) => [.. Sums(folded).Select(sum => 1 / (1 + MathF.Exp(-sum)))];

    /// <summary>The same where a sentence has one label: together 1.</summary>
    public float[] Shares(ReadOnlySpan<char> folded)
    {
        float[] sums = Sums(folded);
        float most = sums.Max();
        float[] shares = [.. sums.Select(sum => MathF.Exp(sum - most))];
        float whole = shares.Sum();
        return [.. shares.Select(share => share / whole)];
    }

    private float[] Sums(ReadOnlySpan<char> folded)
    {
        float[] sums = new float[biases.Length];
        int features = 0;
        read.Visit(folded, feature =>
        {
            features++;
            if (index.TryGetValue(feature, out int row))
            {
                Add(weights.AsSpan(row, sums.Length), sums);
            }
        });
        float scale = 1 / MathF.Sqrt(Math.Max(1, features));
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = biases[i] + (sums[i] * scale);
        }

        return sums;
    }

    /// <summary>Whether a labelled sentence had the word or its beginning.</summary>
    public bool Knows(ReadOnlySpan<char> folded) =>
        index.ContainsKey(folded) || (folded.Length > SentenceFeatures.Stem && index.ContainsKey($"{folded[..SentenceFeatures.Stem]}*"));

    private static void Add(ReadOnlySpan<float> weights, float[] sums)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += weights[i];
        }
    }

    private static float Number(ReadOnlySpan<char> cell) => cell.IsEmpty ? 0 : float.Parse(cell, CultureInfo.InvariantCulture);
}
