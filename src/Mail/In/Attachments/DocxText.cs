using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MountainPartnership.Mail.In.Attachments;

/// <summary>
/// The text of a Word document (ISO/IEC 29500): a paragraph is a line, a table row is a line with its cells parted by tabs.
/// Read element by element, so that no tree of it is built.
/// </summary>
internal static class DocxText
{
    public static string? Read(byte[] bytes, AttachmentBudget budget, CancellationToken stop)
    {
        if (OverBudget(bytes, budget))
        {
            return null;
        }

        using MemoryStream stream = new(bytes, writable: false);
        using WordprocessingDocument document = WordprocessingDocument.Open(
            stream, isEditable: false, new OpenSettings { MaxCharactersInPart = budget.MaxUnfoldedBytes, AutoSave = false });
        if (document.MainDocumentPart is not { } main)
        {
            return null;
        }

        using OpenXmlReader reader = new OpenXmlPartReader(main);
        return Text(reader, budget.MaxSigns, stop);
    }

    /// <summary>A zip bomb shows in its directory; an entry that unfolds to more than it declares is cut by the reader.</summary>
    private static bool OverBudget(byte[] bytes, AttachmentBudget budget)
    {
        using MemoryStream stream = new(bytes, writable: false);
        using ZipArchive zip = new(stream, ZipArchiveMode.Read);
        return zip.Entries.Count > budget.MaxEntries
            || zip.GetEntry("word/document.xml") is not { } text
            || text.Length > budget.MaxUnfoldedBytes
            || zip.Entries.Sum(entry => entry.Length) > budget.MaxUnfoldedTotal;
    }

    private static string Text(OpenXmlReader reader, int limit, CancellationToken stop)
    {
        StringBuilder text = new();
        int cells = 0;
        int elements = 0;
        while (text.Length <= limit && reader.Read())
        {
            if (++elements % 1_000 == 0)
            {
                stop.ThrowIfCancellationRequested();
            }

            if (reader.ElementType == typeof(AlternateContentFallback) && reader.IsStartElement)
            {
                // What a newer Word shows in another form, and stands in the choice already.
                reader.Skip();
            }

            Take(reader, text, ref cells);
        }

        return text.ToString();
    }

    private static void Take(OpenXmlReader reader, StringBuilder text, ref int cells)
    {
        Type type = reader.ElementType;
        if (reader.IsStartElement)
        {
            cells += type == typeof(TableCell) ? 1 : 0;
            if (type == typeof(DocumentFormat.OpenXml.Wordprocessing.Text))
            {
                text.Append(reader.GetText());
            }
            else if (type == typeof(SymbolChar))
            {
                text.Append(Box(reader));
            }
            else if (type == typeof(NumberingProperties))
            {
                text.Append(text.Length == 0 || text[^1] is '\n' ? "- " : "");
            }

            return;
        }

        if (type == typeof(TabChar))
        {
            text.Append(cells > 0 ? ' ' : '\t');
        }
        else if (type == typeof(Break) || type == typeof(CarriageReturn) || type == typeof(Paragraph))
        {
            text.Append(cells > 0 ? ' ' : '\n');
        }
        else if (type == typeof(TableCell))
        {
            cells--;
            Trim(text, ' ');
            text.Append(cells > 0 ? ' ' : '\t');
        }
        else if (type == typeof(TableRow) && cells == 0)
        {
            Trim(text, '\t');
            text.Append('\n');
        }
    }

    private static void Trim(StringBuilder text, char sign)
    {
        while (text.Length > 0 && text[^1] == sign)
        {
            text.Length--;
        }
    }

    /// <summary>Wingdings draws checked boxes at FE, 52 and FD.</summary>
    private static string Box(OpenXmlReader reader) =>
        reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "char").Value?.ToUpperInvariant() switch
        {
            "F0FE" or "F052" or "F0FD" or "F0FC" => "☒",
            "F0A8" or "F06F" or "F071" => "☐",
            _ => "",
        };
}
