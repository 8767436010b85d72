using System.Globalization;
using MountainPartnership.Core.Applications.Reading;

namespace MountainPartnership.SentenceTraining;

/// <summary>
/// Learns the weights of the signs by which the applicant's name is known among all that a message has: those under which the right ones are likeliest
/// in each message's choice, and none where nobody applies. The same messages give the same weights.
/// </summary>
internal sealed class TrainNames
{
    /// <summary>A sign that fewer messages have says nothing of messages to come.</summary>
    private const int MinMessages = 3;

    /// <summary>Keeps weights small; chosen by <c>check</c>, as the steps are.</summary>
    private const double L2 = 0.003;

    private const int Steps = 60;

    private const double Step = 0.15;

    private readonly Dictionary<string, int> index = [];

    private readonly double[] weights;

    public TrainNames(IReadOnlyList<LabelledMessage> messages)
    {
        LabelledMessage[] chosen = [.. messages.Where(message => message.Kind != "application" || message.Names.Any(name => name.Right))];
        foreach (string sign in chosen.SelectMany(message => message.Names.SelectMany(name => name.Signs.Keys).Distinct())
            .CountBy(sign => sign).Where(count => count.Value >= MinMessages).Select(count => count.Key).Order(StringComparer.Ordinal))
        {
            index.Add(sign, index.Count);
        }

        weights = new double[index.Count + 1];
        Choice[] choices = [.. chosen.Select(message => new Choice(message, [.. message.Names.Select(Row)]))];
        double[] squares = new double[weights.Length];
        for (int step = 0; step < Steps; step++)
        {
            double[] slope = new double[weights.Length];
            Array.ForEach(choices, choice => choice.AddSlope(weights, slope));
            for (int i = 0; i < weights.Length; i++)
            {
                double down = (slope[i] / choices.Length) + (L2 * weights[i]);
                squares[i] += down * down;
                weights[i] -= down == 0 ? 0 : Step * down / Math.Sqrt(squares[i]);
            }
        }
    }

    /// <summary>The likeliest name; null when a message has none.</summary>
    public LabelledName? Best(LabelledMessage message) => message.Names.MaxBy(name => Choice.Sum(Row(name), weights));

    /// <summary>How likely the likeliest name is, as the reader takes it.</summary>
    public double Likely(LabelledMessage message)
    {
        double[] likely = [.. message.Names.Select(name => Math.Exp(Choice.Sum(Row(name), weights)))];
        double most = likely.Append(0).Max() / (likely.Sum() + Math.Exp(weights[^1]));
        return most < NameRanking.Enough ? 0 : most;
    }

    /// <summary>The table that <see cref="NameRanking"/> reads: a sign a line; two decimals.</summary>
    public void Write(string file) =>
        File.WriteAllLines(file,
        [
            Line(NameRanking.None, weights[^1]),
            .. index.Where(sign => Math.Abs(weights[sign.Value]) >= 0.02).Select(sign => Line(sign.Key, weights[sign.Value])),
        ]);

    private static string Line(string sign, double weight) => $"{sign}\t{weight.ToString("0.##", CultureInfo.InvariantCulture)}";

    private (int Sign, double Much)[] Row(LabelledName name) =>
        [.. name.Signs.Where(sign => index.ContainsKey(sign.Key)).Select(sign => (index[sign.Key], (double)sign.Value))];

    /// <summary>A message's names, of which the right ones or none are to be chosen.</summary>
    private sealed class Choice(LabelledMessage message, (int Sign, double Much)[][] rows)
    {
        private readonly bool applies = message.Kind == "application";

        public static double Sum((int Sign, double Much)[] row, double[] weights) => row.Sum(sign => weights[sign.Sign] * sign.Much);

        /// <summary>Adds how the likelihood of the wrong choices grows with each weight.</summary>
        public void AddSlope(double[] weights, double[] slope)
        {
            double[] likely = [.. rows.Select(row => Math.Exp(Sum(row, weights))), Math.Exp(weights[^1])];
            double whole = likely.Sum();
            double right = likely.Where((_, i) => IsRight(i)).Sum();
            for (int i = 0; i < likely.Length; i++)
            {
                double much = (likely[i] / whole) - (IsRight(i) ? likely[i] / right : 0);
                if (i == rows.Length)
                {
                    slope[^1] += much;
                    continue;
                }

                foreach ((int sign, double has) in rows[i])
                {
                    slope[sign] += much * has;
                }
            }
        }

        private bool IsRight(int i) => i == rows.Length ? !applies : applies && message.Names[i].Right;
    }
}
