namespace MountainPartnership.Mail.Connections;

/// <summary>How a connection becomes a private one. There is no "if available": that is open to whoever sits in between.</summary>
public enum TlsMode
{
    /// <summary>From the first byte (RFC 8314 §3); the usual ports are 993 and 465.</summary>
    Implicit,

    /// <summary>Begins in the clear and must change over (RFC 3207, RFC 9051 §6.2.1); the usual ports are 143 and 587.</summary>
    StartTls,

    /// <summary>Never; for a server on this machine.</summary>
    None,
}
