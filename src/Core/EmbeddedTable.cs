using System.Text;

namespace MountainPartnership.Core;

/// <summary>Tables that are embedded in this assembly, by their logical names: a row a line, its cells parted by tabs.</summary>
internal static class EmbeddedTable
{
    public static IEnumerable<string[]> Rows(string name) => Lines(name).Select(line => line.Split('\t'));

    public static IEnumerable<string> Lines(string name)
    {
        using Stream resource = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(resource, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
