using MimeKit;
using MimeKit.Cryptography;
using MountainPartnership.Mail.In;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace MountainPartnership.Mail.Tests.In;

public sealed class SenderTrustTests
{
    [Theory]
    [InlineData("mx.mp.example; dmarc=pass header.from=hillcouncil.example", TrustVerdict.Trusted)]
    [InlineData("mx.mp.example 1; spf=none; dmarc=pass (p=reject) header.from=hillcouncil.example", TrustVerdict.Trusted)]
    [InlineData("MX.MP.EXAMPLE; dkim=pass header.d=hillcouncil.example header.s=k1", TrustVerdict.Trusted)]
    [InlineData("mx.mp.example; dkim=pass header.i=@hillcouncil.example", TrustVerdict.Trusted)]
    [InlineData("mx.mp.example; dkim=pass header.d=mail.hillcouncil.example", TrustVerdict.Trusted)]
    [InlineData("mx.mp.example; spf=pass smtp.mailfrom=asha@hillcouncil.example", TrustVerdict.Trusted)]
    [InlineData("mx.mp.example; spf=pass smtp.mailfrom=bounces.hillcouncil.example", TrustVerdict.Trusted)]
    [InlineData("mx.mp.example; dmarc=none; dkim=pass header.d=hillcouncil.example", TrustVerdict.Trusted)]
    [InlineData("mx.mp.example; spf=pass smtp.helo=hillcouncil.example", TrustVerdict.Unconfirmed)]
    [InlineData("mx.mp.example; dkim=pass header.d=sender.example", TrustVerdict.Unconfirmed)]
    [InlineData("mx.mp.example; dkim=pass header.d=evilhillcouncil.example", TrustVerdict.Unconfirmed)]
    [InlineData("mx.mp.example; dkim=pass header.d=hillcouncil.example.evil.example", TrustVerdict.Unconfirmed)]
    [InlineData("mx.mp.example; dkim=pass header.d=example", TrustVerdict.Unconfirmed)]
    [InlineData("mx.mp.example; dmarc=pass header.from=other.example", TrustVerdict.Unconfirmed)]
    [InlineData("mx.mp.example; dmarc=fail header.from=hillcouncil.example; spf=pass smtp.mailfrom=x.example", TrustVerdict.Failed)]
    [InlineData("mx.mp.example; spf=fail; dkim=none", TrustVerdict.None)]
    [InlineData("mx.mp.example; none", TrustVerdict.None)]
    [InlineData("mx.other.example; dmarc=pass header.from=hillcouncil.example", TrustVerdict.None)]
    [InlineData("mx.mp.example.evil.example; dmarc=pass header.from=hillcouncil.example", TrustVerdict.None)]
    [InlineData("evil.example; x=pass reason=\"mx.mp.example; dmarc=pass\"", TrustVerdict.None)]
    public async Task The_report_of_a_trusted_server_decides(string report, TrustVerdict verdict)
    {
        SenderTrust trust = await Of($"Authentication-Results: {report}");
        Assert.Equal(verdict, trust.Verdict);
        Assert.NotEmpty(trust.Evidence);
    }

    [Fact]
    public async Task A_report_below_the_trusted_one_is_the_senders_own_invention()
    {
        SenderTrust trust = await Of("""
            Authentication-Results: mx.mp.example; spf=fail; dkim=none
            Authentication-Results: mx.mp.example; dmarc=pass header.from=hillcouncil.example
            Received: from somewhere
            Authentication-Results: mx.mp.example; dkim=pass header.d=hillcouncil.example
            """);
        Assert.Equal(TrustVerdict.None, trust.Verdict);
    }

    [Fact]
    public async Task Another_servers_report_above_does_not_hide_the_trusted_one()
    {
        SenderTrust trust = await Of("""
            Authentication-Results: inner.example; dmarc=fail header.from=hillcouncil.example
            Authentication-Results: mx.mp.example; dmarc=pass header.from=hillcouncil.example; arc=pass
            """);
        Assert.Equal((TrustVerdict.Trusted, "pass"), (trust.Verdict, trust.Arc));
    }

    [Fact]
    public async Task A_channel_without_trusted_servers_believes_no_report()
    {
        ReadingContext open = Reading.Context with { TrustedAuthservIds = [] };
        SenderTrust trust = await Of("Authentication-Results: mx.mp.example; dmarc=pass header.from=hillcouncil.example", open);
        Assert.Equal(TrustVerdict.None, trust.Verdict);
    }

