using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Review;

/// <summary>
/// Reads a member's opinion from the words that the member typed. Support is read from a list of what is known to be support, and
/// only where nothing else in the words is unknown or doubtful: an unfamiliar sentence costs a human a look, never a false consent.
/// </summary>
public static partial class ReadOpinion
{
    /// <summary>Longer sentences than this many characters are read by a human.</summary>
    private const int MaxSentence = 600;

    /// <summary>More sentences than this are a letter, not a statement: only the explicit first word and objections are looked for.</summary>
    private const int MaxSentences = 400;

    /// <summary>Only a clear statement at the start of <paramref name="ownWords"/> is support; every doubt is a comment.</summary>
    public static OpinionReading From(string ownWords)
    {
        string plain = OpinionSentences.Plain(ownWords);
        List<Range> sentences = OpinionSentences.Split(plain);
        (int first, int start) = AfterOpening(plain, sentences);
        if (first == sentences.Count) return Comment;

        Range statement = start..sentences[first].End.Value;
        OpinionReading reading = ReadKeyword(plain, sentences, first, statement)
            ?? ReadSupport(plain, sentences, first, statement)
            ?? ReadNoObjection(plain, statement)
            ?? ReadElsewhere(plain, sentences, first, start)
            ?? Comment;
        return reading.Span is null ? reading : reading with { Span = ownWords.Substring(plain.IndexOf(reading.Span, start, StringComparison.Ordinal), reading.Span.Length) };
    }

    private static readonly OpinionReading Comment = new(Stance.Comment, null);

    /// <summary>The place after greeting, thanks and "we have read it".</summary>
    private static (int Sentence, int Start) AfterOpening(string plain, List<Range> sentences)
    {
        for (int i = 0; i < sentences.Count; i++)
        {
            int start = SkipOpening(plain, sentences[i]);
            if (start < sentences[i].End.Value) return (i, start);
        }
        return (sentences.Count, plain.Length);
    }

    private static int SkipOpening(string plain, Range sentence)
    {
        int start = sentence.Start.Value, end = sentence.End.Value;
        if (end - start > MaxSentence) return start;
        for (bool more = true; more && start < end;)
        {
            more = false;
            foreach (OpinionGrammar grammar in OpinionGrammar.All)
            {
                Match opening = grammar.Opening.Match(plain[start..end]);
                if (!opening.Success || opening.Length == 0) continue;
                start += opening.Length;
                while (start < end && !char.IsLetterOrDigit(plain[start]) && !IsQuote(plain[start]) && plain[start] is not ('[' or '(' or '?')) start++;
                more = true;
            }
        }
        return start;
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    private static OpinionReading? ReadSupport(string plain, List<Range> sentences, int first, Range statement)
    {
        if (statement.End.Value - statement.Start.Value > MaxSentence) return null;
        foreach (OpinionGrammar grammar in OpinionGrammar.All)
        {
            int length = grammar.SupportLength(plain[statement].TrimEnd(' ', '.', '!'));
            if (length == 0) continue;
            string support = plain.Substring(statement.Start.Value, length);
            string rest = plain[(statement.Start.Value + length)..statement.End.Value];
            return IsCertain(plain) && IsHarmlessTail(rest) && IsHarmlessAfter(plain, sentences, first + 1)
                ? new(Stance.Support, support.TrimEnd(' ', ',', ';', ':', '(', '–', '—', '-'))
                : Comment;
        }
        return null;
    }

    private static OpinionReading? ReadNoObjection(string plain, Range statement)
    {
        if (statement.End.Value - statement.Start.Value > MaxSentence) return null;
        foreach (OpinionGrammar grammar in OpinionGrammar.All)
        {
            Match none = grammar.NoObjection.Match(plain[statement]);
            if (none.Success) return IsCertain(plain) ? new(Stance.NoObjection, none.Value.TrimEnd()) : Comment;
        }
        return null;
    }

    /// <summary>Objection, recusal and question count wherever they stand: none of them lets anybody in.</summary>
    private static OpinionReading? ReadElsewhere(string plain, List<Range> sentences, int first, int start)
    {
        OpinionReading? question = null;
        for (int i = first; i < sentences.Count && i - first < MaxSentences; i++)
        {
            Range range = i == first ? start..sentences[i].End.Value : sentences[i];
            if (range.End.Value - range.Start.Value > MaxSentence) continue;
            string sentence = plain[range];
            foreach (OpinionGrammar grammar in OpinionGrammar.All)
            {
                if (!sentence.EndsWith('?'))
                {
                    if (grammar.Objection.Match(sentence) is { Success: true } objection) return new(Stance.Objection, objection.Value.TrimEnd());
                    if (grammar.Recusal.Match(sentence) is { Success: true } recusal) return new(Stance.Recusal, recusal.Value.TrimEnd());
                }
                if (question is null && grammar.Question.IsMatch(sentence)) question = new(Stance.Question, sentence);
            }
        }
        return question;
    }
}
