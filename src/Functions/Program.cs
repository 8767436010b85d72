using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MountainPartnership.Functions;
using MountainPartnership.Storage;
using MountainPartnership.Workflow.Settings;

FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
builder.Configuration.AddEnvironmentVariables();
builder.ConfigureFunctionsWebApplication();
try
{
    HostSettings settings = HostSettings.From(builder.Configuration);
    builder.Services.AddHost(settings);
    IHost host = builder.Build();
    if (settings.Storage.ConnectionString is { Length: > 0 })
    {
        // In Azure the infrastructure has made everything.
        await host.Services.GetRequiredService<StorageClients>().EnsureCreatedAsync();
    }

    await host.RunAsync();
    return 0;
}
catch (SettingsException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
