using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;

namespace MountainPartnership.Mail.In;

/// <summary>Everything that was made of a message, and why.</summary>
/// <param name="OwnWords">What the writer typed.</param>
/// <param name="Removed">Quotes and signatures, kept.</param>
/// <param name="Language">Of the own words; null for a language that we do not read.</param>
/// <param name="Opinion">Only for a reply that asks to be one: never for a machine's mail.</param>
/// <param name="Request">Facts of an application, or of an applicant's answer.</param>
public sealed record MessageReading(
    OpenedMessage Opened,
    MailKind Kind,
    string Reason,
    string OwnWords,
    string Removed,
    Language? Language,
    OpinionReading? Opinion,
    MembershipRequest? Request)
{
    /// <summary>Raised when the same message can be read differently than before.</summary>
    public const int ReaderVersion = 1;

    /// <summary>Of a message that neither answers a letter nor names a case: whether somebody applies, or asks how to.</summary>
    public RequestReading? Applying { get; init; }

    public MailIdentity Identity => Opened.Identity;

    public AutomaticSign? Automatic => Opened.Automatic;

    public string? MessageId => Opened.MessageId;

    public MailAddress? From => Opened.From;

    public SenderTrust Trust => Opened.Trust;

    public Route Route => Opened.Route;

    public string? Budget => Opened.Budget;

    public string? Error => Opened.Error;

    /// <summary>Whether what the message says counts by itself.</summary>
    public Standing Standing => Trust.With(Route);
}
