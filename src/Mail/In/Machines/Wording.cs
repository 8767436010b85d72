using MimeKit;

namespace MountainPartnership.Mail.In.Machines;

/// <summary>A message as far as its words tell who wrote it.</summary>
/// <param name="Subject">Folded.</param>
/// <param name="Words">Folded, without the quoted letter.</param>
internal sealed record Wording(MimeMessage Message, MessageBody Body, string Subject, string Words, Notice Notice)
{
    private static readonly Phrases Before = new("re:", "re :", "aw:", "sv:", "vs:", "rv:", "odp:", "ref:", "rif:", "antw:", "ynt:", "отв:", "回复:", "答复:", "回覆:", "返信:", "رد:");

    /// <summary>The subject of our letter stands behind something that was put before it, as answering machines do.</summary>
    public string? Prefix
    {
        get
        {
            if (Before.Begins(Subject) is not null || Before.In(Subject) is not { } at)
                return null;
            string prefix = Subject[..Subject.IndexOf(at, StringComparison.Ordinal)].Trim();
            return prefix.Length > 3 && prefix[0] != '[' ? prefix : null;
        }
    }

    public bool HasLink =>
        Words.Contains("http", StringComparison.Ordinal) || Body.Html?.Contains("href", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The subject or the words say that somebody is away or that nobody is in.</summary>
    public bool IsAbsence =>
        AbsencePhrases.Openings.In(Words) is not null || AbsencePhrases.Gone.In(Words) is not null || Notice.IsClosed || SpeaksOfAbsence;

    public bool SpeaksOfAbsence =>
        AbsencePhrases.Subjects.Begins(Subject) is not null || Subject.Contains("out of the office", StringComparison.Ordinal)
        || (Prefix is { } prefix && (AbsencePhrases.Openings.In(prefix) is not null || AbsencePhrases.Gone.In(prefix) is not null));

    public bool IsReceipt =>
        ReceiptPhrases.ReceiptSubjects.Begins(Subject) is not null || ReceiptPhrases.Receipts.In(Words) is not null || Notice.Receipt is not null;

    /// <summary>A number was given, by the fields of a ticket system, the subject, or the words.</summary>
    public bool HasNumber =>
        Notice.IsNumbered || MachineHeaders.HasTicketMark(Message) || Notice.Of(Subject).IsNumbered;
}
