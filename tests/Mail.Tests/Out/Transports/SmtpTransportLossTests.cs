using Microsoft.Extensions.Time.Testing;
using MountainPartnership.Mail.Connections;
using MountainPartnership.Mail.Out;
using MountainPartnership.Mail.Tests.Servers;

namespace MountainPartnership.Mail.Tests.Out.Transports;

/// <summary>What a lost connection means depends on how far the letter had come.</summary>
public sealed class SmtpTransportLossTests
{
    [Fact]
    public async Task A_connection_lost_after_the_end_of_data_is_unclear()
    {
        await using var peer = new ScriptedPeer(async talk =>
        {
            await talk.TakeEnvelopeAsync();
            await talk.HearAsync();
            await talk.SayAsync("354 go on");
            await talk.HearUntilAsync(".");
        });

        Assert.IsType<SendResult.Unclear>(await SendAsync(peer));
    }

    [Fact]
    public async Task No_answer_after_the_end_of_data_is_unclear()
    {
        await using var peer = new ScriptedPeer(async talk =>
        {
            await talk.TakeEnvelopeAsync();
            await talk.HearAsync();
            await talk.SayAsync("354 go on");
            await talk.HearUntilAsync(".");
            await talk.BeSilentAsync();
        });

        Assert.IsType<SendResult.Unclear>(await SendAsync(peer));
    }

    [Fact]
    public async Task An_answer_that_is_not_smtp_after_the_end_of_data_is_unclear()
    {
        await using var peer = new ScriptedPeer(async talk =>
        {
            await talk.TakeEnvelopeAsync();
            await talk.TakeMessageAsync("HTTP/1.1 200 OK");
        });

        Assert.IsType<SendResult.Unclear>(await SendAsync(peer));
    }

    [Fact]
    public async Task Giving_up_after_the_end_of_data_is_unclear()
    {
        using var giveUp = new CancellationTokenSource();
        await using var peer = new ScriptedPeer(async talk =>
        {
            await talk.TakeEnvelopeAsync();
            await talk.HearAsync();
            await talk.SayAsync("354 go on");
            await talk.HearUntilAsync(".");
            await giveUp.CancelAsync();
            await talk.BeSilentAsync();
        });

        Assert.IsType<SendResult.Unclear>(await SendAsync(peer, giveUp: giveUp.Token));
    }

