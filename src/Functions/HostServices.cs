using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.DependencyInjection;
using MountainPartnership.Functions.Cases;
using MountainPartnership.Functions.Http;
using MountainPartnership.Functions.Intake;
using MountainPartnership.Functions.Sending;
using MountainPartnership.Mail.In.Senders;
using MountainPartnership.Mail.Out;
using MountainPartnership.Web;
using MountainPartnership.Workflow;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Settings;
using MountainPartnership.Workflow.Telemetry;

namespace MountainPartnership.Functions;

/// <summary>The system as this host composes it: the use cases and the routes, with queues and durable orchestrations between.</summary>
public static class HostServices
{
    public static IServiceCollection AddHost(this IServiceCollection services, HostSettings settings)
    {
        TokenCredential identity = settings.Storage.ManagedIdentityClientId is { Length: > 0 } clientId
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
            : new DefaultAzureCredential();

        // Here DKIM is checked where no trusted header stands.
        WorkflowSettings workflow = settings.Workflow with
        {
            Intake = settings.Workflow.Intake with { TextRecords = new DnsTextRecords() },
        };
        services.AddSingleton<IMailHandIn, EnqueueMail>();
        services.AddWorkflow(workflow, settings.Storage);
        services.AddSingleton<IMailTransport>(provider =>
            settings.Sending.OpenTransport(settings.Workflow.Mail, identity, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DurableNudge>();
        services.AddSingleton<INudge>(provider => provider.GetRequiredService<DurableNudge>());
        services.AddSingleton<RepairOrchestrations>();
        services.AddSingleton<DroppedMail>();
        services.AddSingleton<TakeInQueued>();
        services.AddSingleton<TriagePoison>();
        services.AddSingleton<SendWhileDue>();
        services.AddSingleton<NoteDelivery>();
        services.AddWeb(settings.Access);
        services.AddSingleton<WebPipeline>();
        if (settings.TelemetryConnectionString is { } connection)
        {
            // Logs go through the Functions host, which exports them with its own.
            services.AddOpenTelemetry()
                .WithTracing(tracing => tracing.AddSource(Measures.Source).AddAzureMonitorTraceExporter(Configure))
                .WithMetrics(metrics => metrics.AddMeter(Measures.Source).AddAzureMonitorMetricExporter(Configure));

            void Configure(AzureMonitorExporterOptions exporter)
            {
                exporter.ConnectionString = connection;
                exporter.Credential = identity;
            }
        }

        return services;
    }
}
