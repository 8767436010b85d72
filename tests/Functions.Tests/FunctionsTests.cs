using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using MountainPartnership.Functions.Cases;
using MountainPartnership.Storage;

namespace MountainPartnership.Functions.Tests;

public sealed partial class FunctionsTests
{
    private static readonly MethodInfo[] All =
    [
        .. typeof(MembershipCase).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null),
    ];

    [Fact]
    public void These_are_the_functions_each_under_a_name_of_its_own()
    {
        Assert.Equal(
            [
                "Advance", "DeliveryReports", "DeliveryReportsPoisoned", "MailArrived", "MailPoisoned", "MembershipCase", "PollMailboxes",
                "Reconcile", "SendDueLetters", "SendDueNudged", "SendDuePoisoned", "Web",
            ],
            All.Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name).Order(StringComparer.Ordinal));
        Assert.All(All, method => Assert.True(method.IsPublic && method.DeclaringType!.IsPublic));
    }

    [Fact]
    public void Every_queue_has_a_function_and_so_has_the_queue_of_what_fails_there()
    {
        string[] triggered =
        [
            .. All.SelectMany(method => method.GetParameters()).Select(parameter => parameter.GetCustomAttribute<QueueTriggerAttribute>()?.QueueName)
                .OfType<string>().Order(StringComparer.Ordinal),
        ];

        Assert.Equal(
            StorageNames.Queues.SelectMany(queue => new[] { queue, queue + StorageNames.PoisonSuffix }).Order(StringComparer.Ordinal), triggered);
    }

    [Fact]
    public void A_function_that_may_nudge_is_given_the_client_to_do_it()
    {
        string[] nudging =
        [
            .. All.Where(method => !method.IsStatic && method.DeclaringType!.GetConstructors().Single().GetParameters()
                .Any(parameter => parameter.ParameterType == typeof(DurableNudge))).Select(method => method.Name + method.DeclaringType!.Name),
        ];
        string[] given =
        [
            .. All.Where(method => method.GetParameters().Any(parameter => parameter.GetCustomAttribute<DurableClientAttribute>() is not null))
                .Select(method => method.Name + method.DeclaringType!.Name),
        ];

        Assert.NotEmpty(nudging);
        Assert.Equal(nudging, given);
    }

    [Fact]
    public void Timers_have_schedules_of_six_fields() => Assert.All(
        All.SelectMany(method => method.GetParameters()).Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>()).OfType<TimerTriggerAttribute>(),
        timer => Assert.Equal(6, timer.Schedule.Split(' ').Length));

    [Fact]
    public void No_orchestrator_touches_a_clock_an_id_or_anything_outside()
    {
        string[] orchestrators =
        [
            .. Repository.Sources("src", "Functions").Where(file => File.ReadAllText(file).Contains("[OrchestrationTrigger]", StringComparison.Ordinal)),
        ];

        Assert.Single(orchestrators);
        Assert.All(orchestrators, file => Assert.Empty(Forbidden().Matches(Comments().Replace(File.ReadAllText(file), "")).Select(match => match.Value)));
    }

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("clock.GetUtcNow()")]
    [InlineData("Guid.NewGuid()")]
    [InlineData("await Task.Delay(1);")]
    [InlineData("Task.Run(() => 1)")]
    [InlineData("new HttpClient()")]
    [InlineData("File.ReadAllText(path)")]
    [InlineData("Environment.GetEnvironmentVariable(name)")]
    [InlineData("await index.DueAsync(now, 1).ConfigureAwait(false)")]
    public void What_is_forbidden_there_would_be_found(string line) => Assert.Matches(Forbidden(), line);

    [GeneratedRegex(
        @"DateTime(Offset)?\.(Utc)?(Now|Today)|TimeProvider|GetUtcNow|Stopwatch|(?<!context\.)\bNewGuid|Random|Task\.(Run|Delay|Factory)|Thread|"
        + @"HttpClient|Socket|\b(File|Directory|Path|Stream)\b|Environment\.|ConfigureAwait|StorageClients|EventStore|CaseIndex|Configuration")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comments();
}
