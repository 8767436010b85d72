using Microsoft.Extensions.Configuration;

namespace MountainPartnership.Workflow.Settings;

/// <summary>Binds sections to options and gathers what is wrong with all of them, so that the operator sees it at once.</summary>
public sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> problems = [];

    /// <param name="validate">What is wrong with the options; null where nothing can be.</param>
    /// <returns>Defaults for what could not be read; the problem is noted.</returns>
    public T Bind<T>(string section, Func<T, IEnumerable<string>>? validate = null)
        where T : class, new()
    {
        try
        {
            T options = configuration.GetSection(section).Get<T>() ?? new T();
            problems.AddRange(validate?.Invoke(options) ?? []);
            return options;
        }
        catch (InvalidOperationException e)
        {
            problems.Add($"{section}: {e.InnerException?.Message ?? e.Message}");
            return new T();
        }
    }

    /// <summary>Whether a setting has a value that is not empty.</summary>
    public bool Has(string key) => !string.IsNullOrWhiteSpace(configuration[key]);

    /// <summary>The names one level below, in the order of the configuration.</summary>
    public IEnumerable<string> Children(string section) => configuration.GetSection(section).GetChildren().Select(child => child.Key);

    public void Add(IEnumerable<string> more) => problems.AddRange(more);

    /// <exception cref="SettingsException">There is a problem; the message lists them all.</exception>
    public void ThrowIfAnyProblem()
    {
        if (problems.Count > 0)
        {
            throw new SettingsException([.. problems]);
        }
    }
}
