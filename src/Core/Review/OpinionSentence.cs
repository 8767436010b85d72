using System.Text.RegularExpressions;
using MountainPartnership.Core.Learned;

namespace MountainPartnership.Core.Review;

/// <summary>One sentence of a member's reply.</summary>
internal sealed partial class OpinionSentence
{
    /// <summary>Longer sentences than this many characters are for a human.</summary>
    private const int MaxLength = 600;

    private const float MinNoObjection = 0.6f;

    /// <summary>How likely a sentence beside a statement of no objection may take something away.</summary>
    private const float MaxAgainst = 0.3f;

    /// <summary>Words and marks of a clause that is looked at by itself; a shorter one alone says too little.</summary>
    private const int MinClause = 6;

    private readonly string words;

    private readonly int start;

    private readonly Lazy<OpinionSaying> saying;

    private readonly Lazy<float> againstInClause;

    private OpinionSentence(string words, int start, bool isLast, SentenceWeights weights)
    {
        this.words = words;
        this.start = start;
        Keyword = OpinionKeyword.Of(words.Length > MaxLength ? words[..MaxLength] : words);
        saying = new(() => OpinionSaying.Of(Marked, weights));
        againstInClause = new(() => Clauses().Split(Statement).Select(clause => OpinionSaying.Of(OpinionMarks.Of(clause), weights))
            .Where(clause => clause.Words >= MinClause && clause.Words < Saying.Words).Select(clause => clause.Against + clause.NoObjection).Append(0).Max());
        IsDoubtful = words.Length > MaxLength || Doubtful().IsMatch(words) || OpinionCutOff.Is(words, isLast, weights);
    }

    /// <summary>The sentences of a text; one that begins with a word that our letter asks for is two, the word and what follows.</summary>
    /// <param name="plain">A text under <see cref="OpinionSentences.Plain"/>.</param>
    public static List<OpinionSentence> In(string plain, SentenceWeights weights)
    {
        List<OpinionSentence> sentences = [];
        List<Range> places = OpinionSentences.Split(plain);
        for (int i = 0; i < places.Count && sentences.Count <= ReadOpinion.MaxSentences; i++)
        {
            string words = plain[places[i]];
            int start = places[i].Start.Value;
            int keyword = OpinionKeyword.Of(words)?.Length ?? 0;
            if (keyword > 0 && words.AsSpan(keyword).IndexOfAnyInRange('A', '\uFFFF') >= 0)
            {
                sentences.Add(new OpinionSentence(words[..keyword], start, isLast: false, weights));
                start += words.Length - words[keyword..].TrimStart().Length;
                words = words[keyword..].TrimStart();
            }

            sentences.Add(new OpinionSentence(words, start, i == places.Count - 1, weights));
        }

        return sentences;
    }

    /// <summary>The place of <see cref="Statement"/>.</summary>
    public int Start => start + (Keyword?.Start ?? 0);

    /// <summary>The stance whose word, asked for by our letter, the sentence begins with.</summary>
    public OpinionKeyword? Keyword { get; }

    /// <summary>The words that decide, where the sentence does.</summary>
    public string Statement => Keyword?.Word ?? words.TrimEnd(' ', '.', '!', ',', ';', ':', '–', '—', '-', '*', '_', ')', ']');

    /// <summary>The sentence as the weights know it.</summary>
    public string Marked => OpinionMarks.Of(words.AsSpan(0, Math.Min(words.Length, MaxLength)));

    public OpinionSaying Saying => saying.Value;

    /// <summary>How likely a clause of it, were it alone, is to take something away.</summary>
    public float AgainstInClause => againstInClause.Value;

    public bool IsQuestion => words.AsSpan().IndexOfAny('?', '¿', '؟') >= 0;

    /// <summary>A human has to look at it whatever the words say.</summary>
    public bool IsDoubtful { get; }

    public bool IsNoObjection => Keyword is null && !IsQuestion && !IsDoubtful && Saying.NoObjection >= MinNoObjection;

    /// <summary>Takes nothing away from a statement beside it.</summary>
    public bool IsHarmless => Keyword is null && !IsQuestion && !IsDoubtful && Saying.Against + Saying.NoObjection < MaxAgainst;

    /// <summary>A greeting, thanks or other words that say nothing of an opinion.</summary>
    public bool IsOpening => Keyword is null && Saying.Support < 0.1f && Saying.Against < 0.3f;

    /// <summary>A placeholder, words left out, somebody's words quoted, a face that winks, laughs or frowns.</summary>
    [GeneratedRegex(@"(?:^|:\s*)[""“„«](?!\w+[""”»])|[\[\]{}<>]|\.\.\.|…|[;:]-?[DpP(/]|;-?\)|[\u203C\u2049]|\uD83D[\uDE00-\uDE06\uDE09\uDE0F\uDE10-\uDE17\uDE1B-\uDE2F\uDE31-\uDE36\uDE43\uDE44\uDC4E]|\uD83E[\uDD10-\uDD2F]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Doubtful();

    [GeneratedRegex(@"[,;:()–—]| - ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Clauses();
}
