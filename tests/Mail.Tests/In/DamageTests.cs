using System.Text;
using MimeKit;
using MimeKit.Cryptography;
using MountainPartnership.Mail.In;

namespace MountainPartnership.Mail.Tests.In;

/// <summary>What clients and servers do to words on their way, and what is read all the same.</summary>
public sealed class DamageTests
{
    private const string Head = "From: a@member.example\nSubject: x\nMIME-Version: 1.0\n";
    private const string Russian = "Мы поддерживаем эту заявку и рады новому члену.";
    private const string French = "Nous sommes favorables à cette candidature, très bien préparée.";

    static DamageTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1251", "windows-1251", Russian)]
    [InlineData("koi8-r", "koi8-r", Russian)]
    [InlineData("utf-8", "koi8-r", Russian)]
    [InlineData("utf-8", "windows-1251", Russian)]
    [InlineData("iso-8859-1", "windows-1251", Russian)]
    [InlineData("iso-8859-1", "utf-8", Russian)]
    [InlineData("us-ascii", "utf-8", French)]
    [InlineData("us-ascii", "windows-1252", French)]
    [InlineData("utf-8", "windows-1252", French)]
    [InlineData("x-unknown", "utf-8", French)]
    [InlineData("\"utf8\"", "utf-8", French)]
    [InlineData(null, "windows-1252", French)]
    [InlineData(null, "utf-8", Russian)]
    [InlineData(null, "koi8-r", Russian)]
    [InlineData("iso-8859-1", "windows-1252", "It’s “fine” – we agree…")]
    [InlineData("gb2312", "gb18030", "我们支持该申请。")]
    public async Task Words_are_read_in_the_charset_that_they_are_in_whatever_is_declared(string? declared, string real, string words)
    {
        string type = declared is null ? "text/plain" : $"text/plain; charset={declared}";
        byte[] message = [.. Encoding.ASCII.GetBytes($"{Head}Content-Type: {type}\nContent-Transfer-Encoding: 8bit\n\n"), .. Encoding.GetEncoding(real).GetBytes(words)];
        Assert.Equal(words, (await Reading.Of(message)).Opened.Body.Text?.Trim());
    }

    [Fact]
    public async Task A_raw_subject_in_an_eight_bit_charset_is_read()
    {
        byte[] message = [.. "From: a@member.example\nSubject: "u8, .. Encoding.GetEncoding("koi8-r").GetBytes("Заявка на вступление"), .. "\n\nx\n"u8];
        Assert.Equal("Заявка на вступление", (await Reading.Of(message)).Opened.Subject);
    }

