using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using MountainPartnership.Functions.Cases;
using MountainPartnership.Mail.Mailboxes;
using MountainPartnership.Workflow.Mailboxes;

namespace MountainPartnership.Functions.Intake;

/// <summary>Looks into every configured mailbox once a minute.</summary>
public sealed class PollMailboxes(OpenMailboxes mailboxes, DurableNudge nudge, ILogger<PollMailboxes> log)
{
    [Function(nameof(PollMailboxes))]
    public async Task RunAsync(
        [TimerTrigger("30 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient durable, CancellationToken cancellationToken)
    {
        nudge.Through(durable);
        foreach (ImapMailbox mailbox in mailboxes.All)
        {
            try
            {
                await mailbox.PollAsync(cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                // The others are read all the same; this one is tried again in a minute.
                log.MailboxFailed(e, mailbox.Name);
            }
        }
    }
}
