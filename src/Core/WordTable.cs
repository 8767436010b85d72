using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace MountainPartnership.Core;

/// <summary>What words mean: looked up whole, else by their longest known beginning.</summary>
/// <typeparam name="T">The meaning.</typeparam>
internal sealed class WordTable<T>
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> whole;

    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> beginnings;

    private readonly int[] lengths;

    /// <param name="words">A star at the end stands for any ending. No word twice.</param>
    public WordTable(IReadOnlyCollection<KeyValuePair<string, T>> words)
    {
        whole = words.Where(word => !word.Key.EndsWith('*')).ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        KeyValuePair<string, T>[] stems = [.. words.Where(word => word.Key.EndsWith('*')).Select(word => KeyValuePair.Create(word.Key[..^1], word.Value))];
        beginnings = stems.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = [.. stems.Select(stem => stem.Key.Length).Distinct().OrderDescending()];
    }

    public bool TryFind(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out T meaning)
    {
        if (whole.TryGetValue(word, out meaning))
        {
            return true;
        }

        foreach (int length in lengths)
        {
            if (length <= word.Length && beginnings.TryGetValue(word[..length], out meaning))
            {
                return true;
            }
        }

        return false;
    }
}
