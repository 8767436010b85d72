using System.Buffers;

namespace MountainPartnership.Mail.In.Machines;

/// <summary>A set of phrases to look for in a folded text, in one pass over it.</summary>
internal sealed class Phrases
{
    private const int EvidenceChars = 80;

    private readonly string[] folded;
    private readonly SearchValues<string> search;

    public Phrases(params string[] phrases)
    {
        folded = [.. phrases.Select(Fold.Text).Distinct()];
        search = SearchValues.Create(folded, StringComparison.Ordinal);
    }

    /// <summary>The words around the first phrase; null when the text has none.</summary>
    /// <param name="within">How far into the text a phrase may begin, in characters.</param>
    public string? In(string foldedText, int within = int.MaxValue)
    {
        int at = foldedText.AsSpan().IndexOfAny(search);
        if (at > within)
            return null;
        return at < 0 ? null : foldedText.Substring(at, Math.Min(EvidenceChars, foldedText.Length - at)).Trim();
    }

    /// <summary>The text when it begins with a phrase, after brackets, and the phrase ends there.</summary>
    public string? Begins(string foldedText)
    {
        string text = foldedText.TrimStart('[', '(', '*', '#', '"', '\'', ' ', '<', '«', '-', '=', '!', '【');
        return Array.Exists(folded, phrase => text.StartsWith(phrase, StringComparison.Ordinal)
                && (text.Length == phrase.Length || !char.IsLetter(text[phrase.Length]) || !char.IsAscii(phrase[^1])))
            ? text
            : null;
    }
}
