namespace MountainPartnership.Mail.In;

/// <summary>TXT records of the DNS, where DKIM keys stand (RFC 6376 §3.6.2).</summary>
public interface ITextRecords
{
    /// <summary>The record's strings joined; null when the name has none or the DNS gives no answer.</summary>
    ValueTask<string?> FindAsync(string name, CancellationToken cancellation);
}
