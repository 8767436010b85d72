namespace MountainPartnership.Letters.Tests;

/// <summary>Texts that a person has read and found right, in the folder of that name.</summary>
internal static class Expected
{
    /// <remarks>What came instead is left beside the expected text in the test's output folder, for a person to read and copy.</remarks>
    public static void Same(string file, string actual)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Expected", file);
        string expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected != actual)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path + ".received", actual);
        }

        Assert.Equal(expected, actual);
    }
}
