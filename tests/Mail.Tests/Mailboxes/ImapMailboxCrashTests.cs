using MailKit;
using MailKit.Net.Imap;
using Microsoft.Extensions.Logging.Abstractions;
using MountainPartnership.Mail.Mailboxes;
using MountainPartnership.Mail.Tests.Out.Transports;
using MountainPartnership.Mail.Tests.Servers;

namespace MountainPartnership.Mail.Tests.Mailboxes;

/// <summary>Whatever breaks between any two steps: no message is lost, none lies twice, none is passed over.</summary>
[Collection(nameof(MailServersTests))]
public sealed class ImapMailboxCrashTests(MailServers servers)
{
    private readonly MemoryCursors cursors = new();
    private readonly Intake intake = new();

    [Fact]
    public async Task Two_pollers_at_once_move_every_message_once()
    {
        string[] subjects = [.. Enumerable.Range(0, 40).Select(i => $"Application {i:00}")];
        await PutAsync("two@p.example", subjects);

        PollResult[] results = await Task.WhenAll(PollAsync("two@p.example"), PollAsync("two@p.example"), PollAsync("two@p.example"));

        Assert.All(results, r => Assert.Equal((0, null), (r.Failed, r.Problem)));
        Assert.Equal(40, results.Sum(r => r.Taken));
        Assert.Equal(subjects, intake.Subjects.Order());
        Assert.Equal(subjects, (await servers.SubjectsAsync("two@p.example", "Processed")).Order());
        Assert.Empty(await servers.SubjectsAsync("two@p.example"));
        Assert.Equal(40u, cursors["two@p.example"]!.Value.LastUid);
    }

    [Fact]
    public async Task A_crash_after_keeping_and_before_moving_takes_the_message_again_and_moves_it()
    {
        await PutAsync("crash@p.example", "Application 1", "Application 2");
        intake.AfterKeeping = subject => subject == "Application 1" ? throw new InvalidOperationException("crash") : Task.CompletedTask;

        PollResult first = await PollAsync("crash@p.example");

        Assert.Equal(new PollResult(Taken: 1, Moved: 1, Failed: 1), first);
        Assert.Equal(["Application 1"], await servers.SubjectsAsync("crash@p.example"));

        intake.AfterKeeping = _ => Task.CompletedTask;
        PollResult second = await PollAsync("crash@p.example");

        Assert.Equal((1, 1), (second.Taken, second.Moved));
        Assert.Equal(["Application 2", "Application 1"], await servers.SubjectsAsync("crash@p.example", "Processed"));
        Assert.Equal(["Application 1", "Application 2", "Application 1"], intake.Subjects);
    }

    [Fact]
    public async Task An_end_of_the_process_between_keeping_and_moving_takes_the_message_again_and_moves_it()
    {
        await PutAsync("end@p.example", "Application");
        using var end = new CancellationTokenSource();
        intake.AfterKeeping = async _ =>
        {
            await end.CancelAsync();
            end.Token.ThrowIfCancellationRequested();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Mailbox(servers.Imap("end@p.example")).PollAsync(end.Token));
        Assert.Equal((0u, null), (cursors["end@p.example"]!.Value.LastUid, cursors["end@p.example"]!.Value.BusyUntil));

        intake.AfterKeeping = _ => Task.CompletedTask;
        await PollAsync("end@p.example");

        Assert.Equal(["Application"], await servers.SubjectsAsync("end@p.example", "Processed"));
    }

    [Fact]
    public async Task An_intake_that_is_down_is_not_asked_for_every_message()
    {
        await PutAsync("down@p.example", [.. Enumerable.Range(0, 10).Select(i => $"Application {i}")]);
        intake.AfterKeeping = _ => throw new IOException("storage is down");

        PollResult result = await PollAsync("down@p.example");

        Assert.Equal(3, result.Failed);
        Assert.Equal(0u, cursors["down@p.example"]!.Value.LastUid);
        Assert.Equal(10, (await servers.SubjectsAsync("down@p.example")).Length);
    }

