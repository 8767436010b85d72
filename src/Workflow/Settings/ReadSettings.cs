using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using MountainPartnership.Letters;

namespace MountainPartnership.Workflow.Settings;

/// <summary>Reads every setting that both hosts share, and says everything that is wrong with them at once.</summary>
public static class ReadSettings
{
    /// <exception cref="SettingsException">Something is missing or malformed; the message lists it all.</exception>
    public static WorkflowSettings From(IConfiguration configuration) => From(new SettingsReader(configuration));

    /// <param name="reader">Has read the host's own settings before; their problems are told with the others.</param>
    /// <inheritdoc cref="From(IConfiguration)" path="/exception"/>
    public static WorkflowSettings From(SettingsReader reader)
    {
        PartnershipOptions partnership = reader.Bind<PartnershipOptions>(PartnershipOptions.Section, options => options.Problems());
        PolicyOptions policy = reader.Bind<PolicyOptions>(PolicyOptions.Section, options => options.Problems());
        ReplyKeyOptions keys = reader.Bind<ReplyKeyOptions>(ReplyKeyOptions.Section, options => options.Problems());
        AnswerOptions answers = reader.Bind<AnswerOptions>(AnswerOptions.Section, options => options.Problems());
        MailOptions mail = MailOptions.From(reader);
        ImmutableDictionary<string, IntakeChannelOptions> channels = reader.Children(IntakeChannelOptions.Section).ToImmutableDictionary(
            name => name, name => reader.Bind<IntakeChannelOptions>($"{IntakeChannelOptions.Section}:{name}"), StringComparer.OrdinalIgnoreCase);
        reader.ThrowIfAnyProblem();

        IntakeSettings intake = new(
            partnership,
            policy.ToPolicy(),
            keys.ToRing(partnership.CaseNumberPrefix),
            mail.AddTo(channels),
            answers);
        LetterSettings letters = new()
        {
            PartnershipName = partnership.Name,
            SecretariatName = partnership.SecretariatName,
            PostalAddress = partnership.PostalSignature,
            ContactAddress = partnership.Address,
            Website = partnership.Website.Length > 0 ? new Uri(partnership.Website) : null,
            BaseUrl = new Uri(partnership.BaseUrl),
        };
        reader.Add(letters.Problems());
        reader.ThrowIfAnyProblem();
        return new WorkflowSettings(partnership, intake, letters, mail);
    }
}

/// <summary>What both hosts share.</summary>
public sealed record WorkflowSettings(PartnershipOptions Partnership, IntakeSettings Intake, LetterSettings Letters, MailOptions Mail);

/// <summary>The settings cannot be used.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception("The settings cannot be used:\n" + string.Join('\n', problems.Select(problem => $"- {problem}")))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
