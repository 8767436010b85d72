using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MountainPartnership.Mail.Connections;

/// <summary>Where a mail server is and how to sign in there. Bindable from configuration.</summary>
public abstract class MailServerOptions
{
    /// <summary>A DNS name or an IP address; the server's certificate must be for it.</summary>
    public string Host { get; set; } = "";

    /// <summary>1 to 65535.</summary>
    public int Port { get; set; }

    public TlsMode Tls { get; set; }

    /// <summary>Whose mailbox it is; with <see cref="OAuth"/>, the mailbox that the application signs in to.</summary>
    public string User { get; set; } = "";

    /// <summary>Either this or <see cref="OAuth"/>. From a secret store, never from a file in the repository.</summary>
    public string? Password { get; set; }

    public OAuthOptions? OAuth { get; set; }

    /// <summary>
    /// A PEM file of certificates that are trusted as roots for this server besides the machine's own, for a server with a
    /// self-made certificate or one of a private authority. Default: none.
    /// </summary>
    public string? TrustedRoots { get; set; }

    /// <summary>How long to reach the server and sign in, in all. More than zero; default 30 seconds.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the server may be silent when an answer is due. More than zero.</summary>
    public TimeSpan Timeout { get; set; }

    internal bool HasSecret => !string.IsNullOrEmpty(Password) || OAuth is not null;

    /// <param name="section">The configuration section that these were bound from; each problem begins with it.</param>
    /// <returns>Every problem, in words for the person who writes the configuration; empty when there is none.</returns>
    public virtual IEnumerable<string> Validate(string section)
    {
        if (string.IsNullOrWhiteSpace(Host))
            yield return $"{section}:{nameof(Host)} is missing.";
        else if (Uri.CheckHostName(Host) == UriHostNameType.Unknown)
            yield return $"{section}:{nameof(Host)} '{Host}' is neither a host name nor an IP address.";
        if (Port is < 1 or > 65535)
            yield return $"{section}:{nameof(Port)} {Port} is not between 1 and 65535.";
        if (!Enum.IsDefined(Tls))
            yield return $"{section}:{nameof(Tls)} is none of {string.Join(", ", Enum.GetNames<TlsMode>())}.";
        if (ConnectTimeout <= TimeSpan.Zero)
            yield return $"{section}:{nameof(ConnectTimeout)} is not more than zero.";
        if (Timeout <= TimeSpan.Zero)
            yield return $"{section}:{nameof(Timeout)} is not more than zero.";
        if (HasSecret && string.IsNullOrWhiteSpace(User))
            yield return $"{section}:{nameof(User)} is missing.";
        if (!string.IsNullOrEmpty(Password) && OAuth is not null)
            yield return $"{section} has both {nameof(Password)} and {nameof(OAuth)}; keep one.";
        if (HasSecret && Tls == TlsMode.None && !IsLoopback(Host))
            yield return $"{section}:{nameof(Tls)} is None, which would send the secret to '{Host}' in the clear.";
        if (TrustedRoots is not null && ProblemOf(TrustedRoots) is { } problem)
            yield return $"{section}:{nameof(TrustedRoots)} {problem}";
        foreach (string missing in OAuth?.Validate($"{section}:{nameof(OAuth)}") ?? [])
            yield return missing;
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address));

    private static string? ProblemOf(string pemFile)
    {
        try
        {
            var roots = new X509Certificate2Collection();
            roots.ImportFromPemFile(pemFile);
            return roots.Count == 0 ? $"'{pemFile}' holds no certificate." : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return $"'{pemFile}' cannot be read: {e.Message}";
        }
    }
}
