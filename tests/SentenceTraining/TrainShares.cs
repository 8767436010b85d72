using System.Globalization;
using System.Numerics;
using MountainPartnership.Core.Learned;
using MountainPartnership.Core.Review;

namespace MountainPartnership.SentenceTraining;

/// <summary>
/// Learns weights that share one among a sentence's labels, from labelled sentences and from whole replies, of which only the reply's stance is known:
/// support where some sentence supports and none takes anything away. By small steps (Adam, with decay); the same sentences give the same weights.
/// </summary>
internal sealed class TrainShares
{
    /// <summary>A feature that fewer sentences have says nothing of sentences to come.</summary>
    private const int MinSentences = 3;

    private const int Rounds = 8, SentencesAStep = 64, RepliesAStep = 24;

    /// <summary>How much replies count beside sentences, and that a reply's own stance is said somewhere beside that it is not support.</summary>
    private const float RepliesCount = 2, StanceCounts = 0.3f;

    private const float Rate = 0.02f, LastRate = 0.02f, Decay = 0.03f, Memory = 0.9f, SquareMemory = 0.98f;

    private static readonly int Labels = OpinionSaying.Labels.Length;

    private static readonly int Nothing = Labels - 1;

    private readonly Dictionary<string, int> index = [];

    private readonly string[] names;

    /// <summary>Of the biases, then of each feature.</summary>
    private readonly float[] weights, slope, mean, square;

    public TrainShares(IReadOnlyList<LabelledSentence> sentences, IReadOnlyList<LabelledReply> replies)
    {
        List<string>[] ofSentences = [.. sentences.Select(sentence => Features(sentence.Folded))];
        List<string>[][] ofReplies = [.. replies.Select(reply => reply.Marked.Select(Features).ToArray())];
        foreach (string feature in ofSentences.Concat(ofReplies.SelectMany(reply => reply)).SelectMany(features => features.Distinct())
            .CountBy(feature => feature).Where(count => count.Value >= MinSentences).Select(count => count.Key).Order(StringComparer.Ordinal))
        {
            index.Add(feature, index.Count + 1);
        }

        names = ["bias", .. index.Keys];
        weights = new float[((names.Length * Labels / Vector<float>.Count) + 1) * Vector<float>.Count];
        (slope, mean, square) = (new float[weights.Length], new float[weights.Length], new float[weights.Length]);
        Learn([.. ofSentences.Select(Row)], [.. sentences.Select(sentence => OpinionSaying.Labels.IndexOf(sentence.Labels[0], StringComparison.Ordinal))],
            [.. ofReplies.Select(reply => reply.Select(Row).ToArray())], [.. replies.Select(reply => reply.Stance)]);
    }

    /// <summary>The lines that <see cref="SentenceWeights"/> reads: biases first, then a feature a line; two decimals.</summary>
    public IEnumerable<string> Table() =>
        from i in Enumerable.Range(0, names.Length)
        let line = string.Join('\t', [names[i], .. weights.Skip(i * Labels).Take(Labels).Select(Cell)]).TrimEnd('\t')
        where line.Length > names[i].Length
        select line;

    private static string Cell(float weight) => Math.Abs(weight) < 0.15f ? "" : weight.ToString("0.#", CultureInfo.InvariantCulture);

    private static List<string> Features(string marked)
    {
        List<string> features = [];
        OpinionSaying.Features.Visit(marked, feature => features.Add(feature.ToString()));
        return features;
    }

    private Sentence Row(List<string> features) =>
        new([.. features.Where(index.ContainsKey).Select(feature => index[feature] * Labels)], 1 / MathF.Sqrt(Math.Max(1, features.Count)));

