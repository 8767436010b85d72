using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Review;

/// <summary>
/// A pattern over one sentence, in which a line end stands for the sentence's end. Automata without backtracking need ten seconds to
/// learn these patterns' states, so they backtrack; their loops part their input in one way only, which keeps that short, and the time
/// limit is the belt to these braces: what takes longer is a comment, which a human reads.
/// </summary>
/// <param name="edges">Whether a match has to begin and end at a word's edge.</param>
internal sealed class OpinionPattern(string pattern, bool edges = true)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Edge = @"(?:(?<= )|(?![\p{L}\p{N}]))";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly Lazy<Regex> atStart = new(() => new($@"\A(?:{pattern}){(edges ? Edge : "")}", Options, Limit));
    private readonly Lazy<Regex> anywhere = new(() => new(edges ? $@"\b(?:{pattern}){Edge}" : pattern, Options, Limit));

    /// <summary>0 where the sentence does not begin with the pattern.</summary>
    public int LengthAtStart(string sentence) => Math.Min(atStart.Value.Match(sentence + "\n").Length, sentence.Length);

    public bool IsAtStart(string sentence) => atStart.Value.IsMatch(sentence + "\n");

    public bool IsIn(string text) => anywhere.Value.IsMatch(text);

    /// <summary>The text with every match made a space.</summary>
    public string TakeOut(string text) => anywhere.Value.Replace(text, " ");
}
