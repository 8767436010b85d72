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
    /// <summary>Characters. Machines' notices are short, in two or three languages too.</summary>
    private const int MaxNoticeChars = 1_500;

    /// <summary>Characters: a greeting, thanks, a letterhead.</summary>
    private const int MaxCharsBeforeOpening = 160;

    private static readonly string[] SupportDesks =
    [
        "support team", "customer support", "technical support", "it support", "user support", "support desk", "support@",
        "support ticket", "support request", "support case", "support staff", "support representative", "support agent",
        "support engineer", "support specialist", "support portal", "support cent", "support department",
    ];

    /// <returns>Null when a person wrote the message, as far as can be seen.</returns>
    public static MachineMail? From(MimeMessage message, MessageParts parts, MessageBody body, ReadingContext context)
    {
        string subject = Fold.Text(HeaderText.Subject(message));
        string words = Glance.At(body);
        if (ReadDeliveryReport.From(message, parts) is { IsEmpty: false } reports)
            return Bounce(reports, "a delivery status part (RFC 3464)");
        if (Report(message, parts) is { } report)
            return report;
        if (ReadOldBounce.From(message, parts, body, subject) is { } old)
            return Bounce(old.Reports, old.Evidence);
        if (Loop(message, context) is { } loop)
            return loop;
        AutomaticSign? sign = MachineHeaders.Find(message, context);
        AutomaticSign? decided = sign is null
            ? ByWords(subject, words, message)
            : sign with { Kind = KindOf(sign, subject, words, message) };
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

    private static AutomaticSign? ByWords(string subject, string words, MimeMessage message)
    {
        string asWritten = HeaderText.Subject(message);
        if (AbsencePhrases.SystemSubjects.Begins(subject) is not null)
            return new(ReceiptPhrases.Receipts.In(words) is not null && AbsencePhrases.Openings.In(words) is null
                ? AutomaticKind.Acknowledgement : AutomaticKind.OutOfOffice, $"Subject: {asWritten}");
        if (ReceiptPhrases.ReadSubjects.Begins(subject) is not null && words.Length < 600 && ReceiptPhrases.Readings.In(words) is not null)
            return new(AutomaticKind.Other, $"Subject: {asWritten}");
        if (ReceiptPhrases.Challenges.In(words) is { } challenge
            && (ReceiptPhrases.ChallengeSubjects.Begins(subject) is not null || words.Contains("http", StringComparison.Ordinal)))
            return new(AutomaticKind.Other, challenge);
        if (words.Length > MaxNoticeChars || ReceiptPhrases.Opinions.In(WithoutSupportDesks(words)) is not null)
            return null;
        if (AbsencePhrases.Openings.In(words, MaxCharsBeforeOpening) is { } opening
            && (AbsencePhrases.Subjects.Begins(subject) is not null || subject.Contains("out of the office", StringComparison.Ordinal)
                || AbsencePhrases.Companions.In(words) is not null))
            return new(AutomaticKind.OutOfOffice, opening);
        string? confession = ReceiptPhrases.Confessions.In(words);
        string? receipt = ReceiptPhrases.Receipts.In(words);
        bool isReceipt = ReceiptPhrases.ReceiptSubjects.Begins(subject) is not null || MachineHeaders.HasTicketMark(message);
        if (confession is not null)
            return new(receipt is null && !isReceipt ? AutomaticKind.Other : AutomaticKind.Acknowledgement, confession);
        if (receipt is not null && (isReceipt || ReceiptPhrases.Desks.In(words) is not null))
            return new(AutomaticKind.Acknowledgement, receipt);
        return ReceiptPhrases.Thanks.In(words, MaxCharsBeforeOpening) is { } thanks && ReceiptPhrases.Desks.In(words) is not null
            ? new(AutomaticKind.Acknowledgement, thanks)
            : null;
    }

    /// <summary>Header fields say that it is a machine's; words say what it wants.</summary>
    private static AutomaticKind KindOf(AutomaticSign sign, string subject, string words, MimeMessage message)
    {
        if (sign.Kind == AutomaticKind.List)
            return AutomaticKind.List;
        bool isAbsence = AbsencePhrases.Openings.In(words) is not null || AbsencePhrases.Gone.In(words) is not null
            || AbsencePhrases.Subjects.Begins(subject) is not null || subject.Contains("out of the office", StringComparison.Ordinal);
        bool isReceipt = ReceiptPhrases.ReceiptSubjects.Begins(subject) is not null || ReceiptPhrases.Receipts.In(words) is not null
            || MachineHeaders.HasTicketMark(message);
        if (ReceiptPhrases.Challenges.In(words) is not null || ReceiptPhrases.ChallengeSubjects.Begins(subject) is not null)
            return isAbsence ? AutomaticKind.OutOfOffice : AutomaticKind.Other;
        if (isAbsence)
            return AutomaticKind.OutOfOffice;
        if (isReceipt)
            return AutomaticKind.Acknowledgement;
        return AbsencePhrases.SystemSubjects.Begins(subject) is not null ? AutomaticKind.OutOfOffice : sign.Kind;
    }

    private static string WithoutSupportDesks(string words)
    {
        foreach (string desk in SupportDesks)
            words = words.Replace(desk, "", StringComparison.Ordinal);
        return words;
    }
}
