namespace MountainPartnership.Benchmarks;

/// <summary>The messages that are read: the fixtures of the mail tests, and the public corpora where they stand beside the project.</summary>
internal static class Messages
{
    public static byte[][] Load() => [.. Files().Select(File.ReadAllBytes)];

    public static IEnumerable<string> Files() => new[] { Find("tests", "Mail.Tests", "Fixtures"), Find("shared", "corpora") }
        .OfType<string>()
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.eml", SearchOption.AllDirectories).Order(StringComparer.Ordinal));

    /// <summary>The words of the labelled opinions.</summary>
    public static IEnumerable<string> Statements() => Find("tests", "Core.Tests", "Review", "ReadOpinionStatements") is not { } folder ? []
        : Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', 3)[2].Replace("\\n", "\n", StringComparison.Ordinal));

    private static string? Find(params string[] path)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string messages = Path.Combine([folder.FullName, .. path]);
            if (Directory.Exists(messages))
                return messages;
        }

        return null;
    }
}
