using System.IO.Compression;
using System.Text;

namespace MountainPartnership.Mail.Tests.In;

/// <summary>Messages that are made to cost their reader more than they cost their writer.</summary>
public static class HostileMail
{
    private const string Head = "From: a@member.example\nTo: membership@mp.example\nSubject: x\nMIME-Version: 1.0\n";

    public static IEnumerable<(string Name, Func<byte[]> Write)> All { get; } =
    [
        ("200,000 empty parts", () => Text(Head + "Content-Type: multipart/mixed; boundary=b\n\n" + Repeat("--b\n\n", 200_000) + "--b--\n")),
        ("200,000 headers", () => Text(Repeat("X-A: b\n", 200_000) + Head + "\nHello\n")),
        ("100,000 addresses", () => Text("To: " + Repeat("a@b.example, ", 100_000) + "c@d.example\n" + Head + "\nHello\n")),
        ("4,900 addresses, within the budget", () => Text("Cc: " + Repeat("abc <a@b.example>,\n ", 4_900) + "c@d.example\n" + Head + "\nHello\n")),
        ("multiparts nested 20,000 deep", () => Text(Head + "Content-Type: multipart/mixed; boundary=b0\n\n"
            + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"--b{i}\nContent-Type: multipart/mixed; boundary=b{i + 1}\n\n")) + "Hello\n")),
        ("messages nested 20,000 deep", () => Text(Head + Repeat("Content-Type: message/rfc822\n\n", 20_000) + "\nHello\n")),
        ("200 KB of lines beginning with On", () => Text(Head + "\n" + Repeat("On \n", 50_000))),
        ("200 KB of lines like reply headers", () => Text(Head + "\n" + Repeat("On Mon, 2 Mar 2026 at 10:00, A <a@b.example>\n", 4_500))),
        ("a line of 1 MB of quote marks", () => Text(Head + "\n" + new string('>', 1_000_000) + "\n")),
        ("200,000 quoted lines", () => Text(Head + "\n" + Repeat("> > > x\n", 200_000))),
        ("HTML nested 50,000 deep", () => Html(Repeat("<div>", 50_000) + "x")),
        ("HTML nested 490 deep, within the budget", () => Html(Repeat("<div>", 490) + "x")),
        ("HTML of 50,000 open paragraphs", () => Html(Repeat("<p>x", 50_000))),
        ("HTML formatting opened again in every block", () => Html(Repeat("<font color=1><b>", 200) + Repeat("<p>x", 40_000))),
        ("HTML tables fostering their text", () => Html(Repeat("<table>x", 400) + Repeat("<tr>y", 20_000))),
        ("HTML nested 45,000 quotes deep", () => Html(Repeat("<blockquote>", 45_000) + "x")),
        ("a tag of 100,000 attributes", () => Html("<a " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1 ")) + ">x</a>")),
        ("3 MB of less-than signs", () => Html(new string('<', 3_000_000))),
        ("3 MB in an open comment", () => Html("<!--" + new string('-', 3_000_000))),
        ("3 MB of entities", () => Html(Repeat("&amp;", 600_000))),
        ("40,000 links", () => Html(Repeat("<a href=x>y</a> ", 40_000))),
        ("a header of 10 MB", () => Text(Head + "X-A: " + new string('a', 10_000_000) + "\n\nHello\n")),
        ("a subject of 200 KB of encoded words", () => Text("Subject: " + Repeat("=?utf-8?b?YQ==?=\n ", 11_000) + "\nFrom: a@b.example\n\nHello\n")),
        ("comments nested 100,000 deep", () => Text("From: " + new string('(', 100_000) + "a@b.example\n\nHello\n")),
        ("comments nested in Content-Type", () => Text(Head + "Content-Type: " + new string('(', 15_000) + " text/plain\n\nHello\n")),
        ("groups of addresses within each other", () => Text("To: " + Repeat("a:", 100_000) + "\n" + Head + "\nHello\n")),
        ("200 KB of quotes in From", () => Text("From: " + Repeat("\"\\\"", 60_000) + " <a@b.example>\n\nHello\n")),
        ("10,000 parameters", () => Text(Head + "Content-Type: text/plain" + string.Concat(Enumerable.Range(0, 1_600).Select(i => $"; a*{i}=b")) + "\n\nHello\n")),
        ("10,000 references", () => Text("References: " + Repeat("<a@b.example>\n ", 10_000) + "\n" + Head + "\nHello\n")),
        ("4,000 signatures and reports", () => Text(Repeat("DKIM-Signature: v=1; d=member.example; s=a; b=x\nAuthentication-Results: mx.mp.example; dkim=pass header.d=a.example\n", 2_000) + Head + "\nHello\n")),
        ("one line of 34 MB", () => Text(Head + "\n" + new string('a', 34_000_000))),
        ("34 MB of hyphens on lines", () => Text(Head + "Content-Type: multipart/mixed; boundary=abcdefgh\n\n" + Repeat("--abcdefg\n", 3_400_000))),
        ("34 MB of empty lines", () => Text(Head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + new string('\n', 34_000_000))),
        ("30 MB in a multipart without boundary", () => Text(Head + "Content-Type: multipart/mixed\n\n" + Repeat("--abc\n\nHello\n", 2_300_000))),
        ("a boundary like all its lines", () => Text(Head + "Content-Type: multipart/mixed; boundary=\"" + new string('-', 60) + "\"\n\n" + Repeat(new string('-', 61) + "\n", 500_000))),
        ("34 MB of base64", () => Text(Head + "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n" + Repeat(new string('A', 76) + "\n", 440_000))),
        ("34 MB of base64 said to be text", () => Text(Head + "Content-Transfer-Encoding: base64\n\n" + Repeat(new string('A', 76) + "\n", 440_000))),
        ("5 MB of soft line breaks", () => Text(Head + "Content-Transfer-Encoding: quoted-printable\n\n" + Repeat("=\n", 2_500_000))),
        ("a zip bomb said to be a Word document", () => Attached("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ZipBomb())),
        ("a winmail.dat of noise", () => Attached("winmail.dat", "application/ms-tnef", [0x78, 0x9F, 0x3E, 0x22, .. Noise(1_000_000)])),
        ("an S/MIME of noise", () => Attached("smime.p7m", "application/pkcs7-mime; smime-type=signed-data", [0x30, 0x80, .. Noise(1_000_000)])),
        ("noise", () => Noise(1_000_000)),
        ("nothing", () => []),
    ];

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Html(string html) => Text(Head + "Content-Type: text/html; charset=utf-8\n\n" + html + "\n");

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static byte[] Attached(string name, string type, byte[] content) => Text(
        Head + $"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHello\n--b\nContent-Type: {type}; name={name}\nContent-Disposition: attachment; filename={name}\n"
        + "Content-Transfer-Encoding: base64\n\n" + Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks) + "\n--b--\n");

    private static byte[] Noise(int bytes)
    {
        byte[] noise = new byte[bytes];
        new Random(7).NextBytes(noise);
        return noise;
    }

    private static byte[] ZipBomb()
    {
        using MemoryStream zip = new();
        using (ZipArchive archive = new(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string name in (string[])["[Content_Types].xml", "word/document.xml"])
            {
                using Stream entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                byte[] block = new byte[1_000_000];
                for (int i = 0; i < 500; i++)
                    entry.Write(block);
            }
        }

        return zip.ToArray();
    }
}
