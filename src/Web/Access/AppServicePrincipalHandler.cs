using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
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

    private const string Header = "X-MS-CLIENT-PRINCIPAL";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ Length: > 0 } encoded])
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        try
        {
            ClientPrincipal? principal = JsonSerializer.Deserialize<ClientPrincipal>(Convert.FromBase64String(encoded));
            if (principal?.Claims is null)
            {
                return Task.FromResult(AuthenticateResult.Fail("The client principal has no claims."));
            }

            ClaimsIdentity identity = new(
                principal.Claims.Select(claim => new Claim(claim.Type, claim.Value)),
                Scheme.Name,
                principal.NameType ?? ClaimTypes.Name,
                principal.RoleType ?? ClaimTypes.Role);
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return Task.FromResult(AuthenticateResult.Fail("The client principal cannot be read."));
        }
    }

    /// <summary>A person is led to sign in; a program gets 401.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (HttpMethodIsPage())
        {
            Response.Redirect($"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(Request.Path + Request.QueryString)}");
            return Task.CompletedTask;
        }

        return base.HandleChallengeAsync(properties);
    }

    private bool HttpMethodIsPage() =>
        Request.Method == "GET" && !Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private sealed record ClientPrincipal(
        [property: JsonPropertyName("auth_typ")] string? AuthenticationType,
        [property: JsonPropertyName("name_typ")] string? NameType,
        [property: JsonPropertyName("role_typ")] string? RoleType,
        [property: JsonPropertyName("claims")] ClientClaim[]? Claims);

    private sealed record ClientClaim([property: JsonPropertyName("typ")] string Type, [property: JsonPropertyName("val")] string Value);
}
