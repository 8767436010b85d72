namespace MountainPartnership.Infra.Tests;

public class ShapeTests
{
    [Fact]
    public void The_whole_deployment_could_be_worked_out() =>
        Assert.Empty(Deployment.Example.Diagnostics);

    [Fact]
    public void Anonymous_requests_are_passed_through_to_the_app()
    {
        var settings = Deployment.Example.Properties("/authsettingsV2");

        Assert.True(settings.GetProperty("platform").GetProperty("enabled").GetBoolean());
        Assert.Equal("AllowAnonymous", settings.GetProperty("globalValidation").GetProperty("unauthenticatedClientAction").GetString());
        Assert.False(settings.GetProperty("globalValidation").GetProperty("requireAuthentication").GetBoolean());
    }

    [Fact]
    public void The_app_runs_isolated_on_Flex_Consumption_and_is_deployed_by_its_identity()
    {
        Assert.Equal("FC1", Deployment.Example.Only("Microsoft.Web/serverfarms").GetProperty("sku").GetProperty("name").GetString());

        var config = Deployment.Example.Only("Microsoft.Web/sites").GetProperty("properties").GetProperty("functionAppConfig");
        Assert.Equal("dotnet-isolated", config.GetProperty("runtime").GetProperty("name").GetString());
        Assert.Equal("10.0", config.GetProperty("runtime").GetProperty("version").GetString());
        Assert.Equal("UserAssignedIdentity", config.GetProperty("deployment").GetProperty("storage").GetProperty("authentication").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("mail-dropped", "mail-in", "Microsoft.Storage.BlobCreated")]
    [InlineData("letter-reported", "delivery-reports", "Microsoft.Communication.EmailDeliveryReportReceived")]
    public void Events_go_to_a_queue_by_identity_never_expire_there_and_are_kept_when_undeliverable(string name, string queue, string type)
    {
        var subscription = Deployment.Example.Properties("/" + name);

        Assert.Equal([type], subscription.GetProperty("filter").GetProperty("includedEventTypes").EnumerateArray().Select(t => t.GetString()));
        var delivery = subscription.GetProperty("deliveryWithResourceIdentity");
        Assert.Equal("UserAssigned", delivery.GetProperty("identity").GetProperty("type").GetString());
        var destination = delivery.GetProperty("destination").GetProperty("properties");
        Assert.Equal(queue, destination.GetProperty("queueName").GetString());
        Assert.Equal(-1, destination.GetProperty("queueMessageTimeToLiveInSeconds").GetInt32());
        Assert.Contains(queue, Deployment.Example.NamesOf("Microsoft.Storage/storageAccounts/queueServices/queues"));
        var deadLetters = subscription.GetProperty("deadLetterWithResourceIdentity").GetProperty("deadLetterDestination").GetProperty("properties");
        Assert.Contains(deadLetters.GetProperty("blobContainerName").GetString(), Deployment.Example.NamesOf("Microsoft.Storage/storageAccounts/blobServices/containers"));
    }

    [Fact]
    public void Every_queue_that_a_trigger_reads_has_its_poison_queue()
    {
        var queues = Deployment.Example.NamesOf("Microsoft.Storage/storageAccounts/queueServices/queues");

        Assert.All(queues.Where(q => !q.EndsWith("-poison", StringComparison.Ordinal)), q => Assert.Contains(q + "-poison", queues));
    }

    [Fact]
    public void Every_alert_tells_the_people_it_is_for()
    {
        var queryRules = Deployment.Example.OfType("Microsoft.Insights/scheduledQueryRules");
        var metricRules = Deployment.Example.OfType("Microsoft.Insights/metricAlerts");

        Assert.Equal(
            ["backlog", "orchestrations", "overdue", "poison", "silence"],
            queryRules.Select(r => r.GetProperty("name").GetString()!.Split('-')[1]).Order(StringComparer.Ordinal));
        Assert.Equal(Deployment.Example.OfType("Microsoft.EventGrid/systemTopics").Count, metricRules.Count);
        Assert.All(queryRules, r => Assert.Single(r.GetProperty("properties").GetProperty("actions").GetProperty("actionGroups").EnumerateArray()));
        Assert.All(metricRules, r => Assert.Single(r.GetProperty("properties").GetProperty("actions").EnumerateArray()));
        var receivers = Deployment.Example.Only("Microsoft.Insights/actionGroups").GetProperty("properties").GetProperty("emailReceivers");
        Assert.Equal("operations@partnership.example", Assert.Single(receivers.EnumerateArray()).GetProperty("emailAddress").GetString());
    }

    [Fact]
    public void Alerts_ask_only_for_measures_that_the_operations_guide_explains()
    {
        var guide = File.ReadAllText(Path.Combine(Bicep.RepositoryRoot, "docs", "operations.md"));
        var asked = Deployment.Example.OfType("Microsoft.Insights/scheduledQueryRules")
            .SelectMany(r => r.GetProperty("properties").GetProperty("criteria").GetProperty("allOf").EnumerateArray())
            .Select(c => c.GetProperty("query").GetString()!.Split('"'))
            .Where(parts => parts[0].StartsWith("AppMetrics", StringComparison.Ordinal))
            .Select(parts => parts[1])
            .ToList();

        Assert.NotEmpty(asked);
        Assert.All(asked, name => Assert.Contains($"`{name}`", guide, StringComparison.Ordinal));
    }
}
