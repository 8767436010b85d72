using System.Numerics;
using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Patterns;

/// <summary>
/// Many patterns that a text is held against. Few texts have the letters that any of them needs, so that a text is first sieved for these, and then held
/// only against the patterns that may match.
/// </summary>
internal sealed class PatternSet
{
    /// <summary>Letters of a run that the sieve looks for; a longer run begins with them.</summary>
    private const int Longest = 8;

    private readonly Regex[] patterns;

    private readonly LetterSieve sieve;

    /// <summary>Those of which it is not known what they need.</summary>
    private readonly ulong always;

    /// <param name="patterns">64 at most.</param>
    public PatternSet(params Regex[] patterns)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(patterns.Length, 64);
        this.patterns = patterns;
        List<(string Letters, ulong Mark)> runs = [];
        for (int i = 0; i < patterns.Length; i++)
        {
            ulong mark = 1UL << i;
            if (NeededLetters.Of(patterns[i]) is { } needed && Array.TrueForAll(needed, LetterSieve.Takes))
            {
                runs.AddRange(needed.Select(run => (run[..Math.Min(Longest, run.Length)], mark)));
            }
            else
            {
                always |= mark;
            }
        }

        sieve = new LetterSieve(runs);
    }

    public bool AnyMatches(ReadOnlySpan<char> text)
    {
        for (ulong left = Possible(text); left != 0; left &= left - 1)
        {
            if (patterns[BitOperations.TrailingZeroCount(left)].IsMatch(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The places, in the set's order, of the patterns that match.</summary>
    public List<int> Matching(ReadOnlySpan<char> text)
    {
        List<int> matching = [];
        for (ulong left = Possible(text); left != 0; left &= left - 1)
        {
            int place = BitOperations.TrailingZeroCount(left);
            if (patterns[place].IsMatch(text))
            {
                matching.Add(place);
            }
        }

        return matching;
    }

    private ulong Possible(ReadOnlySpan<char> text) => always | sieve.In(text);
}
