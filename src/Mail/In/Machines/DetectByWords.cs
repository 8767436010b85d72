using MountainPartnership.Mail.In.Structure;

namespace MountainPartnership.Mail.In.Machines;

/// <summary>
/// Knows a machine's message without header signs. A person who is taken for a machine loses an opinion, so that several signs have
/// to agree, and nothing may be there that only a person says.
/// </summary>
internal static class DetectByWords
{
    /// <summary>Characters. Machines' notices are short, in two or three languages too.</summary>
    private const int MaxNoticeChars = 1_500;

    /// <summary>Characters: a greeting, thanks, a letterhead.</summary>
    private const int MaxCharsBeforeOpening = 160;

    private static readonly string[] SupportDesks =
    [
        "support team", "customer support", "technical support", "it support", "user support", "support desk", "support@",
        "support ticket", "support request", "support case", "support staff", "support representative", "support agent",
        "support engineer", "support specialist", "support portal", "support cent", "support department", "ticket de support",
    ];

    /// <summary>The sign, of a kind that <see cref="TellKind"/> may correct; null when a person wrote, as far as can be seen.</summary>
    public static AutomaticSign? From(Wording wording)
    {
        (string subject, string words, Notice notice) = (wording.Subject, wording.Words, wording.Notice);
        string asWritten = HeaderText.Subject(wording.Message);
        if (AbsencePhrases.SystemSubjects.Begins(subject) is not null)
            return new(AutomaticKind.OutOfOffice, $"Subject: {asWritten}");
        if (ReceiptPhrases.ReadSubjects.Begins(subject) is not null && words.Length < 600 && ReceiptPhrases.Readings.In(words) is not null)
            return new(AutomaticKind.Other, $"Subject: {asWritten}");
        if (ReceiptPhrases.Challenges.In(words) is { } challenge && (ReceiptPhrases.ChallengeSubjects.Begins(subject) is not null || wording.HasLink))
            return new(AutomaticKind.Other, challenge);
        if (words.Length > MaxNoticeChars || TakesSide(words))
            return null;
        bool isTopic = ReceiptPhrases.Topics.In(words) is not null;
        return Guard(wording) ?? Confessed(wording, isTopic) ?? (isTopic || words.Contains('?') ? null : Absence(wording) ?? Receipt(wording));
    }

    /// <summary>A guard against spam wants a proof, or shows what it holds.</summary>
    private static AutomaticSign? Guard(Wording wording)
    {
        NoticeWord kinds = wording.Notice.Kinds;
        NoticeWord subject = Notice.Of(wording.Subject).Kinds;
        bool isProof = kinds.HasFlag(NoticeWord.Prove | NoticeWord.Spam | NoticeWord.Message) && !kinds.HasFlag(NoticeWord.Self);
        bool isQuarantine = kinds.HasFlag(NoticeWord.Quarantine) && subject.HasFlag(NoticeWord.Quarantine) && !kinds.HasFlag(NoticeWord.Self);
        return wording.HasLink && (isProof || isQuarantine) ? new(AutomaticKind.Other, "a guard against spam speaks") : null;
    }

    private static AutomaticSign? Confessed(Wording wording, bool isTopic)
    {
        if (isTopic && !(wording.IsReceipt && wording.HasNumber))
            return null;
        string? confession = ReceiptPhrases.Confessions.In(wording.Words) ?? wording.Notice.Confession;
        return confession is null || PersonPhrases.InPlaceOf.AreIn(wording.Words) ? null : new(AutomaticKind.Other, confession);
    }

    private static AutomaticSign? Absence(Wording wording)
    {
        string words = wording.Words;
        string? opening = AbsencePhrases.Openings.In(words, MaxCharsBeforeOpening)
            ?? (words.Contains('@') ? wording.Notice.Absence(words, MaxCharsBeforeOpening) : null)
            ?? (wording.Prefix is not null && wording.SpeaksOfAbsence ? $"Subject: {HeaderText.Subject(wording.Message)}" : null);
        bool isAbsence = opening is not null
            && (wording.SpeaksOfAbsence || MachineHeaders.IsSentByInboxRule(wording.Message) || AbsencePhrases.Companions.In(words) is not null)
            && !PersonPhrases.InPlaceOf.AreIn(words) && !PersonPhrases.Over.AreIn(words)
            && !wording.Notice.HasMoreToSay(words);
        return isAbsence ? new(AutomaticKind.OutOfOffice, opening!) : null;
    }

    /// <summary>A desk confirms. Of what it says, at least three things have to agree; one who says "I" is no desk.</summary>
    private static AutomaticSign? Receipt(Wording wording)
    {
        string words = wording.Words;
        bool isDesk = ReceiptPhrases.Desks.In(words) is not null;
        string? receipt = ReceiptPhrases.Receipts.In(words) ?? wording.Notice.Receipt ?? (isDesk ? ReceiptPhrases.Thanks.In(words, MaxCharsBeforeOpening) : null);
        if (receipt is null || wording.Notice.Kinds.HasFlag(NoticeWord.Self) || PersonPhrases.InPlaceOf.AreIn(words) || PersonPhrases.Over.AreIn(words))
            return null;
        bool isSubject = ReceiptPhrases.ReceiptSubjects.Begins(wording.Subject) is not null
            || (NoticeVocabulary.Words.Of(wording.Subject).Kinds & (NoticeWord.Received | NoticeWord.Number)) == (NoticeWord.Received | NoticeWord.Number);
        int signs = 1 + (isDesk ? 2 : 0) + (isSubject ? 1 : 0) + (wording.HasNumber ? 1 : 0) + (wording.Notice.WantsNoReply ? 1 : 0)
            + (MachineHeaders.HasTicketMark(wording.Message) || MachineHeaders.IsSentByInboxRule(wording.Message) ? 1 : 0);
        return signs >= 3 && (signs > 3 || !isDesk || !wording.Notice.HasMoreToSay(words)) ? new(AutomaticKind.Acknowledgement, receipt) : null;
    }

    private static bool TakesSide(string words)
    {
        foreach (string desk in words.Contains("support", StringComparison.Ordinal) ? SupportDesks : [])
            words = words.Replace(desk, "", StringComparison.Ordinal);
        return ReceiptPhrases.Opinions.In(words) is not null || PersonPhrases.Sides.AreIn(words);
    }
}
