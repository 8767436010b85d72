using Microsoft.Extensions.DependencyInjection;
using MountainPartnership.Workflow.Telemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MountainPartnership.LocalHost;

/// <summary>Where this host sends traces and measures. Section <c>Telemetry</c>.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Default <see cref="TelemetryExporter.None"/>.</summary>
    public TelemetryExporter Exporter { get; set; }

    /// <summary>Everything that is wrong with these settings, in words for the operator.</summary>
    public IEnumerable<string> Problems() => Enum.IsDefined(Exporter)
        ? []
        : [$"{Section}:Exporter must be one of {string.Join(", ", Enum.GetNames<TelemetryExporter>())}."];
}

internal enum TelemetryExporter
{
    None,

    /// <summary>Standard output.</summary>
    Console,

    /// <summary>OpenTelemetry's own protocol; where to, the variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says.</summary>
    Otlp,
}

internal static class TelemetryServices
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, TelemetryOptions options)
    {
        if (options.Exporter == TelemetryExporter.None)
        {
            return services;
        }

        bool console = options.Exporter == TelemetryExporter.Console;
        services.AddOpenTelemetry()
            .WithTracing(tracing => _ = console
                ? tracing.AddSource(Measures.Source).AddConsoleExporter()
                : tracing.AddSource(Measures.Source).AddOtlpExporter())
            .WithMetrics(metrics => _ = console
                ? metrics.AddMeter(Measures.Source).AddConsoleExporter()
                : metrics.AddMeter(Measures.Source).AddOtlpExporter());
        return services;
    }
}
