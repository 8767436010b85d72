using MountainPartnership.Core.Applications;
using MountainPartnership.Mail.In;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Workflow.Intake;

/// <summary>
/// Reads archived messages again with the reader of today, and tells what would come out otherwise. Changes only what waits in
/// triage, and that only on demand: what a message has done in a case stays done.
/// </summary>
public sealed class Reread(
    MailLedger ledger, RawMails archive, AnsweredLetter answered, SettleTriage settle, IntakeSettings settings, TimeProvider clock)
{
    /// <param name="apply">Open the cases that the reader of today would open, in this person's name; null only to tell.</param>
    public async IAsyncEnumerable<RereadLine> SinceAsync(
        DateTimeOffset since, Actor? apply, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (MailRecord record in ledger.SinceAsync(since, cancellationToken))
        {
            if (record.Outcome is not { } outcome || await archive.FindAsync(record.Raw, cancellationToken) is not { } raw)
            {
                continue;
            }

            OpenedMessage opened = await ReadMessage.OpenAsync(raw.ToMemory(), settings.ContextOf(record.Channel, clock), cancellationToken);
            MessageReading reading = ReadMessage.Finish(opened, await answered.TextOfAnswerAsync(opened.Route, cancellationToken));
            if (Expected(reading) == outcome.Kind)
            {
                continue;
            }

            bool opens = outcome.Kind == MailOutcomeKind.Triage && reading.Kind == MailKind.Application;
            TriageResult? applied = opens && apply is { } by
                ? await settle.TreatAsApplicationAsync(record.Id, by, cancellationToken)
                : null;
            yield return new RereadLine(record, outcome.Kind, reading.Kind, reading.Reason, applied is TriageResult.Settled);
        }
    }

    /// <summary>What would come of such a reading, as far as the message alone tells.</summary>
    private static MailOutcomeKind Expected(MessageReading reading) => reading.Kind switch
    {
        MailKind.Application => MailOutcomeKind.Opened,
        MailKind.Reply => MailOutcomeKind.Joined,
        MailKind.Bounce => MailOutcomeKind.Reported,
        MailKind.Automatic when reading.Automatic?.Kind == AutomaticKind.OutOfOffice && reading.Route is { Case: not null } or { LetterMessageId: not null } => MailOutcomeKind.Reported,
        MailKind.Automatic or MailKind.Loop => MailOutcomeKind.Ignored,
        _ => MailOutcomeKind.Triage,
    };
}

/// <summary>A message that is read otherwise than before.</summary>
/// <param name="Applied">Whether that was acted on.</param>
public sealed record RereadLine(MailRecord Mail, MailOutcomeKind Was, MailKind Now, string Reason, bool Applied);
