namespace MountainPartnership.Core.Review;

/// <summary>The clock of a review.</summary>
/// <param name="ClosesAt">As last announced.</param>
/// <param name="MailingEndedAt">When the last letter left; null while some wait.</param>
/// <param name="ClosedAt">When it closed; null while open.</param>
public sealed record ReviewTimes(
    DateTimeOffset OpenedAt,
    DateTimeOffset ClosesAt,
    int Reviewers,
    DateTimeOffset? MailingEndedAt = null,
    DateTimeOffset? RemindedAt = null,
    DateTimeOffset? ClosedAt = null);