    [Fact]
    public async Task A_restart_of_the_server_in_the_middle_loses_and_doubles_nothing()
    {
        string[] subjects = [.. Enumerable.Range(0, 6).Select(i => $"Application {i}")];
        await PutAsync("restart@p.example", subjects);
        intake.AfterKeeping = subject => subject == "Application 2" ? servers.StopAsync("imap") : Task.CompletedTask;

        PollResult broken = await PollAsync("restart@p.example");
        PollResult meanwhile = await PollAsync("restart@p.example");
        await servers.StartAsync("imap");
        intake.AfterKeeping = _ => Task.CompletedTask;
        PollResult after = await PollAsync("restart@p.example");

        Assert.NotNull(broken.Problem);
        Assert.NotNull(meanwhile.Problem);
        Assert.Equal((4, 4, null), (after.Taken, after.Moved, after.Problem));
        Assert.Equal(subjects, await servers.SubjectsAsync("restart@p.example", "Processed"));
        Assert.Empty(await servers.SubjectsAsync("restart@p.example"));
    }

    [Fact]
    public async Task A_message_that_a_person_removes_meanwhile_is_no_failure()
    {
        await PutAsync("person@p.example", "Lunch 1", "Lunch 2", "Lunch 3");
        intake.AfterKeeping = async subject =>
        {
            if (subject != "Lunch 1")
                return;
            using ImapClient person = await servers.SignInAsync("person@p.example");
            await person.Inbox.OpenAsync(FolderAccess.ReadWrite);
            await person.Inbox.StoreAsync(1, new StoreFlagsRequest(StoreAction.Add, MessageFlags.Deleted));
            await person.Inbox.ExpungeAsync();
        };

        PollResult result = await PollAsync("person@p.example");

        Assert.Equal((2, 0, null), (result.Taken, result.Failed, result.Problem));
        Assert.Equal(["Lunch 1", "Lunch 3"], intake.Subjects);
    }

    [Fact]
    public async Task The_folder_for_processed_mail_removed_meanwhile_is_made_again()
    {
        await PutAsync("remade@p.example", "Application 1", "Application 2");
        intake.AfterKeeping = async subject =>
        {
            if (subject != "Application 2")
                return;
            using ImapClient person = await servers.SignInAsync("remade@p.example");
            await (await person.GetFolderAsync("Processed")).DeleteAsync();
        };

        PollResult result = await PollAsync("remade@p.example");

        Assert.Equal((2, 2), (result.Taken, result.Moved));
        Assert.Equal(["Application 2"], await servers.SubjectsAsync("remade@p.example", "Processed"));
    }

    [Fact]
    public async Task Messages_that_the_server_has_renumbered_are_all_read_again()
    {
        ImapOptions options = servers.Imap("renumbered@p.example");
        options.Folder = "Requests";
        await MakeAgainAsync("renumbered@p.example", "Lunch 1", "Lunch 2");
        await Mailbox(options).PollAsync(CancellationToken.None);
        MailboxCursor before = cursors[options.Name]!.Value;

        await MakeAgainAsync("renumbered@p.example", "Lunch 3", "Lunch 4");
        await Mailbox(options).PollAsync(CancellationToken.None);

        Assert.NotEqual(before.UidValidity, cursors[options.Name]!.Value.UidValidity);
        Assert.Equal(["Lunch 1", "Lunch 2", "Lunch 3", "Lunch 4"], intake.Subjects);
    }

    [Fact]
    public async Task The_turn_of_a_poller_that_crashed_runs_out()
    {
        await PutAsync("turn@p.example", "Application 1");
        await PollAsync("turn@p.example");
        await PutAsync("turn@p.example", "Application 2");
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        MailboxCursor crashed = cursors["turn@p.example"]!.Value with { BusyUntil = now.AddMinutes(1) };

        cursors.Set("turn@p.example", crashed);
        PollResult early = await PollAsync("turn@p.example");
        cursors.Set("turn@p.example", crashed with { BusyUntil = now.AddSeconds(-1) });
        PollResult late = await PollAsync("turn@p.example");

        Assert.Equal(new PollResult(AnotherIsReading: true), early);
        Assert.Equal(new PollResult(Taken: 1, Moved: 1), late);
        Assert.Null(cursors["turn@p.example"]!.Value.BusyUntil);
    }

