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

    /// <summary>
    /// An idle connection may be cut without a word by what lies between (Azure's after 4 minutes), which costs the whole time-out to
    /// notice; a new one costs a second.
    /// </summary>
    private static readonly TimeSpan MaxIdle = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim turn = new(1);
    private SmtpClient? client;
    private DateTimeOffset lastUse;

    public SendingLimits Limits { get; } = new(options.PerMinute, options.PerHour);

    public async Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (!Envelope.TryRead(mail, out Envelope? envelope, out string? problem))
            return new SendResult.Refused(Permanent: true, problem);

        await turn.WaitAsync(cancellationToken);
        try
        {
            if (time.GetUtcNow() - lastUse > MaxIdle)
                await CloseAsync();

            // A server may hang up on an idle connection, which is seen only when the next letter is begun.
            bool mayBeStale = client is { IsConnected: true };
            (SendResult result, bool lost) = await TryAsync(mail, envelope, cancellationToken);
            return mayBeStale && lost ? (await TryAsync(mail, envelope, cancellationToken)).Result : result;
        }
        finally
        {
            lastUse = time.GetUtcNow();
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        await CloseAsync();
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

    private async Task CloseAsync()
    {
        using var timeout = new CancellationTokenSource(GoodbyeTimeout, time);
        try
        {
            if (client is { IsConnected: true })
                await client.DisconnectAsync(quit: true, timeout.Token);
        }
        catch (Exception e) when (ReadSmtpFailure.IsExpected(e))
        {
            // It was a courtesy.
        }

        Drop();
    }
}
