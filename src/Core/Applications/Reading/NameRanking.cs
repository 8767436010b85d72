namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Chooses the applicant's name among those that a message has.</summary>
internal static class NameRanking
{
    /// <summary>Stands in the table for a message that names no applicant.</summary>
    public const string None = "none";

    /// <summary>Below this likelihood a name would be a guess, and the applicant is asked.</summary>
    public const double Enough = 0.05;

    /// <summary>The likeliest name, as certain as it is likely among all; null when none is likely.</summary>
    public static Evidence? Best(IReadOnlyCollection<NameCandidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return null;
        }

        (NameCandidate Candidate, double Sum)[] scored = [.. candidates.Select(candidate => (candidate, candidate.Notes.Sum))];
        (NameCandidate best, double most) = scored.MaxBy(one => one.Sum);
        double likely = Math.Exp(most) / (Math.Exp(NameNotes.Weight(None)) + scored.Sum(one => Math.Exp(one.Sum)));
        return likely < Enough ? null : new Evidence(best.Source, best.Name.Value, likely);
    }
}
