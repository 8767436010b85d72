namespace MountainPartnership.Core.Applications.Reading;

/// <summary>How far an address is made of a name: <c>andesverdes.example</c> of "Andes Verdes".</summary>
internal static class NameDomain
{
    /// <summary>How much of an address's letters the name's words make up, and whether they are its initials.</summary>
    /// <param name="latin">The folded name in Latin letters.</param>
    /// <param name="parts">Its words, as <see cref="Parts"/> gives them.</param>
    /// <param name="words">The folded name's words.</param>
    public static void Note(NameCandidate candidate, string whose, string email, string latin, string[] parts, string[] words)
    {
        int at = email.IndexOf('@', StringComparison.Ordinal);
        string host = Letters(Sender.WithoutEnding(email[(at + 1)..]));
        string user = Letters(email[..Math.Max(0, at)]);
        float covered = Covered(host, parts);
        candidate.Note(whose + "domain", covered);
        candidate.Note($"{whose}domain, {NameSigns.Kind(words)}", covered);
        if (covered > 0.7f)
        {
            candidate.Note($"{whose}whole domain, words {Math.Min(words.Length, 4)}");
        }

        candidate.Note(whose + "user", Covered(user, parts));
        if (words.Length > 1 && IsInitials(host, latin))
        {
            candidate.Note(whose + "initials");
        }
    }

    /// <summary>The words of a name that an address may be made of.</summary>
    public static string[] Parts(string latin) => [.. LabelWords.Split(latin).Where(word => word.Length >= 3).Select(Letters)];

    private static float Covered(string host, string[] parts)
    {
        if (host.Length < 3)
        {
            return 0;
        }

        int covered = parts.Where(part => part.Length >= 3 && host.Contains(part.Length > 6 && !host.Contains(part, StringComparison.Ordinal) ? part[..5] : part, StringComparison.Ordinal)).Sum(part => part.Length);
        return Math.Min(1f, (float)covered / host.Length);
    }

    /// <summary>"FAO" of "Food and Agriculture Organization", and "fao-rome" too.</summary>
    public static bool IsInitials(string acronym, string name)
    {
        string letters = Letters(Fold.Of(acronym));
        string initials = string.Concat(LabelWords.Split(Fold.Of(name)).Where(word => word.Length > 3 || !OrganizationWords.Connectors.Has(word)).Select(word => word[0]));
        return letters.Length >= 3 && initials.Length >= 2 && (letters == Letters(initials) || letters.StartsWith(Letters(initials), StringComparison.Ordinal));
    }

    private static string Letters(string text) => string.Concat(Transliterate.ToLatin(Fold.Of(text)).Where(char.IsAsciiLetterLower));
}
