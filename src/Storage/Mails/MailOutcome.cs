using MountainPartnership.Core.Applications;

namespace MountainPartnership.Storage.Mails;

/// <summary>What became of a message.</summary>
/// <param name="Case">The case that it opened, joined or told about; null for none.</param>
/// <param name="Reason">Why, in words for the Secretariat.</param>
/// <param name="Reading">What the reader made of it, as JSON; kept up to <see cref="MaxReadingChars"/>, for the message itself
/// is archived.</param>
public sealed record MailOutcome(MailOutcomeKind Kind, CaseNumber? Case, string Reason, string? Reading = null)
{
    public const int MaxReadingChars = Tables.TableLimits.MaxTextChars;

    /// <summary>The sender's address, for the list of triage; null where none could be read.</summary>
    public string? From { get; init; }

    /// <inheritdoc cref="From"/>
    public string? Subject { get; init; }

    /// <summary>The letter by which it was answered without a case; how that stands is in the outbox. Null for none.</summary>
    public LetterKind? Answer { get; init; }
}

public enum MailOutcomeKind
{
    /// <summary>It opened a case.</summary>
    Opened,

    /// <summary>It had an effect on a case, or was filed there.</summary>
    Joined,

    /// <summary>It told how one of our letters fared.</summary>
    Reported,

    /// <summary>Automatic mail that tells nothing, our own mail come back, a loop.</summary>
    Ignored,

    /// <summary>A person has to look at it.</summary>
    Triage,
}
