namespace MountainPartnership.Mail.In.Machines;

/// <summary>That it is a machine's is known; words say what it wants.</summary>
internal static class TellKind
{
    public static AutomaticKind Of(AutomaticSign sign, Wording wording)
    {
        if (sign.Kind == AutomaticKind.List || MachineHeaders.IsFromListRobot(wording.Message) || (wording.Notice.IsOfList && !wording.SpeaksOfAbsence))
            return AutomaticKind.List;
        NoticeWord kinds = wording.Notice.Kinds | Notice.Of(wording.Subject).Kinds;
        bool isChallenge = ReceiptPhrases.Challenges.In(wording.Words) is not null || ReceiptPhrases.ChallengeSubjects.Begins(wording.Subject) is not null;
        if (isChallenge || kinds.HasFlag(NoticeWord.Quarantine))
            return wording.IsAbsence ? AutomaticKind.OutOfOffice : AutomaticKind.Other;
        if (MachineHeaders.IsFromDaemon(wording.Message))
            return sign.Kind;
        if (wording.IsReceipt && wording.HasNumber && !wording.SpeaksOfAbsence)
            return AutomaticKind.Acknowledgement;
        if (wording.IsAbsence)
            return AutomaticKind.OutOfOffice;
        if (wording.IsReceipt || MachineHeaders.HasTicketMark(wording.Message))
            return AutomaticKind.Acknowledgement;
        if (AbsencePhrases.SystemSubjects.Begins(wording.Subject) is not null)
            return AutomaticKind.OutOfOffice;
        if (wording.Notice.IsMoved)
            return AutomaticKind.Other;
        return (kinds & (NoticeWord.Absence | NoticeWord.Until | NoticeWord.Self)) != 0 || NamesSomebodyElse(wording) || IsVacationProgram(sign, wording) ? AutomaticKind.OutOfOffice : sign.Kind;
    }

    /// <summary>The vacation programs of Unix mark their answers so.</summary>
    private static bool IsVacationProgram(AutomaticSign sign, Wording wording) =>
        wording.Message.InReplyTo is not null && sign.Evidence.StartsWith("Precedence: ", StringComparison.Ordinal);

    /// <summary>An answer to our letter that gives another address: somebody stands in for somebody.</summary>
    private static bool NamesSomebodyElse(Wording wording) =>
        wording.Message.InReplyTo is not null && wording.Words.Contains('@')
        && !wording.Message.From.Mailboxes.Take(3).Any(m => wording.Words.Contains(m.Address, StringComparison.OrdinalIgnoreCase));
}
