using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Mails;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Tests.Worlds;
using Xunit.Abstractions;

namespace MountainPartnership.Workflow.Tests;

/// <summary>How many requests to storage things take. A nudge is counted as one, whatever it is in a host.</summary>
public sealed class RequestCountTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    private const int ForCommand = 4;
    private const int ForIndex = 4;
    private const int ForIntake = 3;

    private readonly CallTally tally = new();

    [Fact]
    public async Task A_command_a_new_application_and_an_opinion_by_mail_keep_to_their_budgets()
    {
        World world = await World.CreateAsync(azurite, tally);
        await world.ImportAsync(Mails.OneMember);

        await CountAsync(world, "application by mail", async () =>
            Assert.Equal(MailOutcomeKind.Opened, (await world.ReceiveAsync(Mails.Application())).Outcome));
        await world.WorkAsync();
        CaseNumber number = (await world.ReceiveAsync(Mails.Application())).Case!.Value;
        await CountAsync(world, "correction", async () => Done(await world.RunAsync(
            number, new CaseCommand.CorrectFact(world.Clock.GetUtcNow(), World.Secretary, RequestField.Country, "NP", "Seen on their site."))));
        await world.ShareAsync(number);
        await world.WorkAsync();

        byte[] support = await world.ReplyToLastAsync("ursina@ari.example", "SUPPORT");
        await CountAsync(world, "opinion by mail", async () =>
            Assert.Equal(MailOutcomeKind.Joined, (await world.ReceiveAsync(support)).Outcome));
        await CountAsync(world, "closing the review", async () => Done(await world.RunAsync(
            number, new CaseCommand.CloseReview(world.Clock.GetUtcNow(), World.Secretary, "All have spoken."))));
        await CountAsync(world, "approval", async () => Done(await world.RunAsync(
            number, new CaseCommand.Approve(world.Clock.GetUtcNow(), World.Secretary, null))));
        await CountAsync(world, "approval again", async () => await world.RunAsync(
            number, new CaseCommand.Approve(world.Clock.GetUtcNow(), World.Secretary, null)));
    }

    private static void Done(CommandResult result) => Assert.True(Assert.IsType<CommandResult.Done>(result).Changed);

    private async Task CountAsync(World world, string what, Func<Task> act)
    {
        tally.Reset();
        int nudges = world.Nudges.Count;
        await act();
        int command = tally.OfCommand + world.Nudges.Count - nudges;
        string calls = string.Join(", ", tally.Calls);
        output.WriteLine($"{what}: command {command}, index {tally.OfIndex}, taking in {tally.OfIntake}: {calls}");
        Assert.True(command <= ForCommand && tally.OfIndex <= ForIndex && tally.OfIntake <= ForIntake, $"{what} took {calls}");
    }
}
