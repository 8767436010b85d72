using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MountainPartnership.LocalHost.Azurite;
using MountainPartnership.Storage;
using MountainPartnership.Web;
using MountainPartnership.Web.Access;
using MountainPartnership.Workflow;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.LocalHost;

/// <summary>The whole system in one process, over Azurite or an Azure storage account.</summary>
internal sealed class LocalSystem : IAsyncDisposable
{
    private readonly AzuriteServer azurite;

    private LocalSystem(AzuriteServer azurite, WebApplication app) => (this.azurite, App) = (azurite, app);

    public WebApplication App { get; }

    public T Service<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    /// <summary>Storage answers and is ready; nothing runs yet.</summary>
    /// <exception cref="SettingsException">The settings cannot be used.</exception>
    public static async Task<LocalSystem> BuildAsync(LocalOptions options, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        LocalSettingsFile.AddTo(builder.Configuration, Path.Combine(Environment.CurrentDirectory, LocalSettingsFile.Name));
        builder.Configuration.AddEnvironmentVariables();
        foreach ((string key, string? value) in LocalDefaults.For(options).Where(setting => builder.Configuration[setting.Key] is null))
        {
            builder.Configuration[key] = value;
        }

        builder.WebHost.UseUrls(options.Urls);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.SetMinimumLevel(options.Quiet ? LogLevel.Warning : LogLevel.Information);
        builder.Logging.AddFilter("Azure", LogLevel.Warning).AddFilter("Microsoft", LogLevel.Warning);

        AzuriteServer azurite = await AzuriteServer.StartAsync(
            new AzuriteOptions { ConnectionString = builder.Configuration["Storage:ConnectionString"], DataFolder = options.Data.FullName },
            cancellationToken);
        SettingsReader reader = new(builder.Configuration);
        AccessOptions access = reader.Bind<AccessOptions>(AccessOptions.Section, problems => problems.Problems());
        TelemetryOptions telemetry = reader.Bind<TelemetryOptions>(TelemetryOptions.Section, problems => problems.Problems());
        WorkflowSettings settings = MailServers.Checking(ReadSettings.From(reader));

        if (options.Clock is { } clock)
        {
            builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(clock);
        }

        builder.Services.AddWorkflow(settings, new StorageOptions { ConnectionString = azurite.ConnectionString });
        builder.Services.AddMailServers(settings.Mail, options.Outbox);
        builder.Services.AddTelemetry(telemetry);
        builder.Services.AddSingleton<LocalNudge>().AddSingleton<INudge>(services => services.GetRequiredService<LocalNudge>());
        builder.Services.AddSingleton<Pulse>().AddHostedService(services => services.GetRequiredService<Pulse>());
        if (options.Inbox is { } inbox)
        {
            builder.Services.AddSingleton(new InboxOptions(inbox)).AddHostedService<InboxFolder>();
        }

        builder.Services.AddWeb(access);
        WebApplication app = builder.Build();
        app.UseWeb(routes => routes.MapSandbox(options.Clock));
        await app.Services.GetRequiredService<StorageClients>().EnsureCreatedAsync(cancellationToken);
        return new LocalSystem(azurite, app);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await azurite.DisposeAsync();
    }
}
