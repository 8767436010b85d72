using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MountainPartnership.Functions.Tests.Worlds;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Telemetry;

namespace MountainPartnership.Functions.Tests;

public sealed class TelemetryTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    /// <summary>Of the people, organizations and words of the story.</summary>
    private static readonly string[] Personal =
    [
        "@", "leilani", "aea", "kuri", "highland", "ursina", "caflisch", "alpine", "fiammetta", "rasi", "support this", "nurser", "landslide", "papua",
    ];

    private readonly ConcurrentQueue<string> told = [];

    [Fact]
    public async Task A_full_case_tells_what_alerts_ask_and_nothing_of_any_person()
    {
        using MeterListener measures = ListenToMeasures();
        using ActivityListener steps = ListenToSteps();
        ActivitySource.AddActivityListener(steps);
        await using World world = await World.CreateAsync(
            azurite, more: services => services.AddSingleton<ILoggerProvider>(new Keep(told)).AddLogging(logging => logging.SetMinimumLevel(LogLevel.Information)));

        await new Story(world, members: 3, opinions: 2).RunAsync();
        world.Durable.Forget();
        await world.Service<Workflow.Intake.IMailHandIn>().HandInAsync(
            Mails.Raw("leilani.aea@highlandforum.example", "Hello", World.Address, "When do you meet?"), "Http", default);
        await world.SettleAsync();
        await world.ReconcileAsync();

        string[] names =
        [
            "partnership.mail.taken_in", "partnership.stage.time", "partnership.letters.due", "partnership.letters.sent",
            "partnership.letters.oldest_due", "partnership.triage.size", "partnership.cases.overdue", "partnership.orchestrations.repaired",
            "take in mail", "advance case", "send letter", "Took in mail",
        ];
        Assert.All(names, name => Assert.Contains(told, line => line.Contains(name, StringComparison.Ordinal)));
        Assert.DoesNotContain(told, line => Personal.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void The_alerts_and_the_guide_name_measures_that_exist()
    {
        string source = Repository.Read("src", "Workflow", "Telemetry", "Measures.cs");
        string alerts = Repository.Read("infra", "modules", "alerts.bicep");
        string guide = Repository.Read("docs", "operations.md");
        string[] asked = [.. System.Text.RegularExpressions.Regex.Matches(alerts + guide, @"partnership\.[a-z_]+\.[a-z_]+").Select(match => match.Value).Distinct()];

        Assert.NotEmpty(asked);
        Assert.All(asked, name => Assert.Contains($"\"{name}\"", source, StringComparison.Ordinal));
    }

    private MeterListener ListenToMeasures()
    {
        MeterListener listener = new()
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == Measures.Source)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Tell(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Tell(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Tell(instrument.Name, value, tags));
        listener.Start();
        return listener;
    }

    private ActivityListener ListenToSteps() => new()
    {
        ShouldListenTo = source => source.Name == Measures.Source,
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        ActivityStopped = step => told.Enqueue($"{step.DisplayName} {string.Join(' ', step.TagObjects)} {string.Join(' ', step.Events.SelectMany(e => e.Tags))}"),
    };

    private void Tell(string name, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        told.Enqueue($"{name} {value} {string.Join(' ', tags.ToArray())}");

    private sealed class Keep(ConcurrentQueue<string> told) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            told.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            told.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
