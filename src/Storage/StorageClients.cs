using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage;

/// <summary>The clients of one storage account, made once and shared: they are safe for many threads.</summary>
public sealed class StorageClients
{
    private readonly TableServiceClient tables;
    private readonly BlobServiceClient blobs;
    private readonly QueueServiceClient queues;
    private readonly string prefix;

    /// <exception cref="ArgumentException">The options do not say where; the message lists what is wrong.</exception>
    public StorageClients(StorageOptions options)
    {
        string[] problems = [.. options.Problems()];
        if (problems.Length > 0)
        {
            throw new ArgumentException(string.Join(" ", problems), nameof(options));
        }

        prefix = options.NamePrefix;
        TableClientOptions forTables = With(options, new TableClientOptions());
        BlobClientOptions forBlobs = With(options, new BlobClientOptions());
        QueueClientOptions forQueues = With(options, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        if (options.ConnectionString is { Length: > 0 } connection)
        {
            tables = new(connection, forTables);
            blobs = new(connection, forBlobs);
            queues = new(connection, forQueues);
            return;
        }

        TokenCredential identity = options.ManagedIdentityClientId is { Length: > 0 } clientId
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
            : new DefaultAzureCredential();
        tables = new(new Uri($"https://{options.AccountName}.table.core.windows.net"), identity, forTables);
        blobs = new(new Uri($"https://{options.AccountName}.blob.core.windows.net"), identity, forBlobs);
        queues = new(new Uri($"https://{options.AccountName}.queue.core.windows.net"), identity, forQueues);
    }

    /// <param name="name">One of <see cref="StorageNames.Queues"/>. Messages are in Base64, as Functions bindings expect.</param>
    public QueueClient Queue(string name) => queues.GetQueueClient(Dashed(name));

    /// <param name="name">One of <see cref="StorageNames.Containers"/>.</param>
    public BlobContainerClient Container(string name) => blobs.GetBlobContainerClient(Dashed(name));

    /// <summary>Makes what is not there yet. Where infrastructure made it all, this only looks.</summary>
    public async Task EnsureCreatedAsync(CancellationToken ct = default) => await Task.WhenAll(
    [
        .. StorageNames.Tables.Select(name => tables.CreateTableIfNotExistsAsync(prefix + name, ct)),
        .. StorageNames.Containers.Select(name => Container(name).CreateIfNotExistsAsync(cancellationToken: ct)),
        .. StorageNames.Queues.Select(name => (Task)Queue(name).CreateIfNotExistsAsync(cancellationToken: ct)),
    ]);

    /// <summary>
    /// Answers whether the account can be reached; for health checks and for whoever waits for a server to start.
    /// </summary>
    public async Task<bool> AnswersAsync(CancellationToken ct = default)
    {
        try
        {
            await tables.GetTableClient(prefix + StorageNames.Settings)
                .GetEntityIfExistsAsync<TableEntity>("health", "health", ["PartitionKey"], ct);
            return true;
        }
        catch (Azure.RequestFailedException e) when (e.Status == 404)
        {
            return true;
        }
        catch (Exception e) when (e is Azure.RequestFailedException or AggregateException && !ct.IsCancellationRequested)
        {
            return false;
        }
    }

    internal GuardedTable Table(string name) => new(tables.GetTableClient(prefix + name));

    private string Dashed(string name) => prefix.Length == 0 ? name : $"{prefix}-{name}";

    private static T With<T>(StorageOptions options, T client)
        where T : ClientOptions
    {
        foreach ((HttpPipelinePolicy policy, HttpPipelinePosition position) in options.Policies)
        {
            client.AddPolicy(policy, position);
        }

        return client;
    }
}
