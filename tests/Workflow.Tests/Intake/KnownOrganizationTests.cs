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

        IntakeResult second = await world.ReceiveAsync(Mails.Application("The Highland Forum, Inc."));

        Assert.Equal((MailOutcomeKind.Joined, number), (second.Outcome, second.Case));
        Assert.Single((await world.Service<CaseIndex>().ListAsync(null, null, 10)).Items);
    }

    [Fact]
    public async Task An_application_from_the_same_domain_alone_is_looked_at_by_a_person()
    {
        World world = await World.CreateAsync(azurite);
        CaseNumber number = await world.OpenAsync();

        IntakeResult other = await world.ReceiveAsync(From("highlandforum.example", "Valley Rangers"));

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

        IntakeResult again = await world.ReceiveAsync([.. Mails.Application(), .. "P.S. We are back.\r\n"u8]);

        Assert.Equal(MailOutcomeKind.Opened, again.Outcome);
        Assert.NotEqual(number, again.Case);
    }

    private static byte[] From(string domain, string organization)
    {
        string own = Mails.ApplicantOf(organization);
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Mails.Application(organization))
            .Replace(own[(own.IndexOf('@', StringComparison.Ordinal) + 1)..], domain, StringComparison.Ordinal)
            .Replace("leilani.aea@", "rangers@", StringComparison.Ordinal)
            .Replace("tomas.kuri@", "deputy@", StringComparison.Ordinal));
    }
}
