namespace MountainPartnership.Mail.Connections;

/// <summary>
/// Access tokens of one registered application (OAuth 2.0 client credentials, RFC 6749 §4.4). The host says how they are got,
/// from <see cref="OAuthOptions"/>; it also keeps them until they expire, for a new one is asked for at every sign-in.
/// </summary>
public interface IAccessTokens
{
    ValueTask<string> GetAsync(string scope, CancellationToken cancellationToken);
}
