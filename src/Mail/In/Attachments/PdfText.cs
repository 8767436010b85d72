using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace MountainPartnership.Mail.In.Attachments;

/// <summary>
/// The text of a PDF by where its words stand: words at one height are a line, a wide gap in it is a tab, a high gap between
/// lines is a blank line.
/// </summary>
internal static class PdfText
{
    /// <summary>A gap wider than so many heights of a letter parts cells.</summary>
    private const double CellGap = 1.6;

    /// <summary>Lines further apart than so many heights of a letter are paragraphs.</summary>
    private const double ParagraphGap = 2.4;

    public static string? Read(byte[] bytes, AttachmentBudget budget, CancellationToken stop)
    {
        using PdfDocument document = PdfDocument.Open(bytes, new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            FilterProvider = new BoundedFilters(budget.MaxUnfoldedBytes, budget.MaxUnfoldedTotal),
        });
        StringBuilder text = new();
        for (int number = 1; number <= Math.Min(document.NumberOfPages, budget.MaxPages) && text.Length <= budget.MaxSigns; number++)
        {
            stop.ThrowIfCancellationRequested();
            Lines(document.GetPage(number), text);
        }

        return text.ToString();
    }

    private static void Lines(Page page, StringBuilder text)
    {
        List<Word> words = [.. page.GetWords().Where(word => word.BoundingBox.Height > 0 || word.Text.Trim().Length > 0)];
        words.Sort((one, other) => Baseline(other).CompareTo(Baseline(one)));
        double lastBaseline = double.NaN;
        for (int i = 0; i < words.Count;)
        {
            double size = Size(words[i]);
            double baseline = Baseline(words[i]);
            int end = i;
            while (end < words.Count && baseline - Baseline(words[end]) < size * 0.4)
            {
                end++;
            }

            text.Append(!double.IsNaN(lastBaseline) && lastBaseline - baseline > size * ParagraphGap ? "\n" : "");
            Line(words[i..end], size, text);
            lastBaseline = baseline;
            i = end;
        }

        text.Append('\n');
    }

    private static void Line(List<Word> words, double size, StringBuilder text)
    {
        words.Sort((one, other) => one.BoundingBox.Left.CompareTo(other.BoundingBox.Left));
        for (int i = 0; i < words.Count; i++)
        {
            double gap = i == 0 ? 0 : words[i].BoundingBox.Left - words[i - 1].BoundingBox.Right;
            text.Append(i == 0 ? "" : gap > size * CellGap ? "\t" : " ").Append(words[i].Text);
        }

        text.Append('\n');
    }

    private static double Baseline(Word word) => word.Letters[0].StartBaseLine.Y;

    private static double Size(Word word) => Math.Clamp(word.Letters[0].PointSize, 4, 72);
}
