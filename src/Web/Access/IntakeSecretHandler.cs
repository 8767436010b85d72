using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Web.Access;

/// <summary>A mail gateway that hands in mail over HTTP and proves itself by the channel's secret.</summary>
internal sealed class IntakeSecretHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, IntakeSettings intake)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "IntakeSecret";

    public const string Header = "X-Intake-Secret";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ Length: > 0 } given])
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        string expected = intake.SecretOf(IntakeSettings.HttpChannel);
        if (expected.Length == 0 || !CryptographicOperations.FixedTimeEquals(Hash(given), Hash(expected)))
        {
            return Task.FromResult(AuthenticateResult.Fail("The intake secret is wrong."));
        }

        ClaimsIdentity identity = new(Scheme.Name);
        identity.AddClaim(new Claim(ClaimTypes.Name, "mail gateway"));
        identity.AddClaim(new Claim(ClaimTypes.Role, Roles.Intake));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
    }

    /// <summary>Of equal length, so that the comparison tells nothing of the secret's.</summary>
    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
