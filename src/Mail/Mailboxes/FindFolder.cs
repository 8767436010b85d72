using MailKit;
using MailKit.Net.Imap;

namespace MountainPartnership.Mail.Mailboxes;

/// <summary>Finds a folder by a path with slashes, whatever the server's own separator and prefix are.</summary>
internal static class FindFolder
{
    /// <exception cref="FolderNotFoundException">There is none.</exception>
    public static async Task<IMailFolder> OrFailAsync(ImapClient client, string path, CancellationToken cancellationToken)
    {
        IMailFolder folder = Root(client);
        foreach (string name in Names(path))
            folder = await Below(client, folder, name, cancellationToken) ?? throw new FolderNotFoundException(path);
        return folder;
    }

    public static async Task<IMailFolder> OrMakeAsync(ImapClient client, string path, CancellationToken cancellationToken)
    {
        IMailFolder folder = Root(client);
        foreach (string name in Names(path))
        {
            folder = await Below(client, folder, name, cancellationToken)
                ?? await MakeAsync(client, folder, name, cancellationToken);
        }

        return folder;
    }

    private static IMailFolder Root(ImapClient client) => client.GetFolder(client.PersonalNamespaces[0]);

    private static string[] Names(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static async Task<IMailFolder?> Below(ImapClient client, IMailFolder parent, string name, CancellationToken cancellationToken)
    {
        // INBOX is outside every hierarchy, in any case (RFC 9051 §5.1).
        if (parent == Root(client) && string.Equals(name, "INBOX", StringComparison.OrdinalIgnoreCase))
            return client.Inbox;

        // Asked for by a list: by its name MailKit would give a folder that it remembers and the server has no more.
        IList<IMailFolder> below = await parent.GetSubfoldersAsync(subscribedOnly: false, cancellationToken);
        return below.FirstOrDefault(f => f.Name == name)
            ?? below.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<IMailFolder> MakeAsync(ImapClient client, IMailFolder parent, string name, CancellationToken cancellationToken)
    {
        try
        {
            IMailFolder made = await parent.CreateAsync(name, isMessageFolder: true, cancellationToken)
                ?? throw new FolderNotFoundException(name);
            // People's mail programs show what is subscribed to.
            await made.SubscribeAsync(cancellationToken);
            return made;
        }
        catch (ImapCommandException)
        {
            // Another poller may have been quicker.
            if (await Below(client, parent, name, cancellationToken) is { } madeByAnother)
                return madeByAnother;
            throw;
        }
    }
}
