using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Review;

/// <summary>
/// Reads a member's opinion from the words that the member typed. Support is read only where one sentence plainly gives it and no other takes anything
/// away; words that no labelled sentence has taught cost a human a look, never a false consent.
/// </summary>
public static class ReadOpinion
{
    /// <summary>The opinion of a longer letter is for a human.</summary>
    private const int MaxSentences = 24;

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

        string plain = OpinionSentences.Plain(ownWords);
        try
        {
            List<OpinionSentence> sentences =
                [.. OpinionSentences.Split(plain).Take(MaxSentences + 1).SelectMany(place => OpinionSentence.Of(plain[place], place.Start.Value))];
            return Read(sentences) is var (stance, decided)
                ? new OpinionReading(stance, ownWords.Substring(decided.Start, decided.Statement.Length))
                : Comment;
        }
        catch (RegexMatchTimeoutException)
        {
            return Comment;
        }
    }

    private static (Stance Stance, OpinionSentence Decided)? Read(List<OpinionSentence> sentences)
    {
        if (sentences.Find(sentence => !sentence.IsOpening) is { Keyword: { } keyword } first)
        {
            return keyword.Stance switch
            {
                Stance.Support => Alone(Stance.Support, first, sentences, other => other.IsSupport),
                Stance.NoObjection => Alone(Stance.NoObjection, first, sentences, other => other.IsNoObjection),
                _ => !first.IsQuestion || keyword.Stance == Stance.Question ? (keyword.Stance, first) : null,
            };
        }

        return Alone(Stance.Support, sentences.Find(sentence => sentence.IsSupport), sentences, other => other.IsSupport)
            ?? Said(Stance.Objection, sentences.Find(sentence => sentence.Saying.Objection >= MinAgainst))
            ?? Said(Stance.Recusal, sentences.Find(sentence => sentence.Saying.Recusal >= MinAgainst))
            ?? Said(Stance.Question, sentences.Find(sentence => sentence.Saying.Question >= (sentence.IsQuestion ? MinMarkedQuestion : MinQuestion)))
            ?? Alone(Stance.NoObjection, sentences.Find(sentence => sentence.IsNoObjection), sentences, other => other.IsNoObjection);
    }

    /// <summary>Support and no objection count only where nothing else is said.</summary>
    private static (Stance Stance, OpinionSentence Decided)? Alone(
        Stance stance, OpinionSentence? statement, List<OpinionSentence> sentences, Predicate<OpinionSentence> repeats) =>
        statement is not null && sentences.Count <= MaxSentences
        && sentences.TrueForAll(other => other == statement || other.IsHarmless || repeats(other))
            ? (stance, statement)
            : null;

    /// <summary>Objection, recusal and question count wherever they stand: none of them lets anybody in.</summary>
    private static (Stance Stance, OpinionSentence Decided)? Said(Stance stance, OpinionSentence? said) => said is null ? null : (stance, said);
}
