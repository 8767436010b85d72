using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MountainPartnership.LocalHost.Azurite;
using MountainPartnership.Mail.Out;
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
        builder.Configuration.AddJsonFile(Path.Combine(Environment.CurrentDirectory, "local.settings.json"), optional: true);
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
        WorkflowSettings settings = ReadSettings.From(builder.Configuration);
        AccessOptions access = builder.Configuration.GetSection(AccessOptions.Section).Get<AccessOptions>() ?? new();
        string[] problems = [.. access.Problems()];
        if (problems.Length > 0)
        {
            throw new SettingsException(problems);
        }

        if (options.Clock is { } clock)
        {
            builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(clock);
        }

        builder.Services.AddWorkflow(settings, new StorageOptions { ConnectionString = azurite.ConnectionString });
        builder.Services.AddSingleton<IMailTransport>(new PickupFolderTransport(options.Outbox.FullName));
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
