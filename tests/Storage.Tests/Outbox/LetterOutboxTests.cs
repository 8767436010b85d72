using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Storage.Tables;
using MountainPartnership.Storage.Tests.Streams;
using MountainPartnership.TestStorage;

namespace MountainPartnership.Storage.Tests.Outbox;

public sealed class LetterOutboxTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset Now = SampleEvents.Monday;
    private static readonly CaseNumber Number = SampleEvents.Number;
    private static readonly LetterId Letter = new(7, 0);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly LetterIntent Invitation = new(LetterKind.ReviewInvitation, new Audience.Reviewers());

    [Fact]
    public async Task A_letter_expanded_twice_or_by_many_at_once_has_one_row_a_recipient()
    {
        LetterOutbox outbox = new(await azurite.NewStorageAsync());
        Recipient[] recipients = Recipients(250);

        int[] counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(
            i => outbox.ExpandAsync(Number, Letter, Invitation, recipients, Now.AddSeconds(i))));
        Assert.Equal(250, await outbox.ExpandAsync(Number, Letter, Invitation, recipients, Now.AddDays(1)));

        Assert.Contains(250, counts);
        Assert.Equal(250, (await outbox.LetterProgressAsync(Number, Letter))[OutboxState.Queued]);
        Assert.Equal(250, (await SendableAsync(outbox, Now.AddDays(2))).Count);
    }

    [Fact]
    public async Task An_expansion_that_broke_off_is_finished_by_the_next()
    {
        StorageClients clients = await azurite.NewStorageAsync();
        LetterOutbox outbox = new(clients);
        Recipient[] recipients = Recipients(5);
        await outbox.ExpandAsync(Number, Letter, Invitation, recipients[..3], Now);
        foreach (DueLetter due in (await outbox.TakeDueAsync(Now, 10)).Skip(1))
        {
            // It had got no further than to one of the due rows.
            await clients.Table(StorageNames.OutboxDue).TryDeleteAsync(due.Partition, due.RowKey, default);
        }

        await outbox.ExpandAsync(Number, Letter, Invitation, recipients, Now.AddHours(1));

        Assert.Equal(5, (await outbox.TakeDueAsync(Now.AddHours(1), 10)).Count);
    }

    [Fact]
    public async Task An_expansion_done_again_sends_nothing_again()
    {
        LetterOutbox outbox = new(await azurite.NewStorageAsync());
        await outbox.ExpandAsync(Number, Letter, Invitation, Recipients(2), Now);
        DueLetter due = (await outbox.TakeDueAsync(Now, 1))[0];
        await outbox.FinishSendAsync((await outbox.BeginSendAsync(due, Now, Lease))!, OutboxState.Accepted, "op-1", null, Now);

        await outbox.ExpandAsync(Number, Letter, Invitation, Recipients(2), Now.AddHours(1));

        DueLetter left = Assert.Single(await outbox.TakeDueAsync(Now.AddHours(2), 10));
        Assert.NotEqual(due.Id, left.Id);
    }

    [Fact]
    public async Task A_recipient_without_an_address_is_final_at_once()
    {
        LetterOutbox outbox = new(await azurite.NewStorageAsync());
        Recipient nobody = Recipients(1)[0] with { Address = "" };

        await outbox.ExpandAsync(Number, Letter, Invitation, [nobody], Now);

        Assert.Empty(await outbox.TakeDueAsync(Now.AddDays(1), 10));
        LetterProgress progress = await outbox.LetterProgressAsync(Number, Letter);
        Assert.Equal((0, new MailingCounts(0, 0, 1)), (progress.Waiting, progress.Counts));
    }

    [Fact]
    public async Task What_is_urgent_leaves_first_and_then_what_waits_longest()
    {
        LetterOutbox outbox = new(await azurite.NewStorageAsync());
        Recipient[] one = Recipients(1);
        await outbox.ExpandAsync(Number, new(1, 0), Invitation, one, Now);
        await outbox.ExpandAsync(Number, new(2, 0), new(LetterKind.TaskReminder, new Audience.Secretariat()), one, Now.AddMinutes(2));
        await outbox.ExpandAsync(Number, new(3, 0), new(LetterKind.TaskReminder, new Audience.Secretariat()), one, Now.AddMinutes(1));
        await outbox.ExpandAsync(Number, new(4, 0), new(LetterKind.Welcome, new Audience.Applicant()), one, Now.AddMinutes(3));
        await outbox.ExpandAsync(Number, new(5, 0), new(LetterKind.Welcome, new Audience.Applicant()), one, Now.AddHours(3));

        Assert.Equal([4, 3, 2, 1], (await outbox.TakeDueAsync(Now.AddMinutes(3), 10)).Select(due => (int)due.Id.Letter.Sequence));
        Assert.Equal([4, 3], (await outbox.TakeDueAsync(Now.AddMinutes(3), 2)).Select(due => (int)due.Id.Letter.Sequence));
        Assert.Equal(
            [new(Urgency.Urgent, 2, Now.AddMinutes(3)), new(Urgency.Normal, 2, Now.AddMinutes(1)), new(Urgency.Mass, 1, Now)],
            await outbox.WaitingAsync());
    }

    [Fact]
    public async Task Of_many_senders_one_has_the_letter()
    {
        LetterOutbox outbox = new(await azurite.NewStorageAsync());
        await outbox.ExpandAsync(Number, Letter, Invitation, Recipients(1), Now);
        DueLetter due = Assert.Single(await outbox.TakeDueAsync(Now, 10));

        OutboxRow?[] taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => outbox.BeginSendAsync(due, Now, Lease)));

        OutboxRow one = Assert.Single(taken.OfType<OutboxRow>());
        Assert.Equal((OutboxState.Sending, 1, false), (one.State, one.Attempts, one.WasInterrupted));
        Assert.Null(await outbox.BeginSendAsync(due, Now + Lease - TimeSpan.FromTicks(1), Lease));
    }

    [Fact]
    public async Task A_sender_that_broke_off_is_followed_by_one_that_knows_it()
    {
        LetterOutbox outbox = new(await azurite.NewStorageAsync());
        await outbox.ExpandAsync(Number, Letter, Invitation, Recipients(1), Now);
        DueLetter due = Assert.Single(await outbox.TakeDueAsync(Now, 10));
        OutboxRow first = (await outbox.NoteProviderAsync((await outbox.BeginSendAsync(due, Now, Lease))!, "op-1"))!;

        OutboxRow second = (await outbox.BeginSendAsync(due, Now + Lease, Lease))!;

        Assert.Equal((true, 2, "op-1"), (second.WasInterrupted, second.Attempts, second.ProviderId));
        Assert.Null(await outbox.NoteProviderAsync(first, "op-2"));
        await outbox.FinishSendAsync(second, OutboxState.Accepted, null, null, Now + Lease);
        Assert.Equal("op-1", (await outbox.FindAsync(second.Id))!.ProviderId);
    }

    [Fact]
    public async Task A_letter_that_is_to_be_tried_again_waits_for_its_time()
    {
        LetterOutbox outbox = new(await azurite.NewStorageAsync());
        await outbox.ExpandAsync(Number, Letter, Invitation, Recipients(1), Now);
        DueLetter due = Assert.Single(await outbox.TakeDueAsync(Now, 10));

        await outbox.RetryAsync((await outbox.BeginSendAsync(due, Now, Lease))!, Now.AddHours(1), "451 busy", Now);

        Assert.Empty(await outbox.TakeDueAsync(Now.AddMinutes(59), 10));
        DueLetter again = Assert.Single(await outbox.TakeDueAsync(Now.AddHours(1), 10));
        OutboxRow taken = (await outbox.BeginSendAsync(again, Now.AddHours(1), Lease))!;
        Assert.Equal((2, "451 busy", false), (taken.Attempts, taken.Reason, taken.WasInterrupted));
    }

    [Fact]
    public async Task A_due_row_that_a_crash_left_behind_sends_nothing_and_is_taken_away()
    {
        StorageClients clients = await azurite.NewStorageAsync();
        LetterOutbox outbox = new(clients);
        GuardedTable table = clients.Table(StorageNames.OutboxDue);
        await outbox.ExpandAsync(Number, Letter, Invitation, Recipients(1), Now);
        DueLetter due = Assert.Single(await outbox.TakeDueAsync(Now, 10));
        await outbox.RetryAsync((await outbox.BeginSendAsync(due, Now, Lease))!, Now.AddHours(1), "busy", Now);
        await table.PutAsync(due.ToEntity(), default);

        Assert.Null(await outbox.BeginSendAsync(due, Now.AddHours(2), Lease));
        DueLetter right = Assert.Single(await outbox.TakeDueAsync(Now.AddHours(2), 10));
        await outbox.FinishSendAsync((await outbox.BeginSendAsync(right, Now.AddHours(2), Lease))!, OutboxState.Accepted, "x", null, Now);
        await table.PutAsync(right.ToEntity(), default);
        Assert.Null(await outbox.BeginSendAsync(right, Now.AddHours(3), Lease));

        Assert.Empty(await outbox.TakeDueAsync(Now.AddDays(1), 10));
    }

    [Fact]
    public async Task Reports_tell_more_and_never_less()
    {
        LetterOutbox outbox = new(await azurite.NewStorageAsync());
        await outbox.ExpandAsync(Number, Letter, Invitation, Recipients(1), Now);
        OutboxRow sent = (await outbox.BeginSendAsync((await outbox.TakeDueAsync(Now, 1))[0], Now, Lease))!;
        await outbox.FinishSendAsync(sent, OutboxState.Accepted, "op-1", null, Now);

        Assert.Equal(OutboxState.Delivered, (await outbox.RecordDeliveryAsync(sent.Id, OutboxState.Delivered, "delivered", Now))!.State);
        Assert.Equal(OutboxState.Bounced, (await outbox.RecordDeliveryAsync(sent.Id, OutboxState.Bounced, "5.1.1", Now))!.State);
        Assert.Equal(OutboxState.Bounced, (await outbox.RecordDeliveryAsync(sent.Id, OutboxState.Delivered, "delivered", Now))!.State);
        Assert.Equal(OutboxState.Bounced, (await outbox.RecordDeliveryAsync(sent.Id, OutboxState.Queued, "?", Now))!.State);
        Assert.Null(await outbox.RecordDeliveryAsync(sent.Id with { Recipient = "nobody22" }, OutboxState.Bounced, "", Now));
        LetterProgress progress = await outbox.LetterProgressAsync(Number, Letter);
        Assert.Equal(new MailingCounts(1, 0, 0), progress.Counts);
        Assert.Equal("5.1.1", Assert.Single(await outbox.RecipientsAsync(Number)).Reason);
    }

    [Fact]
    public async Task A_report_that_overtakes_the_senders_own_answer_stays()
    {
        LetterOutbox outbox = new(await azurite.NewStorageAsync());
        await outbox.ExpandAsync(Number, Letter, Invitation, Recipients(1), Now);
        OutboxRow sending = (await outbox.BeginSendAsync((await outbox.TakeDueAsync(Now, 1))[0], Now, Lease))!;

        await outbox.RecordDeliveryAsync(sending.Id, OutboxState.Bounced, "5.1.1", Now);
        await outbox.FinishSendAsync(sending, OutboxState.Accepted, "op-1", null, Now);

        Assert.Equal(OutboxState.Bounced, (await outbox.FindAsync(sending.Id))!.State);
        Assert.Empty(await outbox.TakeDueAsync(Now.AddDays(1), 10));
    }

    [Fact]
    public async Task The_recipients_of_all_letters_of_a_case_and_of_no_other_are_listed()
    {
        LetterOutbox outbox = new(await azurite.NewStorageAsync());
        await outbox.ExpandAsync(Number, Letter, Invitation, Recipients(1_005), Now);
        await outbox.ExpandAsync(Number, new(1_234_567, 1), new(LetterKind.Welcome, new Audience.Applicant()), Recipients(2), Now);
        await outbox.ExpandAsync(CaseNumber.Derive("MP", 2026, "x"), Letter, Invitation, Recipients(3), Now);

        IReadOnlyList<OutboxRow> rows = await outbox.RecipientsAsync(Number);

        Assert.Equal(1_007, rows.Count);
        OutboxRow row = rows.First(one => one.To == Recipients(1)[0]);
        Assert.Equal(row.Id, OutboxRowId.Parse(row.Id.ToString()));
        Assert.Equal(1_005, (await outbox.LetterProgressAsync(Number, Letter)).Recipients);
    }

    [Fact]
    public async Task An_answer_to_a_message_has_one_row_whoever_puts_it_there_and_leaves_as_any_letter()
    {
        LetterOutbox outbox = new(await azurite.NewStorageAsync());
        MailId mail = new(new string('a', 64));
        Recipient to = new(null, null, "Malia Tau", "malia@ridge.example", Language.French);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
            outbox.QueueAnswerAsync(mail, LetterKind.JoiningInstructions, to, "question@ridge.example", Now.AddSeconds(i))));

        DueLetter due = Assert.Single(await outbox.TakeDueAsync(Now.AddMinutes(1), 10));
        Assert.Equal((OutboxRowId.AnswerTo(mail), Urgency.Normal), (due.Id, due.Urgency));
        Assert.Equal(due.Id, OutboxRowId.Parse(due.Id.ToString()));
        Assert.Null(due.Id.Case);
        OutboxRow row = (await outbox.BeginSendAsync(due, Now.AddMinutes(1), Lease))!;
        Assert.Equal((LetterKind.JoiningInstructions, to, "question@ridge.example"), (row.Kind, row.To, row.InReplyTo));
        await outbox.RetryAsync(row, Now.AddHours(1), "451 busy", Now.AddMinutes(1));
        await outbox.QueueAnswerAsync(mail, LetterKind.JoiningInstructions, to, "question@ridge.example", Now.AddMinutes(2));
        Assert.Empty(await outbox.TakeDueAsync(Now.AddMinutes(59), 10));

        row = (await outbox.BeginSendAsync(Assert.Single(await outbox.TakeDueAsync(Now.AddHours(1), 10)), Now.AddHours(1), Lease))!;
        Assert.Equal("question@ridge.example", row.InReplyTo);
        await outbox.FinishSendAsync(row, OutboxState.Accepted, "op-1", null, Now.AddHours(1));
        await outbox.QueueAnswerAsync(mail, LetterKind.JoiningInstructions, to, "question@ridge.example", Now.AddHours(2));

        Assert.Empty(await outbox.TakeDueAsync(Now.AddDays(1), 10));
        Assert.Equal(OutboxState.Bounced, (await outbox.RecordDeliveryAsync(row.Id, OutboxState.Bounced, "5.1.1", Now.AddDays(1)))!.State);
        Assert.Null(await outbox.RecordDeliveryAsync(OutboxRowId.AnswerTo(new MailId("other")), OutboxState.Bounced, "", Now));
    }

    private static Recipient[] Recipients(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new Recipient(
            i % 10 == 9 ? null : ContactId.Of($"M-{i}", "someone@alpine.example"),
            new($"M-{i}"),
            $"Someone {i}",
            $"someone{i}@alpine.example",
            Language.Spanish)),
    ];

    private static async Task<List<OutboxRow>> SendableAsync(LetterOutbox outbox, DateTimeOffset now)
    {
        List<OutboxRow> sendable = [];
        foreach (DueLetter due in await outbox.TakeDueAsync(now, 2_000))
        {
            if (await outbox.BeginSendAsync(due, now, Lease) is { } row)
            {
                sendable.Add(row);
            }
        }

        return sendable;
    }
}