    [Fact]
    public async Task Giving_up_before_the_message_is_a_cancellation()
    {
        using var giveUp = new CancellationTokenSource();
        await using var peer = new ScriptedPeer(async talk =>
        {
            await giveUp.CancelAsync();
            await talk.BeSilentAsync();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(peer, giveUp: giveUp.Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_connection_lost_before_the_message_is_a_refusal_to_try_again(int answers)
    {
        string[] all = ["220 peer.example", "250 peer.example", "250 sender ok", "250 recipient ok"];
        await using var peer = new ScriptedPeer(async talk =>
        {
            foreach (string answer in all.Take(answers))
            {
                await talk.SayAsync(answer);
                await talk.HearAsync();
            }
        });

        Assert.False(Assert.IsType<SendResult.Refused>(await SendAsync(peer)).Permanent);
    }

    [Theory]
    [InlineData("450 4.3.0 try later", false)]
    [InlineData("421 4.3.2 going down", false)]
    [InlineData("554 5.7.1 no", true)]
    [InlineData("550 5.7.1 Duplicate Message-ID headers are not allowed", true)]
    public async Task A_refusal_after_the_end_of_data_is_clear(string answer, bool permanent)
    {
        await using var peer = new ScriptedPeer(async talk =>
        {
            await talk.TakeEnvelopeAsync();
            await talk.TakeMessageAsync(answer);
            await talk.HearAsync();
        });

        var refused = Assert.IsType<SendResult.Refused>(await SendAsync(peer));
        Assert.Equal((permanent, answer), (refused.Permanent, refused.Reason));
    }

    [Theory]
    [InlineData("530 5.7.0 Authentication required")]
    [InlineData("535 5.7.8 Credentials have expired")]
    public async Task A_server_that_asks_to_sign_in_costs_no_letter(string answer)
    {
        await using var peer = new ScriptedPeer(async talk =>
        {
            await talk.TakeEnvelopeAsync();
            await talk.TakeMessageAsync(answer);
            await talk.HearAsync();
        });

        Assert.False(Assert.IsType<SendResult.Refused>(await SendAsync(peer)).Permanent);
    }

    [Theory]
    [InlineData("554 5.3.2 no service here")]
    [InlineData("HTTP/1.1 400 Bad Request")]
    public async Task A_server_that_greets_with_a_refusal_costs_no_letter(string greeting)
    {
        await using var peer = new ScriptedPeer(talk => talk.SayAsync(greeting));

        Assert.False(Assert.IsType<SendResult.Refused>(await SendAsync(peer)).Permanent);
    }

    [Fact]
    public async Task A_server_that_does_not_greet_in_time_is_a_refusal_to_try_again()
    {
        await using var peer = new ScriptedPeer(talk => talk.BeSilentAsync());

        Assert.False(Assert.IsType<SendResult.Refused>(await SendAsync(peer)).Permanent);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("421 4.4.2 idle for too long")]
    public async Task An_idle_connection_that_the_server_closed_is_opened_anew(string? farewell)
    {
        var closed = new TaskCompletionSource();
        await using var peer = new ScriptedPeer(
            async talk =>
            {
                await talk.TakeEnvelopeAsync();
                await talk.TakeMessageAsync("250 first");
                if (farewell is not null)
                    await talk.SayAsync(farewell);
                closed.SetResult();
            },
            async talk =>
            {
                await talk.TakeEnvelopeAsync();
                await talk.TakeMessageAsync("250 second");
                await talk.HearAsync();
            });
        await using var transport = new SmtpTransport(Options(peer), TimeProvider.System);

        SendResult first = await transport.SendAsync(Letters.To("ana@andes.example", "row-1"), CancellationToken.None);
        await closed.Task;
        SendResult second = await transport.SendAsync(Letters.To("ana@andes.example", "row-2"), CancellationToken.None);

        Assert.Equal(new SendResult.Accepted("first"), first);
        Assert.Equal(new SendResult.Accepted("second"), second);
        Assert.Equal(2, peer.Connections);
    }

    [Theory]
    [InlineData(29, 1)]
    [InlineData(31, 2)]
    public async Task A_connection_that_was_idle_for_long_is_not_trusted(int seconds, int connections)
    {
        await using var peer = new ScriptedPeer(async talk =>
        {
            await talk.SayAsync("220 peer.example");
            for (string line = ""; line != "QUIT";)
            {
                line = await talk.HearAsync();
                if (line == "DATA")
                {
                    await talk.SayAsync("354 go on");
                    await talk.HearUntilAsync(".");
                }

                await talk.SayAsync("250 ok");
            }
        });
        var time = new FakeTimeProvider();
        await using var transport = new SmtpTransport(Options(peer), time);

        await transport.SendAsync(Letters.To("ana@andes.example", "row-1"), CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(seconds));
        SendResult second = await transport.SendAsync(Letters.To("ana@andes.example", "row-2"), CancellationToken.None);

        Assert.IsType<SendResult.Accepted>(second);
        Assert.Equal(connections, peer.Connections);
    }

    [Fact]
    public async Task A_letter_whose_end_was_unclear_is_not_sent_again_by_itself()
    {
        await using var peer = new ScriptedPeer(async talk =>
        {
            await talk.TakeEnvelopeAsync();
            await talk.TakeMessageAsync("250 first");
            await talk.HearAsync();
            await talk.SayAsync("250 sender ok");
            await talk.HearAsync();
            await talk.SayAsync("250 recipient ok");
            await talk.HearAsync();
            await talk.SayAsync("354 go on");
            await talk.HearUntilAsync(".");
        });
        await using var transport = new SmtpTransport(Options(peer), TimeProvider.System);
        await transport.SendAsync(Letters.To("ana@andes.example", "row-1"), CancellationToken.None);

        SendResult second = await transport.SendAsync(Letters.To("ana@andes.example", "row-2"), CancellationToken.None);

        Assert.IsType<SendResult.Unclear>(second);
        Assert.Equal(1, peer.Connections);
    }

    [Fact]
    public async Task An_access_token_goes_out_as_xoauth2_asks()
    {
        await using var peer = new ScriptedPeer(async talk =>
        {
            await talk.SayAsync("220 peer.example");
            await talk.HearAsync();
            await talk.SayAsync("250-peer.example\r\n250 AUTH XOAUTH2 PLAIN");
            await talk.HearAsync();
            await talk.SayAsync("535 5.7.3 no");
        });
        SmtpOptions options = Options(peer);
        (options.User, options.OAuth) = ("membership@partnership.example", new OAuthOptions());

        await using var transport = new SmtpTransport(options, TimeProvider.System, new Tokens("t0ken"));
        SendResult result = await transport.SendAsync(Letters.To("ana@andes.example"), CancellationToken.None);

        string sasl = Convert.ToBase64String("user=membership@partnership.example\u0001auth=Bearer t0ken\u0001\u0001"u8);
        Assert.Contains($"AUTH XOAUTH2 {sasl}", peer.Heard);
        Assert.False(Assert.IsType<SendResult.Refused>(result).Permanent);
    }

    [Fact]
    public async Task An_address_that_the_server_cannot_take_in_its_script_is_refused_for_good()
    {
        await using var peer = new ScriptedPeer(async talk =>
        {
            await talk.SayAsync("220 peer.example");
            await talk.HearAsync();
            await talk.SayAsync("250 peer.example");
            await talk.HearAsync();
        });

        var refused = Assert.IsType<SendResult.Refused>(await SendAsync(peer, "анна@горы.example"));
        Assert.True(refused.Permanent);
    }

    private static SmtpOptions Options(ScriptedPeer peer) => new()
    {
        Host = "127.0.0.1",
        Port = peer.Port,
        Tls = TlsMode.None,
        ConnectTimeout = TimeSpan.FromSeconds(2),
        Timeout = TimeSpan.FromSeconds(1),
    };

    private static async Task<SendResult> SendAsync(ScriptedPeer peer, string recipient = "ana@andes.example", CancellationToken giveUp = default)
    {
        await using var transport = new SmtpTransport(Options(peer), TimeProvider.System);
        return await transport.SendAsync(Letters.To(recipient), giveUp);
    }
}
