using System.Text;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Mails;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Tests.Worlds;

namespace MountainPartnership.Workflow.Tests.Intake;

/// <summary>Mail that is no application of an organization gets a clear answer, and is kept byte by byte.</summary>
public sealed class StrangeMailTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task What_no_step_knows_waits_in_triage_with_a_reason_and_opens_nothing()
    {
        World world = await World.CreateAsync(azurite);
        byte[][] strange =
        [
            [],
            [.. Enumerable.Range(0, 4_000).Select(i => (byte)(i * 131 % 256))],
            Mails.Raw("someone@elsewhere.example", "", ""),
            Mails.Raw("someone@elsewhere.example", "Lunch", "Shall we meet at noon?"),
            Mails.Raw("someone@elsewhere.example", "Your case MP-2026-ABCDEF", "What about it?"),
        ];

        foreach (byte[] raw in strange)
        {
            IntakeResult result = await world.ReceiveAsync(raw);

            Assert.Equal(MailOutcomeKind.Triage, result.Outcome);
            Assert.NotEmpty(result.Reason);
            Assert.Null(result.Case);
            Assert.Equal(result, await world.ReceiveAsync(raw));
        }

        IReadOnlyList<MailRecord> waiting = (await world.Service<MailLedger>().TriageAsync(null, 100)).Items;
        Assert.Equal(strange.Length, waiting.Count);
        foreach (MailRecord mail in waiting)
        {
            byte[] kept = (await world.Service<RawMails>().FindAsync(mail.Raw))!.ToArray();
            Assert.Contains(strange, raw => raw.AsSpan().SequenceEqual(kept));
        }

        await world.WorkAsync();
        Assert.Empty(world.Post.Letters);
        Assert.Empty((await world.Service<CaseIndex>().ListAsync(null, null, 10)).Items);
    }

    [Fact]
    public async Task An_individual_is_not_taken_for_an_organization()
    {
        World world = await World.CreateAsync(azurite);
        byte[] raw = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(Mails.Application("Leilani Aea")).Replace("organization: NGO", "organization: individual", StringComparison.Ordinal));

        IntakeResult result = await world.ReceiveAsync(raw);

        Assert.Equal(MailOutcomeKind.Triage, result.Outcome);
        Assert.Contains("individuals cannot become members", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_30_MB_is_read_and_one_over_the_limit_is_kept_for_a_person()
    {
        World world = await World.CreateAsync(azurite);

        IntakeResult large = await world.ReceiveAsync(WithAttachment(30 * 1024 * 1024));
        byte[] tooLargeRaw = WithAttachment(36 * 1024 * 1024);
        IntakeResult tooLarge = await world.ReceiveAsync(tooLargeRaw);

        Assert.Equal(MailOutcomeKind.Opened, large.Outcome);
        Assert.Equal(MailOutcomeKind.Triage, tooLarge.Outcome);
        Assert.Contains("budget", tooLarge.Reason, StringComparison.Ordinal);
        MailRecord kept = (await world.Service<MailLedger>().FindAsync(tooLarge.Mail))!;
        Assert.Equal(tooLargeRaw.Length, (await world.Service<RawMails>().FindAsync(kept.Raw))!.ToMemory().Length);
    }

    [Fact]
    public async Task A_known_Message_ID_with_other_words_is_another_message()
    {
        World world = await World.CreateAsync(azurite);
        byte[] first = Mails.Application("Highland Forum");
        byte[] second = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(first).Replace("nine valleys", "ten valleys", StringComparison.Ordinal));

        IntakeResult one = await world.ReceiveAsync(first);
        IntakeResult two = await world.ReceiveAsync(second);

        Assert.NotEqual(one.Mail, two.Mail);
        Assert.True((await world.Service<MailLedger>().FindAsync(two.Mail))!.SharesMessageId);
        Assert.False((await world.Service<MailLedger>().FindAsync(one.Mail))!.SharesMessageId);
    }

    private static byte[] WithAttachment(int bytes)
    {
        string plain = Encoding.UTF8.GetString(Mails.Application());
        int head = plain.IndexOf("Content-Type:", StringComparison.Ordinal);
        StringBuilder text = new(bytes + 10_000);
        text.Append(plain[..head]).Append("Content-Type: multipart/mixed; boundary=\"=_m\"\r\n\r\n--=_m\r\n").Append(plain[head..])
            .Append("\r\n--=_m\r\nContent-Type: image/jpeg; name=valley.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        string line = new string('A', 76) + "\r\n";
        while (text.Length < bytes)
        {
            text.Append(line);
        }

        return Encoding.UTF8.GetBytes(text.Append("\r\n--=_m--\r\n").ToString());
    }
}
