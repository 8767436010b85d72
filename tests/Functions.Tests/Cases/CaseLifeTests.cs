using MountainPartnership.Core.Applications;
using MountainPartnership.Functions.Tests.Worlds;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Intake;

namespace MountainPartnership.Functions.Tests.Cases;

public sealed class CaseLifeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_mail_that_is_handed_in_opens_a_case_whose_orchestration_acknowledges_it_without_any_timer()
    {
        await using World world = await World.CreateAsync(azurite);

        CaseNumber number = await OpenAsync(world);

        Assert.Equal(StageName.Screening, (await world.CaseAsync(number)).Stage.Name);
        Assert.Equal(1, world.Durable.Started);
        Assert.Equal("Running", world.Durable.StatusOf(number.Value).ToString());
        Assert.Equal(Mails.Applicant, world.Post.LastTo(Mails.Applicant).EnvelopeTo);
        Assert.Contains(world.Post.Letters, letter => letter.EnvelopeTo == World.Secretary);
    }

    [Fact]
    public async Task A_deadline_is_met_by_the_orchestration_alone()
    {
        await using World world = await World.CreateAsync(azurite);
        CaseNumber number = await OpenAsync(world);
        int letters = world.Post.Letters.Count;

        world.Clock.Advance(TimeSpan.FromDays(7));
        await world.SettleAsync();

        Assert.True(world.Post.Letters.Count > letters, "The Secretariat is reminded of its task.");
        Assert.NotNull((await world.CaseAsync(number)).Stage);
    }

    [Fact]
    public async Task A_lost_task_hub_is_filled_again_from_the_tables_and_only_once()
    {
        await using World world = await World.CreateAsync(azurite);
        CaseNumber number = await OpenAsync(world);
        world.Durable.Forget();
        world.Clock.Advance(TimeSpan.FromMinutes(10));

        await world.ReconcileAsync();
        await world.ReconcileAsync();

        Assert.Equal(2, world.Durable.Started);
        Assert.Equal("Running", world.Durable.StatusOf(number.Value).ToString());
    }

    [Fact]
    public async Task A_lost_nudge_delays_a_case_by_no_more_than_a_repair()
    {
        await using World world = await World.CreateAsync(azurite);
        CaseNumber number = await OpenAsync(world);

        // Nobody has a durable client here, so the nudge of this command is lost.
        await world.Service<ShareCase>().AsyncFor(number, Actor.Secretariat("Fiammetta Rasi"), null, default);
        int raised = world.Durable.Raised;
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        await world.ReconcileAsync();

        Assert.True(world.Durable.Raised > raised);
        Assert.Equal(1, world.Durable.Started);
    }

    [Fact]
    public async Task A_message_that_is_handed_in_again_gets_the_final_answer_and_is_not_queued_again()
    {
        await using World world = await World.CreateAsync(azurite);
        IMailHandIn handIn = world.Service<IMailHandIn>();

        HandedIn first = await handIn.HandInAsync(Mails.Application(), "Http", default);
        HandedIn waiting = await handIn.HandInAsync(Mails.Application(), "Http", default);
        await world.SettleAsync();
        HandedIn again = await handIn.HandInAsync(Mails.Application(), "Http", default);

        Assert.Null(first.Result);
        Assert.Null(waiting.Result);
        Assert.Equal("Opened", again.Result!.Outcome.ToString());
        Assert.Equal(first.Mail, again.Mail);
        Assert.Single((await world.Service<CaseIndex>().ListAsync((StageName?)null, null, 10)).Items);
        Assert.Null((await world.Queue(StorageNames.MailInQueue).ReceiveMessageAsync()).Value);
    }

    private static async Task<CaseNumber> OpenAsync(World world)
    {
        await world.Service<IMailHandIn>().HandInAsync(Mails.Application(), "Http", default);
        await world.SettleAsync();
        return (await world.Service<CaseIndex>().ListAsync((StageName?)null, null, 10)).Items.Single().Number;
    }
}
