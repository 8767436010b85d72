using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using MountainPartnership.Letters;

namespace MountainPartnership.Workflow.Settings;

/// <summary>Reads every setting that both hosts share, and says everything that is wrong with them at once.</summary>
public static class ReadSettings
{
    /// <exception cref="SettingsException">Something is missing or malformed; the message lists it all.</exception>
    public static WorkflowSettings From(IConfiguration configuration)
    {
        PartnershipOptions partnership = Bind<PartnershipOptions>(configuration, PartnershipOptions.Section);
        PolicyOptions policy = Bind<PolicyOptions>(configuration, PolicyOptions.Section);
        ReplyKeyOptions keys = Bind<ReplyKeyOptions>(configuration, ReplyKeyOptions.Section);
        string[] problems = [.. partnership.Problems(), .. policy.Problems(), .. keys.Problems()];
        if (problems.Length > 0)
        {
            throw new SettingsException(problems);
        }

        IntakeSettings intake = new(
            partnership,
            policy.ToPolicy(),
            keys.ToRing(partnership.CaseNumberPrefix),
            configuration.GetSection(IntakeChannelOptions.Section).GetChildren()
                .ToImmutableDictionary(channel => channel.Key, channel => channel.Get<IntakeChannelOptions>() ?? new(), StringComparer.OrdinalIgnoreCase));
        LetterSettings letters = new()
        {
            PartnershipName = partnership.Name,
            SecretariatName = partnership.SecretariatName,
            PostalAddress = partnership.PostalSignature,
            ContactAddress = partnership.Address,
            Website = partnership.Website.Length > 0 ? new Uri(partnership.Website) : null,
            BaseUrl = new Uri(partnership.BaseUrl),
        };
        problems = [.. letters.Problems()];
        return problems.Length == 0 ? new WorkflowSettings(partnership, intake, letters) : throw new SettingsException(problems);
    }

    private static T Bind<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        try
        {
            return configuration.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException e)
        {
            throw new SettingsException([$"{section}: {e.Message}"]);
        }
    }
}

/// <summary>What both hosts share.</summary>
public sealed record WorkflowSettings(PartnershipOptions Partnership, IntakeSettings Intake, LetterSettings Letters);

/// <summary>The settings cannot be used.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception("The settings cannot be used:\n" + string.Join('\n', problems.Select(problem => $"- {problem}")))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
