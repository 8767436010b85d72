using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Storage.Streams;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Tests.Worlds;

namespace MountainPartnership.Workflow.Tests.Cases;

public sealed class ConcurrencyTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task The_same_mail_by_two_ways_at_once_opens_one_case_and_gets_one_answer()
    {
        World one = await World.CreateAsync(azurite);
        World two = one.Restart();
        byte[] raw = Mails.Application();
        byte[] otherWay = [.. "Received: from a by b; Mon, 7 Sep 2026 07:00:02 +0000\r\n"u8, .. raw];

        IntakeResult[] results = await Task.WhenAll(
            one.ReceiveAsync(raw), two.ReceiveAsync(otherWay, "Http"), one.ReceiveAsync(raw), two.ReceiveAsync(raw, "Http"));

        Assert.Single(results.Distinct());
        Assert.Equal(MailOutcomeKind.Opened, results[0].Outcome);
        Assert.Single((await one.Service<CaseIndex>().ListAsync(null, null, 10)).Items);
        await Task.WhenAll(one.WorkAsync(), two.WorkAsync());
        Assert.Distinct(one.Post.Letters.Select(letter => letter.MessageId));
        Assert.Equal(results[0], await two.ReceiveAsync(raw));
    }

    [Fact]
    public async Task Two_processes_write_the_same_case_at_once_and_every_message_has_its_effect()
    {
        World one = await World.CreateAsync(azurite);
        await one.ImportAsync(Mails.Members);
        CaseNumber number = await one.OpenAndShareAsync();
        World two = one.Restart();
        byte[][] replies =
        [
            await one.ReplyToLastAsync("ursina@ari.example", "SUPPORT"),
            await one.ReplyToLastAsync("beat@ari.example", "QUESTION\n\nSince when?"),
            await one.ReplyToLastAsync("solene@haute-combe.example", "SOUTIEN"),
            await one.ReplyToLastAsync("achen@rwenzori.example", "OBJECTION\n\nThe name is taken."),
        ];

        IntakeResult[] results = await Task.WhenAll(replies.SelectMany(raw => new[] { one.ReceiveAsync(raw), two.ReceiveAsync(raw) }));
        await Task.WhenAll(one.WorkAsync(), two.WorkAsync());

        Assert.All(results, result => Assert.Equal((MailOutcomeKind.Joined, number), (result.Outcome, result.Case)));
        MembershipCase state = await one.CaseAsync(number);
        Assert.Equal(replies.Length, state.Opinions.Count);
        Assert.Single(state.Objections);
        Assert.True((await one.Service<EventStore>().VerifyAsync(number)).IsIntact);
        Assert.Equal(state.Version, Assert.Single((await one.Service<CaseIndex>().ListAsync(null, null, 10)).Items).Version);
        Assert.Distinct(one.Post.Letters.Select(letter => letter.MessageId));
    }

    [Fact]
    public async Task Of_two_persons_who_saw_the_same_version_one_is_told_that_the_case_has_moved_on()
    {
        World one = await World.CreateAsync(azurite);
        CaseNumber number = await one.OpenAsync();
        World two = one.Restart();
        long seen = (await one.CaseAsync(number)).Version;
        CaseCommand Question(string words) => new CaseCommand.RequestInformation(one.Clock.GetUtcNow(), World.Secretary, [], words);

        CommandResult[] results = await Task.WhenAll(
            one.Service<RunCommand>().OnAsync(number, Question("Since when?"), seen),
            two.Service<RunCommand>().OnAsync(number, Question("How many?"), seen));

        Assert.Single(results.OfType<CommandResult.Done>());
        Assert.Single(results.OfType<CommandResult.Moved>());
    }

    [Fact]
    public async Task A_nudge_that_cannot_be_given_fails_no_command_and_the_reconciling_timer_does_the_rest()
    {
        World world = await World.CreateAsync(azurite);
        world.Nudges.IsBroken = true;

        IntakeResult opened = await world.ReceiveAsync(Mails.Application());
        Assert.Equal(MailOutcomeKind.Opened, opened.Outcome);
        world.Nudges.IsBroken = false;
        await world.WorkAsync();
        Assert.Empty(world.Post.Letters);
        world.Clock.Advance(TimeSpan.FromMinutes(6));
        await world.ReconcileAsync();

        Assert.Equal([Mails.Applicant, World.SecretariatAddress, "tomas.kuri@highlandforum.example"], world.Post.Letters.Select(letter => letter.To).Order());
    }
}
