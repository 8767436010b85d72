namespace MountainPartnership.Core.Patterns;

/// <summary>Finds in one go which of many runs of letters a text has (Aho and Corasick 1975).</summary>
internal sealed class LetterSieve
{
    /// <summary>Latin, Cyrillic and the signs between; others stand for one letter that no run has.</summary>
    private const int Letters = 0x500;

    public static bool Takes(string run) => run.Length > 0 && run.All(letter => letter < Letters);

    private readonly byte[] columns = new byte[Letters];

    private readonly int width;

    /// <summary>By state and column, the next state.</summary>
    private readonly ushort[] next;

    /// <summary>By state, the marks of all runs that end there.</summary>
    private readonly ulong[] marks;

    /// <param name="runs">Each with its mark; of those that <see cref="Takes"/>.</param>
    public LetterSieve(IReadOnlyCollection<(string Letters, ulong Mark)> runs)
    {
        int count = 1;
        foreach (char letter in runs.SelectMany(run => run.Letters).Distinct())
        {
            columns[letter] = (byte)count++;
        }

        width = count;
        List<int[]> states = [new int[width]];
        List<ulong> found = [0];
        foreach ((string letters, ulong mark) in runs)
        {
            int state = 0;
            foreach (char letter in letters)
            {
                ref int to = ref states[state][Column(letter)];
                if (to == 0)
                {
                    to = states.Count;
                    states.Add(new int[width]);
                    found.Add(0);
                }

                state = to;
            }

            found[state] |= mark;
        }

        Link(states, found);
        next = [.. states.SelectMany(row => row).Select(state => checked((ushort)state))];
        marks = [.. found];
    }

    /// <summary>The marks of all runs that the text has.</summary>
    public ulong In(ReadOnlySpan<char> text)
    {
        ulong found = 0;
        int state = 0;
        foreach (char letter in text)
        {
            state = next[(state * width) + Column(letter)];
            found |= marks[state];
        }

        return found;
    }

    private int Column(char letter) => letter < Letters ? columns[letter] : 0;

    /// <summary>Where a run goes on no further, the search goes on with the longest end of it that begins another.</summary>
    private static void Link(List<int[]> states, List<ulong> found)
    {
        int[] ends = new int[states.Count];
        Queue<int> open = new(states[0].Where(state => state > 0));
        while (open.TryDequeue(out int state))
        {
            found[state] |= found[ends[state]];
            for (int column = 0; column < states[state].Length; column++)
            {
                int behind = states[ends[state]][column];
                if (states[state][column] is > 0 and var to)
                {
                    ends[to] = behind;
                    open.Enqueue(to);
                }
                else
                {
                    states[state][column] = behind;
                }
            }
        }
    }
}
