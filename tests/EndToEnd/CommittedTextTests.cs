using System.Text.RegularExpressions;

namespace MountainPartnership.EndToEnd;

public sealed partial class CommittedTextTests
{
    /// <summary>Longer files are data.</summary>
    private const int MaxBytes = 2_000_000;

    [Fact]
    public async Task No_committed_file_names_a_folder_of_somebody_s_machine()
    {
        List<string> found = [];
        foreach (string file in await Repository.FilesAsync())
        {
            string path = Path.Combine(Repository.Root, file);
            if (!File.Exists(path) || new FileInfo(path).Length > MaxBytes)
            {
                continue;
            }

            string text = await File.ReadAllTextAsync(path);
            if (!text.Contains('\0') && MachinePath().Match(text) is { Success: true } match)
            {
                found.Add($"{file}: {match.Value}");
            }
        }

        Assert.Empty(found);
    }

    /// <summary>A folder of work or of a person, at the start of a path and not within an address.</summary>
    [GeneratedRegex(@"(?<![\w.:/~$}\-])/(?:work/|root/|home/(?!site\b)\w+/|Users/\w+/)|\b[A-Z]:\\Users\\", RegexOptions.None, 10_000)]
    private static partial Regex MachinePath();
}
