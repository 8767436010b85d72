using System.Globalization;
using MountainPartnership.Mail.Mailboxes;
using MountainPartnership.Storage.Settings;

namespace MountainPartnership.Workflow.Mailboxes;

/// <summary>Keeps how far each mailbox has been read among the other cursors of the service.</summary>
public sealed class MailboxCursors(CursorStore store) : IMailboxCursors
{
    public async Task<SavedCursor?> LoadAsync(string mailbox, CancellationToken cancellationToken) =>
        Saved(await store.ReadAsync(Name(mailbox), cancellationToken));

    public async Task<SavedCursor?> TrySaveAsync(string mailbox, MailboxCursor cursor, string? etag, CancellationToken cancellationToken) =>
        await store.TryWriteAsync(Name(mailbox), StoredCursor.At(etag), Write(cursor), cancellationToken) is { } written
            ? Saved(written)
            : null;

    private static string Name(string mailbox) => $"mailbox {mailbox}";

    private static SavedCursor? Saved(StoredCursor stored) =>
        stored is { Value.Length: > 0, Version: { } etag } ? new SavedCursor(Read(stored.Value), etag) : null;

    private static string Write(MailboxCursor cursor) => string.Create(
        CultureInfo.InvariantCulture, $"{cursor.UidValidity} {cursor.LastUid} {cursor.BusyUntil?.UtcTicks ?? 0}");

    private static MailboxCursor Read(string text)
    {
        string[] parts = text.Split(' ');
        long busyUntil = long.Parse(parts[2], CultureInfo.InvariantCulture);
        return new MailboxCursor(
            uint.Parse(parts[0], CultureInfo.InvariantCulture),
            uint.Parse(parts[1], CultureInfo.InvariantCulture),
            busyUntil == 0 ? null : new DateTimeOffset(busyUntil, TimeSpan.Zero));
    }
}
