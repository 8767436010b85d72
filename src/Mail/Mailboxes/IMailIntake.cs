namespace MountainPartnership.Mail.Mailboxes;

/// <summary>Where mail goes that a mailbox has found.</summary>
public interface IMailIntake
{
    /// <summary>
    /// Keeps the message, then takes it in. Comes back only when it cannot be lost any more; throws when it was not kept. Taking the
    /// same message in twice, or by two at once, must change nothing: it happens after every crash.
    /// </summary>
    /// <param name="raw">The message as the server has it; see <see cref="TruncatedMail"/> for one that is too large.</param>
    /// <param name="channel">The mailbox's name.</param>
    Task<IntakeReceipt> TakeAsync(ReadOnlyMemory<byte> raw, string channel, CancellationToken cancellationToken);
}