    [Theory]
    [InlineData("Content-Transfer-Encoding: base64\n\nSGVsbG8gbW91bnRh\naW5z", "Hello mountains")]
    [InlineData("Content-Transfer-Encoding: base64\n\nSGVsbG8g*bW91bnRh!\naW5z=", "Hello mountains")]
    [InlineData("Content-Transfer-Encoding: base64\n\nHello mountains, this is not base64 at all.", "Hello mountains, this is not base64 at all.")]
    [InlineData("Content-Transfer-Encoding: quoted-printable\n\nHello=20moun=\ntains", "Hello mountains")]
    [InlineData("Content-Transfer-Encoding: quoted-printable\n\nHello mountains =ZZ 5=3", "Hello mountains =ZZ 5=3")]
    [InlineData("Content-Transfer-Encoding: nonsense\n\nHello mountains", "Hello mountains")]
    [InlineData("Content-Type: multipart/mixed\n\n--abc\nContent-Type: text/plain\n\nHello mountains\n--abc--", "Hello mountains")]
    [InlineData("Content-Type: multipart/mixed; boundary=other\n\n--abc\nContent-Type: text/plain\n\nHello mountains\n--abc--", "Hello mountains")]
    [InlineData("Content-Type: multipart/mixed; boundary=other\n\nHello mountains", "Hello mountains")]
    [InlineData("Content-Type: multipart/mixed; boundary=abc\n\n--abc\nContent-Type: text/plain\n\nHello mountains", "Hello mountains")]
    [InlineData("Content-Type: text\n\nHello mountains", "Hello mountains")]
    [InlineData("Content-Type: ;;;\n\nHello mountains", "Hello mountains")]
    [InlineData("Content-Type: text/plain\nContent-Disposition: attachment; filename=body.txt\n\nHello mountains", "Hello mountains")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\n\n--b\n\n--b\nContent-Type: text/plain\n\nHello mountains\n--b--", "Hello mountains")]
    public async Task Damaged_structure_loses_no_words(string rest, string words) =>
        Assert.Contains(words, (await Reading.Of(Head + rest + "\n")).Opened.Body.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("\n\n   \nFrom: a@member.example\nSubject: Hi\n\nHello mountains\n", "a@member.example")]
    [InlineData("From a@member.example Mon Nov 23 09:00:00 2026\nFrom: a@member.example\n\nHello mountains\n", "a@member.example")]
    [InlineData("this line is no header\nFrom: a@member.example\n\nHello mountains\n", "a@member.example")]
    [InlineData("From: \"A. Member <a@member.example>\n\nHello mountains\n", "a@member.example")]
    [InlineData("From: A Member a@member.example\n\nHello mountains\n", "a@member.example")]
    [InlineData("From: =?utf-8?q?A_=C3=89?= <a@member.example>\r\n\r\nHello mountains\r\n", "a@member.example")]
    [InlineData("Hello mountains, no header at all", null)]
    [InlineData("Subject: no author\n\nHello mountains\n", null)]
    public async Task A_damaged_header_still_gives_author_and_words(string message, string? author)
    {
        MessageReading reading = await Reading.Of(message);
        Assert.Equal(author, reading.From?.Email);
        Assert.Contains("Hello mountains", reading.Opened.Body.Text, StringComparison.Ordinal);
        Assert.Null(reading.Error);
        Assert.Equal(MailKind.Triage, reading.Kind);
    }

    [Fact]
    public async Task A_footer_in_another_form_does_not_hide_the_words()
    {
        MessageBody body = (await Reading.Of(Head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Hello mountains</p>\n--b\nContent-Type: text/plain\n\nList footer\n--b--\n")).Opened.Body;
        Assert.Null(body.Text);
        Assert.Contains("Hello mountains", body.Html, StringComparison.Ordinal);
        Assert.Contains("List footer", body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alternatives_are_one_text_in_two_forms()
    {
        MessageBody body = (await Reading.Of(Head + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nPlain\n--b\nContent-Type: multipart/related; boundary=c\n\n--c\nContent-Type: text/html\n\n<p>Rich</p>\n--c\nContent-Type: image/png\n\nx\n--c--\n--b--\n")).Opened.Body;
        Assert.Equal(("Plain", "<p>Rich</p>"), (body.Text?.Trim(), body.Html?.Trim()));
    }

    [Fact]
    public async Task A_clear_signature_is_taken_off()
    {
        MessageBody body = (await Reading.Of(Head + "\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nHello mountains\n- -- \nA\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n")).Opened.Body;
        Assert.Equal("Hello mountains\n-- \nA", body.Text?.Trim());
    }

    [Fact]
    public async Task A_signed_multipart_is_read()
    {
        MessageReading reading = await Reading.Of(Head + "Content-Type: multipart/signed; protocol=\"application/pgp-signature\"; micalg=pgp-sha256; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello mountains\n--b\nContent-Type: application/pgp-signature\n\nxxx\n--b--\n");
        Assert.Equal("Hello mountains", reading.Opened.Body.Text?.Trim());
    }

    [Fact]
    public async Task An_opaque_signature_is_opened()
    {
        using MemoryStream inner = new("Content-Type: text/plain; charset=utf-8\r\n\r\nHello mountains\r\n"u8.ToArray());
        Org.BouncyCastle.Cms.CmsSignedData signed = new Org.BouncyCastle.Cms.CmsSignedDataGenerator()
            .Generate(new Org.BouncyCastle.Cms.CmsProcessableByteArray(inner.ToArray()), encapsulate: true);
        MimeMessage message = new() { Body = new ApplicationPkcs7Mime(SecureMimeType.SignedData, new MemoryStream(signed.GetEncoded())) };
        message.From.Add(new MailboxAddress("A", "a@member.example"));
        using MemoryStream raw = new();
        message.WriteTo(raw);
        Assert.Equal("Hello mountains", (await Reading.Of(raw.ToArray())).Opened.Body.Text?.Trim());
    }

    [Theory]
    [InlineData("Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\nxxx\n--b--\n")]
    [InlineData("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\nContent-Transfer-Encoding: base64\n\nMIAGCSqGSIb3DQ==\n")]
    [InlineData("Content-Type: application/x-pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAGCSqGSIb3DQ==\n")]
    [InlineData("\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n")]
    public async Task An_encrypted_message_is_for_a_human(string rest)
    {
        MessageReading reading = await Reading.Of($"To: {Reading.ReplyTo}\n{Head}{rest}");
        Assert.Equal(MailKind.Triage, reading.Kind);
        Assert.Contains("encrypted", reading.Reason, StringComparison.Ordinal);
        Assert.Equal(Reading.Key.Case, reading.Route.Case);
        Assert.Null(reading.Opinion);
    }

    [Fact]
    public async Task Attached_messages_are_kept_apart_from_the_writers_words()
    {
        MessageReading reading = await Reading.Of(Head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below.\n--b\nContent-Type: message/rfc822\n\nFrom: z@applicant.example\nSubject: Inner\n\nWe apply.\n--b--\n");
        ForwardedMessage inner = Assert.Single(reading.Opened.Forwarded);
        Assert.Equal(("z@applicant.example", "Inner", "We apply."), (inner.From?.Email, inner.Subject, inner.Body.Text?.Trim()));
        Assert.DoesNotContain("apply", reading.Opened.Body.Text, StringComparison.Ordinal);
    }
}
