namespace MountainPartnership.Infra.Tests;

/// <summary>The least that can be deployed: the domain is not verified, nobody can sign in, nobody is told of alerts.</summary>
public class FirstDeploymentTests
{
    private const string Least = """
        param environmentName = 'first'
        param location = 'westeurope'
        param mail = {
          domain: 'mail.partnership.example'
          senderUsername: 'membership'
          senderDisplayName: 'Secretariat'
          domainVerified: false
          dataLocation: 'Europe'
        }
        param settings = { Partnership: { Name: 'An Example Partnership' } }
        param fromVault = {}
        """;

    private static readonly Task<Deployment> First = Deployment.Of(Least);

    [Fact]
    public async Task A_domain_is_used_only_once_it_is_verified()
    {
        var first = await First;

        Assert.Empty(first.Only("Microsoft.Communication/communicationServices").GetProperty("properties").GetProperty("linkedDomains").EnumerateArray());
        Assert.Empty(first.OfType("Microsoft.Communication/emailServices/domains/senderUsernames"));
        Assert.Single(Deployment.Example.OfType("Microsoft.Communication/emailServices/domains/senderUsernames"));
    }

    /// <summary>App Service Authentication strips a forged principal header; when it is off, the app must not believe one.</summary>
    [Fact]
    public async Task The_app_trusts_the_principal_header_only_where_sign_in_is_on()
    {
        var first = await First;

        Assert.False(first.Properties("/authsettingsV2").GetProperty("platform").GetProperty("enabled").GetBoolean());
        Assert.Equal("None", first.Properties("/appsettings").GetProperty("Access__Mode").GetString());
        Assert.Equal("AppService", Deployment.Example.Properties("/appsettings").GetProperty("Access__Mode").GetString());
    }

    [Fact]
    public async Task Alerts_are_there_before_anybody_is_named()
    {
        var first = await First;

        Assert.Empty(first.OfType("Microsoft.Insights/actionGroups"));
        var rules = first.OfType("Microsoft.Insights/scheduledQueryRules");
        Assert.Equal(Deployment.Example.OfType("Microsoft.Insights/scheduledQueryRules").Count, rules.Count);
        Assert.All(rules, r => Assert.Empty(r.GetProperty("properties").GetProperty("actions").GetProperty("actionGroups").EnumerateArray()));
    }

    [Fact]
    public async Task It_could_be_worked_out_whole() => Assert.Empty((await First).Diagnostics);
}
