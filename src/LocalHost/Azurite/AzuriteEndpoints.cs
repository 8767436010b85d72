using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace MountainPartnership.LocalHost.Azurite;

/// <summary>Where a storage server listens, and as which account.</summary>
/// <param name="Account">Null for Azurite's own development account.</param>
internal sealed record AzuriteEndpoints(string ConnectionString, string Host, int BlobPort, int QueuePort, int TablePort, string? Account, string? Key)
{
    private const string Development = "UseDevelopmentStorage=true";

    public bool IsLoopback => Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(Host, out IPAddress? address) && IPAddress.IsLoopback(address));

    /// <summary>Ports that nobody listens on, and an account with a key of its own.</summary>
    public static AzuriteEndpoints Free()
    {
        TcpListener[] held = [.. Enumerable.Range(0, 3).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        Array.ForEach(held, listener => listener.Start());
        int[] ports = [.. held.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        Array.ForEach(held, listener => listener.Dispose());
        const string Account = "local";
        string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
        string Endpoint(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/{Account}");
        return new(
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={key};BlobEndpoint={Endpoint(ports[0])};"
            + $"QueueEndpoint={Endpoint(ports[1])};TableEndpoint={Endpoint(ports[2])};",
            "127.0.0.1",
            ports[0],
            ports[1],
            ports[2],
            Account,
            key);
    }

    /// <returns>Null for a connection string that names no endpoints of its own: an account in Azure.</returns>
    public static AzuriteEndpoints? Read(string connectionString)
    {
        if (connectionString.Trim().TrimEnd(';').Equals(Development, StringComparison.OrdinalIgnoreCase))
        {
            return new(connectionString, "127.0.0.1", 10000, 10001, 10002, null, null);
        }

        Dictionary<string, string> parts = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .ToDictionary(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);
        Uri? Of(string service) =>
            Uri.TryCreate(parts.GetValueOrDefault(service + "Endpoint"), UriKind.Absolute, out Uri? uri) ? uri : null;
        return (Of("Blob"), Of("Queue"), Of("Table")) is ({ } blob, { } queue, { } table)
            ? new(
                connectionString,
                table.Host,
                blob.Port,
                queue.Port,
                table.Port,
                parts.GetValueOrDefault("AccountName"),
                parts.GetValueOrDefault("AccountKey"))
            : null;
    }

    /// <summary>Whether anything listens at the table port.</summary>
    public async Task<bool> ListensAsync(CancellationToken ct)
    {
        using TcpClient client = new();
        try
        {
            await client.ConnectAsync(Host, TablePort, ct).AsTask().WaitAsync(TimeSpan.FromSeconds(2), ct);
            return true;
        }
        catch (Exception e) when (e is SocketException or TimeoutException)
        {
            return false;
        }
    }
}
