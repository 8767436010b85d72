using MountainPartnership.Core.Applications;
using MountainPartnership.Mail.Out;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Storage.Settings;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Tests.Worlds;

namespace MountainPartnership.Workflow.Tests.Sending;

public sealed class SendDueLettersTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Ursina = "ursina@ari.example";

    [Fact]
    public async Task No_more_leave_in_a_minute_and_an_hour_than_the_transport_allows()
    {
        World world = await World.CreateAsync(azurite);
        await world.ImportAsync(Mails.Members);
        world.Post.Limits = new SendingLimits(PerMinute: 2, PerHour: 5);
        CaseNumber number = await world.OpenAsync();
        Assert.Equal(2, world.Post.Letters.Count);

        await world.PassAsync(TimeSpan.FromSeconds(59));
        Assert.Equal(2, world.Post.Letters.Count);
        await world.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(3, world.Post.Letters.Count);
        await world.ShareAsync(number);
        await world.WorkAsync();
        Assert.Equal(4, world.Post.Letters.Count);
        await world.PassAsync(TimeSpan.FromMinutes(30));
        Assert.Equal(5, world.Post.Letters.Count);
        await world.PassAsync(TimeSpan.FromMinutes(31));
        Assert.Equal(7, world.Post.Letters.Count);
    }

    [Fact]
    public async Task The_urgent_leave_before_the_mass()
    {
        World world = await World.CreateAsync(azurite);
        await world.ImportAsync(Mails.Members);
        CaseNumber number = await world.OpenAsync();
        world.Post.Limits = new SendingLimits(PerMinute: 1, PerHour: null);
        await world.ShareAsync(number);
        await world.PassAsync(TimeSpan.FromMinutes(1));
        await world.ApplyAsync("Karst Water Board");
        await world.PassAsync(TimeSpan.FromMinutes(1));

        Assert.EndsWith("@karstwaterboard.example", world.Post.Letters[^1].To, StringComparison.Ordinal);
        Assert.Equal(3, (await world.RowsAsync(number)).Count(row => row.State == OutboxState.Queued));
    }

    [Fact]
    public async Task While_mailings_are_paused_nothing_leaves_and_nothing_is_lost()
    {
        World world = await World.CreateAsync(azurite);
        MailingSwitchStore mailings = world.Service<MailingSwitchStore>();
        await mailings.WriteAsync(true, "Fiammetta Rasi", "A wrong list.", world.Clock.GetUtcNow());

        await world.ApplyAsync();
        await world.WorkAsync();
        Assert.Empty(world.Post.Letters);

        await mailings.WriteAsync(false, "Fiammetta Rasi", "", world.Clock.GetUtcNow());
        await world.WorkAsync();
        Assert.Equal(3, world.Post.Letters.Count);
    }

    [Fact]
    public async Task A_transport_that_has_enough_gets_nothing_until_the_time_it_named_and_what_did_not_leave_is_not_counted()
    {
        World world = await World.CreateAsync(azurite);
        world.Post.Limits = new SendingLimits(PerMinute: null, PerHour: 4);
        world.Post.Refuse = _ => new SendResult.Throttled(TimeSpan.FromMinutes(10), "Too many.");
        await world.ApplyAsync();
        await world.WorkAsync();
        int asked = 0;
        world.Post.Refuse = _ =>
        {
            asked++;
            return null;
        };

        await world.PassAsync(TimeSpan.FromMinutes(9));
        Assert.Equal(0, asked);
        await world.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(3, world.Post.Letters.Count);
    }

    [Fact]
    public async Task An_unclear_result_is_tried_again_with_the_same_bytes()
    {
        World world = await World.CreateAsync(azurite);
        world.Post.Refuse = _ => new SendResult.Unclear("The connection broke.");
        await world.ApplyAsync();
        await world.WorkAsync();
        world.Post.Refuse = _ => null;
        await world.PassAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(3, world.Post.Letters.Count);

        World restarted = world.Restart();
        await restarted.PassAsync(TimeSpan.FromMinutes(1));
        await restarted.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(6, world.Post.Letters.Count);
        Assert.All(
            world.Post.Letters.GroupBy(letter => letter.MessageId),
            same => Assert.Single(same.Select(letter => Convert.ToBase64String(letter.Raw)).Distinct()));
        Assert.Equal(3, world.Post.Letters.DistinctBy(letter => letter.MessageId).Count());
    }

    [Fact]
    public async Task A_refusal_for_good_is_final_and_the_case_learns_how_many_failed()
    {
        World world = await World.CreateAsync(azurite);
        await world.ImportAsync(Mails.Members);
        world.Post.Refuse = mail => mail.EnvelopeTo == Ursina ? new SendResult.Refused(Permanent: true, "550 No such user") : null;
        CaseNumber number = await world.OpenAndShareAsync();

        OutboxRow row = (await world.RowsAsync(number)).Single(row => row.To.Address == Ursina);
        Assert.Equal((OutboxState.Failed, "550 No such user"), (row.State, row.Reason));
        Mailing mailing = Assert.Single((await world.CaseAsync(number)).Mailings.Values);
        Assert.Equal(new MailingCounts(3, 1, 0), mailing.Counts);
        world.Post.Refuse = _ => null;
        await world.PassAsync(TimeSpan.FromHours(5));
        Assert.DoesNotContain(world.Post.Letters, letter => letter.To == Ursina);
    }

    [Fact]
    public async Task A_passing_refusal_is_tried_again_less_and_less_often_and_given_up_in_the_end()
    {
        World world = await World.CreateAsync(azurite);
        await world.ImportAsync(Mails.OneMember);
        int tries = 0;
        CaseNumber number = await world.OpenAsync();
        world.Post.Refuse = _ =>
        {
            tries++;
            return new SendResult.Refused(Permanent: false, "451 Try later");
        };
        await world.ShareAsync(number);
        await world.WorkAsync();
        await world.PassAsync(TimeSpan.FromMinutes(1));
        await world.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(3, tries);
        for (int hour = 0; hour < 6 * 24; hour++)
        {
            world.Clock.Advance(TimeSpan.FromHours(1));
            await world.SendAsync();
        }

        Assert.Equal(30, tries);
        Assert.Equal(OutboxState.Failed, (await world.RowsAsync(number)).Single(row => row.Kind == LetterKind.ReviewInvitation).State);
    }

    [Fact]
    public async Task Two_senders_at_once_send_each_letter_once()
    {
        World one = await World.CreateAsync(azurite);
        await one.ImportAsync(Mails.Members);
        CaseNumber number = await one.OpenAsync();
        await one.ShareAsync(number);
        await one.Service<AdvanceCase>().AsyncFor(number, CancellationToken.None);
        int before = one.Post.Letters.Count;
        World two = one.Restart();

        await Task.WhenAll(one.SendAsync(), two.SendAsync(), one.SendAsync(), two.SendAsync());
        await one.WorkAsync();

        TakenLetter[] sent = [.. one.Post.Letters.Skip(before)];
        Assert.Equal(4, sent.Length);
        Assert.Distinct(sent.Select(letter => letter.To));
    }

    [Fact]
    public async Task A_nudge_lost_at_the_end_of_a_mailing_is_made_up_for_by_the_reconciling_timer()
    {
        World world = await World.CreateAsync(azurite);
        await world.ImportAsync(Mails.OneMember);
        CaseNumber number = await world.OpenAsync();
        await world.ShareAsync(number);
        await world.Service<AdvanceCase>().AsyncFor(number, CancellationToken.None);
        await world.SendAsync();
        World restarted = world.Restart();
        Assert.Null((await restarted.CaseAsync(number)).Review!.MailingEndedAt);

        await restarted.ReconcileLaterAsync();

        Assert.NotNull((await restarted.CaseAsync(number)).Review!.MailingEndedAt);
    }

    [Fact]
    public async Task A_letter_that_another_sender_has_uses_up_nobody_s_limit()
    {
        World world = await World.CreateAsync(azurite);
        world.Post.Limits = new SendingLimits(PerMinute: null, PerHour: 6);
        CaseNumber number = await world.ApplyAsync();
        World dying = world.Restart();
        dying.Post.Taken = () => throw new ProcessEnded();
        await Assert.ThrowsAsync<ProcessEnded>(dying.ReconcileLaterAsync);
        world.Post.Taken = () => { };

        for (int look = 0; look < 10; look++)
        {
            await world.WorkAsync();
        }

        Assert.Single(await world.RowsAsync(number), row => row.State == OutboxState.Sending);
        await world.PassAsync(TimeSpan.FromMinutes(6));
        Assert.All(await world.RowsAsync(number), row => Assert.Equal(OutboxState.Accepted, row.State));
        Assert.Equal((4, 3), (world.Post.Letters.Count, world.Post.Letters.DistinctBy(letter => letter.MessageId).Count()));
    }
}
