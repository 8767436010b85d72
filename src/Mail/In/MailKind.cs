namespace MountainPartnership.Mail.In;

/// <summary>What a message is, and so who deals with it.</summary>
public enum MailKind
{
    /// <summary>An organization asks to join.</summary>
    Application,
    /// <summary>A person answers a letter of ours, or writes about a case.</summary>
    Reply,
    /// <summary>A machine wrote it. Never an opinion, an answer or an application, and never answered (RFC 3834 §2).</summary>
    Automatic,
    /// <summary>A letter of ours was not delivered, or not yet.</summary>
    Bounce,
    /// <summary>Our own letter came back.</summary>
    Loop,
    /// <summary>A human has to look at it.</summary>
    Triage,
}
