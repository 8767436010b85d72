using System.Globalization;
using MountainPartnership.LocalHost.Azurite;
using MountainPartnership.Storage;
using Xunit;

namespace MountainPartnership.TestStorage;

/// <summary>
/// A real Azurite on free ports, in memory: one for the whole run of a test assembly, however many classes use it. It ends with
/// the process. Use as <c>IClassFixture&lt;AzuriteFixture&gt;</c>.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private static readonly Lazy<Task<AzuriteServer>> Server = new(() => AzuriteServer.StartAsync(new AzuriteOptions()));
    private static int accounts;

    private AzuriteServer? server;

    public string ConnectionString => server?.ConnectionString ?? throw new InvalidOperationException("Not started yet.");

    public async Task InitializeAsync() => server = await Server.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Tables, queues and containers of their own for one test, made and empty.</summary>
    /// <param name="requests">Counts the requests of the clients; null where nobody asks.</param>
    public async Task<StorageClients> NewStorageAsync(RequestCount? requests = null)
    {
        StorageOptions options = NewOptions();
        StorageClients clients = new(requests is null ? options : options.AddPolicy(requests, Azure.Core.HttpPipelinePosition.PerRetry));
        await clients.EnsureCreatedAsync();
        requests?.Reset();
        return clients;
    }

    /// <summary>Names that no other test has; nothing is made yet.</summary>
    public StorageOptions NewOptions() => new()
    {
        ConnectionString = ConnectionString,
        NamePrefix = "t" + Interlocked.Increment(ref accounts).ToString(CultureInfo.InvariantCulture),
    };
}
