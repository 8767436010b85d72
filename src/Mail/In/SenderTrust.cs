namespace MountainPartnership.Mail.In;

/// <summary>Whether the domain in From vouches for the message.</summary>
public enum TrustVerdict
{
    /// <summary>DMARC passed, or DKIM or SPF passed for the domain of From (RFC 9989, identifier alignment).</summary>
    Trusted,
    /// <summary>Something speaks for the sender, but not for the domain of From.</summary>
    Unconfirmed,
    /// <summary>A trusted server says that From is not genuine.</summary>
    Failed,
    /// <summary>Nothing speaks for the sender.</summary>
    None,
}

/// <summary>What follows from trust and route together.</summary>
public enum Standing
{
    /// <summary>Counts by itself, when the key's contact has this From address.</summary>
    Counted,
    /// <summary>Kept and shown; counts once the contact or the Secretariat confirms it.</summary>
    Unconfirmed,
    Triage,
}

/// <summary>How far the From address can be believed.</summary>
/// <param name="Evidence">The words of the header, or what was checked here, that decided.</param>
/// <param name="Arc">The chain's result as a trusted server gives it (RFC 8617 §4.1.1): noted, never decisive.</param>
public sealed record SenderTrust(TrustVerdict Verdict, string Evidence, string? Arc = null)
{
    public static SenderTrust Nothing { get; } = new(TrustVerdict.None, "nothing was checked");

    public Standing With(Route route) => (Verdict, route.By) switch
    {
        (TrustVerdict.Trusted, _) when route.IsFirm => Standing.Counted,
        (_, RouteBy.None) => Standing.Triage,
        (TrustVerdict.Failed, RouteBy.Subject) => Standing.Triage,
        _ => Standing.Unconfirmed,
    };
}
