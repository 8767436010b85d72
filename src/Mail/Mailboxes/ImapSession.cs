using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MountainPartnership.Mail.Connections;

namespace MountainPartnership.Mail.Mailboxes;

/// <summary>A connection to one mailbox with its folder open.</summary>
internal sealed class ImapSession : IDisposable
{
    private readonly ImapClient client;
    private readonly ImapOptions options;
    private readonly IMailFolder folder;
    private readonly ProcessedFolder processed;

    private ImapSession(ImapClient client, ImapOptions options, IMailFolder folder)
    {
        this.client = client;
        this.options = options;
        this.folder = folder;
        processed = new ProcessedFolder(client, folder, options.ProcessedFolder);
        UidValidity = folder.UidValidity;
    }

    public uint UidValidity { get; }

    public static async Task<ImapSession> OpenAsync(
        ImapOptions options, IAccessTokens? tokens, TimeProvider time, CancellationToken cancellationToken)
    {
        var client = new ImapClient();
        try
        {
            await Connect.OpenAsync(client, options, tokens, time, cancellationToken);
            IMailFolder folder = await FindFolder.OrFailAsync(client, options.Folder, cancellationToken);
            await folder.OpenAsync(FolderAccess.ReadWrite, cancellationToken);
            return new ImapSession(client, options, folder);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <returns>The messages after <paramref name="lastUid"/> with their sizes in bytes, oldest first.</returns>
    public async Task<IReadOnlyList<(UniqueId Uid, long SizeBytes)>> FindAfterAsync(uint lastUid, CancellationToken cancellationToken)
    {
        if (lastUid == uint.MaxValue)
            return [];

        await client.NoOpAsync(cancellationToken);
        var range = new UniqueIdRange(UidValidity, lastUid + 1, uint.MaxValue);
        SearchQuery query = SearchQuery.Uids(range);
        if (options.Since is { } day)
            query = query.And(SearchQuery.DeliveredAfter(day.ToDateTime(TimeOnly.MinValue)));

        // "n:*" means the last message also where its UID is below n (RFC 9051 §9, seq-range).
        List<UniqueId> uids = [.. (await folder.SearchAsync(query, cancellationToken)).Where(uid => uid.Id > lastUid)];
        if (uids.Count == 0)
            return [];

        IList<IMessageSummary> found =
            await folder.FetchAsync(uids, MessageSummaryItems.UniqueId | MessageSummaryItems.Size, cancellationToken);
        return [.. found.Select(m => (m.UniqueId, SizeBytes: (long)(m.Size ?? 0))).OrderBy(m => m.UniqueId.Id)];
    }

    /// <returns>Null when someone has moved or deleted it.</returns>
    public Task<byte[]?> FetchAsync(UniqueId uid, CancellationToken cancellationToken) =>
        IfStillThereAsync(uid, () => folder.GetStreamAsync(uid, cancellationToken), cancellationToken);

    /// <returns>The first <see cref="TruncatedMail.MaxHeaderBytes"/>; null when someone has moved or deleted it.</returns>
    public Task<byte[]?> FetchHeadersAsync(UniqueId uid, CancellationToken cancellationToken) =>
        IfStillThereAsync(
            uid, () => folder.GetStreamAsync(uid, "HEADER", 0, TruncatedMail.MaxHeaderBytes, cancellationToken), cancellationToken);

    public Task MoveToProcessedAsync(UniqueId uid, CancellationToken cancellationToken) => processed.TakeAsync(uid, cancellationToken);

    /// <summary>Returns when the server tells of new mail, and otherwise after <see cref="ImapOptions.PollEvery"/>.</summary>
    public async Task WaitForMailAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        if (!client.Capabilities.HasFlag(ImapCapabilities.Idle))
        {
            await Task.Delay(options.PollEvery, time, cancellationToken);
            return;
        }

        using var done = new CancellationTokenSource(options.PollEvery, time);
        void Wake(object? sender, EventArgs e) => done.Cancel();
        folder.CountChanged += Wake;
        try
        {
            await client.IdleAsync(done.Token, cancellationToken);
        }
        finally
        {
            folder.CountChanged -= Wake;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<byte[]?> IfStillThereAsync(UniqueId uid, Func<Task<Stream>> fetch, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = await ReadAsync(fetch, cancellationToken);
        }
        catch (Exception e) when (e is ImapCommandException or MessageNotFoundException)
        {
            if (await IsThereAsync(uid, cancellationToken))
                throw;
            return null;
        }

        // A server may also answer with nothing (NIL) for what has gone.
        return bytes.Length > 0 || await IsThereAsync(uid, cancellationToken) ? bytes : null;
    }

    private static async Task<byte[]> ReadAsync(Func<Task<Stream>> fetch, CancellationToken cancellationToken)
    {
        await using Stream stream = await fetch();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    private async Task<bool> IsThereAsync(UniqueId uid, CancellationToken cancellationToken)
    {
        // Servers may tell what has gone with a NOOP, and not with a SEARCH (RFC 9051 §7.5.1).
        await client.NoOpAsync(cancellationToken);
        return (await folder.SearchAsync(SearchQuery.Uids([uid]), cancellationToken)).Count > 0;
    }
}
