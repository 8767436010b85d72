using System.Text;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Cyrillic as people spell it in addresses, near enough to compare.</summary>
internal static class Transliterate
{
    /// <summary>From "а" to "я".</summary>
    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya",
    ];

    public static string ToLatin(string folded)
    {
        if (!folded.AsSpan().ContainsAnyInRange('а', 'я'))
        {
            return folded;
        }

        StringBuilder latin = new(folded.Length);
        foreach (char c in folded)
        {
            if (c is >= 'а' and <= 'я')
            {
                latin.Append(Latin[c - 'а']);
            }
            else
            {
                latin.Append(c);
            }
        }

        return latin.ToString();
    }

    /// <summary>The Latin letters alone, as addresses have them.</summary>
    public static string ToLetters(string folded)
    {
        string latin = ToLatin(folded);
        return latin.AsSpan().ContainsAnyExceptInRange('a', 'z') ? string.Concat(latin.Where(char.IsAsciiLetterLower)) : latin;
    }
}
