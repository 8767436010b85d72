using System.Text.RegularExpressions;

namespace MountainPartnership.Infra.Tests;

public partial class RoleTests
{
    /// <summary>Who may do what, where. A role that is not here is not given.</summary>
    private static readonly string[] Granted =
    [
        "id-app: BlobDataContributor on storageAccounts",
        "id-app: BlobDataOwner on containers/azure-webjobs-hosts",
        "id-app: BlobDataOwner on containers/azure-webjobs-secrets",
        "id-app: KeyVaultSecretsUser on vaults",
        "id-app: MonitoringMetricsPublisher on components",
        "id-app: QueueDataContributor on storageAccounts",
        "id-app: TableDataContributor on storageAccounts",
        "id-app: custom on communicationServices",
        "id-delivery: BlobDataContributor on containers/dead-letters",
        "id-delivery: QueueDataMessageSender on queues/delivery-reports",
        "id-delivery: QueueDataMessageSender on queues/mail-in",
    ];

    private static readonly Dictionary<string, string> RoleNames = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "BlobDataOwner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "BlobDataContributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "QueueDataContributor",
        ["c6a89b2d-59bc-44d0-9896-0f6e12d7b80a"] = "QueueDataMessageSender",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "TableDataContributor",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "KeyVaultSecretsUser",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "MonitoringMetricsPublisher",
    };

    [Fact]
    public void Every_role_assignment_is_on_the_list()
    {
        var given = Deployment.Example.OfType("Microsoft.Authorization/roleAssignments").Select(assignment =>
        {
            var id = assignment.GetProperty("id").GetString()!;
            var properties = assignment.GetProperty("properties");
            var scope = id[..id.IndexOf("/providers/Microsoft.Authorization", StringComparison.Ordinal)].Split('/');
            // An account's own name differs by environment; a container's or a queue's is the point.
            var where = scope[^2] is "containers" or "queues" ? $"{scope[^2]}/{scope[^1]}" : scope[^2];
            var who = Identity().Match(properties.GetProperty("principalId").GetString()!).Groups[1].Value;
            var role = properties.GetProperty("roleDefinitionId").GetString()!.Split('/')[^1];
            return $"{who}: {RoleNames.GetValueOrDefault(role, "custom")} on {where}";
        });

        Assert.Equal(Granted, given.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_sender_of_mail_may_neither_read_keys_nor_delete()
    {
        var permissions = Assert.Single(
            Deployment.Example.Only("Microsoft.Authorization/roleDefinitions").GetProperty("properties").GetProperty("permissions").EnumerateArray());

        Assert.Equal(
            ["Microsoft.Communication/CommunicationServices/Read", "Microsoft.Communication/CommunicationServices/Write", "Microsoft.Communication/EmailServices/write"],
            permissions.GetProperty("actions").EnumerateArray().Select(a => a.GetString()));
        Assert.Empty(permissions.GetProperty("dataActions").EnumerateArray());
    }

    [GeneratedRegex(@"userAssignedIdentities/(id-[a-z]+)-")]
    private static partial Regex Identity();
}
