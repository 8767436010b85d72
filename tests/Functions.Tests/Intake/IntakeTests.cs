using Azure.Storage.Blobs;
using MountainPartnership.Core.Applications;
using MountainPartnership.Functions.Intake;
using MountainPartnership.Functions.Tests.Worlds;
using MountainPartnership.Mail.Mailboxes;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Mails;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Mailboxes;

namespace MountainPartnership.Functions.Tests.Intake;

public sealed class IntakeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_dropped_mail_is_copied_to_the_archive_and_opens_a_case_once_though_the_event_comes_twice()
    {
        await using World world = await World.CreateAsync(azurite);
        await DropAsync(world, "gateway/a.eml", Mails.Application());

        await QueueAsync(world, Dropped("gateway/a.eml"), Dropped("gateway/a.eml"));
        await world.SettleAsync();

        Assert.Single(await OpenCasesAsync(world));
        Assert.Single(await ArchiveAsync(world));
        Assert.Empty(await TriageAsync(world));
    }

    [Fact]
    public async Task Of_a_dropped_mail_over_the_limit_the_headers_reach_triage_with_the_reason()
    {
        await using World world = await World.CreateAsync(azurite);
        byte[] mail = [.. Mails.Raw("a@big.example", "Many pictures", World.Address, ""), .. new byte[DroppedMail.MaxBytes]];
        await DropAsync(world, "big.eml", mail);

        await QueueAsync(world, Dropped("big.eml"));
        await world.SettleAsync();

        MailRecord waiting = Assert.Single(await TriageAsync(world));
        Assert.Equal("Many pictures", waiting.Outcome!.Subject);
        Assert.Contains("bytes", waiting.Outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_mail_that_is_gone_ends_in_triage_with_its_name()
    {
        await using World world = await World.CreateAsync(azurite);

        await QueueAsync(world, Dropped("gone.eml"));
        await world.SettleAsync();

        Assert.Contains("gone.eml", Assert.Single(await TriageAsync(world)).Outcome!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_nobody_understands_ends_in_triage_and_never_silently()
    {
        await using World world = await World.CreateAsync(azurite);

        await QueueAsync(world, "not a message of ours");
        await world.SettleAsync();

        Assert.Contains("format", Assert.Single(await TriageAsync(world)).Outcome!.Reason, StringComparison.Ordinal);
        Assert.Equal(5, world.Executions);
    }

    [Fact]
    public async Task A_mail_that_fails_five_times_waits_in_triage_and_can_be_read_again_from_the_archive()
    {
        await using World world = await World.CreateAsync(azurite);
        RawMailName name = await world.Service<RawMails>().ArchiveAsync(new BinaryData(Mails.Application()), world.Clock.GetUtcNow());
        string message = new QueuedMail.Archived(new MailId("a1"), name, "Http").Write();

        await world.Make<MailPoisoned>().RunAsync(message, default);
        await world.Make<MailPoisoned>().RunAsync(message, default);

        MailRecord waiting = Assert.Single(await TriageAsync(world));
        Assert.Equal(name, waiting.Raw);
        Assert.Contains("five times", waiting.Outcome!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_was_taken_in_meanwhile_is_not_put_into_triage_by_its_poison()
    {
        await using World world = await World.CreateAsync(azurite);
        Workflow.Intake.HandedIn handedIn = await world.Service<Workflow.Intake.IMailHandIn>().HandInAsync(Mails.Application(), "Http", default);
        string message = (await world.Queue(StorageNames.MailInQueue).PeekMessageAsync()).Value.MessageText;
        await world.SettleAsync();

        await world.Make<MailPoisoned>().RunAsync(message, default);

        Assert.Empty(await TriageAsync(world));
        Assert.Equal(MailOutcomeKind.Opened, (await world.Service<MailLedger>().FindAsync(handedIn.Mail))!.Outcome!.Kind);
    }

    [Fact]
    public async Task A_mail_from_a_mailbox_is_on_the_queue_before_it_is_taken_in_and_the_queue_finds_it_done()
    {
        await using World world = await World.CreateAsync(azurite);

        IntakeReceipt receipt = await world.Service<TakeFromMailbox>().TakeAsync(Mails.Application(), "Drop", default);
        Assert.True(receipt.OpenedOrJoinedCase);
        Assert.NotNull((await world.Queue(StorageNames.MailInQueue).PeekMessageAsync()).Value);
        await world.SettleAsync();

        Assert.Single(await OpenCasesAsync(world));
        Assert.False((await world.Service<TakeFromMailbox>().TakeAsync(
            Mails.Raw("someone@elsewhere.example", "Hello", World.Address, "When is the next meeting?"), "Drop", default)).OpenedOrJoinedCase);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_answer_keeps_nobody_from_the_next_minute()
    {
        await using World world = await World.CreateAsync(azurite);
        Workflow.Settings.WorkflowSettings settings = world.Service<Workflow.Settings.WorkflowSettings>();
        ImapOptions nobody = new() { Name = "nobody", Host = "127.0.0.1", Port = 1, User = "u", Password = "p" };
        OpenMailboxes mailboxes = new(
            settings with { Mail = settings.Mail with { Mailboxes = [nobody] } },
            world.Service<MailboxCursors>(),
            world.Service<TakeFromMailbox>(),
            world.Clock,
            world.Service<Microsoft.Extensions.Logging.ILogger<ImapMailbox>>());
        PollMailboxes poll = new(
            mailboxes, world.Service<Functions.Cases.DurableNudge>(), world.Service<Microsoft.Extensions.Logging.ILogger<PollMailboxes>>());

        await poll.RunAsync(new Microsoft.Azure.Functions.Worker.TimerInfo(), world.Durable, default);

        Assert.Equal("nobody", Assert.Single(mailboxes.All).Name);
    }

    [Fact]
    public async Task Cursors_of_mailboxes_are_kept_and_a_stale_writer_is_refused()
    {
        await using World world = await World.CreateAsync(azurite);
        MailboxCursors cursors = world.Service<MailboxCursors>();
        MailboxCursor first = new(7, 12, new DateTimeOffset(2026, 9, 7, 8, 5, 0, TimeSpan.Zero));

        Assert.Null(await cursors.LoadAsync("Office", default));
        SavedCursor saved = (await cursors.TrySaveAsync("Office", first, null, default))!;
        Assert.Null(await cursors.TrySaveAsync("Office", first, null, default));
        SavedCursor next = (await cursors.TrySaveAsync("Office", first with { LastUid = 13, BusyUntil = null }, saved.ETag, default))!;
        Assert.Null(await cursors.TrySaveAsync("Office", first, saved.ETag, default));

        Assert.Equal(next, await cursors.LoadAsync("Office", default));
        Assert.Equal(new MailboxCursor(7, 13), next.Cursor);
        Assert.Null(await cursors.LoadAsync("Other", default));
    }

    private static string Dropped(string blob) => QueuedMailTests.BlobCreated($"/blobServices/default/containers/drop/blobs/{blob}");

    private static async Task DropAsync(World world, string name, byte[] mail) =>
        await world.Service<StorageClients>().Container(StorageNames.DropContainer).UploadBlobAsync(name, new BinaryData(mail));

    private static async Task QueueAsync(World world, params string[] messages)
    {
        foreach (string message in messages)
        {
            await world.Queue(StorageNames.MailInQueue).SendMessageAsync(message);
        }
    }

    private static async Task<IReadOnlyList<CaseIndexEntry>> OpenCasesAsync(World world) =>
        (await world.Service<CaseIndex>().ListAsync((StageName?)null, null, 10)).Items;

    private static async Task<IReadOnlyList<MailRecord>> TriageAsync(World world) =>
        (await world.Service<MailLedger>().TriageAsync(null, 10)).Items;

    private static async Task<List<string>> ArchiveAsync(World world)
    {
        List<string> names = [];
        BlobContainerClient archive = world.Service<StorageClients>().Container(StorageNames.RawMailContainer);
        await foreach (Azure.Storage.Blobs.Models.BlobItem blob in archive.GetBlobsAsync())
        {
            names.Add(blob.Name);
        }

        return names;
    }
}
