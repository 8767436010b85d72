using MailKit.Net.Smtp;
using MountainPartnership.Mail.Connections;

namespace MountainPartnership.Mail.Out;

/// <summary>
/// Sends over SMTP (RFC 5321) by one connection, which stays open between letters and is opened anew when it has gone stale.
/// Letters sent at once wait for each other.
/// </summary>
public sealed class SmtpTransport(SmtpOptions options, TimeProvider time, IAccessTokens? tokens = null) : IMailTransport, IAsyncDisposable
{
    private static readonly TimeSpan GoodbyeTimeout = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim turn = new(1);
    private SmtpClient? client;

    public SendingLimits Limits { get; } = new(options.PerMinute, options.PerHour);

    public async Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (!Envelope.TryRead(mail, out Envelope? envelope, out string? problem))
            return new SendResult.Refused(Permanent: true, problem);

        await turn.WaitAsync(cancellationToken);
        try
        {
            // A server may hang up on an idle connection, which is seen only when the next letter is begun.
            bool mayBeStale = client is { IsConnected: true };
            (SendResult result, bool lost) = await TryAsync(mail, envelope, cancellationToken);
            return mayBeStale && lost ? (await TryAsync(mail, envelope, cancellationToken)).Result : result;
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        if (client is { IsConnected: true })
            await SayGoodbyeAsync(client);
        Drop();
        turn.Dispose();
    }

    /// <returns>Lost: the connection broke before the server had seen anything of the message.</returns>
    private async Task<(SendResult Result, bool Lost)> TryAsync(OutgoingMail mail, Envelope envelope, CancellationToken cancellationToken)
    {
        var handover = new Handover();
        try
        {
            SmtpClient open = await OpenAsync(cancellationToken);
            handover.SignedIn = true;
            if (envelope.NeedsUtf8 && !open.Capabilities.HasFlag(SmtpCapabilities.UTF8))
                return (new SendResult.Refused(Permanent: true, $"{options.Host} takes no addresses beyond ASCII (SMTPUTF8)."), Lost: false);

            string answer = await open.SendAsync(mail.Message, envelope.From, [envelope.To], cancellationToken, handover);
            return (new SendResult.Accepted(answer.Trim()), Lost: false);
        }
        catch (Exception e) when (ReadSmtpFailure.IsExpected(e))
        {
            bool connectionIsGood = handover.SignedIn && e is SmtpCommandException { StatusCode: not SmtpStatusCode.ServiceNotAvailable };
            if (!connectionIsGood)
                Drop();
            if (!handover.Begun)
                cancellationToken.ThrowIfCancellationRequested();
            return (ReadSmtpFailure.Of(e, handover, options.ThrottledFor), Lost: !connectionIsGood && !handover.Begun);
        }
    }

    private async Task<SmtpClient> OpenAsync(CancellationToken cancellationToken)
    {
        if (client is { IsConnected: true })
            return client;

        Drop();
        client = new SmtpClient();
        await Connect.OpenAsync(client, options, tokens, time, cancellationToken);
        return client;
    }

    private void Drop()
    {
        client?.Dispose();
        client = null;
    }

    private async Task SayGoodbyeAsync(SmtpClient open)
    {
        using var timeout = new CancellationTokenSource(GoodbyeTimeout, time);
        try
        {
            await open.DisconnectAsync(quit: true, timeout.Token);
        }
        catch (Exception e) when (ReadSmtpFailure.IsExpected(e))
        {
            // It was a courtesy.
        }
    }
}
