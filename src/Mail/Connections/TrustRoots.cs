using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace MountainPartnership.Mail.Connections;

/// <summary>Trusts what the machine trusts, and what leads to a root of ours; the name must be right either way.</summary>
internal static class TrustRoots
{
    /// <returns>Null, which leaves the decision to the machine, when there are no roots of ours.</returns>
    public static RemoteCertificateValidationCallback? Of(string? pemFile)
    {
        if (pemFile is null)
            return null;

        var roots = new X509Certificate2Collection();
        roots.ImportFromPemFile(pemFile);
        return (_, certificate, chain, errors) => errors switch
        {
            SslPolicyErrors.None => true,
            SslPolicyErrors.RemoteCertificateChainErrors => certificate is X509Certificate2 own && LeadsTo(roots, own, chain),
            _ => false,
        };
    }

    private static bool LeadsTo(X509Certificate2Collection roots, X509Certificate2 own, X509Chain? seen)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        // A private authority seldom publishes revocations.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (X509ChainElement element in seen?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        return chain.Build(own);
    }
}
