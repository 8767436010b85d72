namespace MountainPartnership.Mail.In.Machines;

/// <summary>
/// Machines repeat the subject of the letter that they answer. Its words are ours ("application", "opinion"), and must not pass for
/// the writer's.
/// </summary>
internal static class WithoutOurSubject
{
    /// <summary>Characters between an opening quote and the case number: "Re: [".</summary>
    private const int MaxBeforeCase = 12;

    private const int MaxSubjectChars = 250;

    /// <param name="words">Folded.</param>
    /// <param name="subject">The message's own, folded.</param>
    public static string In(string words, string subject, ReadingContext context)
    {
        string mark = Fold.Text(context.CaseNumberPrefix) + "-";
        int own = subject.IndexOf(mark, StringComparison.Ordinal);
        if (own >= 0 && subject.Length - own > mark.Length + 12)
            words = words.Replace(subject[own..], mark, StringComparison.Ordinal);
        int at = words.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
            return words;
        int open = words.AsSpan(Math.Max(0, at - MaxBeforeCase), Math.Min(at, MaxBeforeCase)).LastIndexOfAny("«\"“„'(:");
        if (open < 0)
            return words;
        ReadOnlySpan<char> rest = words.AsSpan(at, Math.Min(MaxSubjectChars, words.Length - at));
        int close = rest.IndexOfAny("»\"”“)\n");
        return close < 0 ? words : words.Remove(at, close);
    }
}
