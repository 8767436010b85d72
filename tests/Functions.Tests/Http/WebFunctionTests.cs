using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MountainPartnership.Functions.Cases;
using MountainPartnership.Functions.Http;
using MountainPartnership.Functions.Tests.Worlds;
using MountainPartnership.Storage;
using MountainPartnership.TestStorage;

namespace MountainPartnership.Functions.Tests.Http;

/// <summary>The catch-all behind an ASP.NET Core server with routing of its own, as the worker has one.</summary>
public sealed class WebFunctionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly HttpClient http = new();
    private WebApplication worker = null!;

    public async Task InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        World.Add(builder.Services, azurite, TimeProvider.System, new Post());
        builder.Services.AddSingleton<WebFunction>();
        worker = builder.Build();
        FakeDurable durable = new(TimeProvider.System, _ => Task.FromResult(new CaseStatus("None", null)));
        // A web application adds authorization by itself, which the worker does not.
        worker.Map("{*path}", (HttpRequest request, WebFunction function) => function.RunAsync(request, durable)).AllowAnonymous();
        await worker.Services.GetRequiredService<StorageClients>().EnsureCreatedAsync();
        await worker.StartAsync();
        http.BaseAddress = new Uri(worker.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await worker.DisposeAsync();
    }

    [Fact]
    public async Task Routes_unknown_paths_and_denials_are_those_of_the_service()
    {
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/api/applications")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await http.GetAsync("/no/such/page")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(Mails.Application(), secret: "wrong")).StatusCode);
    }

    [Fact]
    public async Task A_mail_is_received_queued_and_answered_with_what_became_of_it_when_it_comes_again()
    {
        HttpResponseMessage first = await PostAsync(Mails.Application());
        JsonNode received = (await first.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.Equal("Received", (string?)received["outcome"]);
        Assert.Null(first.Headers.Location);

        string message = (await worker.Services.GetRequiredService<StorageClients>().Queue(StorageNames.MailInQueue).PeekMessageAsync()).Value.MessageText;
        await worker.Services.GetRequiredService<Functions.Intake.TakeInQueued>().AsyncFor(message, default);

        HttpResponseMessage second = await PostAsync(Mails.Application());
        JsonNode opened = (await second.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(HttpStatusCode.Accepted, second.StatusCode);
        Assert.Equal("Opened", (string?)opened["outcome"]);
        Assert.Equal((string?)received["mailId"], (string?)opened["mailId"]);
        Assert.Equal($"/api/applications/{opened["caseNumber"]}", second.Headers.Location!.ToString());
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] mail, string secret = "a secret of the gateway")
    {
        using ByteArrayContent content = new(mail);
        content.Headers.ContentType = new MediaTypeHeaderValue("message/rfc822");
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/mail") { Content = content };
        request.Headers.Add("X-Intake-Secret", secret);
        return await http.SendAsync(request);
    }
}
