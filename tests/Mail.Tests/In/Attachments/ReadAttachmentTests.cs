using System.IO.Compression;
using System.Text;
using MimeKit;
using MountainPartnership.Mail.In.Attachments;

namespace MountainPartnership.Mail.Tests.In.Attachments;

public sealed class ReadAttachmentTests
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    public void A_table_row_of_a_Word_document_is_one_line_with_tabs()
    {
        byte[] docx = Docx("<w:p><w:r><w:t>Form</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Country</w:t></w:r></w:p></w:tc>"
            + "<w:tc><w:p><w:r><w:t>Peru,</w:t></w:r></w:p><w:p><w:r><w:t>Cusco</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");

        Assert.Equal("Form\nCountry\tPeru, Cusco\n", Read(docx, "form.docx", Word).Text?.Text);
    }

    [Fact]
    public void Deleted_text_of_a_Word_document_is_not_read()
    {
        byte[] docx = Docx("<w:p><w:r><w:t>kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>");

        Assert.Equal("kept\n", Read(docx, "form.docx", Word).Text?.Text);
    }

    [Fact]
    public void A_document_is_told_by_its_bytes_and_not_by_its_declared_type()
    {
        Assert.Equal("Country: Peru\n", Read("{\\rtf1\\ansi Country: Peru\\par}"u8.ToArray(), "form.doc", "application/msword").Text?.Text);
        Assert.Equal("seen\n", Read(Docx("<w:p><w:r><w:t>seen</w:t></w:r></w:p>"), "form", "application/octet-stream").Text?.Text);
    }

    [Fact]
    public void Rtf_is_read_by_the_character_sets_of_its_fonts()
    {
        byte[] rtf = Encoding.ASCII.GetBytes(
            "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}{\\info{\\author Nobody}}"
            + "\\f0 Caf\\'e9: \\f1\\'cf\\'e5\\'f0\\'f3\\f0\\tab\\u1055?\\u1077?\\uc0\\u1088\\u1091\\par{\\*\\hidden x}end}");

        Assert.Equal("Café: Перу\tПеру\nend", Read(rtf, "a.rtf", "text/rtf").Text?.Text);
    }

    [Fact]
    public void Cells_of_a_csv_file_are_parted_by_tabs()
    {
        byte[] csv = Encoding.UTF8.GetBytes("Organization;Andes Verdes\r\nActivities;\"maps; \"\"seed\"\"\"\r\n");

        Assert.Equal("Organization\tAndes Verdes\nActivities\tmaps; \"seed\"\n", Read(csv, "a.csv", "text/csv").Text?.Text);
    }

    [Theory]
    [InlineData("form.docx", Word)]
    [InlineData("form.pdf", "application/pdf")]
    [InlineData("form.rtf", "application/rtf")]
    public void A_damaged_document_gives_a_reason_and_no_exception(string name, string type)
    {
        byte[] whole = name.EndsWith("docx", StringComparison.Ordinal) ? Docx("<w:p/>") : name.EndsWith("pdf", StringComparison.Ordinal) ? "%PDF-1.7\n1 0 obj <</Type"u8.ToArray() : "{\\rtf1{\\*"u8.ToArray();
        Random random = new(7);
        for (int i = 0; i < 60; i++)
        {
            byte[] damaged = whole[..random.Next(5, whole.Length)];
            damaged[random.Next(4, damaged.Length)] ^= (byte)random.Next(1, 255);
            AttachmentReading reading = Read(damaged, name, type);

            Assert.True(reading.Text is not null || reading.Reason is not null);
        }
    }

    [Fact]
    public void A_zip_bomb_is_not_unfolded()
    {
        byte[] bomb = Docx("<w:p><w:r><w:t>" + new string('a', 9_000_000) + "</w:t></w:r></w:p>");

        Assert.Null(Read(bomb, "form.docx", Word).Text);
        Assert.NotNull(ReadAttachment.Read(Part(bomb, "form.docx", Word), AttachmentBudget.Default with { MaxUnfoldedBytes = 10_000_000 }).Text);
    }

    [Fact]
    public void A_pdf_whose_stream_unfolds_beyond_the_budget_is_not_unfolded()
    {
        byte[] words = Encoding.ASCII.GetBytes("BT /F1 12 Tf 1 0 0 1 9 9 Tm (hi) Tj ET" + new string(' ', 100_000));
        using MemoryStream folded = new();
        using (ZLibStream zlib = new(folded, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(words);
        }

        using MemoryStream pdf = new();
        pdf.Write("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n"u8);
        pdf.Write(Encoding.ASCII.GetBytes($"4 0 obj\n<< /Length {folded.Length} /Filter /FlateDecode >>\nstream\n"));
        pdf.Write(folded.ToArray());
        pdf.Write("\nendstream\nendobj\ntrailer << /Root 1 0 R /Size 6 >>\n%%EOF"u8);
        MimePart part = Part(pdf.ToArray(), "a.pdf", "application/pdf");

        Assert.Null(ReadAttachment.Read(part, AttachmentBudget.Default with { MaxUnfoldedBytes = 50_000 }).Text);
        Assert.Contains("hi", ReadAttachment.Read(part, AttachmentBudget.Default).Text?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void More_bytes_than_the_budget_allows_are_not_decoded()
    {
        AttachmentReading reading = ReadAttachment.Read(Part(new byte[2_000], "a.txt", "text/plain"), AttachmentBudget.Default with { MaxBytes = 1_000 });

        Assert.Null(reading.Text);
        Assert.Contains("1000", reading.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_cut_and_says_so()
    {
        AttachmentReading reading = ReadAttachment.Read(Part(Encoding.ASCII.GetBytes(new string('a', 5_000)), "a.txt", "text/plain"), AttachmentBudget.Default with { MaxSigns = 1_000 });

        Assert.Equal(1_000, reading.Text?.Text.Length);
        Assert.NotNull(reading.Reason);
    }

    [Fact]
    public void A_picture_is_no_text() => Assert.Null(Read([0x89, 0x50, 0x4E, 0x47, 1, 2, 3], "logo.png", "image/png").Text);

    private static AttachmentReading Read(byte[] bytes, string name, string type) =>
        ReadAttachment.Read(Part(bytes, name, type), AttachmentBudget.Default);

    private static MimePart Part(byte[] bytes, string name, string type) => new(ContentType.Parse(type))
    {
        FileName = name,
        Content = new MimeContent(new MemoryStream(bytes)),
    };

    private static byte[] Docx(string body)
    {
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Entry(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Entry(zip, "word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>");
        }

        return file.ToArray();
    }

    private static void Entry(ZipArchive zip, string name, string text)
    {
        using StreamWriter writer = new(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        writer.Write(text);
    }
}
