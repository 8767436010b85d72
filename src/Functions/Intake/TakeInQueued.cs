using MountainPartnership.Storage.Mails;
using MountainPartnership.Workflow.Intake;

namespace MountainPartnership.Functions.Intake;

/// <summary>Takes in what a message of the queue names.</summary>
public sealed class TakeInQueued(RawMails archive, MailLedger ledger, DroppedMail dropped, TakeInMail takeIn)
{
    /// <exception cref="FormatException">The message names no mail.</exception>
    /// <exception cref="InvalidOperationException">The mail that it names is not in the archive.</exception>
    public async Task AsyncFor(string message, CancellationToken cancellationToken)
    {
        switch (QueuedMail.Read(message))
        {
            case QueuedMail.Archived archived when (await ledger.FindAsync(archived.Mail, cancellationToken))?.Outcome is null:
                BinaryData raw = await archive.FindAsync(archived.Raw, cancellationToken)
                    ?? throw new InvalidOperationException($"{archived.Raw} is not in the archive.");
                await takeIn.AsyncFor(raw.ToMemory(), archived.Channel, cancellationToken, archived.Raw);
                break;
            case QueuedMail.InDrop { Blob: var blob }:
                (BinaryData copy, RawMailName name) = await dropped.ArchiveAsync(blob, cancellationToken);
                await takeIn.AsyncFor(copy.ToMemory(), DroppedMail.Channel, cancellationToken, name);
                break;
        }
    }
}
