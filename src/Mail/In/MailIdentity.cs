namespace MountainPartnership.Mail.In;

/// <summary>Tells one message from another.</summary>
/// <param name="Content">SHA-256, lower-case hex, over Message-ID, From and the decoded body and attachments, never over what
/// transport adds or re-encodes: the same message through two mailboxes is one. The raw hash for a message that could not be read.</param>
/// <param name="Raw">SHA-256, lower-case hex, of the bytes as they came.</param>
public sealed record MailIdentity(string Content, string Raw);
