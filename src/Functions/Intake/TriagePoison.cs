using System.Security.Cryptography;
using System.Text;
using Azure;
using Microsoft.Extensions.Logging;
using MountainPartnership.Core.Applications;
using MountainPartnership.Mail.In;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Functions.Intake;

/// <summary>Lists in triage, with the reason, what a message of the queue names and could not be taken in.</summary>
public sealed class TriagePoison(
    MailLedger ledger, DroppedMail dropped, IntakeSettings settings, TimeProvider clock, ILogger<TriagePoison> log)
{
    private const string Failed = "it could not be taken in, five times in a row; the cause is in the log";

    public async Task AsyncFor(string message, CancellationToken cancellationToken)
    {
        (Poison poison, string reason) = await UnderstandAsync(message, cancellationToken);
        MailClaim claim = await ledger.ClaimAsync(
            poison.Mail, poison.Raw, poison.Channel, clock.GetUtcNow(), messageId: null, cancellationToken);
        if (claim is not MailClaim.Done)
        {
            await ledger.FinishAsync(
                claim.Mail,
                new MailOutcome(MailOutcomeKind.Triage, null, reason) { From = poison.Opened?.From?.Email, Subject = poison.Opened?.Subject },
                clock.GetUtcNow(),
                cancellationToken);
            log.Poisoned(StorageNames.MailInQueue, "It is listed in triage.");
        }
    }

    private async Task<(Poison Poison, string Reason)> UnderstandAsync(string message, CancellationToken cancellationToken)
    {
        try
        {
            return QueuedMail.Read(message) switch
            {
                QueuedMail.Archived known => (new Poison(known.Mail, known.Raw, known.Channel, null), Failed),
                QueuedMail.InDrop { Blob: var blob } => await OfDroppedAsync(blob, cancellationToken),
                _ => throw new FormatException(),
            };
        }
        catch (FormatException)
        {
            return (new Poison(IdOf(message), new RawMailName("none"), "Queue", null), "a message of the intake queue names no mail; who wrote it does not know the format");
        }
    }

    private async Task<(Poison Poison, string Reason)> OfDroppedAsync(string blob, CancellationToken cancellationToken)
    {
        try
        {
            (BinaryData raw, RawMailName name) = await dropped.ArchiveAsync(blob, cancellationToken);
            ReadingContext context = settings.ContextOf(DroppedMail.Channel, clock) with { TextRecords = null };
            OpenedMessage opened = await ReadMessage.OpenAsync(raw.ToMemory(), context, cancellationToken);
            return (new Poison(new MailId(opened.Identity.Content), name, DroppedMail.Channel, opened), Failed);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return (
                new Poison(IdOf(blob), new RawMailName($"{StorageNames.DropContainer}/{blob}"), DroppedMail.Channel, null),
                $"the dropped mail {blob} was gone when it was to be taken in");
        }
    }

    private static MailId IdOf(string text) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));

    private sealed record Poison(MailId Mail, RawMailName Raw, string Channel, OpenedMessage? Opened);
}
