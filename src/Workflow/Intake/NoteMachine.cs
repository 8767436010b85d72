using MountainPartnership.Core.Applications;
using MountainPartnership.Mail;
using MountainPartnership.Mail.In;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Workflow.Sending;

namespace MountainPartnership.Workflow.Intake;

/// <summary>
/// Notes beside a letter what machines say of it: that it came back, arrived, or found nobody in. Never answered, never an
/// opinion, never an event of the case.
/// </summary>
public sealed class NoteMachine(LetterOutbox outbox, TimeProvider clock)
{
    public async Task<IntakeResult> AsyncFor(OpenedMessage opened, MailId mail, CancellationToken cancellationToken)
    {
        bool told = opened.Kind == MailKind.Bounce
            ? await NoteReportsAsync(opened, cancellationToken)
            : opened.Automatic is { Kind: AutomaticKind.OutOfOffice, Evidence: var words }
                && await NoteAsync(opened.Route, opened.Route.LetterMessageId, OutboxState.OutOfOffice, words, cancellationToken);
        return new IntakeResult(
            mail,
            told ? MailOutcomeKind.Reported : opened.Kind == MailKind.Bounce ? MailOutcomeKind.Triage : MailOutcomeKind.Ignored,
            opened.Route.Case,
            opened.Reason);
    }

    private async Task<bool> NoteReportsAsync(OpenedMessage opened, CancellationToken cancellationToken)
    {
        bool told = false;
        foreach (DeliveryReport report in opened.Reports)
        {
            OutboxState? state = report.Outcome switch
            {
                DeliveryOutcome.Failed => OutboxState.Bounced,
                DeliveryOutcome.Delivered => OutboxState.Delivered,
                _ => null,
            };

            // A delay is a report too, of nothing that is final.
            told |= state is null
                || await NoteAsync(
                    opened.Route, report.LetterMessageId ?? opened.Route.LetterMessageId, state.Value, $"{report.Status} {report.Words}".Trim(), cancellationToken);
        }

        return told;
    }

    private async Task<bool> NoteAsync(
        Route route, string? messageId, OutboxState state, string reason, CancellationToken cancellationToken)
    {
        OutboxRowId? id = await RowAsync(route, messageId, cancellationToken);
        return id is not null && await outbox.RecordDeliveryAsync(id, state, reason, clock.GetUtcNow(), cancellationToken) is not null;
    }

    private async Task<OutboxRowId?> RowAsync(Route route, string? messageId, CancellationToken cancellationToken)
    {
        if (messageId is not null && ReplyAddress.ReadAnswerMessageId(messageId) is { } mail)
        {
            return OutboxRowId.AnswerTo(mail);
        }

        if (route is not { Case: { } number, Contact: { } contact })
        {
            return null;
        }

        return messageId is not null
            && ReplyAddress.ReadMessageId(messageId) is { } sent
            && OutboxId.TryRead(sent.OutboxId, out OutboxId? named)
            && named.Recipient == contact
                ? new OutboxRowId(number, named.Letter, contact.Value)
                : await LastLetterAsync(number, contact, cancellationToken);
    }

    /// <summary>A note that came to a keyed address alone names the case and the contact, and not which letter.</summary>
    private async Task<OutboxRowId?> LastLetterAsync(CaseNumber number, ContactId contact, CancellationToken cancellationToken) =>
        (await outbox.RecipientsAsync(number, cancellationToken)).LastOrDefault(row => row.To.Contact == contact)?.Id;
}
