namespace MountainPartnership.Core.Applications.Reading;

/// <summary>
/// Makes paragraphs of lines that a mail client broke at its width: the end of such a line becomes a blank, so that places
/// in the text stay what they were.
/// </summary>
internal static class Unwrap
{
    /// <summary>Wider lines are paragraphs already.</summary>
    private const int WidestWrap = 100;

    private const int NarrowestWrap = 55;

    public static string Lines(string text)
    {
        string[] lines = text.Split('\n');
        int width = lines.Where(line => line.Length <= WidestWrap).Select(line => line.TrimEnd().Length).DefaultIfEmpty().Max();
        if (width < NarrowestWrap || lines.Count(line => line.Length > WidestWrap) * 3 > lines.Count(line => line.Length > NarrowestWrap))
        {
            return text;
        }

        return string.Create(text.Length, (text, lines, width), static (unwrapped, source) =>
        {
            source.text.CopyTo(unwrapped);
            int at = 0;
            for (int i = 0; i + 1 < source.lines.Length; i++)
            {
                at += source.lines[i].Length;
                if (Continues(source.lines[i].TrimEnd(), source.lines[i + 1], source.width))
                {
                    unwrapped[at] = ' ';
                }

                at++;
            }
        });
    }

    private static bool Continues(string line, string next, int width)
    {
        ReadOnlySpan<char> following = next.AsSpan().TrimStart();
        if (line.Length < NarrowestWrap - 15 || following.IsEmpty || line.Contains('\t') || next.Contains('\t')
            || !(char.IsLetterOrDigit(following[0]) || following[0] is '(' or '«' or '"' or '“' or '<' or '&')
            || FormLine.Numbering(following) > 0)
        {
            return false;
        }

        // A bracket opens in the middle of a sentence, however long the address in it is.
        if (following[0] == '(' && char.IsLetter(line[^1]))
        {
            return true;
        }

        int word = following.IndexOf(' ');
        int firstWord = word < 0 ? following.Length : word;
        return line.Length + 1 + firstWord > width - 1 && !FormLine.Labelled(following);
    }
}
