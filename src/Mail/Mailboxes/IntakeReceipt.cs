namespace MountainPartnership.Mail.Mailboxes;

/// <param name="MailId">Names the message that was kept.</param>
/// <param name="OpenedOrJoinedCase">A case has it, so people need not look for it in the inbox.</param>
public sealed record IntakeReceipt(string MailId, bool OpenedOrJoinedCase);
