using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using MountainPartnership.Mail.Mailboxes;
using MountainPartnership.Mail.Out;
using MountainPartnership.Mail.Tests.Out.Transports;
using MountainPartnership.Mail.Tests.Servers;

namespace MountainPartnership.Mail.Tests.Mailboxes;

[Collection(nameof(MailServersTests))]
public sealed class ImapWatchTests(MailServers servers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly MemoryCursors cursors = new();
    private readonly Intake intake = new();

    [Fact]
    public async Task Mail_sent_to_a_watched_mailbox_is_taken_at_once_and_after_a_restart_of_the_server()
    {
        ImapOptions options = servers.Imap("watched@p.example");
        options.PollEvery = TimeSpan.FromMinutes(29);
        using var end = new CancellationTokenSource();
        Task watching = Mailbox(options).WatchAsync(end.Token);

        await SendAsync("watched@p.example", "Application 1");
        await UntilAsync(() => intake.Subjects.Contains("Application 1"));
        await SendAsync("watched@p.example", "Application 2");
        await UntilAsync(() => intake.Subjects.Contains("Application 2"));

        await servers.StopAsync("imap");
        await servers.StartAsync("imap");
        await SendAsync("watched@p.example", "Application 3");
        await UntilAsync(() => intake.Subjects.Contains("Application 3"));

        await UntilAsync(() => cursors["watched@p.example"]?.LastUid == 3);
        Assert.False(watching.IsCompleted);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
        Assert.Equal(3, (await servers.SubjectsAsync("watched@p.example", "Processed")).Length);
    }

    [Fact]
    public async Task Mail_that_comes_while_other_mail_is_taken_is_not_waited_for()
    {
        ImapOptions options = servers.Imap("meanwhile@p.example");
        options.PollEvery = TimeSpan.FromMinutes(29);
        await servers.PutAsync("meanwhile@p.example", Letters.Message("1", "Application 1"));
        intake.AfterKeeping = subject => subject == "Application 1"
            ? servers.PutAsync("meanwhile@p.example", Letters.Message("2", "Application 2"))
            : Task.CompletedTask;
        using var end = new CancellationTokenSource();

        Task watching = Mailbox(options).WatchAsync(end.Token);
        await UntilAsync(() => intake.Subjects.Contains("Application 2"));

        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
    }

    [Fact]
    public async Task A_message_that_intake_refused_is_offered_again_after_the_polls_period()
    {
        ImapOptions options = servers.Imap("again@p.example");
        options.PollEvery = TimeSpan.FromSeconds(1);
        await servers.PutAsync("again@p.example", Letters.Message("1", "Application"));
        int offers = 0;
        intake.AfterKeeping = _ => ++offers == 1 ? throw new IOException("storage is down") : Task.CompletedTask;
        using var end = new CancellationTokenSource();

        Task watching = Mailbox(options).WatchAsync(end.Token);
        await UntilAsync(() => cursors["again@p.example"]?.LastUid == 1);

        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
        Assert.Equal(2, offers);
    }

    private ImapMailbox Mailbox(ImapOptions options) => new(options, cursors, intake, TimeProvider.System, NullLogger.Instance);

    private async Task SendAsync(string to, string subject)
    {
        await using var transport = new SmtpTransport(servers.Smtp(), TimeProvider.System);
        OutgoingMail mail = Letters.To(to) with { Message = Letters.Message(subject, subject) };
        Assert.IsType<SendResult.Accepted>(await transport.SendAsync(mail, CancellationToken.None));
    }

    private static async Task UntilAsync(Func<bool> so)
    {
        for (var waited = Stopwatch.StartNew(); !so(); await Task.Delay(20))
            Assert.True(waited.Elapsed < Patience, "It did not happen in time.");
    }
}
