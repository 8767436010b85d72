using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace MountainPartnership.Core;

/// <summary>What words mean: looked up whole, else by their longest known beginning.</summary>
/// <typeparam name="T">The meaning.</typeparam>
internal sealed class WordTable<T>
{
    /// <summary>By a hash of the first two letters: the whole words before the beginnings, and the longer of these first.</summary>
    private readonly Entry[][] rows;

    /// <summary>Whether one letter alone can be a beginning.</summary>
    private readonly bool oneLetter;

    /// <param name="words">A star at the end stands for any ending. No word twice.</param>
    public WordTable(IEnumerable<KeyValuePair<string, T>> words)
    {
        Entry[] entries = [.. words.Select(word => new Entry(word.Key.TrimEnd('*'), word.Key.EndsWith('*'), word.Value))];
        oneLetter = Array.Exists(entries, entry => entry.Begins && entry.Text.Length == 1);
        rows = new Entry[BitOperations.RoundUpToPowerOf2((uint)entries.Length + 1)][];
        ILookup<int, Entry> sorted = entries.OrderBy(entry => entry.Begins).ThenByDescending(entry => entry.Text.Length).ToLookup(entry => Row(entry.Text));
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = [.. sorted[i]];
        }
    }

    public bool TryFind(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out T meaning)
    {
        meaning = default;
        return !word.IsEmpty && (Find(Row(word), word, ref meaning) || (oneLetter && Find(Row(word[..1]), word, ref meaning)));
    }

    private int Row(ReadOnlySpan<char> word) => ((word[0] * 31) + (word.Length > 1 ? word[1] * 1_021 : 0)) & (rows.Length - 1);

    private bool Find(int row, ReadOnlySpan<char> word, ref T? meaning)
    {
        foreach (ref readonly Entry entry in rows[row].AsSpan())
        {
            if ((entry.Begins || entry.Text.Length == word.Length) && word.StartsWith(entry.Text))
            {
                meaning = entry.Meaning;
                return true;
            }
        }

        return false;
    }

    private readonly record struct Entry(string Text, bool Begins, T Meaning);
}