    [Fact]
    public async Task A_poller_whose_turn_was_taken_over_leaves_the_others_cursor_alone()
    {
        await PutAsync("over@p.example", [.. Enumerable.Range(0, 25).Select(i => $"Lunch {i}")]);
        MailboxCursor others = default;
        intake.AfterKeeping = subject =>
        {
            if (subject == "Lunch 0")
                cursors.Set("over@p.example", others = cursors["over@p.example"]!.Value with { LastUid = 25 });
            return Task.CompletedTask;
        };

        PollResult result = await PollAsync("over@p.example");

        Assert.Equal(20, result.Taken);
        Assert.Equal(others, cursors["over@p.example"]);
    }

    [Fact]
    public async Task A_server_without_MOVE_gets_a_copy_and_only_our_message_is_expunged()
    {
        await PutAsync("nomove@p.example", "Lunch", "Application 1", "Application 2");
        using (ImapClient person = await servers.SignInAsync("nomove@p.example"))
        {
            await person.Inbox.OpenAsync(FolderAccess.ReadWrite);
            await person.Inbox.StoreAsync(0, new StoreFlagsRequest(StoreAction.Add, MessageFlags.Deleted));
        }

        PollResult result = await Mailbox(servers.Imap("nomove@p.example", "127.0.0.2")).PollAsync(CancellationToken.None);

        Assert.Equal((3, 2, null), (result.Taken, result.Moved, result.Problem));
        Assert.Equal(["Lunch"], await servers.SubjectsAsync("nomove@p.example"));
        Assert.Equal(["Application 1", "Application 2"], await servers.SubjectsAsync("nomove@p.example", "Processed"));
    }

    [Fact]
    public async Task A_server_without_MOVE_and_a_crash_after_the_copy_leave_one_copy()
    {
        await PutAsync("halfmoved@p.example", "Application");
        using (ImapClient crashed = await servers.SignInAsync("halfmoved@p.example"))
        {
            await crashed.Inbox.OpenAsync(FolderAccess.ReadWrite);
            IMailFolder processed = (await crashed.GetFolder(crashed.PersonalNamespaces[0]).CreateAsync("Processed", true))!;
            await crashed.Inbox.CopyToAsync(0, processed);
        }

        await Mailbox(servers.Imap("halfmoved@p.example", "127.0.0.2")).PollAsync(CancellationToken.None);

        Assert.Empty(await servers.SubjectsAsync("halfmoved@p.example"));
        Assert.Equal(["Application"], await servers.SubjectsAsync("halfmoved@p.example", "Processed"));
    }

    private Task<PollResult> PollAsync(string user) => Mailbox(servers.Imap(user)).PollAsync(CancellationToken.None);

    private ImapMailbox Mailbox(ImapOptions options) => new(options, cursors, intake, TimeProvider.System, NullLogger.Instance);

    private Task PutAsync(string user, params string[] subjects) =>
        servers.PutAsync(user, [.. subjects.Select(s => Letters.Message(s, s))]);

    private async Task MakeAgainAsync(string user, params string[] subjects)
    {
        using ImapClient person = await servers.SignInAsync(user);
        IMailFolder root = person.GetFolder(person.PersonalNamespaces[0]);
        if ((await root.GetSubfoldersAsync()).FirstOrDefault(f => f.Name == "Requests") is { } old)
            await old.DeleteAsync();
        IMailFolder requests = (await root.CreateAsync("Requests", true))!;
        foreach (string subject in subjects)
            await requests.AppendAsync(Letters.Message(subject, subject));
    }
}
