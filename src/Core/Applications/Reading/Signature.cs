using System.Collections.Immutable;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>The short lines at the end of a letter.</summary>
internal static class Signature
{
    private const int Longest = 90;

    private const int MostLines = 16;

    /// <summary>The lines behind the closing words; without any, the short lines at the end.</summary>
    public static ImmutableArray<Line> Of(Page page)
    {
        int closing = -1;
        for (int i = page.Lines.Length - 1; i >= 0; i--)
        {
            if (page.Lines[i].Length <= Longest && Closing.Begins(page, page.Lines[i]))
            {
                closing = i;
                break;
            }
        }

        ImmutableArray<Line> behind = [.. page.Lines.Skip(closing + 1).Where(line => !line.Blank)];
        if (closing >= 0 && behind.Length is > 0 and <= MostLines)
        {
            return behind;
        }

        ImmutableArray<Line> filled = [.. page.Lines.Where(line => !line.Blank)];
        int first = filled.Length;
        while (first > 1 && filled.Length - first < MostLines / 2 && Short(page, filled[first - 1]))
        {
            first--;
        }

        return filled[first..];
    }

    private static bool Short(Page page, Line line) => line.Length <= Longest - 20 && page.Text[line.End - 1] is not ('.' or '!' or '?' or ':');
}
