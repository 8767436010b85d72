namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Takes the endings of Russian cases off, so that "в Кыргызстане" is found under "Кыргызстан".</summary>
internal static class RussianCase
{
    private const int ShortestStem = 4;

    private static readonly string[] Endings =
    [
        "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "ией",
        "ая", "яя", "ой", "ей", "ую", "юю", "ые", "ие", "ых", "их", "ым", "им", "ый", "ий", "ою", "ею", "ия", "ии", "ию", "ья", "ье", "ом", "ем", "ам", "ах", "ях", "ей",
        "а", "я", "у", "ю", "е", "и", "о", "ы", "ь", "й",
    ];

    /// <summary>A short or indeclinable word ("Мали", "Перу") stays whole.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= ShortestStem || !char.IsBetween(word[^1], 'а', 'я'))
        {
            return word;
        }

        foreach (string ending in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
