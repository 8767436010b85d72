using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace MountainPartnership.Web.Pages;

/// <summary>
/// Ties the button of a preview to what was previewed: this person, case, version, form, and what it promised. It works once:
/// what it does takes the case to another version, for which no earlier token is good.
/// </summary>
internal sealed class ActionToken(IDataProtectionProvider protection)
{
    /// <summary>A preview may stay open over a working day.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("actions on pages").ToTimeLimitedDataProtector();

    public string Write(params ReadOnlySpan<string> what) => protector.Protect(Digest(what), Lifetime);

    /// <returns>False for one that is too old, or was made for something else.</returns>
    public bool Fits(string? token, params ReadOnlySpan<string> what)
    {
        if (string.IsNullOrEmpty(token))
        {
            return false;
        }

        try
        {
            return protector.Unprotect(token) == Digest(what);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static string Digest(ReadOnlySpan<string> what)
    {
        StringBuilder all = new();
        foreach (string one in what)
        {
            all.Append(one.Length).Append(':').Append(one);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }
}
