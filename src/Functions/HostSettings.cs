using Microsoft.Extensions.Configuration;
using MountainPartnership.Functions.Sending;
using MountainPartnership.Storage;
using MountainPartnership.Web.Access;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Functions;

/// <summary>All settings of this host.</summary>
/// <param name="TelemetryConnectionString">Of Application Insights; null where nothing is exported.</param>
public sealed record HostSettings(
    WorkflowSettings Workflow, StorageOptions Storage, AccessOptions Access, SendingOptions Sending, string? TelemetryConnectionString)
{
    public const string StorageSection = "Storage";
    public const string TelemetryKey = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Set by the platform on every instance in Azure.</summary>
    private const string InstanceKey = "WEBSITE_INSTANCE_ID";

    /// <exception cref="SettingsException">Something is missing or malformed; the message lists it all.</exception>
    public static HostSettings From(IConfiguration configuration)
    {
        SettingsReader reader = new(configuration);
        StorageOptions storage = reader.Bind<StorageOptions>(StorageSection, options => options.Problems());
        if (storage.NamePrefix.Length > 0)
        {
            reader.Add([$"{StorageSection}:NamePrefix must be empty: the triggers know the names without it."]);
        }

        AccessOptions access = reader.Bind<AccessOptions>(AccessOptions.Section, options => options.Problems());
        if (access.Mode == AccessMode.Local && configuration[InstanceKey] is { Length: > 0 })
        {
            reader.Add([$"{AccessOptions.Section}:Mode Local is for a host on the same machine: behind the platform every request seems to come from there."]);
        }

        SendingOptions sending = SendingOptions.From(reader);
        return new HostSettings(ReadSettings.From(reader), storage, access, sending, configuration[TelemetryKey] is { Length: > 0 } key ? key : null);
    }
}
