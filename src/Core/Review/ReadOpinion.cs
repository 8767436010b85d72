using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Review;

/// <summary>
/// Reads a member's opinion from the words that the member typed. Support is read only where one sentence plainly gives it and no other takes anything
/// away; words that no labelled sentence has taught cost a human a look, never a false consent.
/// </summary>
public static class ReadOpinion
{
    /// <summary>The opinion of a longer letter is for a human.</summary>
    internal const int MaxSentences = 24;

    /// <summary>How likely a reply has to be plain support. Chosen by <c>check opinions</c> of tests/SentenceTraining: docs/accuracy-words.md.</summary>
    private const float MinSupport = 0.9f;

    /// <summary>How likely a sentence has to be an objection or a recusal.</summary>
    private const float MinAgainst = 0.4f;

    /// <summary>How likely a sentence has to be a question, without and with its mark.</summary>
    private const float MinQuestion = 0.5f, MinMarkedQuestion = 0.25f;

    private static readonly OpinionReading Comment = new(Stance.Comment, null);

    /// <summary>Only a clear statement is support; every doubt is a comment, and so is what takes an application or an objection back.</summary>
    public static OpinionReading From(string ownWords)
    {
        if (ReadWithdrawal.From(ownWords) is not null)
        {
            return Comment;
        }

        try
        {
            return Read(OpinionSentence.In(OpinionSentences.Plain(ownWords), OpinionSaying.Weights)) is var (stance, decided)
                ? new OpinionReading(stance, ownWords.Substring(decided.Start, decided.Statement.Length))
                : Comment;
        }
        catch (RegexMatchTimeoutException)
        {
            return Comment;
        }
    }

    /// <summary>Nothing but the weights of its words can keep the reply from being support: no mark, and no word of our letter's for something else.</summary>
    internal static bool MaySupport(IReadOnlyList<OpinionSentence> sentences) =>
        sentences.Count is > 0 and <= MaxSentences
        && sentences.All(sentence => !sentence.IsQuestion && !sentence.IsDoubtful && sentence.Keyword is null or { Stance: Stance.Support });

    private static (Stance Stance, OpinionSentence Decided)? Read(List<OpinionSentence> sentences)
    {
        OpinionSentence? word = sentences.Find(sentence => sentence.Keyword is not null);
        if (MaySupport(sentences) && (word is null || sentences.TrueForAll(other => other == word || other.IsHarmless || other.Saying.Support >= MinSupport))
            && OpinionSigns.Likely(sentences) >= MinSupport)
        {
            return (Stance.Support, OpinionSigns.Statement(sentences));
        }

        if (sentences.Find(sentence => !sentence.IsOpening) is { Keyword: { } keyword } first)
        {
            return keyword.Stance switch
            {
                Stance.Support => null,
                Stance.NoObjection => Alone(first, sentences),
                _ => !first.IsQuestion || keyword.Stance == Stance.Question ? (keyword.Stance, first) : null,
            };
        }

        return Said(Stance.Objection, sentences.Find(sentence => sentence.Saying.Objection >= MinAgainst))
            ?? Said(Stance.Recusal, sentences.Find(sentence => sentence.Saying.Recusal >= MinAgainst))
            ?? Said(Stance.Question, sentences.Find(sentence => sentence.Saying.Question >= (sentence.IsQuestion ? MinMarkedQuestion : MinQuestion)))
            ?? Alone(sentences.Find(sentence => sentence.IsNoObjection), sentences);
    }

    /// <summary>No objection counts only where nothing else is said.</summary>
    private static (Stance Stance, OpinionSentence Decided)? Alone(OpinionSentence? statement, List<OpinionSentence> sentences) =>
        statement is not null && sentences.Count <= MaxSentences
        && sentences.TrueForAll(other => other == statement || other.IsHarmless || other.IsNoObjection)
            ? (Stance.NoObjection, statement)
            : null;

    /// <summary>Objection, recusal and question count wherever they stand: none of them lets anybody in.</summary>
    private static (Stance Stance, OpinionSentence Decided)? Said(Stance stance, OpinionSentence? said) => said is null ? null : (stance, said);
}
