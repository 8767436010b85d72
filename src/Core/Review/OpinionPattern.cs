using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Review;

/// <summary>
/// A pattern over one sentence, in which a line end stands for the sentence's end. Automata without backtracking need ten seconds to
/// learn these patterns' states, so they backtrack; their loops part their input in one way only, which keeps that short, and the time
/// limit is the belt to these braces: what takes longer is not recognised, so a human reads it.
/// </summary>
/// <param name="edges">Whether a match has to begin and end at a word's edge.</param>
internal sealed class OpinionPattern(string pattern, bool edges = true)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Edge = @"(?:(?<= )|(?![\p{L}\p{N}]))";
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);

    private readonly Lazy<Regex> atStart = new(() => new($@"\A(?:{pattern}){(edges ? Edge : "")}", Options, Limit));
    private readonly Lazy<Regex> anywhere = new(() => new(edges ? $@"\b(?:{pattern}){Edge}" : pattern, Options, Limit));

    /// <summary>0 where the sentence does not begin with the pattern.</summary>
    public int LengthAtStart(string sentence)
    {
        try
        {
            return Math.Min(atStart.Value.Match(sentence + "\n").Length, sentence.Length);
        }
        catch (RegexMatchTimeoutException)
        {
            return 0;
        }
    }

    public bool IsAtStart(string sentence) => LengthAtStart(sentence + "\n") > 0;

    /// <param name="late">The answer where the time limit passes.</param>
    public bool IsIn(string text, bool late)
    {
        try
        {
            return anywhere.Value.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return late;
        }
    }

    /// <summary>The text with every match made a space.</summary>
    public string TakeOut(string text)
    {
        try
        {
            return anywhere.Value.Replace(text, " ");
        }
        catch (RegexMatchTimeoutException)
        {
            return text;
        }
    }
}
