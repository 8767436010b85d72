using System.Globalization;

namespace MountainPartnership.Mail.In.Senders;

/// <summary>
/// Whether a domain that authenticated vouches for the domain of From: relaxed alignment of RFC 9989, kept to the cases that
/// need no lookup of the organizational domain: the same domain, or one above the other. Two sisters are never taken for
/// aligned here; where they are, the server that checked says <c>dmarc=pass</c>.
/// </summary>
internal static class Alignment
{
    /// <summary>Second labels under which a country's registry sells names.</summary>
    private static readonly HashSet<string> RegistryLabels =
    [
        "ac", "co", "com", "edu", "gc", "go", "gob", "gouv", "gov", "govt", "gub", "int", "ltd", "mil", "ne", "net", "nic", "nom", "or", "org", "res", "sch",
    ];

    public static bool Holds(string fromDomain, string authenticated)
    {
        string from = Ascii(fromDomain), other = Ascii(authenticated);
        if (from.Length == 0 || other.Length == 0)
            return false;
        return from == other
            || (from.EndsWith("." + other, StringComparison.Ordinal) && !IsRegistry(other))
            || (other.EndsWith("." + from, StringComparison.Ordinal) && !IsRegistry(from));
    }

    private static bool IsRegistry(string domain) => domain.Split('.') switch
    {
        [_] => true,
        [string second, { Length: 2 }] => RegistryLabels.Contains(second),
        _ => false,
    };

    private static string Ascii(string domain)
    {
        string trimmed = domain.Trim().TrimEnd('.').ToLowerInvariant();
        try
        {
            return trimmed.All(char.IsAscii) ? trimmed : new IdnMapping().GetAscii(trimmed);
        }
        catch (ArgumentException)
        {
            return "";
        }
    }
}
