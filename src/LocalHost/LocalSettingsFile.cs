using Microsoft.Extensions.Configuration;

namespace MountainPartnership.LocalHost;

/// <summary>
/// The settings of a developer's machine, the same file for both hosts: either sections, or <c>Values</c> as the Functions tools
/// have them, with <c>__</c> between levels. An empty value is none.
/// </summary>
internal static class LocalSettingsFile
{
    public const string Name = "local.settings.json";

    public static void AddTo(IConfigurationBuilder builder, string path)
    {
        IConfigurationRoot file = new ConfigurationBuilder().AddJsonFile(path, optional: true).Build();
        builder.AddInMemoryCollection(file.AsEnumerable().Where(setting => !string.IsNullOrEmpty(setting.Value))
            .Select(setting => KeyValuePair.Create(KeyOf(setting.Key), setting.Value)));
    }

    private static string KeyOf(string key)
    {
        const string Values = "Values:";
        return key.StartsWith(Values, StringComparison.OrdinalIgnoreCase)
            ? key[Values.Length..].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)
            : key;
    }
}
