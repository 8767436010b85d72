using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;

namespace MountainPartnership.Mail.Mailboxes;

/// <summary>Where mail is moved that a case has.</summary>
internal sealed class ProcessedFolder(ImapClient client, IMailFolder source, string path)
{
    private IMailFolder? found;

    /// <summary>Safe to repeat after a crash; not for two pollers at the same moment, hence <see cref="MailboxTurn"/>.</summary>
    public async Task TakeAsync(UniqueId uid, CancellationToken cancellationToken)
    {
        bool justFound = found is null;
        try
        {
            await MoveAsync(uid, cancellationToken);
        }
        catch (Exception e) when (!justFound && e is ImapCommandException or FolderNotFoundException)
        {
            // Someone may have deleted or renamed it since we found it.
            found = null;
            await MoveAsync(uid, cancellationToken);
        }
    }

    private async Task MoveAsync(UniqueId uid, CancellationToken cancellationToken)
    {
        found ??= await FindFolder.OrMakeAsync(client, path, cancellationToken);
        if (client.Capabilities.HasFlag(ImapCapabilities.Move))
            await source.MoveToAsync(uid, found, cancellationToken); // Nothing happens when it has gone.
        else
            await CopyAndRemoveAsync(uid, found, cancellationToken);
    }

    /// <summary>After a crash between the two the copy is there already, so it is looked for first.</summary>
    private async Task CopyAndRemoveAsync(UniqueId uid, IMailFolder to, CancellationToken cancellationToken)
    {
        IList<IMessageSummary> here = await source.FetchAsync([uid], MessageSummaryItems.Envelope, cancellationToken);
        if (here.Count == 0)
            return;

        if (!await HasAsync(to, here[0].Envelope?.MessageId, cancellationToken))
            await source.CopyToAsync(uid, to, cancellationToken);
        await source.StoreAsync(uid, new StoreFlagsRequest(StoreAction.Add, MessageFlags.Deleted) { Silent = true }, cancellationToken);
        // By UID: what people have marked as deleted is theirs to remove.
        await source.ExpungeAsync([uid], cancellationToken);
    }

    private async Task<bool> HasAsync(IMailFolder to, string? messageId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(messageId))
            return false;

        uint uidValidity = source.UidValidity;
        await to.OpenAsync(FolderAccess.ReadOnly, cancellationToken);
        IList<UniqueId> copies = await to.SearchAsync(SearchQuery.HeaderContains("Message-Id", messageId), cancellationToken);
        await source.OpenAsync(FolderAccess.ReadWrite, cancellationToken);
        if (source.UidValidity != uidValidity)
            throw new IOException("The server has renumbered its messages while one was being moved.");
        return copies.Count > 0;
    }
}
