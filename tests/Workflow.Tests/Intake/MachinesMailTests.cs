using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Tests.Worlds;

namespace MountainPartnership.Workflow.Tests.Intake;

/// <summary>What machines answer to a letter is noted beside it, and changes nothing in the case.</summary>
public sealed class MachinesMailTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Ursina = "ursina@ari.example";

    [Fact]
    public async Task Out_of_office_bounce_and_our_own_letter_are_noted_and_never_answered()
    {
        World world = await World.CreateAsync(azurite);
        await world.ImportAsync(Mails.Members);
        CaseNumber number = await world.OpenAndShareAsync();
        long version = (await world.CaseAsync(number)).Version;
        int letters = world.Post.Letters.Count;
        TakenLetter invitation = world.Post.LastTo(Ursina);
        TakenLetter other = world.Post.LastTo("achen@rwenzori.example");

        IntakeResult away = await world.ReceiveAsync(Mails.Reply(
            invitation, Ursina, "I am out of the office until 20 September. SUPPORT", headers: "Auto-Submitted: auto-replied"));
        IntakeResult bounced = await world.ReceiveAsync(Mails.Bounce(other));
        IntakeResult own = await world.ReceiveAsync(invitation.Raw);
        await world.WorkAsync();

        Assert.Equal((MailOutcomeKind.Reported, number), (away.Outcome, away.Case));
        Assert.Equal((MailOutcomeKind.Reported, number), (bounced.Outcome, bounced.Case));
        Assert.Equal(MailOutcomeKind.Ignored, own.Outcome);
        IReadOnlyList<OutboxRow> rows = await world.RowsAsync(number);
        Assert.Equal(OutboxState.OutOfOffice, State(rows, Ursina));
        Assert.Equal(OutboxState.Bounced, State(rows, "achen@rwenzori.example"));
        Assert.Equal(OutboxState.Accepted, State(rows, "solene@haute-combe.example"));
        Assert.Equal(version, (await world.CaseAsync(number)).Version);
        Assert.Equal(letters, world.Post.Letters.Count);
    }

    [Fact]
    public async Task A_bounce_after_an_out_of_office_tells_more_and_the_other_way_round_tells_nothing()
    {
        World world = await World.CreateAsync(azurite);
        await world.ImportAsync(Mails.OneMember);
        CaseNumber number = await world.OpenAndShareAsync();
        TakenLetter invitation = world.Post.LastTo(Ursina);
        byte[] away = Mails.Reply(invitation, Ursina, "I am on leave.", headers: "Auto-Submitted: auto-replied\nX-Autoreply: yes");

        await world.ReceiveAsync(Mails.Bounce(invitation));
        await world.ReceiveAsync(away);

        Assert.Equal(OutboxState.Bounced, State(await world.RowsAsync(number), Ursina));
    }

    private static OutboxState State(IReadOnlyList<OutboxRow> rows, string address) =>
        rows.Single(row => row.To.Address == address && row.Kind == LetterKind.ReviewInvitation).State;
}
