using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Core.Review;
using MountainPartnership.Storage.Mails;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Tests.Worlds;

namespace MountainPartnership.Workflow.Tests.Intake;

/// <summary>Nothing leaves triage without a named person.</summary>
public sealed class TriageTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_message_is_dismissed_with_a_reason_once()
    {
        World world = await World.CreateAsync(azurite);
        MailId mail = (await world.ReceiveAsync(Mails.Raw("someone@elsewhere.example", "Lunch", "Shall we meet at noon?"))).Mail;
        SettleTriage settle = world.Service<SettleTriage>();

        Assert.IsType<TriageResult.Refused>(await settle.DismissAsync(mail, World.Secretary, " ", CancellationToken.None));
        Assert.IsType<TriageResult.Settled>(await settle.DismissAsync(mail, World.Secretary, "private", CancellationToken.None));
        Assert.IsType<TriageResult.NotThere>(await settle.DismissAsync(mail, World.Secretary, "private", CancellationToken.None));
        Assert.Empty((await world.Service<MailLedger>().TriageAsync(null, 10)).Items);
        Assert.Contains("private", (await world.Service<MailLedger>().FindAsync(mail))!.Outcome!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_may_take_a_message_for_an_application_and_it_opens_one_case()
    {
        World world = await World.CreateAsync(azurite);
        MailId mail = (await world.ReceiveAsync(Mails.Raw(
            Mails.Applicant, "Lunch", "Organization: Highland Forum\nCountry: Papua New Guinea\n"))).Mail;

        TriageResult result = await world.Service<SettleTriage>().TreatAsApplicationAsync(mail, World.Secretary, CancellationToken.None);

        IntakeResult now = Assert.IsType<TriageResult.Settled>(result).Now;
        Assert.Equal(MailOutcomeKind.Opened, now.Outcome);
        Assert.Equal("Highland Forum", (await world.CaseAsync(now.Case!.Value)).Request.Organization);
        Assert.Equal(StageName.Information, await world.StageAsync(now.Case.Value));
    }

    [Fact]
    public async Task A_message_is_assigned_to_a_case_as_correspondence_or_as_an_opinion_to_be_confirmed()
    {
        World world = await World.CreateAsync(azurite);
        await world.ImportAsync(Mails.OneMember);
        CaseNumber number = await world.OpenAndShareAsync();
        Member member = Assert.Single(await world.MembersAsync());
        SettleTriage settle = world.Service<SettleTriage>();
        MailId remark = (await world.ReceiveAsync(Mails.Raw("ursina@private.example", "Hello", "A remark."))).Mail;
        MailId opinion = (await world.ReceiveAsync(Mails.Raw("ursina@private.example", "My opinion", "SUPPORT"))).Mail;

        await settle.AssignAsync(remark, number, null, World.Secretary, CancellationToken.None);
        await settle.AssignAsync(opinion, number, member.FocalPoint!.Id, World.Secretary, CancellationToken.None);

        Opinion recorded = Assert.Single((await world.CaseAsync(number)).Opinions);
        Assert.Equal((Stance.Support, false), (recorded.Stance, recorded.Confirmed));
        Assert.Empty((await world.Service<MailLedger>().TriageAsync(null, 10)).Items);
    }

    [Fact]
    public async Task A_message_stays_in_triage_when_the_case_or_the_contact_is_unknown()
    {
        World world = await World.CreateAsync(azurite);
        MailId mail = (await world.ReceiveAsync(Mails.Raw("someone@elsewhere.example", "Lunch", "At noon?"))).Mail;
        SettleTriage settle = world.Service<SettleTriage>();
        CaseNumber nowhere = CaseNumber.Parse("MP-2026-7KQ2XD");

        Assert.IsType<TriageResult.Refused>(await settle.AssignAsync(mail, nowhere, null, World.Secretary, CancellationToken.None));
        Assert.IsType<TriageResult.Refused>(
            await settle.AssignAsync(mail, nowhere, new ContactId("abcdefgh"), World.Secretary, CancellationToken.None));
        Assert.Single((await world.Service<MailLedger>().TriageAsync(null, 10)).Items);
    }

    [Fact]
    public async Task Archived_mail_read_again_is_reported_and_applied_only_on_demand()
    {
        World world = await World.CreateAsync(azurite);
        MailRecord missed = await MissedByAnEarlierReaderAsync(world, Mails.Application());
        await world.ReceiveAsync(Mails.Raw("someone@elsewhere.example", "Lunch", "At noon?"));
        Reread reread = world.Service<Reread>();

        RereadLine told = Assert.Single(await reread.SinceAsync(World.Monday, null, CancellationToken.None).ToListAsync());
        Assert.Equal((missed.Id, MailOutcomeKind.Triage, false), (told.Mail.Id, told.Was, told.Applied));
        Assert.Empty(await reread.SinceAsync(World.Monday.AddDays(1), null, CancellationToken.None).ToListAsync());

        Assert.True(Assert.Single(await reread.SinceAsync(World.Monday, World.Secretary, CancellationToken.None).ToListAsync()).Applied);
        Assert.Equal(MailOutcomeKind.Opened, (await world.Service<MailLedger>().FindAsync(missed.Id))!.Outcome!.Kind);
        Assert.Empty(await reread.SinceAsync(World.Monday, null, CancellationToken.None).ToListAsync());
    }

    /// <summary>An application that lies in triage, as if the reader of its day had not known it.</summary>
    private static async Task<MailRecord> MissedByAnEarlierReaderAsync(World world, byte[] raw)
    {
        RawMailName name = await world.Service<RawMails>().ArchiveAsync(new BinaryData(raw), World.Monday);
        string content = (await Mail.In.ReadMessage.OpenAsync(
            raw, world.Service<Settings.IntakeSettings>().ContextOf(World.Channel, world.Clock))).Identity.Content;
        MailClaim claim = await world.Service<MailLedger>().ClaimAsync(new MailId(content), name, World.Channel, World.Monday, null);
        await world.Service<MailLedger>().FinishAsync(claim.Mail, new MailOutcome(MailOutcomeKind.Triage, null, "not read"), World.Monday);
        return claim.Mail;
    }
}
