using MountainPartnership.Core;

namespace MountainPartnership.Letters;

/// <summary>The person to whom a letter speaks.</summary>
/// <param name="Name">As it stands in the greeting; blank for a greeting without a name.</param>
/// <param name="Language">The reader's own; a case whose policy does not write in it falls back to the policy's first.</param>
/// <param name="Organization">For whom the person speaks; null for the Secretariat.</param>
/// <param name="ConfirmationKey">Opens the page on which the person confirms an opinion; null where nothing is to confirm.</param>
public sealed record Recipient(string Name, Language Language, string? Organization = null, string? ConfirmationKey = null);
