using MountainPartnership.Core.Applications;

namespace MountainPartnership.Mail;

/// <summary>What a reply address says about the letter that carried it.</summary>
/// <param name="Expires">The last day (UTC) on which the key opens anything by itself.</param>
public sealed record ReplyKey(CaseNumber Case, ContactId Contact, KeyPurpose Purpose, DateOnly Expires);
