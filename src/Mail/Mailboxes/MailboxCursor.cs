namespace MountainPartnership.Mail.Mailboxes;

/// <summary>How far a mailbox has been read (RFC 9051 §2.3.1.1), and whether someone is at it.</summary>
/// <param name="UidValidity">When the server gives another, all UIDs mean other messages and reading begins anew.</param>
/// <param name="LastUid">All messages up to this one have been taken in; 0 for none.</param>
/// <param name="BusyUntil">A poller is reading, or has crashed when this is past; null when none is.</param>
public readonly record struct MailboxCursor(uint UidValidity, uint LastUid, DateTimeOffset? BusyUntil = null);
