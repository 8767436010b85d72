using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Workflow.Intake;

namespace MountainPartnership.Web.Api;

/// <summary>Messages that no rule took, and what a named person does about each.</summary>
internal static class TriageEndpoints
{
    private const int MaxTake = 200;

    public static void MapTriage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/triage", ListAsync);
        routes.MapPost("/api/triage/{mailId}", SettleAsync);
    }

    private static async Task<IResult> ListAsync(MailLedger ledger, LetterOutbox outbox, string? after, int? take, CancellationToken ct)
    {
        if (take is < 1 or > MaxTake)
        {
            return Problems.Malformed($"take is from 1 to {MaxTake}.");
        }

        try
        {
            Page<MailRecord> page = await ledger.TriageAsync(after, take ?? MaxTake, ct);
            return TypedResults.Ok(new TriageList(
                await Task.WhenAll(page.Items.Select(async mail => TriageLine.Of(mail, await AnswerOfAsync(mail, outbox, ct)))), page.After));
        }
        catch (FormatException)
        {
            return Problems.Malformed("after is what an earlier page gave.");
        }
    }

    /// <summary>One request for a message that was answered, and none for another.</summary>
    private static async Task<OutboxRow?> AnswerOfAsync(MailRecord mail, LetterOutbox outbox, CancellationToken ct) =>
        mail.Outcome?.Answer is null ? null : await outbox.FindAsync(OutboxRowId.AnswerTo(mail.Id), ct);

    private static async Task<IResult> SettleAsync(
        string mailId, TriageBody body, SettleTriage settle, HttpContext context, CancellationToken ct)
    {
        MailId mail = new(mailId);
        Actor by = CommandCall.PersonOf(context.User);
        TriageResult result;
        switch (body.Action?.ToLowerInvariant(), body.As?.ToLowerInvariant())
        {
            case ("dismiss", _):
                result = await settle.DismissAsync(mail, by, body.Reason ?? "", ct);
                break;
            case ("treat-as", "application"):
                result = await settle.TreatAsApplicationAsync(mail, by, ct);
                break;
            case ("assign", _) or ("treat-as", "reply"):
                if (!CaseNumber.TryParse(body.CaseNumber, out CaseNumber number))
                {
                    return Problems.Malformed("caseNumber names the case, such as MP-2026-7KQ2XD.");
                }

                if (!TryReadContact(body.Contact, out ContactId? contact))
                {
                    return Problems.Malformed("contact is the id of a member's contact, eight signs.");
                }

                if (body.As?.ToLowerInvariant() == "reply" && contact is null)
                {
                    return Problems.Malformed("contact says in whose name the reply is; without one, assign the message instead.");
                }

                result = await settle.AssignAsync(mail, number, contact, by, ct);
                break;
            default:
                return Problems.Malformed("action is assign (caseNumber), treat-as (as: application, or reply with caseNumber and contact), or dismiss (reason).");
        }

        return result switch
        {
            TriageResult.Settled settled => TypedResults.Ok(MailAnswer.Of(settled.Now)),
            TriageResult.Refused refused => TypedResults.Problem(
                refused.Reason, statusCode: StatusCodes.Status422UnprocessableEntity, title: "The rules refuse this."),
            _ => Problems.NotFound("No such message is in triage; somebody may have dealt with it."),
        };
    }

    private static bool TryReadContact(string? text, out ContactId? contact)
    {
        try
        {
            contact = string.IsNullOrEmpty(text) ? null : new ContactId(text);
            return true;
        }
        catch (FormatException)
        {
            contact = null;
            return false;
        }
    }
}

/// <param name="Action"><c>assign</c>, <c>treat-as</c> or <c>dismiss</c>.</param>
/// <param name="As"><c>application</c> or <c>reply</c>.</param>
/// <param name="Contact">The contact of a member in whose name a reply is.</param>
public sealed record TriageBody(string? Action, string? As, string? CaseNumber, string? Contact, string? Reason);

internal sealed record TriageList(TriageLine[] Messages, string? After);

/// <param name="SharesMessageId">Another message with the same Message-ID and other content came before: one of them is forged or damaged.</param>
/// <param name="Answer">What its sender was answered without a person; null for nothing.</param>
internal sealed record TriageLine(
    string MailId, DateTimeOffset ReceivedAt, string Channel, string? From, string? Subject, string? CaseNumber, string Reason, bool SharesMessageId,
    TriageAnswer? Answer)
{
    public static TriageLine Of(MailRecord mail, OutboxRow? answer) => new(
        mail.Id.Value, mail.ReceivedAt, mail.Channel, mail.Outcome?.From, mail.Outcome?.Subject, mail.Outcome?.Case?.Value,
        mail.Outcome?.Reason ?? "", mail.SharesMessageId, answer is null ? null : TriageAnswer.Of(answer));
}

/// <param name="Since">When it came to be as it stands: sent, delivered, refused.</param>
/// <param name="Reason">Why the last attempt failed, or what a report said.</param>
internal sealed record TriageAnswer(LetterKind Letter, string To, OutboxState State, DateTimeOffset QueuedAt, DateTimeOffset Since, string? Reason)
{
    public static TriageAnswer Of(OutboxRow row) => new(row.Kind, row.To.Address, row.State, row.QueuedAt, row.ChangedAt, row.Reason);
}
