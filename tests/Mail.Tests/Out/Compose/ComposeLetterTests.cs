using System.Text;
using MimeKit;
using MountainPartnership.Core;
using MountainPartnership.Mail.Out;

namespace MountainPartnership.Mail.Tests.Out.Compose;

public sealed class ComposeLetterTests
{
    private static readonly LetterContent Letter = new(
        "[MP-2026-7KQ2XD] Votre candidature à l’alliance",
        "Bonjour Ana,\n\nHéhé, ça va ?\n.\nFrom here on a very long line that goes beyond what a line of mail may have in seventy-six columns.\n",
        "<!DOCTYPE html>\n<html lang=\"fr\"><body><p>Здравствуйте = 😀</p></body></html>\n",
        Language.French);

    private static readonly LetterEnvelope Envelope = new(
        "Mountain Partnership", "membership@partnership.example", "Ana Quispe", "ana@terraces.example",
        "membership+abc@partnership.example", "<abc.row-1@partnership.example>", new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero));

    [Fact]
    public void A_letter_comes_out_of_the_parser_as_it_went_in()
    {
        MimeMessage read = Parsed(Composed(Letter, Envelope));

        Assert.Equal(Letter.Subject, read.Subject);
        Assert.Equal(Letter.Text, read.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(Letter.Html, read.HtmlBody!.ReplaceLineEndings("\n"));
        Assert.Equal("\"Mountain Partnership\" <membership@partnership.example>", read.From.ToString());
        Assert.Equal("\"Ana Quispe\" <ana@terraces.example>", read.To.ToString());
        Assert.Equal("membership+abc@partnership.example", read.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal("abc.row-1@partnership.example", read.MessageId);
        Assert.Equal(Envelope.Date, read.Date);
        Assert.Equal("fr", read.Body!.Headers[HeaderId.ContentLanguage]);
        MultipartAlternative body = Assert.IsType<MultipartAlternative>(read.Body);
        Assert.Equal(["text/plain", "text/html"], body.Select(part => part.ContentType.MimeType));
        Assert.All(body.Cast<TextPart>(), part => Assert.Equal(ContentEncoding.QuotedPrintable, part.ContentTransferEncoding));
        Assert.All(body.Cast<TextPart>(), part => Assert.Equal("utf-8", part.ContentType.Charset));
    }

    [Fact]
    public void The_same_letter_gives_the_same_bytes_within_seven_bits_and_a_thousand_octets_a_line()
    {
        byte[] bytes = Bytes(Composed(Letter, Envelope));
        Assert.Equal(bytes, Bytes(Composed(Letter, Envelope)));
        Assert.All(bytes, octet => Assert.True(octet < 128));
        Assert.All(Encoding.ASCII.GetString(bytes).Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
    }

    [Theory]
    [InlineData(false, "auto-generated")]
    [InlineData(true, "auto-replied")]
    public void A_letter_says_that_a_machine_sent_it_and_lets_reports_of_failure_through(bool isAnswer, string expected)
    {
        MimeMessage read = Parsed(Composed(Letter, Envelope with { IsAnswer = isAnswer }));
        Assert.Equal(expected, read.Headers[HeaderId.AutoSubmitted]);
        string[] suppressed = read.Headers["X-Auto-Response-Suppress"]!.Split(", ");
        Assert.Contains("AutoReply", suppressed);
        Assert.DoesNotContain("All", suppressed);
        Assert.DoesNotContain("NDR", suppressed);
        Assert.DoesNotContain("OOF", suppressed);
    }

    [Fact]
    public void A_letter_threads_with_the_first_one_and_leaves_out_what_is_no_Message_ID()
    {
        MimeMessage read = Parsed(Composed(Letter, Envelope with
        {
            InReplyTo = "<first@terraces.example>",
            References = ["<older@terraces.example>", "no id", "<a@b\r\nBcc: x@evil.example>", "<first@terraces.example>", ""],
        }));
        Assert.Equal("first@terraces.example", read.InReplyTo);
        Assert.Equal(["older@terraces.example", "first@terraces.example"], read.References);
        Assert.Null(read.Headers[HeaderId.Bcc]);

        MimeMessage unthreaded = Parsed(Composed(Letter, Envelope with { InReplyTo = "who knows" }));
        Assert.Null(unthreaded.InReplyTo);
        Assert.Empty(unthreaded.References);
    }

    [Fact]
    public void A_long_conversation_keeps_its_first_message_and_the_latest()
    {
        MimeMessage read = Parsed(Composed(Letter, Envelope with { References = [.. Enumerable.Range(0, 500).Select(i => $"<{i}@t.example>")] }));
        Assert.Equal(20, read.References.Count);
        Assert.Equal("0@t.example", read.References[0]);
        Assert.Equal("499@t.example", read.References[^1]);
    }

    [Theory]
    [InlineData("Evil\r\nBcc: everyone@evil.example")]
    [InlineData("Evil\nX-Evil: yes\n\nbody")]
    [InlineData("Evil\rX-Evil: yes")]
    [InlineData("Evil\u2028X-Evil: yes\u0085X-Evil: yes\u000bX-Evil: yes")]
    [InlineData("\" <x@evil.example>, \"Bob")]
    [InlineData("=?utf-8?q?Evil=0D=0AX-Evil:_yes?=")]
    [InlineData("Nul\0 and bell\a")]
    [InlineData("\uD800 half")]
    [InlineData("")]
    public void Names_and_subjects_cannot_add_headers_or_recipients(string name)
    {
        MimeMessage harmless = Parsed(Composed(Letter, Envelope));
        MimeMessage read = Parsed(Composed(Letter with { Subject = "[MP-2026-7KQ2XD] " + name }, Envelope with { ToName = name, FromName = name }));

        Assert.Equal(harmless.Headers.Select(h => h.Field), read.Headers.Select(h => h.Field));
        Assert.Equal("ana@terraces.example", read.To.Mailboxes.Single().Address);
        Assert.Equal("membership@partnership.example", read.From.Mailboxes.Single().Address);
        Assert.DoesNotContain(read.Subject!, char.IsControl);
        Assert.Equal(Letter.Text, read.TextBody!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void An_internationalized_domain_is_written_in_ASCII_and_stays_one_address()
    {
        string header = HeaderOf("ana@bücher.example");
        Assert.Contains("ana@xn--bcher-kva.example", header);
        Assert.Contains("ana@xn--bcher-kva.example", HeaderOf("ana@xn--bcher-kva.example"));
    }

    [Fact]
    public void A_local_part_beyond_ASCII_stays_as_it_is_for_SMTPUTF8() => Assert.Contains("аня@горы.example", HeaderOf("аня@горы.example", international: true));

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("Ana <ana@terraces.example>")]
    [InlineData("ana@terraces.example, bob@terraces.example")]
    [InlineData("ana@terraces.example\r\nBcc: x@evil.example")]
    [InlineData("a b@terraces.example")]
    [InlineData("@terraces.example")]
    [InlineData("ana@")]
    public void What_is_no_address_is_refused_with_a_reason(string address)
    {
        Assert.Contains("recipient address", Assert.IsType<ComposedLetter.Refused>(ComposeLetter.From(Letter, Envelope with { ToAddress = address })).Reason);
        Assert.Contains("reply address", Assert.IsType<ComposedLetter.Refused>(ComposeLetter.From(Letter, Envelope with { ReplyTo = address })).Reason);
        Assert.Contains("sender address", Assert.IsType<ComposedLetter.Refused>(ComposeLetter.From(Letter, Envelope with { FromAddress = address })).Reason);
    }

    private static string HeaderOf(string address, bool international = false)
    {
        string text = Encoding.UTF8.GetString(Bytes(Composed(Letter, Envelope with { ToAddress = address }), international));
        return text.Split("\r\n").Single(line => line.StartsWith("To:", StringComparison.Ordinal));
    }

    private static MimeMessage Composed(LetterContent letter, LetterEnvelope envelope) =>
        Assert.IsType<ComposedLetter.Ready>(ComposeLetter.From(letter, envelope)).Message;

    private static MimeMessage Parsed(MimeMessage message) => MimeMessage.Load(new MemoryStream(Bytes(message)));

    private static byte[] Bytes(MimeMessage message, bool international = false)
    {
        FormatOptions options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        options.International = international;
        using MemoryStream stream = new();
        message.WriteTo(options, stream);
        return stream.ToArray();
    }
}
