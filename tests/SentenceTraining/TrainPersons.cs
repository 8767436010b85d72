using System.Globalization;
using MountainPartnership.Core.Applications.Reading;

namespace MountainPartnership.SentenceTraining;

/// <summary>
/// Learns the weights of the signs by which a person's role is known: focal point, alternate or neither. The same messages give the same weights.
/// </summary>
internal sealed class TrainPersons
{
    /// <summary>A sign that fewer messages have says nothing of messages to come.</summary>
    private const int MinMessages = 4;

    /// <summary>Keeps weights small; chosen by <c>check</c>, as the steps are.</summary>
    private const double L2 = 0.002;

    private const int Steps = 150;

    private const double Step = 0.15;

    private readonly Dictionary<string, int> index = new() { [PersonRanking.Anybody] = 0 };

    /// <summary>Of focal point and alternate; neither has none.</summary>
    private readonly double[][] weights;

    public TrainPersons(IReadOnlyList<LabelledMessage> messages)
    {
        LabelledPerson[] persons = [.. messages.SelectMany(message => message.Persons)];
        foreach (string sign in messages.SelectMany(message => message.Persons.SelectMany(person => person.Signs.Keys).Distinct())
            .CountBy(sign => sign).Where(count => count.Value >= MinMessages).Select(count => count.Key).Order(StringComparer.Ordinal))
        {
            index.Add(sign, index.Count);
        }

        (int Role, (int Sign, double Much)[] Row)[] rows =
        [
            .. persons.Select(person => (Array.IndexOf(LabelledPerson.Roles, person.Role), Row(person))),
        ];
        weights = [new double[index.Count], new double[index.Count]];
        double[][] squares = [new double[index.Count], new double[index.Count]];
        for (int step = 0; step < Steps; step++)
        {
            double[][] slope = [new double[index.Count], new double[index.Count]];
            foreach ((int role, (int Sign, double Much)[] row) in rows)
            {
                double[] likely = Likely(row);
                for (int r = 0; r < 2; r++)
                {
                    double much = likely[r] - (role == r ? 1 : 0);
                    foreach ((int sign, double has) in row)
                    {
                        slope[r][sign] += much * has;
                    }
                }
            }

            for (int r = 0; r < 2; r++)
            {
                for (int i = 0; i < index.Count; i++)
                {
                    double down = (slope[r][i] / rows.Length) + (L2 * weights[r][i]);
                    squares[r][i] += down * down;
                    weights[r][i] -= down == 0 ? 0 : Step * down / Math.Sqrt(squares[r][i]);
                }
            }
        }
    }

    /// <summary>As the reader takes it.</summary>
    public LabelledPerson? FocalPoint(LabelledMessage message) => message.Persons
        .Where(person => person.Contact.Email.Length > 0).Select(person => (Person: person, Likely: Likely(Row(person))))
        .Where(one => one.Likely[0] > Math.Max(one.Likely[1], 1 - one.Likely[0] - one.Likely[1])).OrderByDescending(one => one.Likely[0]).FirstOrDefault().Person;

    public bool IsRight(LabelledMessage message) => string.Equals(FocalPoint(message)?.Contact.Email, message.FocalPoint, StringComparison.OrdinalIgnoreCase);

    /// <summary>The table that <see cref="PersonRanking"/> reads: a sign a line; two decimals.</summary>
    public void Write(string file) =>
        File.WriteAllLines(file,
        [
            .. index.Where(sign => sign.Value == 0 || Math.Max(Math.Abs(weights[0][sign.Value]), Math.Abs(weights[1][sign.Value])) >= 0.02)
                .Select(sign => string.Create(CultureInfo.InvariantCulture, $"{sign.Key}\t{weights[0][sign.Value]:0.##}\t{weights[1][sign.Value]:0.##}")),
        ]);

    private double[] Likely((int Sign, double Much)[] row)
    {
        double focal = Math.Exp(row.Sum(sign => weights[0][sign.Sign] * sign.Much));
        double alternate = Math.Exp(row.Sum(sign => weights[1][sign.Sign] * sign.Much));
        double whole = 1 + focal + alternate;
        return [focal / whole, alternate / whole];
    }

    private (int Sign, double Much)[] Row(LabelledPerson person) =>
        [(0, 1), .. person.Signs.Where(sign => index.ContainsKey(sign.Key)).Select(sign => (index[sign.Key], (double)sign.Value))];
}
