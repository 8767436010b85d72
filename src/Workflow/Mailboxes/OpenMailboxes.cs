using Microsoft.Extensions.Logging;
using MountainPartnership.Mail.Mailboxes;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Workflow.Mailboxes;

/// <summary>The configured mailboxes, ready to be polled or watched.</summary>
public sealed class OpenMailboxes(
    WorkflowSettings settings, MailboxCursors cursors, TakeFromMailbox intake, TimeProvider clock, ILogger<ImapMailbox> log)
{
    public IReadOnlyList<ImapMailbox> All { get; } =
    [
        .. settings.Mail.Mailboxes.Select(options => new ImapMailbox(
            options, cursors, intake, clock, log, options.OAuth is { } oauth ? new ClientCredentials(oauth) : null)),
    ];
}
