namespace MountainPartnership.Mail.Mailboxes;

/// <param name="ETag">Changes with every save.</param>
public sealed record SavedCursor(MailboxCursor Cursor, string ETag);
