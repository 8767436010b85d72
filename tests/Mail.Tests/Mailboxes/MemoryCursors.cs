using System.Globalization;
using MountainPartnership.Mail.Mailboxes;

namespace MountainPartnership.Mail.Tests.Mailboxes;

/// <summary>Keeps cursors as a table does, by ETag.</summary>
internal sealed class MemoryCursors : IMailboxCursors
{
    private readonly Dictionary<string, SavedCursor> saved = [];
    private readonly Lock gate = new();
    private int version;

    public int Saves => version;

    public MailboxCursor? this[string mailbox] => saved.TryGetValue(mailbox, out SavedCursor? cursor) ? cursor.Cursor : null;

    public Task<SavedCursor?> LoadAsync(string mailbox, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(saved.GetValueOrDefault(mailbox));
    }

    public Task<SavedCursor?> TrySaveAsync(string mailbox, MailboxCursor cursor, string? etag, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (saved.GetValueOrDefault(mailbox)?.ETag != etag)
                return Task.FromResult<SavedCursor?>(null);
            return Task.FromResult<SavedCursor?>(Set(mailbox, cursor));
        }
    }

    public SavedCursor Set(string mailbox, MailboxCursor cursor) =>
        saved[mailbox] = new SavedCursor(cursor, (++version).ToString(CultureInfo.InvariantCulture));
}
