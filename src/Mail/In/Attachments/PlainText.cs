using System.Text;
using MimeKit;
using MountainPartnership.Mail.In.Structure;
using MountainPartnership.Mail.In.Words;

namespace MountainPartnership.Mail.In.Attachments;

/// <summary>Files that are text already.</summary>
internal static class PlainText
{
    private static readonly string[] Extensions = [".txt", ".text", ".csv", ".tsv", ".md", ".htm", ".html", ".log"];

    public static bool Is(ContentType type, string extension) =>
        type.IsMimeType("text", "*") ? !type.IsMimeType("text", "calendar") && !type.IsMimeType("text", "vcard") : Extensions.Contains(extension);

    public static string Read(byte[] bytes, ContentType type, string extension, int limit)
    {
        bool html = type.IsMimeType("text", "html") || extension is ".htm" or ".html";
        string text = DecodeText.From(bytes.AsSpan(0, Math.Min(bytes.Length, 4 * limit)), type.Charset ?? (html ? DecodeText.CharsetOfHtml(bytes) : null));
        if (html)
        {
            return ReadHtml.AsText(text[..Math.Min(text.Length, limit)]);
        }

        text = text.ReplaceLineEndings("\n");
        return type.IsMimeType("text", "csv") || extension == ".csv" ? Cells(text) : text;
    }

    /// <summary>RFC 4180, with the semicolon that half of the world's spreadsheets write: cells parted by tabs.</summary>
    private static string Cells(string text)
    {
        int line = text.IndexOf('\n');
        ReadOnlySpan<char> first = line < 0 ? text : text.AsSpan(0, line);
        char separator = first.Contains(';') ? ';' : ',';
        StringBuilder cells = new(text.Length);
        bool quoted = false;
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '"')
            {
                bool twice = quoted && at + 1 < text.Length && text[at + 1] == '"';
                at += twice ? 1 : 0;
                quoted = twice == quoted;
                cells.Append(twice ? "\"" : "");
            }
            else
            {
                cells.Append(quoted && c == '\n' ? ' ' : !quoted && c == separator ? '\t' : c);
            }
        }

        return cells.ToString();
    }
}
