namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Whether two spellings name one person: "Fournier, Joanne" and "Joanne Fournier", "Mr Kiprono" and "Samuel Kiprono", "Дарьей Кольцовой" and "Daria Koltsova".</summary>
internal static class SamePerson
{
    public static bool Are(string one, string other)
    {
        string[] some = Words(one);
        string[] others = Words(other);
        string[] shared = [.. some.Where(word => word.Length > 1 && others.Contains(word))];
        return shared.Length switch
        {
            0 => false,
            1 => some.Length == 1 || others.Length == 1 || Abbreviated(some.Except(shared), others.Except(shared)),
            _ => true,
        };
    }

    /// <summary>"T. Kuman" and "Tobias Kuman".</summary>
    private static bool Abbreviated(IEnumerable<string> some, IEnumerable<string> others) =>
        some.Any(word => others.Any(other => word[0] == other[0] && (word.Length == 1 || other.Length == 1)));

    private static string[] Words(string name) =>
    [
        .. Fold.Of(name).Split([' ', '-', '.', ',', '"', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !PersonNames.IsTitle(word)).Select(word => Transliterate.ToLatin(RussianCase.Stem(word))).Where(word => word.Length > 0).Distinct(),
    ];
}
