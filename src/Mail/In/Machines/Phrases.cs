using System.Buffers;

namespace MountainPartnership.Mail.In.Machines;

/// <summary>A set of phrases to look for in a folded text, in one pass over it.</summary>
internal sealed class Phrases
{
    private const int EvidenceChars = 80;

    private readonly string[] folded;
    private readonly PhraseSearch search;

    /// <param name="phrases">A space at the end of one stands for the end of its last word.</param>
    public Phrases(params string[] phrases)
    {
        folded = [.. phrases.Select(phrase => Fold.Text(phrase) + (phrase[^1] == ' ' ? " " : "")).Distinct()];
        search = new PhraseSearch(folded);
    }

    /// <summary>The words around the first phrase; null when the text has none.</summary>
    /// <param name="within">How far into the text a phrase may begin, in characters.</param>
    public string? In(string foldedText, int within = int.MaxValue)
    {
        int at = search.IndexIn(foldedText);
        if (at > within)
            return null;
        return at < 0 ? null : foldedText.Substring(at, Math.Min(EvidenceChars, foldedText.Length - at)).Trim();
    }

    /// <summary>Whether a phrase begins where a word begins; in scripts without spaces, anywhere.</summary>
    public bool AreIn(ReadOnlySpan<char> foldedText)
    {
        foreach (SearchValues<string> set in search.For(foldedText))
        {
            for (int start = 0; foldedText[start..].IndexOfAny(set) is var found and >= 0; start += found + 1)
            {
                int at = start + found;
                if (at == 0 || !char.IsLetter(foldedText[at - 1]) || foldedText[at] >= Vocabulary.FirstUnspaced)
                    return true;
            }
        }

        return false;
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
