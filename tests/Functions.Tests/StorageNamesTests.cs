using System.Text.RegularExpressions;
using MountainPartnership.Storage;

namespace MountainPartnership.Functions.Tests;

/// <summary>What the code names in storage and what the infrastructure makes are the same.</summary>
public sealed class StorageNamesTests
{
    private static readonly string Declared = Repository.Read("infra", "names.bicep");

    [Fact]
    public void Tables() => Assert.Equal(Sorted(StorageNames.Tables), Names("tables"));

    [Fact]
    public void Queues_each_with_its_poison_queue() => Assert.Equal(
        Sorted(StorageNames.Queues.SelectMany(queue => new[] { queue, queue + StorageNames.PoisonSuffix })), Names("queues"));

    [Fact]
    public void Containers_and_the_one_that_the_app_is_deployed_from() => Assert.Equal(
        Sorted([.. StorageNames.Containers, Name("deploymentContainer")]), Names("containers"));

    [Fact]
    public void Names_that_events_are_sent_to()
    {
        Assert.Equal(StorageNames.MailInQueue, Name("mailQueue"));
        Assert.Equal(StorageNames.DeliveryReportsQueue, Name("deliveryReportQueue"));
        Assert.Equal(StorageNames.DropContainer, Name("dropContainer"));
    }

    private static string[] Names(string variable) => Sorted(
        Regex.Matches(Regex.Match(Declared, $@"var {variable} = \[([^\]]*)\]").Groups[1].Value, "'([^']+)'").Select(match => match.Groups[1].Value));

    private static string Name(string variable) => Regex.Match(Declared, $"var {variable} = '([^']+)'").Groups[1].Value;

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
