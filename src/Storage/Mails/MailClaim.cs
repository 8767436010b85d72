namespace MountainPartnership.Storage.Mails;

/// <summary>Whether a message is to be worked on by whoever claims it.</summary>
public abstract record MailClaim
{
    private MailClaim(MailRecord mail) => Mail = mail;

    public MailRecord Mail { get; }

    /// <summary>Seen for the first time.</summary>
    public sealed record New(MailRecord Of) : MailClaim(Of);

    /// <summary>Claimed before, and not finished: another is at work on it, or broke off. To do it again is safe.</summary>
    public sealed record Unfinished(MailRecord Of) : MailClaim(Of);

    /// <summary>There is nothing to do but to give the same answer.</summary>
    public sealed record Done(MailRecord Of, MailOutcome Outcome) : MailClaim(Of);
}
