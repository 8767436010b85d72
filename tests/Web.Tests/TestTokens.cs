using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using MountainPartnership.Web.Access;

namespace MountainPartnership.Web.Tests;

/// <summary>Bearer tokens of an issuer that exists in these tests only.</summary>
internal static class TestTokens
{
    public static AccessOptions Options { get; } = new() { Mode = AccessMode.Jwt, Authority = "https://login.example", Audience = "membership" };

    public static SymmetricSecurityKey AnotherKey { get; } = NewKey(2);

    private static readonly SymmetricSecurityKey Key = NewKey(1);

    /// <summary>In place of discovery, which would ask the issuer over the network.</summary>
    public static void Trust(IServiceCollection services) => services.Configure<JwtBearerOptions>(
        JwtBearerDefaults.AuthenticationScheme,
        jwt =>
        {
            jwt.Configuration = new OpenIdConnectConfiguration { Issuer = Options.Authority };
            jwt.Configuration.SigningKeys.Add(Key);
        });

    public static string Bearer(
        string? name = "Fiammetta Rasi",
        string role = "Secretariat",
        string? issuer = null,
        string? audience = null,
        int minutes = 30,
        SymmetricSecurityKey? key = null)
    {
        DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
        Dictionary<string, object> claims = new() { ["sub"] = "5b5450db", ["roles"] = new[] { role } };
        if (name is not null)
        {
            claims["name"] = name;
        }

        return "Bearer " + new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Options.Authority,
            Audience = audience ?? Options.Audience,
            NotBefore = now.AddHours(-1),
            IssuedAt = now.AddHours(-1),
            Expires = now.AddMinutes(minutes),
            Claims = claims,
            SigningCredentials = new SigningCredentials(key ?? Key, SecurityAlgorithms.HmacSha256),
        });
    }

    private static SymmetricSecurityKey NewKey(byte seed) => new([.. Enumerable.Repeat(seed, 32)]);
}
