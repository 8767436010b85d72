namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Folded words, whole or, with a star at the end, by their beginning.</summary>
/// <param name="words">Parted by blanks.</param>
internal sealed class WordSet(params string[] words)
{
    private readonly WordTable<bool> table = new(
        [.. words.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().Select(word => KeyValuePair.Create(word, true))]);

    public bool Has(ReadOnlySpan<char> word) => table.TryFind(word, out _);

    public bool Has(string word) => table.TryFind(word, out _);

    public bool In(string[] words) => Array.Exists(words, Has);
}
