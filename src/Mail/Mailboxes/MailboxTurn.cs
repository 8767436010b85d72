namespace MountainPartnership.Mail.Mailboxes;

/// <summary>
/// One poller's right to read a mailbox, kept in its cursor. Intake would bear two at once, but servers do not: two MOVEs of one message
/// at the same moment were seen to leave two.
/// </summary>
internal sealed class MailboxTurn
{
    /// <summary>How long a crashed poller's turn still keeps others away.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan SaveAtLeastEvery = TimeSpan.FromMinutes(1);

    /// <summary>A crash costs at most so many messages taken in again; each save costs a storage request.</summary>
    private const int SaveAfter = 20;

    private readonly IMailboxCursors cursors;
    private readonly string mailbox;
    private readonly uint uidValidity;
    private readonly TimeProvider time;
    private SavedCursor? saved;
    private DateTimeOffset savedAt;
    private int unsaved;

    private MailboxTurn(IMailboxCursors cursors, string mailbox, uint uidValidity, TimeProvider time, SavedCursor? before)
    {
        this.cursors = cursors;
        this.mailbox = mailbox;
        this.uidValidity = uidValidity;
        this.time = time;
        saved = before;
    }

    /// <returns>Null when it is another's turn.</returns>
    public static async Task<MailboxTurn?> TakeAsync(
        IMailboxCursors cursors, string mailbox, MailboxCursor cursor, SavedCursor? before, TimeProvider time, CancellationToken cancellationToken)
    {
        if (before?.Cursor.BusyUntil > time.GetUtcNow())
            return null;

        var turn = new MailboxTurn(cursors, mailbox, cursor.UidValidity, time, before);
        return await turn.SaveAsync(cursor.LastUid, cancellationToken) ? turn : null;
    }

    /// <summary>After each message; saves when it is time to.</summary>
    /// <returns>False when the turn has run out and another has taken it.</returns>
    public async Task<bool> KeepAsync(uint lastUid, CancellationToken cancellationToken)
    {
        bool due = ++unsaved >= SaveAfter || time.GetUtcNow() - savedAt >= SaveAtLeastEvery;
        return !due || await SaveAsync(lastUid, cancellationToken);
    }

    /// <summary>Does nothing when another has the turn.</summary>
    public async Task EndAsync(uint lastUid)
    {
        // Not cancelled with the look: the next poller should not have to wait for the turn to run out.
        if (saved is not null)
            await cursors.TrySaveAsync(mailbox, new MailboxCursor(uidValidity, lastUid), saved.ETag, CancellationToken.None);
    }

    private async Task<bool> SaveAsync(uint lastUid, CancellationToken cancellationToken)
    {
        (savedAt, unsaved) = (time.GetUtcNow(), 0);
        var cursor = new MailboxCursor(uidValidity, lastUid, savedAt + Lasts);
        saved = await cursors.TrySaveAsync(mailbox, cursor, saved?.ETag, cancellationToken);
        return saved is not null;
    }
}
