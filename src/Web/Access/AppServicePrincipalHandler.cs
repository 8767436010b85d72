using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MountainPartnership.Web.Access;

/// <summary>
/// Reads the principal that App Service Authentication passes in <c>X-MS-CLIENT-PRINCIPAL</c>. The platform removes that header
/// from what comes from outside; anywhere else it can be forged, so this scheme exists only where it is configured.
/// </summary>
internal sealed class AppServicePrincipalHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "AppService";

    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    /// <summary>As the identity provider's token has app roles. The header's own <c>role_typ</c> names another type than that.</summary>
    private const string TokenRoles = "roles";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ Length: > 0 } encoded])
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        try
        {
            ClientPrincipal? principal = JsonSerializer.Deserialize<ClientPrincipal>(Convert.FromBase64String(encoded));
            return Task.FromResult(principal?.Claims is { } claims
                ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(IdentityOf(principal, claims)), Scheme.Name))
                : AuthenticateResult.Fail("The client principal has no claims."));
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return Task.FromResult(AuthenticateResult.Fail("The client principal cannot be read."));
        }
    }

    /// <summary>A person is led to sign in; a program gets 401.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (HttpMethods.IsGet(Request.Method) && !Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            Response.Redirect($"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(Request.Path + Request.QueryString)}");
            return Task.CompletedTask;
        }

        return base.HandleChallengeAsync(properties);
    }

    private ClaimsIdentity IdentityOf(ClientPrincipal principal, ClientClaim?[] claims)
    {
        ClaimsIdentity identity = new(Scheme.Name, principal.NameType ?? ClaimTypes.Name, ClaimTypes.Role);
        foreach (ClientClaim claim in claims.OfType<ClientClaim>().Where(claim => claim.Type is not null))
        {
            string value = claim.Value.ValueKind == JsonValueKind.String ? claim.Value.GetString()! : claim.Value.ToString();
            bool isRole = claim.Type is TokenRoles or ClaimTypes.Role || claim.Type == principal.RoleType;
            identity.AddClaim(new Claim(isRole ? ClaimTypes.Role : claim.Type!, value));
        }

        return identity;
    }

    private sealed record ClientPrincipal(
        [property: JsonPropertyName("name_typ")] string? NameType,
        [property: JsonPropertyName("role_typ")] string? RoleType,
        [property: JsonPropertyName("claims")] ClientClaim?[]? Claims);

    private sealed record ClientClaim(
        [property: JsonPropertyName("typ")] string? Type, [property: JsonPropertyName("val")] JsonElement Value);
}
