using System.Globalization;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>
/// What a message may be by the signs that are known of it, and what the others can still make of it. The weights in verdict.tsv are learned by
/// tests/SentenceTraining.
/// </summary>
internal sealed class Outlook
{
    /// <summary>What sums may lose in rounding, and much more.</summary>
    private const float Rounding = 0.001f;

    private static readonly int Count = Enum.GetValues<Kind>().Length;

    private static readonly Dictionary<string, float[]> Weights = EmbeddedTable.Rows("verdict.tsv").ToDictionary(
        row => row[0], row => row.Skip(1).Select(cell => float.Parse(cell, CultureInfo.InvariantCulture)).ToArray());

    private static readonly float[] Bias = Weights["bias"];

    /// <summary>The signs that take long to find, and the most that each can be; none is below zero.</summary>
    private static readonly (string Sign, float Most)[] Late =
        [("roles", 2), ("activities", 1), ("interests", 1), ("contributions", 1), ("organization", 1), ("category individual", 1)];

    /// <summary>By how much one kind can come before another at most, when all signs are known.</summary>
    private readonly float[,] leads = new float[Count, Count];

    public Outlook(VerdictSigns signs)
    {
        float[] sums = Sums(signs);
        for (int one = 0; one < Count; one++)
        {
            for (int other = 0; other < Count; other++)
            {
                leads[one, other] = sums[one] - sums[other] + Late.Where(late => !signs.Signs.ContainsKey(late.Sign))
                    .Sum(late => Math.Max(0, Weights[late.Sign][one] - Weights[late.Sign][other]) * late.Most);
            }
        }
    }

    /// <summary>What a message can be, in the order of the table.</summary>
    internal enum Kind
    {
        Application,
        Individual,
        Inquiry,
        Other,
    }

    /// <summary>How likely the message is each by the known signs, from 0 to 1; together 1.</summary>
    public static (float Application, float Individual, float Inquiry, float Other) Likely(VerdictSigns signs)
    {
        float[] likely = Array.ConvertAll(Sums(signs), MathF.Exp);
        float whole = likely.Sum();
        return (likely[0] / whole, likely[1] / whole, likely[2] / whole, likely[3] / whole);
    }

    /// <summary>No sign can make the one likelier than the other.</summary>
    public bool Never(Kind one, Kind other) => leads[(int)one, (int)other] < -Rounding;

    /// <summary>How likely the kind can be at most.</summary>
    public float Most(Kind kind)
    {
        float others = 0;
        for (int other = 0; other < Count; other++)
        {
            others += MathF.Exp(-leads[(int)kind, other]);
        }

        return (1 + Rounding) / others;
    }

    private static float[] Sums(VerdictSigns signs)
    {
        float[] sums = [.. Bias];
        foreach ((string sign, float value) in signs.Signs)
        {
            float[] weights = Weights[sign];
            for (int i = 0; i < sums.Length; i++)
            {
                sums[i] += weights[i] * value;
            }
        }

        return sums;
    }
}
