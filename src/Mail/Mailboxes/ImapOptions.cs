using MountainPartnership.Mail.Connections;

namespace MountainPartnership.Mail.Mailboxes;

/// <summary>One mailbox that mail is taken from over IMAP.</summary>
public sealed class ImapOptions : MailServerOptions
{
    public ImapOptions()
    {
        Port = 993;
        Tls = TlsMode.Implicit;
        Timeout = TimeSpan.FromMinutes(1);
    }

    /// <summary>The channel by which its mail comes, and the name under which its cursor is kept: never change it.</summary>
    public string Name { get; set; } = "";

    /// <summary>What is read; INBOX, or a path below the personal namespace with slashes between.</summary>
    public string Folder { get; set; } = "INBOX";

    /// <summary>Where mail goes that has opened or joined a case; a path likewise, made when it is missing.</summary>
    public string ProcessedFolder { get; set; } = "Processed";

    /// <summary>
    /// How often to look where the server does not tell of new mail, and to make sure where it does. 1 second to 29 minutes, which
    /// is how long an IDLE may last (RFC 2177 §3); default 1 minute.
    /// </summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Mail that came before this day (by the server's own date) stays unread by us, so that a mailbox of many years can be
    /// connected without opening its old cases. Default: all mail is taken.
    /// </summary>
    public DateOnly? Since { get; set; }

    /// <summary>
    /// Which Authentication-Results are believed (RFC 8601 §2.2): the authserv-id that this mailbox's own server writes. Empty, the
    /// default: none.
    /// </summary>
    public IList<string> AuthservIds { get; } = [];

    /// <summary>A larger message is taken in by its headers only. More than zero; default 35 MiB, the most that Exchange Online takes.</summary>
    public int MaxBytes { get; set; } = 35 * 1024 * 1024;

    public override IEnumerable<string> Validate(string section)
    {
        foreach (string problem in base.Validate(section))
            yield return problem;
        if (string.IsNullOrWhiteSpace(Name))
            yield return $"{section}:{nameof(Name)} is missing.";
        if (!HasSecret)
            yield return $"{section} has neither {nameof(Password)} nor {nameof(OAuth)}.";
        if (string.IsNullOrWhiteSpace(Folder))
            yield return $"{section}:{nameof(Folder)} is missing.";
        if (string.IsNullOrWhiteSpace(ProcessedFolder))
            yield return $"{section}:{nameof(ProcessedFolder)} is missing.";
        else if (string.Equals(Folder, ProcessedFolder, StringComparison.OrdinalIgnoreCase))
            yield return $"{section}:{nameof(ProcessedFolder)} is the folder that is read.";
        if (PollEvery < TimeSpan.FromSeconds(1) || PollEvery > TimeSpan.FromMinutes(29))
            yield return $"{section}:{nameof(PollEvery)} {PollEvery} is not between 1 second and 29 minutes.";
        if (MaxBytes <= 0)
            yield return $"{section}:{nameof(MaxBytes)} is not more than zero.";
        if (AuthservIds.Any(id => string.IsNullOrWhiteSpace(id) || id.Any(char.IsWhiteSpace)))
            yield return $"{section}:{nameof(AuthservIds)} holds an id that is empty or has spaces.";
    }
}
