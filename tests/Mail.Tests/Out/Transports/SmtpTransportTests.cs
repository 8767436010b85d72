using MimeKit;
using MountainPartnership.Mail.Connections;
using MountainPartnership.Mail.Out;
using MountainPartnership.Mail.Tests.Servers;

namespace MountainPartnership.Mail.Tests.Out.Transports;

/// <summary>Against a real Postfix that delivers into a real Dovecot.</summary>
[Collection(nameof(MailServersTests))]
public sealed class SmtpTransportTests(MailServers servers)
{
    [Fact]
    public async Task A_letter_arrives_with_its_message_id_words_and_envelope()
    {
        OutgoingMail mail = Letters.To("arrives+mp7@andes.example", envelopeFrom: "bounces+k7@partnership.example");

        Assert.IsType<SendResult.Accepted>(await SendAsync(servers.Smtp(), mail));

        MimeMessage delivered = await servers.DeliveredAsync("arrives@andes.example");
        Assert.Equal(mail.Message.MessageId, delivered.MessageId);
        Assert.Equal("Dear Ana,\r\n.\r\nwhich valley do you work in? Où ça ?\r\n", delivered.TextBody?.ReplaceLineEndings("\r\n"));
        Assert.Equal("<bounces+k7@partnership.example>", delivered.Headers[HeaderId.ReturnPath]);
        Assert.Equal("arrives+mp7@andes.example", delivered.Headers["Delivered-To"]);
    }

    [Theory]
    [InlineData("анна@andes.example")]
    [InlineData("anna@xn--c1ajn2a.example")]
    [InlineData("anna@горы.example")]
    [InlineData("\"anna maria\"@andes.example")]
    public async Task Addresses_of_any_lawful_form_are_written_to(string recipient) =>
        Assert.IsType<SendResult.Accepted>(await SendAsync(servers.Smtp(), Letters.To(recipient)));

