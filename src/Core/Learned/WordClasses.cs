namespace MountainPartnership.Core.Learned;

/// <summary>Words of four languages by what they mean, so that what is learned of one language's sentences helps to read another's.</summary>
/// <param name="resource">The embedded table: a class and its folded words a row; a star stands for any ending.</param>
internal sealed class WordClasses(string resource)
{
    private static readonly string[] None = [];

    private readonly WordTable<string[]> table = new(
    [
        .. EmbeddedTable.Rows(resource)
            .SelectMany(row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: word, Class: row[0])))
            .GroupBy(pair => pair.Word, (word, pairs) => KeyValuePair.Create(word, pairs.Select(pair => pair.Class).Distinct().Order(StringComparer.Ordinal).ToArray())),
    ]);

    public string[] Of(ReadOnlySpan<char> word) => table.TryFind(word, out string[]? classes) ? classes : None;
}
