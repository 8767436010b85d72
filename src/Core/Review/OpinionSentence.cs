using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Review;

/// <summary>One sentence of a member's reply.</summary>
/// <param name="words">A sentence of a text under <see cref="OpinionSentences.Plain"/>.</param>
/// <param name="start">Its place in that text.</param>
internal sealed partial class OpinionSentence(string words, int start)
{
    /// <summary>Longer sentences than this many characters are for a human.</summary>
    private const int MaxLength = 600;

    /// <summary>
    /// How likely a short statement of support has to be one, and how likely where it has a word such as "not", "if", "but", "later". Chosen, as the next
    /// ones, by strangers' replies: docs/accuracy-words.md.
    /// </summary>
    private const float MinSupport = 0.8f, MinSupportBesideDoubt = 0.95f;

    /// <summary>The same for a longer statement, in which more may hide.</summary>
    private const float MinLongSupport = 0.95f, MinLongSupportBesideDoubt = 0.98f;

    /// <summary>Words and marks of a short statement.</summary>
    private const int MaxShort = 9;

    private const float MinNoObjection = 0.6f;

    /// <summary>How likely a sentence beside the statement may take something away, without and with such a word.</summary>
    private const float MaxAgainst = 0.4f, MaxAgainstBesideDoubt = 0.15f;

    /// <summary>The same for a clause of the statement itself, if it has so many words; alone it is less plain than a sentence.</summary>
    private const float MaxAgainstInClause = 0.5f, MaxAgainstInClauseBesideDoubt = 0.3f;

    private const int MinClause = 6;

    /// <summary>The share of words in a statement of support that nothing has taught; they may be what turns it round.</summary>
    private const float MaxUnknown = 0.1f;

    private readonly Lazy<OpinionSaying> saying = new(() => OpinionSaying.Of(words.AsSpan(0, Math.Min(words.Length, MaxLength))));

    /// <summary>The sentence; or, where it begins with a word that our letter asks for, that word and what follows.</summary>
    public static IEnumerable<OpinionSentence> Of(string words, int start)
    {
        int keyword = OpinionKeyword.Of(words)?.Length ?? 0;
        if (keyword > 0 && words.AsSpan(keyword).IndexOfAnyInRange('A', '\uFFFF') >= 0)
        {
            yield return new OpinionSentence(words[..keyword], start);
            yield return new OpinionSentence(words[keyword..].TrimStart(), start + words.Length - words[keyword..].TrimStart().Length);
        }
        else
        {
            yield return new OpinionSentence(words, start);
        }
    }

    /// <summary>The place of <see cref="Statement"/>.</summary>
    public int Start => start + (Keyword?.Start ?? 0);

    /// <summary>The stance whose word, asked for by our letter, the sentence begins with.</summary>
    public OpinionKeyword? Keyword { get; } = OpinionKeyword.Of(words.Length > MaxLength ? words[..MaxLength] : words);

    /// <summary>The words that decide, where the sentence does.</summary>
    public string Statement => Keyword?.Word ?? words.TrimEnd(' ', '.', '!', ',', ';', ':', '–', '—', '-', '*', '_', ')', ']');

    public OpinionSaying Saying => saying.Value;

    public bool IsQuestion => words.AsSpan().IndexOfAny('?', '¿', '؟') >= 0;

    /// <summary>A plain statement of support in the writer's own words.</summary>
    public bool IsSupport =>
        Keyword is null && !IsQuestion && !IsDoubtful && !Saying.IsOfOtherMatter && !OfOthers().IsMatch(words)
        && Saying.Support >= NeededSupport
        && Saying.Unknown <= (MaxUnknown * Saying.Words) + 0.3f
        && Clauses().Split(Statement).Select(clause => OpinionSaying.Of(clause)).All(IsHarmlessClause);

    private bool IsHarmlessClause(OpinionSaying clause) =>
        clause.Words < MinClause || clause.Words >= Saying.Words
        || clause.Against < (clause.HasDoubtWord ? MaxAgainstInClauseBesideDoubt : MaxAgainstInClause);

    private float NeededSupport => (Saying.Words <= MaxShort, Saying.HasDoubtWord) switch
    {
        (true, false) => MinSupport,
        (true, true) => MinSupportBesideDoubt,
        (false, false) => MinLongSupport,
        (false, true) => MinLongSupportBesideDoubt,
    };

    public bool IsNoObjection => Keyword is null && !IsQuestion && !IsDoubtful && Saying.NoObjection >= MinNoObjection;

    /// <summary>Takes nothing away from a statement beside it.</summary>
    public bool IsHarmless =>
        Keyword is null && !IsQuestion && !IsDoubtful
        && Saying.Against + Saying.NoObjection < (Saying.HasDoubtWord ? MaxAgainstBesideDoubt : MaxAgainst);

    private bool IsDoubtful => words.Length > MaxLength || Doubtful().IsMatch(words);

    /// <summary>A greeting, thanks or other words that say nothing of an opinion.</summary>
    public bool IsOpening => Keyword is null && Saying.Support < 0.1f && Saying.Against < 0.3f;

    /// <summary>A placeholder, words left out, somebody's words quoted, a face that winks, laughs or frowns.</summary>
    [GeneratedRegex(@"^[""“„«](?!\w+[""”»])|[\[\]{}<>]|\.\.\.|…|[;:]-?[DpP(/]|;-?\)|[\u203C\u2049]|\uD83D[\uDE00-\uDE06\uDE09\uDE0F\uDE10-\uDE17\uDE1B-\uDE2F\uDE31-\uDE36\uDE43\uDE44\uDC4E]|\uD83E[\uDD10-\uDD2F]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Doubtful();

    [GeneratedRegex(@"[,;:()–—]| - ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Clauses();

    /// <summary>A sentence about what others say.</summary>
    [GeneratedRegex(
        @"^\W*(?:they|he|she|(?:the )?(?:applicant|candidate)s?|ils|elles|il|elle|l[ea]s? candidat\w*|ell[oa]s|él|ella|(?:el|la|los) (?:postulante|solicitante)s?|они|он|она|заявител[ьи]|кандидаты?) (?!(?:have|has|ont|a|tienen|tiene) )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfOthers();
}