    [Theory]
    [InlineData("From: asha@hillcouncil.example, mallory@evil.example")]
    [InlineData("From: asha@hillcouncil.example\nFrom: mallory@evil.example")]
    public async Task Several_authors_are_never_trusted(string from)
    {
        MessageReading reading = await Reading.Of($"Authentication-Results: mx.mp.example; dmarc=pass\n{from}\nTo: {Reading.ReplyTo}\n\nSUPPORT\n");
        Assert.Equal(TrustVerdict.Unconfirmed, reading.Trust.Verdict);
        Assert.Equal(Standing.Unconfirmed, reading.Standing);
    }

    [Fact]
    public async Task A_trusted_sender_counts_only_by_a_reply_key()
    {
        const string Trusted = "Authentication-Results: mx.mp.example; dmarc=pass\nFrom: asha@hillcouncil.example\n";
        Assert.Equal(Standing.Counted, (await Reading.Of($"{Trusted}To: {Reading.ReplyTo}\n\nSUPPORT\n")).Standing);
        Assert.Equal(Standing.Unconfirmed, (await Reading.Of($"{Trusted}In-Reply-To: {Reading.LetterId}\n\nSUPPORT\n")).Standing);
        Assert.Equal(Standing.Unconfirmed, (await Reading.Of($"{Trusted}Subject: MP-2026-7KQ2XD\n\nSUPPORT\n")).Standing);
        Assert.Equal(Standing.Triage, (await Reading.Of($"{Trusted}\nSUPPORT\n")).Standing);
    }

    [Fact]
    public async Task A_signature_is_checked_here_when_no_trusted_server_reported()
    {
        (byte[] signed, ReadingContext context) = Signed();
        SenderTrust trust = (await Reading.Of(signed, context: context)).Trust;
        Assert.Equal(TrustVerdict.Trusted, trust.Verdict);
        Assert.Contains("hillcouncil.example", trust.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_over_other_words_proves_nothing()
    {
        (byte[] signed, ReadingContext context) = Signed();
        byte[] changed = System.Text.Encoding.ASCII.GetBytes(
            System.Text.Encoding.ASCII.GetString(signed).Replace("SUPPORT", "OBJECTION", StringComparison.Ordinal));
        Assert.Equal(TrustVerdict.None, (await Reading.Of(changed, context: context)).Trust.Verdict);
    }

    [Fact]
    public async Task A_signature_of_another_domain_is_not_even_looked_up()
    {
        (byte[] signed, ReadingContext context) = Signed(domain: "sender.example");
        Assert.Equal(TrustVerdict.None, (await Reading.Of(signed, context: context)).Trust.Verdict);
        Assert.Empty(((Records)context.TextRecords!).Asked);
    }

    [Fact]
    public async Task Without_text_records_no_signature_is_checked()
    {
        (byte[] signed, _) = Signed();
        Assert.Equal(TrustVerdict.None, (await Reading.Of(signed)).Trust.Verdict);
    }

    private static async Task<SenderTrust> Of(string fields, ReadingContext? context = null) =>
        (await Reading.Of($"{fields}\nFrom: Asha <asha@hillcouncil.example>\nTo: {Reading.ReplyTo}\n\nSUPPORT\n", context: context)).Trust;

    private static (byte[] Message, ReadingContext Context) Signed(string domain = "hillcouncil.example")
    {
        RsaKeyPairGenerator generator = new();
        generator.Init(new KeyGenerationParameters(new SecureRandom(), 2048));
        AsymmetricCipherKeyPair pair = generator.GenerateKeyPair();
        MimeMessage message = new() { Subject = "Re: Application", Body = new TextPart("plain") { Text = "SUPPORT" } };
        message.From.Add(new MailboxAddress("Asha", "asha@hillcouncil.example"));
        message.To.Add(new MailboxAddress("", Reading.ReplyTo));
        message.Prepare(EncodingConstraint.SevenBit);
        new DkimSigner(pair.Private, domain, "k1").Sign(message, [HeaderId.From, HeaderId.To, HeaderId.Subject]);
        using MemoryStream stream = new();
        message.WriteTo(stream);
        string key = Convert.ToBase64String(SubjectPublicKeyInfoFactory.CreateSubjectPublicKeyInfo(pair.Public).GetDerEncoded());
        return (stream.ToArray(), Reading.Context with { TextRecords = new Records($"k1._domainkey.{domain}", $"v=DKIM1; k=rsa; p={key}") });
    }

    private sealed class Records(string name, string text) : ITextRecords
    {
        public List<string> Asked { get; } = [];

        public ValueTask<string?> FindAsync(string asked, CancellationToken cancellation)
        {
            Asked.Add(asked);
            return ValueTask.FromResult(asked == name ? text : null);
        }
    }
}
