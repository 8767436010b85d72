using System.Collections.Immutable;

namespace MountainPartnership.Mail.In;

/// <summary>What a reader has to know about the world: it asks no clock, no configuration and no storage.</summary>
/// <param name="CaseNumberPrefix">The letters before the year in our case numbers, upper case.</param>
/// <param name="Today">The day (UTC) on which keys are checked for expiry.</param>
public sealed record ReadingContext(ReplyKeyRing Keys, string CaseNumberPrefix, DateOnly Today)
{
    /// <summary>authserv-ids (RFC 8601 §2.5) that the channel may be believed for. Empty: no header is believed.</summary>
    public ImmutableArray<string> TrustedAuthservIds { get; init; } = [];

    /// <summary>Addresses from which our letters leave: a message from one of them is our own, come back.</summary>
    public ImmutableArray<string> OwnAddresses { get; init; } = [];

    /// <summary>Domains of our addresses and Message-IDs; a mailing list of one of them is our own intake, not a list.</summary>
    public ImmutableArray<string> OwnDomains { get; init; } = [];

    /// <summary>Recipients of the SMTP envelope, where the channel knows them.</summary>
    public ImmutableArray<string> EnvelopeRecipients { get; init; } = [];

    /// <summary>Null (default): DKIM is not checked here.</summary>
    public ITextRecords? TextRecords { get; init; }

    public MailBudget Budget { get; init; } = MailBudget.Default;
}
