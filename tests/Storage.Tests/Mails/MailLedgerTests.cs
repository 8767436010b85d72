using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Storage.Tests.Streams;
using MountainPartnership.TestStorage;

namespace MountainPartnership.Storage.Tests.Mails;

public sealed class MailLedgerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset Now = SampleEvents.Monday;
    private static readonly RawMailName Raw = RawMailName.Of(BinaryData.FromString("raw"), Now);
    private static readonly MailOutcome Opened = new(MailOutcomeKind.Opened, SampleEvents.Number, "An application", "{\"kind\":\"application\"}");

    [Fact]
    public async Task A_message_that_comes_again_is_given_the_same_answer()
    {
        MailLedger ledger = new(await azurite.NewStorageAsync());
        MailClaim claim = await ClaimAsync(ledger, "aa11");
        Assert.IsType<MailClaim.New>(claim);

        Assert.IsType<MailClaim.Unfinished>(await ClaimAsync(ledger, "aa11"));
        Assert.Equal(Opened, await ledger.FinishAsync(claim.Mail, Opened, Now));

        Assert.Equal(Opened, Assert.IsType<MailClaim.Done>(await ClaimAsync(ledger, "aa11")).Outcome);
        Assert.Equal(Opened, await ledger.FinishAsync(claim.Mail, new(MailOutcomeKind.Triage, null, "Came too late"), Now));
        Assert.Empty((await ledger.TriageAsync(null, 10)).Items);
    }

    [Fact]
    public async Task Of_many_who_claim_a_message_one_is_told_that_it_is_new()
    {
        MailLedger ledger = new(await azurite.NewStorageAsync());

        MailClaim[] claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ClaimAsync(ledger, "aa11")));

        Assert.Single(claims.OfType<MailClaim.New>());
        Assert.Equal(7, claims.OfType<MailClaim.Unfinished>().Count());
    }

    [Fact]
    public async Task Taking_in_a_message_takes_three_requests()
    {
        RequestCount requests = new();
        StorageClients clients = await azurite.NewStorageAsync(requests);
        MailLedger ledger = new(clients);

        RawMailName raw = await new RawMails(clients).ArchiveAsync(BinaryData.FromBytes(new byte[5 << 20]), Now);
        MailClaim claim = await ledger.ClaimAsync(new("aa11"), raw, "http", Now, "one@alpine.example");
        await ledger.FinishAsync(claim.Mail, new(MailOutcomeKind.Triage, null, "In no known form"), Now);

        Assert.True(requests.Total == 3, string.Join('\n', requests.Requests));
    }

    [Fact]
    public async Task What_was_claimed_and_never_finished_is_found()
    {
        MailLedger ledger = new(await azurite.NewStorageAsync());
        await ClaimAsync(ledger, "aa11");
        MailClaim done = await ClaimAsync(ledger, "bb22");
        await ledger.FinishAsync(done.Mail, Opened, Now);

        Assert.Empty(await ledger.UnfinishedAsync(Now));
        MailRecord found = Assert.Single(await ledger.UnfinishedAsync(Now.AddMinutes(10)));
        Assert.Equal((new MailId("aa11"), Raw, "inbox"), (found.Id, found.Raw, found.Channel));
    }

    [Fact]
    public async Task Triage_lists_the_newest_first_until_a_person_has_dealt_with_it()
    {
        MailLedger ledger = new(await azurite.NewStorageAsync());
        MailOutcome triage = new(MailOutcomeKind.Triage, null, "In no known form") { From = "a@alpine.example", Subject = "Hello" };
        foreach (int i in Enumerable.Range(0, 3))
        {
            MailClaim claim = await ledger.ClaimAsync(new($"{i}"), Raw, "inbox", Now.AddHours(i), null);
            await ledger.FinishAsync(claim.Mail, triage, Now);
        }

        Page<MailRecord> first = await ledger.TriageAsync(null, 2);
        Page<MailRecord> last = await ledger.TriageAsync(first.After, 2);
        Assert.Equal(["2", "1", "0"], first.Items.Concat(last.Items).Select(mail => mail.Id.Value));
        Assert.Null(last.After);
        Assert.Equal(triage, first.Items[0].Outcome);

        Assert.True(await ledger.SettleAsync(new("1"), Opened, Now));
        Assert.False(await ledger.SettleAsync(new("1"), triage, Now));
        Assert.Equal(["2", "0"], (await ledger.TriageAsync(null, 10)).Items.Select(mail => mail.Id.Value));
        Assert.Equal(Opened, (await ledger.FindAsync(new("1")))!.Outcome);
    }

    [Fact]
    public async Task A_known_message_id_with_other_content_is_flagged_and_taken_in()
    {
        MailLedger ledger = new(await azurite.NewStorageAsync());
        await ledger.ClaimAsync(new("aa11"), Raw, "inbox", Now, "one@alpine.example");

        MailClaim second = await ledger.ClaimAsync(new("bb22"), Raw, "inbox", Now, "one@alpine.example");

        Assert.True(Assert.IsType<MailClaim.New>(second).Mail.SharesMessageId);
        Assert.IsType<MailClaim.Unfinished>(await ledger.ClaimAsync(new("bb22"), Raw, "inbox", Now, "one@alpine.example"));
        Assert.False((await ledger.FindAsync(new("aa11")))!.SharesMessageId);
        Assert.True((await ledger.FindAsync(new("bb22")))!.SharesMessageId);
    }

    [Fact]
    public async Task A_reading_too_long_to_keep_is_left_out_and_a_long_reason_cut()
    {
        MailLedger ledger = new(await azurite.NewStorageAsync());
        MailClaim claim = await ClaimAsync(ledger, "aa11");

        await ledger.FinishAsync(
            claim.Mail, new(MailOutcomeKind.Triage, null, new string('r', 50_000), new string('x', MailOutcome.MaxReadingChars + 1)), Now);

        MailOutcome kept = (await ledger.FindAsync(new("aa11")))!.Outcome!;
        Assert.Null(kept.Reading);
        Assert.InRange(kept.Reason.Length, 1, 1_000);
    }

    [Fact]
    public async Task A_message_that_nobody_claimed_cannot_be_finished()
    {
        MailLedger ledger = new(await azurite.NewStorageAsync());

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => ledger.FinishAsync(new(new("aa11"), Raw, "inbox", Now, null, null, false), Opened, Now));
    }

    [Fact]
    public async Task A_message_is_archived_once_byte_by_byte()
    {
        RequestCount requests = new();
        RawMails mails = new(await azurite.NewStorageAsync(requests));
        byte[] bytes = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 31))];

        RawMailName name = await mails.ArchiveAsync(BinaryData.FromBytes(bytes), Now);
        Assert.Equal(name, await mails.ArchiveAsync(BinaryData.FromBytes(bytes), Now.AddDays(1)));

        Assert.Equal(2, requests.Total);
        Assert.Equal(bytes, (await mails.FindAsync(name))!.ToArray());
        Assert.Null(await mails.FindAsync(RawMailName.Of(BinaryData.FromString("other"), Now)));
        Assert.Matches("^2026/[0-9a-f]{64}\\.eml$", name.Value);
        await mails.ArchiveAsync(BinaryData.Empty, Now);
    }

    private static Task<MailClaim> ClaimAsync(MailLedger ledger, string id) => ledger.ClaimAsync(new(id), Raw, "inbox", Now, $"{id}@alpine.example");
}
