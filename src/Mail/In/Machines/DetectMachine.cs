using System.Collections.Immutable;
using MimeKit;
using MountainPartnership.Mail.In.Structure;

namespace MountainPartnership.Mail.In.Machines;

/// <summary>What a machine's message is.</summary>
internal sealed record MachineMail(MailKind Kind, AutomaticSign? Sign, string Reason, ImmutableArray<DeliveryReport> Reports);

/// <summary>
/// Tells machines' mail from people's (RFC 3834, RFC 6522, and what systems do without any RFC). Header fields decide alone;
/// words decide only together, and never against words that only a person says.
/// </summary>
internal static class DetectMachine
{
    /// <returns>Null when a person wrote the message, as far as can be seen.</returns>
    public static MachineMail? From(MimeMessage message, MessageParts parts, MessageBody body, ReadingContext context)
    {
        string subject = Fold.Text(HeaderText.Subject(message));
        string words = WithoutOurSubject.In(Glance.At(body), subject, context);
        if (ReadDeliveryReport.From(message, parts) is { IsEmpty: false } reports)
            return Bounce(reports, "a delivery status part (RFC 3464)");
        if (Report(message, parts) is { } report)
            return report;
        if (ReadOldBounce.From(message, parts, body, subject) is { } old)
            return Bounce(old.Reports, old.Evidence);
        if (Loop(message, context) is { } loop)
            return loop;
        AutomaticSign? sign = MachineHeaders.Find(message, context);
        Wording wording = new(message, body, subject, words, Notice.Of(words));
        sign ??= IsCalendar(parts, words) ? new(AutomaticKind.Other, "an answer of a calendar, without a word") : DetectByWords.From(wording);
        AutomaticSign? decided = sign is null ? null : sign with { Kind = TellKind.Of(sign, wording) };
        return decided is null ? null : new(MailKind.Automatic, decided, $"a machine wrote it: {decided.Evidence}", []);
    }

    private static MachineMail Bounce(ImmutableArray<DeliveryReport> reports, string evidence)
    {
        bool allArrived = reports.All(r => r.Outcome == DeliveryOutcome.Delivered);
        string what = reports[0].Outcome switch
        {
            DeliveryOutcome.Failed => "was not delivered",
            DeliveryOutcome.Delayed => "is not delivered yet",
            _ => "was delivered",
        };
        return new(
            allArrived ? MailKind.Automatic : MailKind.Bounce,
            new(AutomaticKind.DeliveryReport, evidence),
            $"a letter to {reports[0].Recipient ?? "somebody"} {what}: {evidence}",
            reports);
    }

    /// <summary>RFC 8098 read receipts, RFC 5965 complaints, and reports too broken to say of whom.</summary>
    private static MachineMail? Report(MimeMessage message, MessageParts parts)
    {
        ContentType? type = message.Body?.ContentType;
        string? report = type?.IsMimeType("multipart", "report") == true ? type.Parameters["report-type"]?.ToLowerInvariant() ?? "" : null;
        bool isReceipt = report == "disposition-notification" || parts.ReportParts.Any(p => p is MessageDispositionNotification);
        bool isComplaint = report == "feedback-report" || parts.ReportParts.Any(p => p.ContentType.IsMimeType("*", "feedback-report"));
        if (isReceipt || isComplaint)
        {
            string evidence = isReceipt ? "a read receipt (RFC 8098)" : "a complaint (RFC 5965)";
            return new(MailKind.Automatic, new(AutomaticKind.Other, evidence), evidence, []);
        }

        return report == "delivery-status"
            ? Bounce([ReadOldBounce.Report(message, parts, parts.Body())], "Content-Type: multipart/report")
            : report is null ? null
            : new(MailKind.Automatic, new(AutomaticKind.Other, $"multipart/report; report-type={report}"), "a machine's report", []);
    }

    /// <summary>RFC 6047: a calendar accepts, declines or invites. With words, somebody said them.</summary>
    private static bool IsCalendar(MessageParts parts, string words) =>
        string.IsNullOrWhiteSpace(words) && parts.Attachments.Exists(p => p.ContentType.IsMimeType("text", "calendar"));

    private static MachineMail? Loop(MimeMessage message, ReadingContext context)
    {
        MailboxAddress? own = message.From.Mailboxes.Take(10)
            .FirstOrDefault(m => context.OwnAddresses.Any(a => a.Equals(WithoutKey(m.Address), StringComparison.OrdinalIgnoreCase)));
        if (own is not null)
            return new(MailKind.Loop, null, $"our own message came back: From: {own.Address}", []);
        return message.MessageId is { } id && (RouteMessage.ByLetter(id, context) is not null || ReplyAddress.ReadAnswerMessageId(id) is not null)
            ? new(MailKind.Loop, null, $"our own message came back: Message-ID: {id}", [])
            : null;
    }

    private static string WithoutKey(string address)
    {
        int plus = address.IndexOf('+', StringComparison.Ordinal);
        int at = address.LastIndexOf('@');
        return plus > 0 && at > plus ? address[..plus] + address[at..] : address;
    }
}
