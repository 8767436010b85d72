using System.Text.Json;
using System.Text.RegularExpressions;

namespace MountainPartnership.Infra.Tests;

public partial class SecretTests
{
    [Fact]
    public void Nothing_answers_to_a_shared_key()
    {
        var storage = Deployment.Example.Only("Microsoft.Storage/storageAccounts").GetProperty("properties");
        Assert.False(storage.GetProperty("allowSharedKeyAccess").GetBoolean());
        Assert.False(storage.GetProperty("isLocalUserEnabled").GetBoolean());
        Assert.False(storage.GetProperty("allowBlobPublicAccess").GetBoolean());
        Assert.Equal("TLS1_2", storage.GetProperty("minimumTlsVersion").GetString());

        Assert.True(Deployment.Example.Only("Microsoft.Communication/communicationServices").GetProperty("properties").GetProperty("disableLocalAuth").GetBoolean());
        Assert.True(Deployment.Example.Only("Microsoft.Insights/components").GetProperty("properties").GetProperty("DisableLocalAuth").GetBoolean());
        Assert.True(Deployment.Example.Only("Microsoft.KeyVault/vaults").GetProperty("properties").GetProperty("enableRbacAuthorization").GetBoolean());
        Assert.All(
            Deployment.Example.OfType("Microsoft.Web/sites/basicPublishingCredentialsPolicies"),
            policy => Assert.False(policy.GetProperty("properties").GetProperty("allow").GetBoolean()));
        Assert.Equal(2, Deployment.Example.OfType("Microsoft.Web/sites/basicPublishingCredentialsPolicies").Count);
    }

    [Fact]
    public async Task No_key_is_asked_for_anywhere()
    {
        var run = await Bicep.Main;

        Assert.DoesNotMatch(KeyFunction(), run.Output);
    }

    [Fact]
    public async Task Outputs_name_things_and_hold_no_secret()
    {
        var run = await Bicep.Main;
        using var template = JsonDocument.Parse(run.Output);

        var outputs = template.RootElement.GetProperty("outputs").EnumerateObject().ToList();
        Assert.Equal(
            [
                "APP_IDENTITY_PRINCIPAL_ID", "APP_NAME", "APP_URL", "AZURE_RESOURCE_GROUP",
                "EMAIL_SERVICE", "KEY_VAULT", "MAIL_DNS_RECORDS", "STORAGE_ACCOUNT",
            ],
            outputs.Select(o => o.Name).Order(StringComparer.Ordinal));
        Assert.All(outputs, output => Assert.DoesNotContain("secret", output.Value.GetRawText(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Secrets_reach_the_app_only_as_references_to_Key_Vault()
    {
        var settings = Deployment.Example.Properties("/appsettings");

        Assert.Contains("@Microsoft.KeyVault(SecretUri=", settings.GetProperty("ReplyKeys__Secret").GetString(), StringComparison.Ordinal);
        Assert.Equal("managedidentity", settings.GetProperty("AzureWebJobsStorage__credential").GetString());
        Assert.False(settings.TryGetProperty("AzureWebJobsStorage", out _), "A connection string would carry a key.");
        Assert.All(settings.EnumerateObject(), s => Assert.DoesNotContain("AccountKey", s.Value.GetString(), StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"\blist[A-Z]\w*\(")]
    private static partial Regex KeyFunction();
}