    [Fact]
    public async Task The_servers_name_for_the_letter_comes_back()
    {
        var accepted = Assert.IsType<SendResult.Accepted>(await SendAsync(servers.Smtp(), Letters.To("named@andes.example")));

        Assert.Contains("queued as", accepted.ProviderId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_sender_is_the_null_return_path()
    {
        await SendAsync(servers.Smtp(), Letters.To("null@andes.example", envelopeFrom: ""));

        MimeMessage delivered = await servers.DeliveredAsync("null@andes.example");
        Assert.Equal("<>", delivered.Headers[HeaderId.ReturnPath]);
    }

    [Theory]
    [InlineData(TlsMode.StartTls)]
    [InlineData(TlsMode.Implicit)]
    public async Task A_password_and_a_self_made_certificate_that_is_trusted_let_us_in(TlsMode tls)
    {
        Assert.IsType<SendResult.Accepted>(await SendAsync(servers.Submission(tls), Letters.To($"tls-{tls}@andes.example")));

        MimeMessage delivered = await servers.DeliveredAsync($"tls-{tls}@andes.example");
        Assert.Contains(delivered.Headers, h => h.Id == HeaderId.Received && h.Value.Contains("with ESMTPSA", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TlsMode.StartTls)]
    [InlineData(TlsMode.Implicit)]
    public async Task A_self_made_certificate_that_is_not_trusted_keeps_us_out(TlsMode tls)
    {
        SmtpOptions options = servers.Submission(tls);
        options.TrustedRoots = null;

        AssertRefused(permanent: false, await SendAsync(options, Letters.To("ana@andes.example")));
    }

    [Fact]
    public async Task A_trusted_certificate_for_another_name_keeps_us_out()
    {
        SmtpOptions options = servers.Submission(TlsMode.Implicit);
        options.Host = "127.0.0.1";

        AssertRefused(permanent: false, await SendAsync(options, Letters.To("ana@andes.example")));
    }

    [Fact]
    public async Task A_wrong_password_costs_no_letter()
    {
        SmtpOptions options = servers.Submission(TlsMode.StartTls);
        options.Password = "wrong";

        AssertRefused(permanent: false, await SendAsync(options, Letters.To("ana@andes.example")));
    }

    [Fact]
    public async Task An_access_token_lets_us_in()
    {
        SmtpOptions options = servers.Submission(TlsMode.StartTls);
        (options.Password, options.OAuth) = (null, new OAuthOptions());
        var tokens = new Tokens(Tokens.For(options.User));

        await using var transport = new SmtpTransport(options, TimeProvider.System, tokens);
        Assert.IsType<SendResult.Accepted>(await transport.SendAsync(Letters.To("token@andes.example"), CancellationToken.None));

        Assert.Equal(["https://outlook.office365.com/.default"], tokens.AskedFor);
    }

    [Theory]
    [InlineData("unknown@andes.example", true)]
    [InlineData("full@andes.example", false)]
    public async Task A_refused_recipient_is_permanent_or_not_as_the_server_says(string recipient, bool permanent) =>
        AssertRefused(permanent, await SendAsync(servers.Smtp(), Letters.To(recipient)));

    [Fact]
    public async Task A_rate_limit_is_not_a_refusal_of_the_letter()
    {
        SmtpOptions options = servers.Smtp();
        options.ThrottledFor = TimeSpan.FromMinutes(7);

        var throttled = Assert.IsType<SendResult.Throttled>(await SendAsync(options, Letters.To("slow@andes.example")));

        Assert.Equal(TimeSpan.FromMinutes(7), throttled.RetryAfter);
    }

    [Fact]
    public async Task Refused_content_is_permanent()
    {
        OutgoingMail mail = Letters.To("ana@andes.example") with { Message = Letters.Message("1", subject: "refused content") };

        AssertRefused(permanent: true, await SendAsync(servers.Smtp(), mail));
    }

    [Fact]
    public async Task A_message_that_the_server_says_it_has_counts_as_accepted()
    {
        OutgoingMail mail = Letters.To("ana@andes.example") with { Message = Letters.Message("1", subject: "sent before") };

        Assert.IsType<SendResult.Accepted>(await SendAsync(servers.Smtp(), mail));
    }

    [Fact]
    public async Task A_message_over_the_servers_size_is_permanent()
    {
        OutgoingMail mail = Letters.To("ana@andes.example");
        mail.Message.Body = new TextPart("plain") { Text = new string('x', 11_000_000) };

        AssertRefused(permanent: true, await SendAsync(servers.Smtp(), mail));
    }

    [Fact]
    public async Task Many_letters_go_by_one_connection_and_a_refused_one_does_not_close_it()
    {
        await using var transport = new SmtpTransport(servers.Smtp(), TimeProvider.System);

        SendResult[] results = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(i => transport.SendAsync(Letters.To(i % 5 == 2 ? "unknown@andes.example" : "many@andes.example", $"row-{i}"), CancellationToken.None)));

        Assert.Equal(16, results.OfType<SendResult.Accepted>().Count());
        Assert.Equal(4, results.Count(r => r is SendResult.Refused { Permanent: true }));
    }

    [Fact]
    public async Task A_restart_of_the_server_between_letters_costs_none()
    {
        await using var transport = new SmtpTransport(servers.Smtp(), TimeProvider.System);
        Assert.IsType<SendResult.Accepted>(await transport.SendAsync(Letters.To("restart@andes.example", "row-1"), CancellationToken.None));

        await servers.StopAsync("smtp");
        SendResult meanwhile = await transport.SendAsync(Letters.To("restart@andes.example", "row-2"), CancellationToken.None);
        await servers.StartAsync("smtp");
        SendResult after = await transport.SendAsync(Letters.To("restart@andes.example", "row-2"), CancellationToken.None);

        AssertRefused(permanent: false, meanwhile);
        Assert.IsType<SendResult.Accepted>(after);
    }

    private static async Task<SendResult> SendAsync(SmtpOptions options, OutgoingMail mail)
    {
        await using var transport = new SmtpTransport(options, TimeProvider.System);
        return await transport.SendAsync(mail, CancellationToken.None);
    }

    private static void AssertRefused(bool permanent, SendResult result) =>
        Assert.Equal(permanent, Assert.IsType<SendResult.Refused>(result).Permanent);
}
