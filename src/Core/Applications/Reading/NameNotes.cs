using System.Collections.Frozen;
using System.Globalization;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>
/// What speaks for or against a name's being the applicant's, and how much by the weights in names.tsv, which are learned by tests/SentenceTraining. A sign's
/// name is put together of pieces; what the table does not know is never made a string.
/// </summary>
internal sealed class NameNotes
{
    private const int LongestSign = 64;

    private static readonly FrozenDictionary<string, int> Rows;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> RowOf;

    private static readonly float[] Weights;

    private readonly List<int> rows = [];

    private readonly List<float> values = [];

    static NameNotes()
    {
        string[][] table = [.. EmbeddedTable.Rows("names.tsv")];
        Rows = table.Index().ToFrozenDictionary(row => row.Item[0], row => row.Index);
        RowOf = Rows.GetAlternateLookup<ReadOnlySpan<char>>();
        Weights = Array.ConvertAll(table, row => float.Parse(row[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Every sign, of the table or not, to learn its weight; null when the name is only to be ranked.</summary>
    public Dictionary<string, float>? All { get; init; }

    /// <summary>What the signs come to.</summary>
    public double Sum
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < rows.Count; i++)
            {
                sum += (double)Weights[rows[i]] * values[i];
            }

            return sum;
        }
    }

    public static double Weight(string sign) => Weights[Rows[sign]];

    public void Note(ReadOnlySpan<char> sign) => Add(sign, 1);

    public void Note(ReadOnlySpan<char> one, ReadOnlySpan<char> two, ReadOnlySpan<char> three = default, ReadOnlySpan<char> four = default) =>
        Note(1, one, two, three, four);

    /// <param name="much">The most that is noted of a sign counts.</param>
    public void Note(float much, ReadOnlySpan<char> one, ReadOnlySpan<char> two, ReadOnlySpan<char> three = default, ReadOnlySpan<char> four = default)
    {
        Span<char> sign = stackalloc char[LongestSign];
        int length = 0;
        Write(one, sign, ref length);
        Write(two, sign, ref length);
        Write(three, sign, ref length);
        Write(four, sign, ref length);
        Add(sign[..length], much);
    }

    private static void Write(ReadOnlySpan<char> piece, Span<char> sign, ref int length)
    {
        piece.CopyTo(sign[length..]);
        length += piece.Length;
    }

    private void Add(ReadOnlySpan<char> sign, float much)
    {
        if (All is not null)
        {
            All[sign.ToString()] = Math.Max(much, All.GetValueOrDefault(sign.ToString()));
        }

        if (!RowOf.TryGetValue(sign, out int row))
        {
            return;
        }

        int at = rows.IndexOf(row);
        if (at < 0)
        {
            rows.Add(row);
            values.Add(Math.Max(much, 0));
        }
        else
        {
            values[at] = Math.Max(much, values[at]);
        }
    }
}
