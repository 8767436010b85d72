using System.Text;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Mails;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Tests.Worlds;

namespace MountainPartnership.Workflow.Tests.Intake;

/// <summary>An organization that writes again is recognised: linked to its case, never doubled.</summary>
public sealed class KnownOrganizationTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_second_application_of_the_same_name_joins_the_open_case()
    {
        World world = await World.CreateAsync(azurite);
        CaseNumber number = await world.OpenAsync();

        IntakeResult second = await world.ReceiveAsync(Mails.Application("The Highland Forum, Inc.", more: "P.S. We wrote before."));

        Assert.Equal((MailOutcomeKind.Joined, number), (second.Outcome, second.Case));
        Assert.Single((await world.Service<CaseIndex>().ListAsync(null, null, 10)).Items);
    }

    [Fact]
    public async Task An_application_from_the_same_domain_alone_is_looked_at_by_a_person()
    {
        World world = await World.CreateAsync(azurite);
        CaseNumber number = await world.OpenAsync();

        IntakeResult other = await world.ReceiveAsync(Other(Mails.Application("Valley Rangers"), "rangers@highlandforum.example"));

        Assert.Equal(MailOutcomeKind.Triage, other.Outcome);
        Assert.Contains(number.Value, other.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_of_a_member_is_looked_at_by_a_person()
    {
        World world = await World.CreateAsync(azurite);
        await world.ImportAsync("organization,focal_point_email\nHighland Forum,old@elsewhere.example\n");

        IntakeResult again = await world.ReceiveAsync(Mails.Application());

        Assert.Equal(MailOutcomeKind.Triage, again.Outcome);
        Assert.Contains("a member already", again.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_case_is_closed_the_organization_may_apply_again()
    {
        World world = await World.CreateAsync(azurite);
        CaseNumber number = await world.OpenAsync();
        await world.RunAsync(number, new CaseCommand.Withdraw(World.Monday, World.Secretary, null, "by telephone"));

        IntakeResult again = await world.ReceiveAsync(Mails.Application(more: "P.S. We are back."));

        Assert.Equal(MailOutcomeKind.Opened, again.Outcome);
        Assert.NotEqual(number, again.Case);
    }

    private static byte[] Other(byte[] raw, string address) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(raw)
        .Replace(Mails.Applicant, address, StringComparison.Ordinal)
        .Replace("tomas.kuri@highlandforum.example", "deputy@highlandforum.example", StringComparison.Ordinal));
}
