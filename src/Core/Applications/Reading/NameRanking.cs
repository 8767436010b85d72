using System.Collections.Frozen;
using System.Globalization;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>
/// Chooses the applicant's name among those that a message has. The weights of the signs in names.tsv are learned by tests/SentenceTraining.
/// </summary>
internal static class NameRanking
{
    /// <summary>Stands in the table for a message that names no applicant.</summary>
    public const string None = "none";

    /// <summary>Below this likelihood a name would be a guess, and the applicant is asked.</summary>
    public const double Enough = 0.05;

    private static readonly FrozenDictionary<string, float> Weights = EmbeddedTable.Rows("names.tsv").ToFrozenDictionary(
        row => row[0], row => float.Parse(row[1], CultureInfo.InvariantCulture));

    /// <summary>The likeliest name, as certain as it is likely among all; null when none is likely.</summary>
    public static Evidence? Best(IReadOnlyCollection<NameCandidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return null;
        }

        (NameCandidate Candidate, double Sum)[] scored = [.. candidates.Select(candidate => (candidate, Sum(candidate)))];
        (NameCandidate best, double most) = scored.MaxBy(one => one.Sum);
        double likely = Math.Exp(most) / (Math.Exp(Weights[None]) + scored.Sum(one => Math.Exp(one.Sum)));
        return likely < Enough ? null : new Evidence(best.Source, best.Value, likely);
    }

    private static double Sum(NameCandidate candidate) => candidate.Signs.Sum(sign => (double)Weights.GetValueOrDefault(sign.Key) * sign.Value);
}
