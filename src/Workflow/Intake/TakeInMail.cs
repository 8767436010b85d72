using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Mail;
using MountainPartnership.Mail.In;
using MountainPartnership.Mail.Mailboxes;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Settings;
using MountainPartnership.Workflow.Telemetry;

namespace MountainPartnership.Workflow.Intake;

/// <summary>
/// Takes a message in: archives it, reads it, and gives it to the case that it belongs to. Whatever a step throws, the message
/// is archived, and is done or waits in triage with a reason. The same message again changes nothing and gets the same answer.
/// </summary>
public sealed class TakeInMail(
    RawMails archive,
    MailLedger ledger,
    RegisterIndex register,
    RunCommand run,
    AnsweredLetter answered,
    NoteMachine machines,
    OpenCase open,
    FindKnown known,
    AnswerMail answer,
    IntakeSettings settings,
    TimeProvider clock,
    ILogger<TakeInMail> log)
{
    /// <param name="channel">By which it came; decides which headers are believed.</param>
    /// <param name="archived">Where it is in the archive already; null when it is not.</param>
    public async Task<IntakeResult> AsyncFor(
        ReadOnlyMemory<byte> raw, string channel, CancellationToken cancellationToken, RawMailName? archived = null)
    {
        using Activity? step = Measures.Step("take in mail");
        DateTimeOffset now = clock.GetUtcNow();
        RawMailName name = archived ?? await archive.ArchiveAsync(new BinaryData(raw), now, cancellationToken);
        OpenedMessage opened = await ReadMessage.OpenAsync(raw, settings.ContextOf(channel, clock), cancellationToken);
        MailId mail = new(opened.Identity.Content);
        MailClaim claim = await ledger.ClaimAsync(mail, name, channel, now, opened.MessageId, cancellationToken);
        if (claim is MailClaim.Done done)
        {
            return IntakeResult.Of(mail, done.Outcome);
        }

        IntakeResult result = TruncatedMail.ReasonOf(raw.Span) is { } cut
            ? new IntakeResult(mail, MailOutcomeKind.Triage, opened.Route.Case, $"it is too large to be read: {cut}")
            : await WithTriageAsync(opened, mail, claim.Mail.ReceivedAt, cancellationToken);
        MailOutcome outcome = new(result.Outcome, result.Case, result.Reason)
        {
            From = opened.From?.Email,
            Subject = opened.Subject,
            Answer = result.Answer,
        };
        log.TookInMail(mail, result.Outcome, result.Case);
        Measures.TookIn(result.Outcome);
        return IntakeResult.Of(mail, await ledger.FinishAsync(claim.Mail, outcome, clock.GetUtcNow(), cancellationToken));
    }

    /// <summary>A defect of ours must not lose a message; storage that is away may, for the message is taken in again later.</summary>
    private async Task<IntakeResult> WithTriageAsync(
        OpenedMessage opened, MailId mail, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        try
        {
            return await ByKindAsync(opened, mail, receivedAt, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException && !StorageFailure.IsPassing(e))
        {
            log.MailFailed(e, mail);
            return new IntakeResult(mail, MailOutcomeKind.Triage, opened.Route.Case, $"reading it failed: {e.Message}");
        }
    }

    private Task<IntakeResult> ByKindAsync(
        OpenedMessage opened, MailId mail, DateTimeOffset receivedAt, CancellationToken cancellationToken) => opened.Kind switch
        {
            MailKind.Reply when opened.Route.Case is { } number => ReplyAsync(opened, mail, number, receivedAt, cancellationToken),
            MailKind.Automatic or MailKind.Bounce or MailKind.Loop => machines.AsyncFor(opened, mail, cancellationToken),
            null => NewAsync(opened, mail, receivedAt, cancellationToken),
            _ => Task.FromResult(new IntakeResult(mail, MailOutcomeKind.Triage, opened.Route.Case, opened.Reason)),
        };

    private async Task<IntakeResult> NewAsync(
        OpenedMessage opened, MailId mail, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        MessageReading reading = ReadMessage.Finish(opened, await answered.TextOfAnswerAsync(opened.Route, cancellationToken));
        if (reading is not { Kind: MailKind.Application, Request: not null, From: not null })
        {
            return await answer.AsyncFor(reading, mail, receivedAt, cancellationToken);
        }

        switch (await known.AsyncFor(reading, mail, cancellationToken))
        {
            case KnownOrganization.Applies { Case: var number }:
                await run.OnAsync(number, CommandForReply.File(reading, mail, receivedAt), null, cancellationToken);
                return new IntakeResult(
                    mail, MailOutcomeKind.Joined, number, "it reads as another application of an organization whose case is open");
            case KnownOrganization.Doubtful doubtful:
                return new IntakeResult(mail, MailOutcomeKind.Triage, null, doubtful.Reason);
            default:
                return await open.AsyncFor(reading, mail, null, receivedAt, cancellationToken);
        }
    }

    private async Task<IntakeResult> ReplyAsync(
        OpenedMessage opened, MailId mail, CaseNumber number, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        RegisteredContact? contact = opened.Route.Key is { Purpose: KeyPurpose.Review or KeyPurpose.Confirmation, Contact: var id }
            ? await register.FindContactAsync(id, cancellationToken)
            : null;
        CommandResult result = await run.OnAsync(
            number,
            history => For(history, opened, mail, contact, receivedAt),
            null,
            cancellationToken);
        return result switch
        {
            CommandResult.Done => new IntakeResult(mail, MailOutcomeKind.Joined, number, opened.Reason),
            CommandResult.Refused { Case: null } => new IntakeResult(
                mail, MailOutcomeKind.Triage, null, $"it names case {number}, and there is no such case"),
            CommandResult.Refused refused => new IntakeResult(
                mail, MailOutcomeKind.Triage, number, string.Join(" ", refused.Reasons.Select(reason => reason.Text))),
            _ => throw new InvalidOperationException($"A reply cannot end as {result}."),
        };
    }

    private CaseCommand For(
        CaseHistory history, OpenedMessage opened, MailId mail, RegisteredContact? contact, DateTimeOffset now)
    {
        MembershipCase? state = history.State;
        Language language = contact?.Language ?? state?.Language ?? Language.English;
        MessageReading reading = ReadMessage.Finish(opened, answered.TextOf(history.Events, opened.Route, language));
        return (state, opened.Route.Key?.Purpose) switch
        {
            (not null, KeyPurpose.Review or KeyPurpose.Confirmation) when contact is not null =>
                CommandForReply.OfMember(reading, mail, contact.Member, contact.Id, contact.Contact, now),
            (not null, KeyPurpose.Application or KeyPurpose.Questionnaire or null) =>
                CommandForReply.OfApplicant(reading, mail, state, now),
            _ => CommandForReply.File(reading, mail, now),
        };
    }
}
