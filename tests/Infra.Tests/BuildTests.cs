using System.Text.Json;

namespace MountainPartnership.Infra.Tests;

public class BuildTests
{
    [Fact]
    public async Task The_infrastructure_compiles_without_a_word()
    {
        var run = await Bicep.Main;

        Assert.Equal("", run.Diagnostics);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("deploymentTemplate.json", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_linter_has_nothing_to_say()
    {
        var run = await Bicep.Run(["lint", "infra/main.bicep"]);

        Assert.Equal("", run.Output + run.Diagnostics);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task What_the_linter_finds_is_an_error()
    {
        var folder = Directory.CreateTempSubdirectory("bicep-");
        try
        {
            var file = Path.Combine(folder.FullName, "careless.bicep");
            await File.WriteAllTextAsync(file, "param nobodyReadsThis string\n");

            var run = await Bicep.Run(["lint", file, "--config", Path.Combine(Bicep.RepositoryRoot, "infra", "bicepconfig.json")]);

            Assert.NotEqual(0, run.ExitCode);
            Assert.Contains("Error no-unused-params", run.Output + run.Diagnostics, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Parameters_come_from_the_environment_of_azd()
    {
        var run = await Bicep.Run(["build-params", "infra/main.bicepparam", "--stdout"], new Dictionary<string, string>
        {
            ["AZURE_ENV_NAME"] = "staging",
            ["AZURE_LOCATION"] = "northeurope",
            ["MAIL_DOMAIN"] = "mail.partnership.example",
            ["PARTNERSHIP_ADDRESS"] = "membership@partnership.example",
            ["SECRETARIAT_ADDRESSES"] = "one@partnership.example,two@partnership.example",
            ["REPLY_KEY_IDS"] = "2,1",
            ["ALERT_EMAILS"] = "one@partnership.example,two@partnership.example",
        });

        Assert.Equal("", run.Diagnostics);
        using var built = JsonDocument.Parse(run.Output);
        using var parameters = JsonDocument.Parse(built.RootElement.GetProperty("parametersJson").GetString()!);
        JsonElement Value(string name) => parameters.RootElement.GetProperty("parameters").GetProperty(name).GetProperty("value");
        Assert.Equal("staging", Value("environmentName").GetString());
        Assert.Equal("mail.partnership.example", Value("mail").GetProperty("domain").GetString());
        Assert.False(Value("mail").GetProperty("domainVerified").GetBoolean());
        Assert.Equal("two@partnership.example", Value("settings").GetProperty("Partnership").GetProperty("SecretariatAddresses__1").GetString());
        Assert.Equal("2", Value("settings").GetProperty("ReplyKeys").GetProperty("SecretId").GetString());
        Assert.Equal("1", Value("settings").GetProperty("ReplyKeys").GetProperty("PreviousSecretId").GetString());
        Assert.Equal("reply-key-2", Value("fromVault").GetProperty("ReplyKeys__Secret").GetString());
        Assert.Equal("reply-key-1", Value("fromVault").GetProperty("ReplyKeys__PreviousSecret").GetString());
        Assert.Equal(["one@partnership.example", "two@partnership.example"], Value("alertEmails").EnumerateArray().Select(e => e.GetString()));
    }

    /// <summary>The snapshot is what a deployment of example.bicepparam would make, worked out by the CLI without Azure.</summary>
    [Fact]
    public async Task What_a_deployment_makes_changes_only_when_its_snapshot_does()
    {
        var run = await Bicep.Run(["snapshot", "tests/Infra.Tests/example.bicepparam", "--mode", "validate", .. Deployment.Scope]);

        Assert.True(run.ExitCode == 0, "If the change is meant: eng/bicep.sh snapshot\n" + run.Diagnostics + run.Output);
    }
}
