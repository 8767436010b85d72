using MountainPartnership.Core.Applications;
using MountainPartnership.Mail.In;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Workflow.Intake;

/// <summary>What a named person does about a message that no rule took. Nothing leaves triage otherwise.</summary>
public sealed class SettleTriage(
    MailLedger ledger,
    RawMails archive,
    RegisterIndex register,
    AnsweredLetter answered,
    RunCommand run,
    OpenCase open,
    IntakeSettings settings,
    TimeProvider clock)
{
    /// <summary>Nothing is to be done about it.</summary>
    public Task<TriageResult> DismissAsync(MailId mail, Actor by, string reason, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(reason)
            ? Task.FromResult<TriageResult>(new TriageResult.Refused("Give a reason: a dismissal needs one."))
            : SettleAsync(mail, new MailOutcome(MailOutcomeKind.Ignored, null, $"dismissed by {by.Id}: {reason.Trim()}"), cancellationToken);

    /// <summary>It is an application after all.</summary>
    public async Task<TriageResult> TreatAsApplicationAsync(MailId mail, Actor by, CancellationToken cancellationToken)
    {
        if (await ReadAsync(mail, ReadAs.Application, cancellationToken) is not { } read)
        {
            return new TriageResult.NotThere();
        }

        if (read.Reading is not { From: not null, Request: not null })
        {
            return new TriageResult.Refused("It names no sender, or nothing in it can be read.");
        }

        IntakeResult opened = await open.AsyncFor(read.Reading, mail, by, read.Record.ReceivedAt, cancellationToken);
        return await SettleAsync(
            mail, new MailOutcome(opened.Outcome, opened.Case, $"taken for an application by {by.Id}"), cancellationToken);
    }

    /// <summary>It belongs to a case: as a member's reply where a contact is named, else as correspondence.</summary>
    /// <param name="contact">The contact of a member in whose name it is; the opinion still has to be confirmed.</param>
    public async Task<TriageResult> AssignAsync(
        MailId mail, CaseNumber number, ContactId? contact, Actor by, CancellationToken cancellationToken)
    {
        if (await ReadAsync(mail, ReadAs.Reply, cancellationToken) is not { Reading: var reading, Record: var record })
        {
            return new TriageResult.NotThere();
        }

        CaseCommand command = new CaseCommand.FileCorrespondence(
            record.ReceivedAt, by, mail, reading.From?.Email ?? "", reading.OwnWords);
        if (contact is { } id)
        {
            if (await register.FindContactAsync(id, cancellationToken) is not { } found)
            {
                return new TriageResult.Refused($"No member has a contact {id}.");
            }

            command = CommandForReply.OfUnprovedMember(reading, mail, found.Member, found.Id, found.Contact, record.ReceivedAt);
        }

        CommandResult result = await run.OnAsync(number, command, null, cancellationToken);
        return result is CommandResult.Refused refused
            ? new TriageResult.Refused(string.Join(" ", refused.Reasons.Select(reason => reason.Text)))
            : await SettleAsync(mail, new MailOutcome(MailOutcomeKind.Joined, number, $"assigned by {by.Id}"), cancellationToken);
    }

    private async Task<(MailRecord Record, MessageReading Reading)?> ReadAsync(
        MailId mail, ReadAs readAs, CancellationToken cancellationToken)
    {
        if (await ledger.FindAsync(mail, cancellationToken) is not { Outcome.Kind: MailOutcomeKind.Triage } record
            || await archive.FindAsync(record.Raw, cancellationToken) is not { } raw)
        {
            return null;
        }

        OpenedMessage opened = await ReadMessage.OpenAsync(raw.ToMemory(), settings.ContextOf(record.Channel, clock), cancellationToken);
        string? letter = await answered.TextOfAnswerAsync(opened.Route, cancellationToken);
        return (record, ReadMessage.Finish(opened, letter, readAs));
    }

    private async Task<TriageResult> SettleAsync(MailId mail, MailOutcome outcome, CancellationToken cancellationToken) =>
        await ledger.SettleAsync(mail, outcome, clock.GetUtcNow(), cancellationToken)
            ? new TriageResult.Settled(IntakeResult.Of(mail, outcome))
            : new TriageResult.NotThere();
}

/// <summary>What became of an act on triage.</summary>
public abstract record TriageResult
{
    private TriageResult()
    {
    }

    public sealed record Settled(IntakeResult Now) : TriageResult;

    /// <summary>No such message is in triage: somebody else was first, or it never was.</summary>
    public sealed record NotThere : TriageResult;

    public sealed record Refused(string Reason) : TriageResult;
}
