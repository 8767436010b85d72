using System.Text;

namespace MountainPartnership.Mail.In.Words;

/// <summary>Reads an HTML body as the text that a person sees.</summary>
public static class ReadHtml
{
    /// <summary>Tags and texts of one body that are read; what comes after is left out. A long newsletter has some 20,000.</summary>
    public const int MaxTokens = 400_000;

    /// <summary>Blocks are lines; a table row is one line, its cells parted by tabs; hidden elements, scripts and styles are left out.</summary>
    public static string AsText(string html)
    {
        StringBuilder text = new();
        foreach (BodyLine line in HtmlLines.Of(html)) text.Append(line.Raw).Append('\n');
        return text.ToString().Trim('\n', ' ');
    }
}
