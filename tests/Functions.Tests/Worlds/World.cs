using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MountainPartnership.Core.Applications;
using MountainPartnership.Functions.Cases;
using MountainPartnership.Functions.Intake;
using MountainPartnership.Functions.Sending;
using MountainPartnership.Mail.Out;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Streams;
using MountainPartnership.TestStorage;

namespace MountainPartnership.Functions.Tests.Worlds;

/// <summary>The host's own composition on a storage of its own, and a hand that does what the Functions host does: trigger.</summary>
internal sealed class World : IAsyncDisposable
{
    public const string Address = "membership@partnership.example";
    public const string AuthservId = "mx.partnership.example";
    public const string Secretary = "secretariat@partnership.example";
    private const int Tries = 5;

    private readonly ServiceProvider services;
    private int executions;

    private World(ServiceProvider services, FakeTimeProvider clock)
    {
        this.services = services;
        Clock = clock;
        Durable = new FakeDurable(clock, number =>
        {
            Interlocked.Increment(ref executions);
            return Make<Advance>().RunAsync(number, CancellationToken.None);
        });
    }

    public FakeTimeProvider Clock { get; }

    public FakeDurable Durable { get; }

    public Post Post { get; private init; } = null!;

    /// <summary>Of functions that a trigger has started, activities too.</summary>
    public int Executions => executions;

    public static Dictionary<string, string?> Settings { get; } = new()
    {
        ["Storage:ConnectionString"] = "UseDevelopmentStorage=true",
        ["Partnership:Address"] = Address,
        ["Partnership:SecretariatAddresses:0"] = Secretary,
        ["Partnership:BaseUrl"] = "https://partnership.example",
        ["ReplyKeys:Secret"] = Convert.ToBase64String(new byte[32]),
        ["Access:Mode"] = "AppService",
        ["Mail:PickupFolder"] = "outbox",
        ["Mail:Channels:Http:AuthservIds"] = AuthservId,
        ["Mail:Channels:Http:Secret"] = "a secret of the gateway",
        ["Mail:Channels:Drop:AuthservIds"] = AuthservId,
    };

    public static async Task<World> CreateAsync(AzuriteFixture azurite, HttpPipelinePolicy? watch = null, Action<IServiceCollection>? more = null)
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 9, 7, 8, 0, 0, TimeSpan.Zero));
        Post post = new();
        ServiceCollection collection = new();
        collection.AddLogging();
        Add(collection, azurite, clock, post, watch);
        more?.Invoke(collection);
        World world = new(collection.BuildServiceProvider(), clock) { Post = post };
        await world.Service<StorageClients>().EnsureCreatedAsync();
        return world;
    }

    /// <summary>What the host registers, with the test's storage, clock and post instead of the world's.</summary>
    public static void Add(IServiceCollection services, AzuriteFixture azurite, TimeProvider clock, IMailTransport post, HttpPipelinePolicy? watch = null)
    {
        HostSettings settings = HostSettings.From(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build());
        StorageOptions storage = azurite.NewOptions();
        services.AddSingleton(clock);
        services.AddHost(settings with
        {
            Storage = watch is null ? storage : storage.AddPolicy(watch, Azure.Core.HttpPipelinePosition.PerRetry),
        });

        // No name server is asked in tests.
        services.AddSingleton(settings.Workflow.Intake);
        services.AddSingleton(post);
    }

    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A function's class, made as the worker makes it.</summary>
    public T Make<T>() => ActivatorUtilities.CreateInstance<T>(services);

    public QueueClient Queue(string name) => Service<StorageClients>().Queue(name);

    public async Task<Core.Applications.MembershipCase> CaseAsync(CaseNumber number) =>
        Evolve.From((await Service<EventStore>().LoadAsync(number)).Events)!;

    /// <summary>Triggers until no queue has a message and every orchestration waits. A message that fails five times is poison.</summary>
    public async Task SettleAsync()
    {
        do
        {
            await Durable.SettleAsync();
        }
        while (await TriggerAsync(StorageNames.MailInQueue, text => Make<MailArrived>().RunAsync(text, Durable, default))
            | await TriggerAsync(StorageNames.SendDueQueue, text => Make<SendDueNudged>().RunAsync(text, Durable, default))
            | await TriggerAsync(StorageNames.DeliveryReportsQueue, text => Make<DeliveryReports>().RunAsync(text, default)));
        await Durable.SettleAsync();
    }

    public async Task TimerAsync<T>(Func<T, Task> run)
    {
        executions++;
        await run(Make<T>());
        await SettleAsync();
    }

    public Task SendDueAsync() => TimerAsync<SendDueTimer>(timer => timer.RunAsync(new TimerInfo(), Durable, default));

    public Task ReconcileAsync() => TimerAsync<ReconcileTimer>(timer => timer.RunAsync(new TimerInfo(), Durable, default));

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<bool> TriggerAsync(string name, Func<string, Task> function)
    {
        QueueClient queue = Queue(name);
        bool any = false;
        while ((await queue.ReceiveMessagesAsync(maxMessages: 32)).Value is { Length: > 0 } messages)
        {
            any = true;
            foreach (QueueMessage message in messages)
            {
                await TriggerAsync(name, message, function);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }

        return any;
    }

    private async Task TriggerAsync(string name, QueueMessage message, Func<string, Task> function)
    {
        for (int attempt = 1; attempt <= Tries; attempt++)
        {
            Interlocked.Increment(ref executions);
            try
            {
                await function(message.MessageText);
                return;
            }
            catch (Exception) when (attempt < Tries)
            {
            }
            catch (Exception) when (name == StorageNames.MailInQueue)
            {
                await Make<MailPoisoned>().RunAsync(message.MessageText, default);
            }
        }
    }
}
