using System.Security.Claims;

namespace MountainPartnership.Web.Access;

/// <summary>The person behind a request, as the history names it.</summary>
internal static class Person
{
    /// <summary>The claims that name a person, the most telling first. A subject id is none: a program has one too.</summary>
    private static readonly string[] NameClaims =
        ["name", ClaimTypes.Name, "preferred_username", ClaimTypes.Upn, "upn", ClaimTypes.Email, "email", "emails"];

    /// <returns>Null for a program, or a person whom the identity provider does not name.</returns>
    public static string? NameOf(ClaimsPrincipal user) =>
        NameClaims.SelectMany(user.FindAll).Append(user.Identities.Select(NameClaimOf).FirstOrDefault(claim => claim is not null))
            .Select(claim => claim?.Value.Trim())
            .FirstOrDefault(name => !string.IsNullOrEmpty(name));

    private static Claim? NameClaimOf(ClaimsIdentity identity) => identity.FindFirst(identity.NameClaimType);
}
