using System.Text.Json;
using Azure.Messaging;
using Microsoft.Extensions.Logging;
using MountainPartnership.Core.Applications;
using MountainPartnership.Mail;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Workflow.Sending;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Functions.Sending;

/// <summary>Notes a report of Communication Services beside the letter that it is about, which its Message-ID names.</summary>
public sealed class NoteDelivery(LetterOutbox outbox, IntakeSettings settings, TimeProvider clock, ILogger<NoteDelivery> log)
{
    private const string Type = "Microsoft.Communication.EmailDeliveryReportReceived";

    /// <exception cref="JsonException">The message is no event.</exception>
    public async Task AsyncFor(string message, CancellationToken cancellationToken)
    {
        if (CloudEvent.Parse(BinaryData.FromString(message), skipValidation: true) is not { Type: Type, Data: { } data }
            || data.ToObjectFromJson<Report>(JsonSerializerOptions.Web) is not { } report
            || StateOf(report.Status) is not { } state)
        {
            return;
        }

        DateTimeOffset now = clock.GetUtcNow();
        if (RowOf(report.InternetMessageId, DateOnly.FromDateTime(now.UtcDateTime)) is not { } row
            || await outbox.RecordDeliveryAsync(row, state, ReasonOf(report), now, cancellationToken) is null)
        {
            log.ReportOfUnknownLetter(report.Status!);
        }
    }

    /// <returns>Null for a status that says nothing final, or one of tomorrow.</returns>
    private static OutboxState? StateOf(string? status) => status switch
    {
        "Delivered" => OutboxState.Delivered,
        "Bounced" or "Failed" or "FilteredSpam" or "Quarantined" or "Suppressed" => OutboxState.Bounced,
        _ => null,
    };

    private static string ReasonOf(Report report) => $"{report.Status}. {report.DeliveryStatusDetails?.StatusMessage}".TrimEnd();

    private OutboxRowId? RowOf(string? messageId, DateOnly today)
    {
        if (messageId is not null && ReplyAddress.ReadAnswerMessageId(messageId) is { } mail)
        {
            return OutboxRowId.AnswerTo(mail);
        }

        if (messageId is null
            || ReplyAddress.ReadMessageId(messageId) is not { } sent
            || !OutboxId.TryRead(sent.OutboxId, out OutboxId? id))
        {
            return null;
        }

        CaseNumber? number = settings.Keys.Read(sent.Key, today) switch
        {
            ReplyKeyReading.Valid valid => valid.Key.Case,
            ReplyKeyReading.Expired expired => expired.Key.Case,
            _ => null,
        };
        return number is { } known ? new OutboxRowId(known, id.Letter, id.Recipient.Value) : null;
    }

    private sealed record Report(string? InternetMessageId, string? Status, Details? DeliveryStatusDetails);

    private sealed record Details(string? StatusMessage);
}
