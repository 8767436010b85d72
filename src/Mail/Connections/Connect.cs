using System.Net.Sockets;
using MailKit;
using MailKit.Security;

namespace MountainPartnership.Mail.Connections;

/// <summary>Opens a connection to a mail server and signs in.</summary>
internal static class Connect
{
    /// <exception cref="TimeoutException">Not done within <see cref="MailServerOptions.ConnectTimeout"/>.</exception>
    public static async Task OpenAsync(
        IMailService client, MailServerOptions options, IAccessTokens? tokens, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.ConnectTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            client.Timeout = (int)options.Timeout.TotalMilliseconds;
            client.ServerCertificateValidationCallback = TrustRoots.Of(options.TrustedRoots);
            await client.ConnectAsync(await DialAsync(options, either.Token), options.Host, options.Port, Security(options.Tls), either.Token);
            await SignInAsync(client, options, tokens, either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{options.Host}:{options.Port} did not let us in within {options.ConnectTimeout}.");
        }
    }

    private static async Task<Socket> DialAsync(MailServerOptions options, CancellationToken cancellationToken)
    {
        // Mail protocols are short questions and answers: waiting for more to send (Nagle) adds 40 ms to many of them.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(options.Host, options.Port, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task SignInAsync(
        IMailService client, MailServerOptions options, IAccessTokens? tokens, CancellationToken cancellationToken)
    {
        if (options.OAuth is { } oauth)
            await client.AuthenticateAsync(
                new SaslMechanismOAuth2(options.User, await TokenAsync(oauth, tokens, cancellationToken)), cancellationToken);
        else if (!string.IsNullOrEmpty(options.Password))
            await client.AuthenticateAsync(options.User, options.Password, cancellationToken);
    }

    private static async Task<string> TokenAsync(OAuthOptions oauth, IAccessTokens? tokens, CancellationToken cancellationToken)
    {
        if (tokens is null)
            throw new AuthenticationException("OAuth is configured, and the host gives no access tokens.");

        try
        {
            return await tokens.GetAsync(oauth.Scope, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new AuthenticationException($"No access token: {e.Message}", e);
        }
    }

    private static SecureSocketOptions Security(TlsMode mode) => mode switch
    {
        TlsMode.Implicit => SecureSocketOptions.SslOnConnect,
        TlsMode.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}
