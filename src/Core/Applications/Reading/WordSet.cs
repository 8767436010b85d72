using System.Collections.Frozen;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Folded words, whole or, with a star at the end, by their beginning.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string> whole;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> beginnings;
    private readonly int[] lengths;

    /// <param name="words">Parted by blanks.</param>
    public WordSet(params string[] words)
    {
        string[] all = [.. words.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        whole = all.Where(word => !word.EndsWith('*')).ToFrozenSet();
        string[] stems = [.. all.Where(word => word.EndsWith('*')).Select(word => word[..^1])];
        beginnings = stems.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = [.. stems.Select(stem => stem.Length).Distinct().Order()];
    }

    public bool Has(string word)
    {
        if (whole.Contains(word))
        {
            return true;
        }

        foreach (int length in lengths)
        {
            if (length > word.Length)
            {
                return false;
            }

            if (beginnings.Contains(word.AsSpan(0, length)))
            {
                return true;
            }
        }

        return false;
    }

    public bool In(string[] words) => Array.Exists(words, Has);
}
