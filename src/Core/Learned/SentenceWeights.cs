using System.Collections.Frozen;
using System.Globalization;

namespace MountainPartnership.Core.Learned;

/// <summary>
/// Tells what a sentence says, by weights learned from labelled sentences: a logistic regression for each label over <see cref="SentenceFeatures"/>.
/// tests/SentenceTraining holds the sentences and makes the weights; decision 0031 says why.
/// </summary>
internal sealed class SentenceWeights
{
    private readonly SentenceFeatures read;

    private readonly float[] biases;

    private readonly float[][] rows;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> index;

    /// <param name="resource">The embedded table: a line <c>bias</c>, then one for each feature, with a cell for each label; empty cells are zeros.</param>
    /// <param name="classes">The classes of words that the weights were learned with.</param>
    public SentenceWeights(string resource, WordClasses classes)
    {
        read = new SentenceFeatures(classes);
        biases = [];
        List<float[]> weights = [];
        Dictionary<string, int> features = [];
        foreach (string[] cells in EmbeddedTable.Rows(resource))
        {
            if (biases.Length == 0)
            {
                biases = [.. cells.Skip(1).Select(Number)];
                continue;
            }

            features.Add(cells[0], weights.Count);
            float[] row = new float[biases.Length];
            for (int i = 1; i < cells.Length; i++)
            {
                row[i - 1] = Number(cells[i]);
            }

            weights.Add(row);
        }

        rows = [.. weights];
        index = features.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How likely the sentence is each label's, from 0 to 1, in the order of the table.</summary>
    /// <param name="folded">One sentence under <see cref="Applications.Reading.Fold"/>.</param>
    public float[] Likely(ReadOnlySpan<char> folded)
    {
        float[] sums = new float[biases.Length];
        int features = 0;
        read.Visit(folded, feature =>
        {
            features++;
            if (index.TryGetValue(feature, out int row))
            {
                Add(rows[row], sums);
            }
        });
        float scale = 1 / MathF.Sqrt(Math.Max(1, features));
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = 1 / (1 + MathF.Exp(-(biases[i] + (sums[i] * scale))));
        }

        return sums;
    }

    /// <summary>Whether a labelled sentence had the word or its beginning.</summary>
    public bool Knows(ReadOnlySpan<char> folded) =>
        index.ContainsKey(folded) || (folded.Length > SentenceFeatures.Stem && index.ContainsKey($"{folded[..SentenceFeatures.Stem]}*"));

    private static void Add(float[] weights, float[] sums)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += weights[i];
        }
    }

    private static float Number(string cell) => cell.Length == 0 ? 0 : float.Parse(cell, CultureInfo.InvariantCulture);
}
