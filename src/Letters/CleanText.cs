using System.Globalization;
using System.Text;

namespace MountainPartnership.Letters;

/// <summary>Takes out of a text what is not writing: control signs, and signs that turn or hide the writing around them.</summary>
internal static class CleanText
{
    /// <summary>Every kind of line end becomes <c>\n</c>, a tab a space; halves of surrogate pairs become U+FFFD.</summary>
    public static string Of(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n')
                clean.Append('\n');
            else if (rune.Value == '\t')
                clean.Append(' ');
            else if (IsWriting(rune))
                clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }

    /// <summary>On one line, with single spaces.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Cut at the end of a word where one is near, with an ellipsis in place of what is left off.</summary>
    public static string AtMost(string text, int length)
    {
        if (text.Length <= length)
            return text;
        int end = text.LastIndexOf(' ', length - 1);
        if (end < length / 2)
            end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>Joiners of scripts and emoji (U+200C, U+200D) stay; other format signs, the bidirectional ones among them, go.</summary>
    private static bool IsWriting(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D,
        _ => true,
    };
}
