using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using MimeKit;
using MountainPartnership.LocalHost.Azurite;
using MountainPartnership.Mail.Out;

namespace MountainPartnership.EndToEnd;

/// <summary>
/// <c>serve</c> in a process of its own, on folders of its own, with a manual clock, over a storage server that outlives it.
/// Reached as a person reaches it: over HTTP, by a file in the inbox, by the letters in the outbox.
/// </summary>
internal sealed class RunningHost : IAsyncDisposable
{
    public const string AuthservId = "mx.mountainpartnership.example";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly AzuriteServer azurite;
    private readonly ConcurrentQueue<string> log = new();
    private readonly string urls;
    private readonly (string Name, string Value)[] settings;
    private Process? process;
    private int mails;

    private RunningHost(AzuriteServer azurite, DirectoryInfo folder, (string Name, string Value)[] settings)
    {
        (this.azurite, Folder, this.settings) = (azurite, folder, settings);
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        urls = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        Http = new HttpClient { BaseAddress = new Uri(urls), Timeout = Limit };
        Inbox = folder.CreateSubdirectory("inbox");
        Outbox = folder.CreateSubdirectory("outbox");
    }

    public DirectoryInfo Folder { get; }

    public DirectoryInfo Inbox { get; }

    public DirectoryInfo Outbox { get; }

    public HttpClient Http { get; }

    public DateTimeOffset Now { get; private set; } = new(2026, 9, 7, 7, 0, 0, TimeSpan.Zero);

    /// <param name="settings">Environment variables of the process.</param>
    public static async Task<RunningHost> StartAsync(params (string Name, string Value)[] settings)
    {
        RunningHost host = new(
            await AzuriteServer.StartAsync(new AzuriteOptions()), Directory.CreateTempSubdirectory("mountain-partnership-"), settings);
        await host.StartAgainAsync();
        return host;
    }

    public async Task StartAgainAsync()
    {
        process = LocalHostProgram.Start(
            [
                "serve", "--clock", "manual", "--start", Now.ToString("O"), "--data", Path.Combine(Folder.FullName, "data"),
                "--inbox", Inbox.FullName, "--outbox", Outbox.FullName, "--urls", urls,
            ],
            Folder.FullName,
            [("Storage__ConnectionString", azurite.ConnectionString), .. settings]);
        process.OutputDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilAsync("it answers", async () =>
        {
            try
            {
                return (await Http.GetAsync("/health")).IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
    }

    /// <summary>As kill -9 and as a power cut do: nothing gets a chance to finish.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>A message lies in the inbox until it was taken in.</summary>
    /// <returns>Whether it went to <c>done</c>, and not to <c>triage</c>.</returns>
    public async Task<bool> DeliverAsync(byte[] raw)
    {
        string name = $"{++mails:D3}.eml";
        string unfinished = Path.Combine(Folder.FullName, name);
        await File.WriteAllBytesAsync(unfinished, raw);
        File.Move(unfinished, Path.Combine(Inbox.FullName, name));
        string done = Path.Combine(Inbox.FullName, "done", name);
        string triage = Path.Combine(Inbox.FullName, "triage", name);
        await UntilAsync($"{name} is taken in", () => Task.FromResult(File.Exists(done) || File.Exists(triage)));
        return File.Exists(done);
    }

    /// <summary>The last letter about a case to an address is answered, by its recipient.</summary>
    public async Task ReplyAsync(string number, string address, string ownWords)
    {
        await using FileStream letter = LettersTo(number, address)[^1].OpenRead();
        Assert.True(await DeliverAsync(await ComposeReply.ToAsync(letter, ownWords, AuthservId, Now)));
        await AdvanceAsync("PT0S");
    }

    /// <summary>Returns when everything that became due has been done.</summary>
    public async Task AdvanceAsync(string by)
    {
        JsonNode answer = await PostAsync("/sandbox/clock/advance", new { by });
        Now = (DateTimeOffset)answer["now"]!;
    }

    public async Task<JsonNode> GetAsync(string path) => (await Http.GetFromJsonAsync<JsonNode>(path))!;

    public async Task<JsonNode> PostAsync(string path, object body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using HttpResponseMessage response = await Http.PostAsJsonAsync(path, body);
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{path}: {response.StatusCode} {text}\n{Log}");
        return JsonNode.Parse(text)!;
    }

    public Task<JsonNode> CommandAsync(string number, string command, object body, HttpStatusCode expected = HttpStatusCode.OK) =>
        PostAsync($"/api/applications/{number}/{command}", body, expected);

    public async Task<string> StageAsync(string number) => (string)(await GetAsync($"/api/applications/{number}"))["stage"]!;

    public async Task ImportMembersAsync(string csv)
    {
        using StringContent body = new(csv, Encoding.UTF8, "text/csv");
        using HttpResponseMessage response = await Http.PostAsync("/api/members/import", body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>In the order in which the case called for them.</summary>
    public FileInfo[] LettersTo(string number, string address) =>
        [.. Outbox.GetFiles($"{address}_{number}-*.eml", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }).OrderBy(file => file.Name)];

    public MimeMessage[] ReadLettersTo(string number, string address) =>
        [.. LettersTo(number, address).Select(file => MimeMessage.Load(file.FullName))];

    public async Task UntilAsync(string what, Func<Task<bool>> done)
    {
        for (Stopwatch waited = Stopwatch.StartNew(); !await done();)
        {
            Assert.False(process is null or { HasExited: true }, $"The process has ended before {what}:\n{Log}");
            Assert.True(waited.Elapsed < Limit, $"Waited in vain until {what}:\n{Log}");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (process is not null)
        {
            await KillAsync();
        }

        await azurite.DisposeAsync();
        Folder.Delete(recursive: true);
    }

    private string Log => string.Join('\n', log);
}
