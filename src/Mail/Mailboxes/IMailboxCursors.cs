namespace MountainPartnership.Mail.Mailboxes;

/// <summary>Keeps for each mailbox how far it has been read.</summary>
public interface IMailboxCursors
{
    /// <returns>Null for a mailbox that was never saved.</returns>
    Task<SavedCursor?> LoadAsync(string mailbox, CancellationToken cancellationToken);

    /// <param name="etag">Of the cursor that this one follows; null when there was none.</param>
    /// <returns>What is saved now; null, and nothing saved, when another has saved since.</returns>
    Task<SavedCursor?> TrySaveAsync(string mailbox, MailboxCursor cursor, string? etag, CancellationToken cancellationToken);
}
