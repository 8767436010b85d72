namespace MountainPartnership.Core.Applications.Reading;

/// <summary>How far an address is made of a name: <c>andesverdes.example</c> of "Andes Verdes".</summary>
internal sealed class NameDomain
{
    private readonly string host;

    private readonly string user;

    private readonly string whose;

    /// <param name="whose">How the signs of this address begin.</param>
    public NameDomain(string whose, string email)
    {
        int at = email.IndexOf('@', StringComparison.Ordinal);
        host = Letters(Sender.WithoutEnding(email[(at + 1)..]));
        user = Letters(email[..Math.Max(0, at)]);
        this.whose = whose;
    }

    /// <summary>How much of the address's letters the name's words make up, and whether they are its initials.</summary>
    public void Note(NameCandidate candidate)
    {
        SpelledName name = candidate.Name;
        float covered = Covered(host, name.Parts);
        candidate.Notes.Note(covered, whose, "domain");
        candidate.Notes.Note(covered, whose, "domain, ", name.Kind);
        if (covered > 0.7f)
        {
            candidate.Notes.Note(whose, "whole domain, words ", NameSigns.Count(name.Words.Length, 4));
        }

        candidate.Notes.Note(Covered(user, name.Parts), whose, "user");
        if (name.Words.Length > 1 && IsInitials(host, name.LatinInitials))
        {
            candidate.Notes.Note(whose, "initials");
        }
    }

    private static float Covered(string host, string[] parts)
    {
        if (host.Length < 3)
        {
            return 0;
        }

        int covered = 0;
        foreach (string part in parts)
        {
            bool there = part.Length >= 3
                && (host.Contains(part, StringComparison.Ordinal) || (part.Length > 6 && host.AsSpan().Contains(part.AsSpan(0, 5), StringComparison.Ordinal)));
            covered += there ? part.Length : 0;
        }

        return Math.Min(1f, (float)covered / host.Length);
    }

    /// <summary>"FAO" of "Food and Agriculture Organization", and "fao-rome" too.</summary>
    /// <param name="letters">Of the acronym.</param>
    /// <param name="initials">As <see cref="SpelledName.Initials"/> has them.</param>
    public static bool IsInitials(string letters, string? initials) =>
        letters.Length >= 3 && initials is not null && letters.StartsWith(initials, StringComparison.Ordinal);

    private static string Letters(string text) => Transliterate.ToLetters(Fold.Of(text));
}
