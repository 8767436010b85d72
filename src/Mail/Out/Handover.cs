using MailKit;

namespace MountainPartnership.Mail.Out;

/// <summary>How far a try to send has come; on it depends what a lost connection means.</summary>
internal sealed class Handover : ITransferProgress
{
    public bool SignedIn { get; set; }

    /// <summary>
    /// Bytes of the message have left after the server's 354. From here on the end of data (RFC 5321 §4.1.1.4) may have reached
    /// the server, whatever was written last on this side.
    /// </summary>
    public bool Begun { get; private set; }

    public void Report(long bytesTransferred, long totalSize) => Begun = true;

    public void Report(long bytesTransferred) => Begun = true;
}