    private void Learn(Sentence[] sentences, int[] labels, Sentence[][] replies, Stance[] stances)
    {
        Random random = new(1);
        int[] order = [.. Enumerable.Range(0, sentences.Length)], replyOrder = [.. Enumerable.Range(0, replies.Length)];
        int steps = Rounds * ((sentences.Length / SentencesAStep) + 1), step = 0, reply = replies.Length;
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            for (int from = 0; from < order.Length; from += SentencesAStep)
            {
                int[] some = order[from..Math.Min(order.Length, from + SentencesAStep)];
                foreach (int i in some)
                {
                    AddSlope(sentences[i], labels[i], 1f / some.Length);
                }

                for (int i = 0; i < RepliesAStep && replies.Length > 0; i++)
                {
                    if (reply == replies.Length)
                    {
                        random.Shuffle(replyOrder);
                        reply = 0;
                    }

                    int one = replyOrder[reply++];
                    AddSlope(replies[one], stances[one], RepliesCount / RepliesAStep);
                }

                step++;
                Step(Rate * Math.Max(LastRate, 1 - ((float)step / steps)), step);
            }
        }
    }

    private void AddSlope(Sentence sentence, int label, float much)
    {
        float[] down = [.. Shares(sentence).Select((share, i) => much * (share - (i == label ? 1 : 0)))];
        Add(sentence, down);
    }

    private void AddSlope(Sentence[] reply, Stance stance, float much)
    {
        float[][] shares = [.. reply.Select(Shares)];
        float[][] down = [.. shares.Select(_ => new float[Labels])];
        double harmless = shares.Sum(share => Math.Log(Kept(share[0] + share[Nothing])));
        double support = Math.Min(harmless + Math.Log(Some(shares, 0)), -1e-6);
        double toSupport = stance == Stance.Support ? -1 : Math.Exp(support) / -double.ExpM1(support);
        AddHarmless(shares, down, much * (float)toSupport);
        AddSome(shares, down, 0, much * (float)toSupport);
        if (stance is not (Stance.Support or Stance.Comment))
        {
            AddSome(shares, down, Label(stance), -much * StanceCounts);
        }

        for (int i = 0; i < reply.Length; i++)
        {
            Add(reply[i], down[i]);
        }
    }

    private static int Label(Stance stance) => OpinionSaying.Labels.IndexOf(stance switch
    {
        Stance.NoObjection => 'N',
        Stance.Objection => 'O',
        Stance.Question => 'Q',
        _ => 'R',
    }, StringComparison.Ordinal);

    /// <summary>The slope of the logarithm of how likely it is that each sentence supports or says nothing.</summary>
    private static void AddHarmless(float[][] shares, float[][] down, float much)
    {
        for (int i = 0; i < shares.Length; i++)
        {
            float harmless = Kept(shares[i][0] + shares[i][Nothing]);
            for (int label = 0; label < Labels; label++)
            {
                float share = shares[i][label];
                down[i][label] += much * ((label == 0 || label == Nothing ? share / harmless : 0) - share);
            }
        }
    }

    /// <summary>The slope of the logarithm of <see cref="Some"/>.</summary>
    private static void AddSome(float[][] shares, float[][] down, int said, float much)
    {
        float some = Some(shares, said);
        for (int i = 0; i < shares.Length; i++)
        {
            float share = Kept(shares[i][said]);
            float toShare = (1 - some) / ((1 - share) * some) * share * much;
            for (int label = 0; label < Labels; label++)
            {
                down[i][label] += toShare * ((label == said ? 1 : 0) - shares[i][label]);
            }
        }
    }

    /// <summary>How likely it is that some sentence says it.</summary>
    private static float Some(float[][] shares, int said) => Kept(1 - shares.Aggregate(1f, (none, share) => none * (1 - Kept(share[said]))));

    private static float Kept(float likely) => Math.Clamp(likely, 1e-6f, 1 - 1e-6f);

    private float[] Shares(Sentence sentence)
    {
        float[] sums = new float[Labels];
        foreach (int row in sentence.Rows)
        {
            for (int i = 0; i < Labels; i++)
            {
                sums[i] += weights[row + i] * sentence.Unit;
            }
        }

        for (int i = 0; i < Labels; i++)
        {
            sums[i] += weights[i];
        }

        float most = sums.Max();
        float[] shares = [.. sums.Select(sum => MathF.Exp(sum - most))];
        float whole = shares.Sum();
        return [.. shares.Select(share => share / whole)];
    }

    private void Add(Sentence sentence, float[] down)
    {
        for (int i = 0; i < Labels; i++)
        {
            slope[i] += down[i];
        }

        foreach (int row in sentence.Rows)
        {
            for (int i = 0; i < Labels; i++)
            {
                slope[row + i] += down[i] * sentence.Unit;
            }
        }
    }

    private void Step(float rate, int step)
    {
        float ofMean = 1 / (1 - MathF.Pow(Memory, step)), ofSquare = 1 / (1 - MathF.Pow(SquareMemory, step));
        Span<Vector<float>> down = Vectors(slope), means = Vectors(mean), squares = Vectors(square), all = Vectors(weights);
        for (int i = 0; i < all.Length; i++)
        {
            means[i] = (Memory * means[i]) + ((1 - Memory) * down[i]);
            squares[i] = (SquareMemory * squares[i]) + ((1 - SquareMemory) * down[i] * down[i]);
            all[i] = ((1 - (rate * Decay)) * all[i]) - (rate * ofMean * means[i] / (Vector.SquareRoot(ofSquare * squares[i]) + new Vector<float>(1e-8f)));
        }

        Array.Clear(slope);
    }

    private static Span<Vector<float>> Vectors(float[] values) => System.Runtime.InteropServices.MemoryMarshal.Cast<float, Vector<float>>(values.AsSpan());

    /// <param name="Rows">Where the weights of its features begin.</param>
    /// <param name="Unit">What each counts.</param>
    private sealed record Sentence(int[] Rows, float Unit);
}
