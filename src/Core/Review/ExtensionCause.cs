namespace MountainPartnership.Core.Review;

/// <summary>Why a review closes later than was announced.</summary>
public enum ExtensionCause
{
    /// <summary>A person of the Secretariat extended it, with a reason.</summary>
    Secretariat,

    /// <summary>The last letter left, or has not left yet, with less than the minimum notice to go.</summary>
    MailingTookLong,

    /// <summary>The clock stood still while the applicant was asked.</summary>
    ClockWasStopped,
}
