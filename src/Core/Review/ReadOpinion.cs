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
        try
        {
            OpinionReading reading = Read(plain, OpinionSentences.Split(plain));
            return reading.Span is { } span
                ? reading with { Span = ownWords.Substring(plain.IndexOf(span, StringComparison.Ordinal), span.Length) }
                : reading;
        }
        catch (RegexMatchTimeoutException)
        {
            return Comment;
        }
    }

    private static OpinionReading Read(string plain, List<Range> sentences)
    {
        (int first, int start) = AfterOpening(plain, sentences);
        if (first == sentences.Count) return Comment;
        Range statement = start..sentences[first].End.Value;
        return ReadKeyword(plain, sentences, first, statement)
            ?? ReadSupport(plain, sentences, first, statement)
            ?? ReadNoObjection(plain, statement)
            ?? ReadElsewhere(plain, sentences, first, start)
            ?? Comment;
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
                int opening = grammar.Opening.LengthAtStart(plain[start..end]);
                if (opening == 0) continue;
                start += opening;
                while (start < end && !char.IsLetterOrDigit(plain[start]) && !IsQuote(plain[start]) && plain[start] is not ('[' or '(' or '?')) start++;
                more = true;
            }
        }
        return start;
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    /// <summary>The places at which a sentence's statement may begin: at once, and after each phrase that leads into it.</summary>
    private static IEnumerable<int> Starts(string sentence)
    {
        int start = 0;
        yield return start;
        for (bool more = true; more;)
        {
            more = false;
            foreach (OpinionGrammar grammar in OpinionGrammar.All)
            {
                int lead = grammar.Lead.LengthAtStart(sentence[start..]);
                if (lead == 0) continue;
                yield return start += lead;
                more = true;
            }
        }
    }

    private static OpinionReading? ReadSupport(string plain, List<Range> sentences, int first, Range statement)
    {
        string sentence = plain[statement].TrimEnd(' ', '.', '!');
        if (SupportIn(sentence) is not { Length: > 0 } support) return null;
        return IsCertain(plain) && IsHarmlessTail(sentence[(support.Start + support.Length)..]) && IsHarmlessAfter(plain, sentences, first + 1)
            ? new(Stance.Support, sentence.Substring(support.Start, support.Length).TrimEnd(' ', ',', ';', ':', '(', '–', '—', '-'))
            : Comment;
    }

    private static (int Start, int Length) SupportIn(string sentence)
    {
        if (sentence.Length > MaxSentence) return default;
        foreach (int start in Starts(sentence))
        {
            int length = OpinionGrammar.All.Max(grammar => grammar.SupportLength(sentence[start..]));
            if (length > 0) return (start, length);
        }
        return default;
    }

    private static OpinionReading? ReadNoObjection(string plain, Range statement)
    {
        string sentence = plain[statement];
        if (Find(sentence, grammar => grammar.NoObjection) is not { } none) return null;
        return IsCertain(plain.Replace(none, " ", StringComparison.Ordinal)) ? new(Stance.NoObjection, none) : Comment;
    }

    /// <summary>The words that a pattern covers at one of the places where a statement may begin.</summary>
    private static string? Find(string sentence, Func<OpinionGrammar, OpinionPattern> pattern)
    {
        if (sentence.Length > MaxSentence) return null;
        foreach (int start in Starts(sentence))
            foreach (OpinionGrammar grammar in OpinionGrammar.All)
                if (pattern(grammar).LengthAtStart(sentence[start..]) is > 0 and int length) return sentence.Substring(start, length).TrimEnd();
        return null;
    }

    /// <summary>Objection, recusal and question count wherever they stand: none of them lets anybody in.</summary>
    private static OpinionReading? ReadElsewhere(string plain, List<Range> sentences, int first, int start)
    {
        OpinionReading? question = null;
        for (int i = first; i < sentences.Count && i - first < MaxSentences; i++)
        {
            Range range = i == first ? start..sentences[i].End.Value : sentences[i];
            string sentence = plain[range];
            if (sentence.Length > MaxSentence) continue;
            if (!sentence.EndsWith('?'))
            {
                if (Find(sentence, grammar => grammar.Objection) is { } objection) return new(Stance.Objection, objection);
                if (Find(sentence, grammar => grammar.Recusal) is { } recusal) return new(Stance.Recusal, recusal);
            }
            if (question is null && OpinionGrammar.All.Any(grammar => grammar.Question.IsAtStart(sentence))) question = new(Stance.Question, sentence);
        }
        return question;
    }
}
