using System.Collections.Frozen;
using System.Reflection;

namespace MountainPartnership.Core.Learned;

/// <summary>Words of four languages by what they mean, so that what is learned of one language's sentences helps to read another's.</summary>
internal sealed class WordClasses
{
    private static readonly string[] None = [];

    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> whole;

    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> beginnings;

    private readonly int shortest;

    private readonly int longest;

    /// <param name="resource">The embedded table: a class and its folded words a line; a star stands for any ending.</param>
    public WordClasses(string resource)
    {
        using StreamReader reader = new(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        Dictionary<string, HashSet<string>> words = [];
        Dictionary<string, HashSet<string>> stems = [];
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            foreach (string word in cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Dictionary<string, HashSet<string>> into = word[^1] == '*' ? stems : words;
                string key = word.TrimEnd('*');
                into.TryAdd(key, []);
                into[key].Add(cells[0]);
            }
        }

        whole = Lookup(words);
        beginnings = Lookup(stems);
        shortest = stems.Keys.Min(stem => stem.Length);
        longest = stems.Keys.Max(stem => stem.Length);
    }

    /// <summary>By the whole word, else by its longest known beginning.</summary>
    public string[] Of(ReadOnlySpan<char> word)
    {
        if (whole.TryGetValue(word, out string[]? classes))
        {
            return classes;
        }

        for (int length = Math.Min(longest, word.Length); length >= shortest; length--)
        {
            if (beginnings.TryGetValue(word[..length], out classes))
            {
                return classes;
            }
        }

        return None;
    }

    private static FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Lookup(Dictionary<string, HashSet<string>> words) =>
        words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Order(StringComparer.Ordinal).ToArray()).GetAlternateLookup<ReadOnlySpan<char>>();
}
