using System.Diagnostics;
using System.Globalization;
using System.Text;
using MountainPartnership.Storage;

namespace MountainPartnership.LocalHost.Azurite;

/// <summary>Where the storage server is to be found, or started.</summary>
public sealed class AzuriteOptions
{
    /// <summary>
    /// A server that answers there is used. Else, if that is this machine, one is started there. Null: one is started on free
    /// ports, with an account of its own.
    /// </summary>
    public string? ConnectionString { get; init; }

    /// <summary>
    /// The folder of its files, when one is started. Null: it keeps everything in memory, and forgets it when it ends.
    /// </summary>
    public string? DataFolder { get; init; }

    /// <summary>Told before something that takes long.</summary>
    public Action<string>? Tell { get; init; }
}

/// <summary>A storage server: one that was found, or one that was started and ends with this process.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private const int MaxStarts = 3;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Its standard input ends when this process does, however it does: then it closes its files and goes too, in five seconds
    /// at the latest.
    /// </summary>
    private const string EndWithInput = "data:text/javascript,process.stdin.on('end',()=>{"
        + "process.emit('SIGINT');setTimeout(()=>process.exit(0),5000).unref()}).resume()";

    private readonly Process? process;

    private AzuriteServer(string connectionString, Process? process) =>
        (ConnectionString, this.process) = (connectionString, process);

    public string ConnectionString { get; }

    /// <summary>False for a server that was there before.</summary>
    public bool IsOurs => process is not null;

    /// <exception cref="AzuriteException">No server answers, and none can be started; the message says why.</exception>
    public static async Task<AzuriteServer> StartAsync(AzuriteOptions options, CancellationToken ct = default)
    {
        if (options.ConnectionString is not { Length: > 0 } connection)
        {
            return await StartOnFreePortsAsync(options, ct);
        }

        AzuriteEndpoints? endpoints = AzuriteEndpoints.Read(connection);
        bool listens = endpoints is null || await endpoints.ListensAsync(ct);
        if (listens && await AnswersAsync(connection, ct))
        {
            return new(connection, null);
        }

        return endpoints is { IsLoopback: true } && !listens
            ? await StartAsync(endpoints, options, ct)
            : throw new AzuriteException(
                "The storage account of the configured connection string does not answer, or refuses its key. Check the connection string.");
    }

    public async ValueTask DisposeAsync()
    {
        if (process is null)
        {
            return;
        }

        process.StandardInput.Close();
        using CancellationTokenSource limit = new(StopLimit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static async Task<AzuriteServer> StartOnFreePortsAsync(AzuriteOptions options, CancellationToken ct)
    {
        for (int start = 1; ; start++)
        {
            try
            {
                return await StartAsync(AzuriteEndpoints.Free(), options, ct);
            }
            catch (AzuriteException) when (start < MaxStarts)
            {
                // Another took one of the ports between our looking and our listening.
            }
        }
    }

    private static async Task<AzuriteServer> StartAsync(AzuriteEndpoints endpoints, AzuriteOptions options, CancellationToken ct)
    {
        string script = await AzuriteInstall.EnsureAsync(options.Tell, ct);
        if (options.DataFolder is { } data)
        {
            Directory.CreateDirectory(data);
        }

        Process process = AzuriteInstall.Start(
            "node",
            ["--import", EndWithInput, script, .. Arguments(endpoints, options.DataFolder)],
            options.DataFolder ?? Path.GetTempPath(),
            start => SetAccount(start, endpoints));
        StringBuilder output = new();
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        AzuriteServer server = new(endpoints.ConnectionString, process);
        for (Stopwatch waited = Stopwatch.StartNew(); waited.Elapsed < StartLimit && !process.HasExited;)
        {
            if (await endpoints.ListensAsync(ct) && await AnswersAsync(endpoints.ConnectionString, ct))
            {
                return server;
            }

            await Task.Delay(100, ct);
        }

        await server.DisposeAsync();
        lock (output)
        {
            throw new AzuriteException(
                $"Azurite did not start on the ports {endpoints.BlobPort}, {endpoints.QueuePort}, {endpoints.TablePort}: {output}");
        }
    }

    private static IEnumerable<string> Arguments(AzuriteEndpoints endpoints, string? dataFolder) =>
    [
        "--skipApiVersionCheck", "--silent", "--disableTelemetry",
        .. ForService("blob", endpoints.BlobPort),
        .. ForService("queue", endpoints.QueuePort),
        .. ForService("table", endpoints.TablePort),
        .. dataFolder is null ? (string[])["--inMemoryPersistence"] : ["--location", dataFolder],
    ];

    /// <summary>Its default of five seconds closes connections that the SDK would use again.</summary>
    private static string[] ForService(string name, int port) =>
    [
        $"--{name}Host", "127.0.0.1",
        $"--{name}Port", port.ToString(CultureInfo.InvariantCulture),
        $"--{name}KeepAliveTimeout", "300",
    ];

    private static void SetAccount(ProcessStartInfo start, AzuriteEndpoints endpoints)
    {
        if (endpoints.Account is not null)
        {
            start.Environment["AZURITE_ACCOUNTS"] = $"{endpoints.Account}:{endpoints.Key}";
        }
    }

    private static Task<bool> AnswersAsync(string connectionString, CancellationToken ct) =>
        new StorageClients(new() { ConnectionString = connectionString }).AnswersAsync(ct);

    private static void Keep(StringBuilder output, string? line)
    {
        const int MaxChars = 4_000;
        lock (output)
        {
            if (line is not null && output.Length < MaxChars)
            {
                output.AppendLine(line);
            }
        }
    }
}
