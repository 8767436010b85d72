using Azure.Core;
using Azure.Identity;
using MountainPartnership.Mail.Connections;

namespace MountainPartnership.Workflow.Mailboxes;

/// <summary>Access tokens from Entra ID; the credential keeps each until it is about to expire.</summary>
public sealed class ClientCredentials(OAuthOptions options) : IAccessTokens
{
    private readonly ClientSecretCredential credential = new(options.TenantId, options.ClientId, options.ClientSecret);

    public async ValueTask<string> GetAsync(string scope, CancellationToken cancellationToken) =>
        (await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken)).Token;
}
