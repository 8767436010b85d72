using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using MountainPartnership.Core.Applications;
using MountainPartnership.Mail.Out;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Streams;
using MountainPartnership.TestStorage;
using MountainPartnership.Web.Access;
using MountainPartnership.Workflow;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Sending;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Web.Tests;

/// <summary>The routes on Kestrel at a free loopback port, over storage of their own. The clock stands still until it is moved.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    public const string IntakeSecret = "a secret of the mail gateway";
    public const string AuthservId = "mx.partnership.example";

    /// <summary>What a request claims as its remote address; tests cannot come from elsewhere.</summary>
    public const string RemoteHeader = "X-Test-Remote";

    private readonly WebApplication app;
    private readonly DirectoryInfo outbox;

    private TestSite(WebApplication app, DirectoryInfo outbox, FakeTimeProvider clock)
    {
        (this.app, this.outbox, Clock) = (app, outbox, clock);
        Http = NewClient();
    }

    public FakeTimeProvider Clock { get; }

    /// <summary>Keeps no cookies and follows no redirects.</summary>
    public HttpClient Http { get; }

    public Uri Url => new(app.Urls.Single());

    public static async Task<TestSite> StartAsync(
        AzuriteFixture azurite, AccessOptions? access = null, StorageOptions? storage = null, Action<IServiceCollection>? with = null)
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 9, 7, 7, 13, 0, TimeSpan.Zero));
        DirectoryInfo outbox = Directory.CreateTempSubdirectory("web-tests-");
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddWorkflow(Settings(), storage ?? azurite.NewOptions());
        builder.Services.AddSingleton<IMailTransport>(new PickupFolderTransport(outbox.FullName));
        builder.Services.AddSingleton<INudge, NoNudge>();
        builder.Services.AddWeb(access ?? new AccessOptions { Mode = AccessMode.Local, LocalUser = "Fiammetta Rasi" });
        with?.Invoke(builder.Services);
        WebApplication app = builder.Build();
        app.Use((context, next) =>
        {
            if (context.Request.Headers[RemoteHeader] is [{ } remote])
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(remote);
            }

            return next(context);
        });
        app.UseWeb();
        await app.Services.GetRequiredService<StorageClients>().EnsureCreatedAsync();
        await app.StartAsync();
        return new TestSite(app, outbox, clock);
    }

    public T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public HttpClient NewClient(CookieContainer? cookies = null) => new(new HttpClientHandler
    {
        AllowAutoRedirect = false,
        UseCookies = cookies is not null,
        CookieContainer = cookies ?? new CookieContainer(),
    })
    {
        BaseAddress = Url,
    };

    public async Task<HttpResponseMessage> MailInAsync(byte[] raw, string type = "message/rfc822")
    {
        ByteArrayContent content = new(raw);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await Http.PostAsync("/api/mail", content);
    }

    /// <summary>The number of the case that an application opens.</summary>
    public async Task<CaseNumber> ApplyAsync(string organization = SampleMail.Organization)
    {
        HttpResponseMessage answer = await MailInAsync(SampleMail.Application(organization));
        string text = await answer.Content.ReadAsStringAsync();
        JsonElement body = JsonDocument.Parse(text).RootElement;
        Assert.True(body.TryGetProperty("caseNumber", out JsonElement opened) && CaseNumber.TryParse(opened.GetString(), out _), text);
        CaseNumber number = CaseNumber.Parse(opened.GetString()!);
        await SettleAsync(number);
        return number;
    }

    public async Task ImportMembersAsync() =>
        Assert.Equal(HttpStatusCode.OK, (await PostCsvAsync(SampleMail.Members)).StatusCode);

    public Task<HttpResponseMessage> PostCsvAsync(string csv, string query = "") =>
        Http.PostAsync("/api/members/import" + query, new StringContent(csv, Encoding.UTF8, "text/csv"));

    public async Task<JsonElement> PostAsync(string path, object body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        HttpResponseMessage answer = await Http.PostAsJsonAsync(path, body);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{path} gave {answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public async Task<MembershipCase> CaseAsync(CaseNumber number) =>
        Evolve.From((await Service<EventStore>().LoadAsync(number)).Events)!;

    /// <summary>Does what is due in a case and sends all letters, until nothing is left to do.</summary>
    public async Task SettleAsync(CaseNumber number)
    {
        do
        {
            await Service<AdvanceCase>().AsyncFor(number, CancellationToken.None);
        }
        while (await Service<SendDueLetters>().AsyncUpTo(1_000, CancellationToken.None) > 0);
    }

    public async Task ShareAsync(CaseNumber number)
    {
        await PostAsync($"/api/applications/{number}/share", new { });
        await SettleAsync(number);
    }

    /// <summary>The last letter that went to an address.</summary>
    public FileInfo LetterTo(string address) => outbox.GetFiles($"{address}_*.eml").OrderBy(file => file.Name).Last();

    /// <summary>That address answers the last letter that it got.</summary>
    /// <param name="proved">Whether a server that is trusted vouches for the sender.</param>
    public async Task ReplyAsync(CaseNumber number, string address, string words, bool proved = true)
    {
        Clock.Advance(TimeSpan.FromMinutes(5));
        await using FileStream letter = LetterTo(address).OpenRead();
        byte[] reply = await ComposeReply.ToAsync(letter, words, proved ? AuthservId : "mx.elsewhere.example", Clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.Accepted, (await MailInAsync(reply)).StatusCode);
        await SettleAsync(number);
    }

    /// <summary>The review closes at its time.</summary>
    public async Task CloseReviewAsync(CaseNumber number)
    {
        Clock.SetUtcNow((await CaseAsync(number)).Review!.ClosesAt.AddMinutes(1));
        await SettleAsync(number);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        outbox.Delete(recursive: true);
    }

    private static WorkflowSettings Settings() => ReadSettings.From(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Partnership:Address"] = "membership@partnership.example",
        ["Partnership:SecretariatAddresses:0"] = "secretariat@partnership.example",
        ["Partnership:BaseUrl"] = "http://partnership.example",
        ["ReplyKeys:Secret"] = Convert.ToBase64String(new byte[32]),
        ["Mail:Channels:Http:AuthservIds"] = AuthservId,
        ["Mail:Channels:Http:Secret"] = IntakeSecret,
    }).Build());

    private sealed class NoNudge : INudge
    {
        public Task CaseAsync(CaseNumber number, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task LettersAsync(CaseNumber number, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
