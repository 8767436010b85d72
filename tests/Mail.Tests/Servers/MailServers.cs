using System.Diagnostics;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;
using MountainPartnership.Mail.Connections;
using MountainPartnership.Mail.Mailboxes;
using MountainPartnership.Mail.Out;

namespace MountainPartnership.Mail.Tests.Servers;

/// <summary>Dovecot and Postfix as private processes, once for all tests that need them; see eng/mail-servers.sh.</summary>
public sealed class MailServers : IAsyncLifetime
{
    public const string Password = "secret";

    private readonly string folder = Directory.CreateTempSubdirectory("mail-servers-").FullName;
    private readonly string log = Path.GetTempFileName();
    private Dictionary<string, string> settings = [];

    public string Certificate => settings["CERTIFICATE"];

    public async Task InitializeAsync()
    {
        await StartAsync();
        settings = File.ReadLines(Path.Combine(folder, "settings")).Select(l => l.Split('=', 2)).ToDictionary(l => l[0], l => l[1]);
    }

    public async Task DisposeAsync()
    {
        await RunAsync("remove", server: null);
        File.Delete(log);
    }

    /// <param name="server">imap or smtp; null for both.</param>
    public Task StartAsync(string? server = null) => RunAsync("start", server);

    public Task StopAsync(string? server = null) => RunAsync("stop", server);

    public ImapOptions Imap(string user, string host = "127.0.0.1") => new()
    {
        Name = user,
        Host = host,
        Port = PortOf("IMAP_PORT"),
        Tls = TlsMode.None,
        User = user,
        Password = Password,
    };

    /// <summary>The port where servers deliver to each other, without signing in.</summary>
    public SmtpOptions Smtp() => new() { Host = "127.0.0.1", Port = PortOf("SMTP_PORT"), Tls = TlsMode.None };

    public SmtpOptions Submission(TlsMode tls) => new()
    {
        Host = "localhost",
        Port = PortOf(tls == TlsMode.Implicit ? "SUBMISSIONS_PORT" : "SUBMISSION_PORT"),
        Tls = tls,
        User = "membership@partnership.example",
        Password = Password,
        TrustedRoots = Certificate,
    };

    public ImapOptions ImapOverTls(string user, TlsMode tls) => new()
    {
        Name = user,
        Host = "localhost",
        Port = PortOf(tls == TlsMode.Implicit ? "IMAPS_PORT" : "IMAP_PORT"),
        Tls = tls,
        User = user,
        Password = Password,
        TrustedRoots = Certificate,
    };

    /// <summary>As a person's mail program sees it.</summary>
    public async Task<ImapClient> SignInAsync(string user)
    {
        var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", PortOf("IMAP_PORT"), SecureSocketOptions.None);
        await client.AuthenticateAsync(user, Password);
        return client;
    }

    /// <summary>Puts a message into the inbox without sending it.</summary>
    public async Task PutAsync(string user, params MimeMessage[] messages)
    {
        using ImapClient client = await SignInAsync(user);
        foreach (MimeMessage message in messages)
            await client.Inbox.AppendAsync(message);
    }

    /// <summary>The subjects in a folder, in their order; empty where there is no such folder.</summary>
    public async Task<string[]> SubjectsAsync(string user, string path = "INBOX")
    {
        using ImapClient client = await SignInAsync(user);
        IMailFolder mailFolder;
        try
        {
            mailFolder = await client.GetFolderAsync(path);
        }
        catch (FolderNotFoundException)
        {
            return [];
        }

        await mailFolder.OpenAsync(FolderAccess.ReadOnly);
        IList<IMessageSummary> found = await mailFolder.FetchAsync(0, -1, MessageSummaryItems.Envelope);
        return [.. found.Select(m => m.Envelope?.Subject ?? "")];
    }

    /// <summary>Waits until a message has come, for delivery goes on after the sender has been answered.</summary>
    public async Task<MimeMessage> DeliveredAsync(string user)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(20); await Task.Delay(50))
        {
            using ImapClient client = await SignInAsync(user);
            await client.Inbox.OpenAsync(FolderAccess.ReadOnly);
            if (client.Inbox.Count > 0)
                return await client.Inbox.GetMessageAsync(0);
        }

        throw new TimeoutException($"Nothing was delivered to {user}.");
    }

    private int PortOf(string name) => int.Parse(settings[name], System.Globalization.CultureInfo.InvariantCulture);

    private async Task RunAsync(string command, string? server)
    {
        // The servers keep the script's output open, so it goes to a file and not to a pipe that would never end.
        string[] words = [Script(), command, folder, .. server is null ? Array.Empty<string>() : [server]];
        var start = new ProcessStartInfo("bash", ["-c", "log=$1; shift; exec \"$@\" >\"$log\" 2>&1 </dev/null", "bash", log, .. words]);
        using Process script = Process.Start(start)!;
        await script.WaitForExitAsync();
        if (script.ExitCode != 0)
            throw new InvalidOperationException($"eng/mail-servers.sh {command} failed: {await File.ReadAllTextAsync(log)}");
    }

    private static string Script()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "MountainPartnership.sln")))
            at = at.Parent ?? throw new DirectoryNotFoundException("The tests do not stand in the repository.");
        return Path.Combine(at.FullName, "eng", "mail-servers.sh");
    }
}

[CollectionDefinition(nameof(MailServersTests))]
public sealed class MailServersTests : ICollectionFixture<MailServers>;
