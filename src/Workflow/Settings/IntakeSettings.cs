using System.Collections.Immutable;
using MountainPartnership.Core.Applications;
using MountainPartnership.Mail;
using MountainPartnership.Mail.In;

namespace MountainPartnership.Workflow.Settings;

/// <summary>What taking in a message has to know of the settings.</summary>
/// <param name="TextRecords">DNS, to check DKIM where no trusted header stands; null where there is none.</param>
public sealed record IntakeSettings(
    PartnershipOptions Partnership,
    CasePolicy Policy,
    ReplyKeyRing Keys,
    ImmutableDictionary<string, IntakeChannelOptions> Channels,
    AnswerOptions Answers,
    ITextRecords? TextRecords = null)
{
    /// <summary>The channel of <c>POST /api/mail</c>.</summary>
    public const string HttpChannel = "Http";

    public string CaseNumberPrefix => Partnership.CaseNumberPrefix;

    /// <summary>How a message of this channel is read. A channel without settings is believed nothing.</summary>
    public ReadingContext ContextOf(string channel, TimeProvider clock) =>
        new(Keys, CaseNumberPrefix, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
        {
            TrustedAuthservIds = Channels.GetValueOrDefault(channel)?.AuthservIds
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToImmutableArray() ?? [],
            OwnAddresses = [Partnership.Address, .. Partnership.OtherAddresses],
            OwnDomains = [DomainOf(Partnership.Address)],
            TextRecords = TextRecords,
        };

    /// <summary>Empty where the channel has none, and so lets nobody in by a secret.</summary>
    public string SecretOf(string channel) => Channels.GetValueOrDefault(channel)?.Secret ?? "";

    internal static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];
}
