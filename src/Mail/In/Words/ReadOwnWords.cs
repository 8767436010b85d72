using System.Text;

namespace MountainPartnership.Mail.In.Words;

/// <summary>
/// Takes quotes and signatures off a reply: by the client's quote marks, by the reply headers above unmarked quotes, and by comparison
/// with the letter that was answered. What none of them shows to be a quote stays the writer's.
/// </summary>
public static class ReadOwnWords
{
    /// <summary>Characters of a body that are read; mail that people write is far shorter.</summary>
    public const int MaxCharacters = 4_000_000;

    /// <param name="answeredLetter">The plain text of the letter that was answered, when it is known.</param>
    public static OwnWords From(MessageBody body, string? answeredLetter)
    {
        LetterMatch? letter = string.IsNullOrWhiteSpace(answeredLetter) ? null : new(Cut(answeredLetter));
        OwnWords? html = string.IsNullOrWhiteSpace(body.Html) ? null : From(HtmlLines.Of(Cut(body.Html)), letter);
        if (html is not null && string.IsNullOrWhiteSpace(body.Text)) return html;
        OwnWords text = From(TextLines.Of(Cut(body.Text ?? "")), letter);
        return html is null || IsAnother(html.Text, text.Text) ? text : html;
    }

    /// <summary>
    /// HTML has what the writer saw and better marks, so it is read first. Where its words have none in common with the text's, it is not
    /// the same message: some gateways and programs send stale HTML beside the text.
    /// </summary>
    private static bool IsAnother(string html, string text) =>
        text.Length > 0 && !WordsOf(html).Overlaps(WordsOf(text));

    private static HashSet<string> WordsOf(string text) =>
        new(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    private static OwnWords From(List<BodyLine> lines, LetterMatch? match)
    {
        bool[] own = new bool[lines.Count];
        Array.Fill(own, true);
        TakeQuotes(lines, match?.Of(lines) ?? new bool[lines.Count], own);
        Signatures.TakeFrom(lines, own);
        return new(Join(lines, own, true), Join(lines, own, false)) { Interleaved = IsInterleaved(lines, own) ? string.Join('\n', lines.Select(line => line.Text.TrimEnd())) : null };
    }

    /// <summary>The writer's own words stand below quoted ones more than once.</summary>
    private static bool IsInterleaved(List<BodyLine> lines, bool[] own)
    {
        int answers = 0;
        bool quoted = false;
        for (int i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsBlank)
            {
                answers += quoted && own[i] ? 1 : 0;
                quoted = lines[i].Depth > 0;
            }
        }

        return answers > 1;
    }

    private static string Cut(string text) => text.Length <= MaxCharacters ? text : text[..MaxCharacters];

    private static void TakeQuotes(List<BodyLine> lines, bool[] letter, bool[] own)
    {
        for (int i = 0; i < lines.Count; i++)
            if (lines[i].Depth > 0 || letter[i] || IsLostWrap(lines, i)) own[i] = false;

        List<ReplyHeaders.Header> headers = ReplyHeaders.In(lines);
        for (int h = 0; h < headers.Count; h++)
        {
            ReplyHeaders.Header header = headers[h];
            Array.Fill(own, false, header.First, header.End - header.First);
            int end = h + 1 < headers.Count ? headers[h + 1].First : lines.Count;
            if (!header.IsOpen) TakeIndented(lines, own, header.End, end);
            else if (h == 0 && LetterStart(letter, header.End, end) is { } start) Array.Fill(own, false, header.End, start - header.End);
            else
            {
                Array.Fill(own, false, header.First, lines.Count - header.First);
                return;
            }
        }
    }

    /// <summary>
    /// The first line of the answered letter below its header, or null where it is not there: then all below is somebody's message and
    /// none of it is told from the writer's words.
    /// </summary>
    private static int? LetterStart(bool[] letter, int from, int to)
    {
        int first = Array.IndexOf(letter, true, from, to - from);
        return first < 0 ? null : first;
    }

    /// <summary>A bare blockquote under a reply header is the quote.</summary>
    private static void TakeIndented(List<BodyLine> lines, bool[] own, int from, int to)
    {
        int i = from;
        while (i < to && lines[i].IsBlank) i++;
        for (; i < to && lines[i].Has(LineMarks.Indented); i++) own[i] = false;
    }

    /// <summary>The rest of a quoted line that was wrapped on the way and lost its mark: small letters between two quoted lines.</summary>
    private static bool IsLostWrap(List<BodyLine> lines, int i) =>
        i > 0 && i + 1 < lines.Count && lines[i - 1].Depth > 0 && lines[i + 1].Depth > 0 && !lines[i].IsBlank && lines[i].Text.Length < 40
        && lines[i - 1].Raw.Length >= 60 && char.IsLower(lines[i].Text.TrimStart()[0]);

    /// <summary>Blank lines at the edges and more than one in a row are left out.</summary>
    private static string Join(List<BodyLine> lines, bool[] own, bool wanted)
    {
        StringBuilder text = new();
        bool gap = false;
        for (int i = 0; i < lines.Count; i++)
        {
            if (own[i] != wanted || lines[i].IsBlank && lines[i].Depth == 0)
            {
                gap = true;
                continue;
            }
            if (text.Length > 0) text.Append(gap ? "\n\n" : "\n");
            text.Append(lines[i].Raw.TrimEnd());
            gap = false;
        }
        return text.ToString();
    }
}
