namespace MountainPartnership.Mail.In.Words;

/// <summary>Parts text into lines and counts their quote marks (RFC 3676 section 4.5, and what clients make of it).</summary>
internal static class TextLines
{
    public static List<BodyLine> Of(string text)
    {
        List<BodyLine> lines = [];
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines()) lines.Add(Line(line.ToString(), 0, LineMarks.None));
        return lines;
    }

    /// <param name="depth">Quote depth that markup gives already.</param>
    public static BodyLine Line(string raw, int depth, LineMarks marks)
    {
        int i = 0, end = 0;
        while (i < raw.Length)
        {
            if (raw[i] == '>')
            {
                depth++;
                end = i + 1;
            }
            else if (!char.IsWhiteSpace(raw[i]) && raw[i] != '\uFEFF') break;
            i++;
        }
        return end == 0 ? new(raw, raw, depth, marks) : new(raw, raw[end..].TrimStart(), depth, marks);
    }
}
