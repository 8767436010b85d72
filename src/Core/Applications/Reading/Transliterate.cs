using System.Text;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Cyrillic as people spell it in addresses, near enough to compare.</summary>
internal static class Transliterate
{
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya",
    ];

    public static string ToLatin(string folded)
    {
        StringBuilder latin = new(folded.Length);
        foreach (char c in folded)
        {
            int letter = Cyrillic.IndexOf(c, StringComparison.Ordinal);
            latin.Append(letter < 0 ? c.ToString() : Latin[letter]);
        }

        return latin.ToString();
    }
}
