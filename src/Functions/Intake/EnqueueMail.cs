using MountainPartnership.Core.Applications;
using MountainPartnership.Mail.In;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Functions.Intake;

/// <summary>
/// Archives a mail, notes it as unfinished and puts it on the queue. A crash in between leaves it in the archive or in the
/// ledger, from where the reconciling timer takes it in.
/// </summary>
public sealed class EnqueueMail(
    RawMails archive, MailLedger ledger, StorageClients storage, IntakeSettings settings, TimeProvider clock) : IMailHandIn
{
    public async Task<HandedIn> HandInAsync(ReadOnlyMemory<byte> raw, string channel, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        RawMailName name = await archive.ArchiveAsync(new BinaryData(raw), now, cancellationToken);

        // Only the identity is asked for here, so nothing is looked up.
        ReadingContext context = settings.ContextOf(channel, clock) with { TextRecords = null };
        OpenedMessage opened = await ReadMessage.OpenAsync(raw, context, cancellationToken);
        MailId mail = new(opened.Identity.Content);
        MailClaim claim = await ledger.ClaimAsync(mail, name, channel, now, opened.MessageId, cancellationToken);
        if (claim is MailClaim.Done { Outcome: var outcome })
        {
            return new HandedIn(mail, IntakeResult.Of(mail, outcome));
        }

        await storage.Queue(StorageNames.MailInQueue).SendMessageAsync(
            new QueuedMail.Archived(mail, claim.Mail.Raw, claim.Mail.Channel).Write(), cancellationToken);
        return new HandedIn(mail, null);
    }
}
