using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Mails;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Tests.Worlds;

namespace MountainPartnership.Workflow.Tests.Intake;

public sealed class InformationLoopTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task An_incomplete_application_is_asked_for_what_is_missing_and_goes_on_with_the_answers()
    {
        World world = await World.CreateAsync(azurite);
        IntakeResult opened = await world.ReceiveAsync(Mails.IncompleteApplication());
        await world.WorkAsync();
        CaseNumber number = opened.Case!.Value;
        Assert.Equal(StageName.Information, await world.StageAsync(number));
        Assert.Equal([RequestField.Contributions, RequestField.Alternate], (await world.CaseAsync(number)).Missing.Order());

        await world.ReplyAsync(Mails.Applicant, "Contributions: we offer our ranger training as an open course.");
        await world.WorkAsync();
        Assert.Equal(RequestField.Alternate, Assert.Single((await world.CaseAsync(number)).Missing));
        Assert.Equal(StageName.Information, await world.StageAsync(number));

        IntakeResult last = await world.ReplyAsync(Mails.Applicant, "Alternate: Tomas Kuri, tomas.kuri@highlandforum.example");
        await world.WorkAsync();

        Assert.Equal(MailOutcomeKind.Joined, last.Outcome);
        MembershipCase state = await world.CaseAsync(number);
        Assert.Equal(StageName.Screening, state.Stage.Name);
        Assert.Equal("Highland Forum", state.Request.Organization);
        Assert.Contains("ranger training", state.Request.Contributions, StringComparison.Ordinal);
        Assert.Equal("tomas.kuri@highlandforum.example", Assert.Single(state.Request.Alternates).Email);
    }

    [Fact]
    public async Task A_question_during_the_review_stops_its_clock_and_the_answer_starts_it_again()
    {
        World world = await World.CreateAsync(azurite);
        await world.ImportAsync(Mails.OneMember);
        CaseNumber number = await world.OpenAndShareAsync();
        DateTimeOffset announced = (await world.CaseAsync(number)).Review!.ClosesAt;
        await world.PassAsync(TimeSpan.FromDays(5));
        await world.RunAsync(number, new CaseCommand.RequestInformation(
            world.Clock.GetUtcNow(), World.Secretary, [], "Are the accounts audited?"));
        await world.WorkAsync();
        await world.PassAsync(TimeSpan.FromDays(12));
        Assert.Equal(StageName.Information, await world.StageAsync(number));

        await world.ReplyAsync(Mails.Applicant, "Yes, every year.");
        await world.WorkAsync();

        MembershipCase state = await world.CaseAsync(number);
        Assert.Equal(StageName.Review, state.Stage.Name);
        Assert.True(state.Review!.ClosesAt >= announced + TimeSpan.FromDays(12), $"{state.Review.ClosesAt} after {announced}");
        await world.PassAsync(state.Review.ClosesAt - world.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        Assert.Equal(StageName.Review, await world.StageAsync(number));
        await world.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(StageName.Decision, await world.StageAsync(number));
    }
}
