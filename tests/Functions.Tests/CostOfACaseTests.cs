using System.Globalization;
using MountainPartnership.Functions.Tests.Worlds;
using MountainPartnership.TestStorage;
using Xunit.Abstractions;

namespace MountainPartnership.Functions.Tests;

/// <summary>
/// Counts what a case with 600 members takes: requests to storage by our own code, and executions of functions. What Durable
/// Functions and the queue triggers do to their own tables and queues comes on top and is not ours to count.
/// </summary>
public sealed class CostOfACaseTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    private const int Members = 600;
    private const int Opinions = 60;

    [Fact]
    public async Task A_case_with_600_members_keeps_to_its_budget_of_requests()
    {
        RequestCount requests = new();
        Dictionary<string, (int Requests, int Executions, int Letters)> parts = [];
        World world = await World.CreateAsync(azurite, requests);
        await using World _ = world;
        int executions = 0;
        int letters = 0;
        await new Story(world, Members, Opinions, Told).RunAsync();

        output.WriteLine("| part | requests | executions | letters |\n|---|---|---|---|");
        foreach ((string part, (int count, int runs, int sent)) in parts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {part} | {count} | {runs} | {sent} |"));
        }

        Assert.Equal(Members, parts["mailing"].Letters);
        Assert.InRange(parts["mailing"].Requests, Members, 6 * Members);
        Assert.InRange(parts["reminders"].Requests, Members - Opinions, 6 * Members);
        Assert.InRange(parts["application"].Requests, 1, 150);
        Assert.InRange(parts["opinions"].Requests, Opinions, 80 * Opinions);
        Assert.InRange(parts["questionnaire and welcome"].Requests, 1, 250);

        void Told(string part)
        {
            parts[part] = (requests.Total, world.Executions - executions, world.Post.Letters.Count - letters);
            (executions, letters) = (world.Executions, world.Post.Letters.Count);
            requests.Reset();
        }
    }
}
