using System.Text.RegularExpressions;
using MountainPartnership.Core.Applications.Reading;

namespace MountainPartnership.Core.Questionnaire.Reading;

/// <summary>Where a reply repeats a question: its first line, its last, and where on that one it ends.</summary>
internal sealed record QuestionPlace(QuestionId Id, int FirstLine, int LastLine, int End);

/// <summary>The questions by their words, for they come back wrapped, quoted, without punctuation, shortened.</summary>
internal sealed class QuestionWords
{
    // Of a line's words, how many must be the question's for the line to be a copy of it: fewer where it is quoted or asks,
    // all where it could be an answer that takes up the words of the question.
    private const double Quoted = 0.7;
    private const double Asked = 0.85;
    private const double Said = 1;

    /// <summary>Fewer words than these could be anybody's.</summary>
    private const int FewestWords = 4;

    private static readonly Regex Parenthesis = new(@"\([^)]*\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>In signs; also what bounds the work on a line without end.</summary>
    private const int LongestLead = 24;

    /// <summary>What may stand before a question on its line.</summary>
    private static readonly Regex Lead = new(
        @"^[^\p{L}\p{N}]*(?:q|question|pregunta|вопрос|n|no)?[^\p{L}\p{N}]*\d{0,2}[^\p{L}\p{N}]*$", RegexOptions.CultureInvariant);

    /// <summary>Longest first, so that a question is taken whole.</summary>
    private static readonly (QuestionId Id, string[] Words)[] Patterns =
    [
        .. (from question in Questions.All
            from text in question.Text.Values
            from variant in new[] { text, Parenthesis.Replace(text, "") }
            select (question.Id, Words: WordsOf(variant))).OrderByDescending(pattern => pattern.Words.Length),
    ];

    private readonly Dictionary<QuestionId, HashSet<string>> known;

    public QuestionWords(Language language) =>
        known = Questions.All.ToDictionary(q => q.Id, q => WordsOf(q.In(language)).ToHashSet());

    /// <summary>The questions that stand in the reply word by word, in any language, by the line on which they begin.</summary>
    public static Dictionary<int, QuestionPlace> PlacesIn(IReadOnlyList<ReplyLine> lines)
    {
        Word[] words = [.. lines.SelectMany((line, i) => Word.In(line.Folded, i))];
        Dictionary<int, QuestionPlace> places = [];
        for (int at = 0; at < words.Length; at++)
        {
            Word first = words[at];
            if (first.Start > LongestLead || !Lead.IsMatch(lines[first.Line].Folded[..first.Start]))
            {
                continue;
            }

            (QuestionId id, string[] pattern) = Array.Find(Patterns, p => StandsAt(words, at, p.Words));
            if (pattern is not null)
            {
                Word last = words[at + pattern.Length - 1];
                places.TryAdd(first.Line, new QuestionPlace(id, first.Line, last.Line, last.End));
                at += pattern.Length - 1;
            }
        }

        return places;
    }

    /// <summary>Whether a line is a question's own words, mangled or shortened.</summary>
    public bool IsCopy(QuestionId id, string folded, bool quoted)
    {
        string[] words = WordsOf(folded);
        return words.Length >= FewestWords
            && words.Count(known[id].Contains) >= words.Length * (quoted ? Quoted : folded.TrimEnd().EndsWith('?') ? Asked : Said);
    }

    /// <summary>Whether a line goes on with a question whose copy began above it.</summary>
    public bool GoesOn(QuestionId id, ReplyLine line)
    {
        string[] words = WordsOf(line.Folded);
        return words.Length > 0 && words.Count(known[id].Contains) >= words.Length * (line.IsQuoted ? Quoted : Said);
    }

    private static bool StandsAt(Word[] words, int at, string[] pattern) =>
        at + pattern.Length <= words.Length && pattern.Index().All(p => words[at + p.Index].Text == p.Item);

    private static string[] WordsOf(string text) => [.. Word.In(Fold.Of(text)).Select(word => word.Text)];
}
