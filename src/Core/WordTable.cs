using System.Diagnostics.CodeAnalysis;

namespace MountainPartnership.Core;

/// <summary>What words mean: looked up whole, else by their longest known beginning.</summary>
/// <typeparam name="T">The meaning.</typeparam>
internal sealed class WordTable<T>
{
    /// <summary>By the first two letters, or the only one, the whole words before the beginnings, and the longer of these first.</summary>
    private readonly Dictionary<int, Entry[]> entries;

    /// <param name="words">A star at the end stands for any ending. No word twice.</param>
    public WordTable(IEnumerable<KeyValuePair<string, T>> words) => entries = words
        .Select(word => new Entry(word.Key.TrimEnd('*'), word.Key.EndsWith('*'), word.Value))
        .GroupBy(entry => Key(entry.Text))
        .ToDictionary(group => group.Key, group => group.OrderBy(entry => entry.Begins).ThenByDescending(entry => entry.Text.Length).ToArray());

    public bool TryFind(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out T meaning)
    {
        meaning = default;
        return !word.IsEmpty && (Find(Key(word), word, ref meaning) || (word.Length > 1 && Find(Key(word[..1]), word, ref meaning)));
    }

    private static int Key(ReadOnlySpan<char> word) => word.Length > 1 ? (word[1] << 16) | word[0] : word[0];

    private bool Find(int key, ReadOnlySpan<char> word, ref T? meaning)
    {
        foreach (Entry entry in entries.GetValueOrDefault(key) ?? [])
        {
            if (entry.Begins ? word.StartsWith(entry.Text, StringComparison.Ordinal) : word.SequenceEqual(entry.Text))
            {
                meaning = entry.Meaning;
                return true;
            }
        }

        return false;
    }

    private readonly record struct Entry(string Text, bool Begins, T Meaning);
}
