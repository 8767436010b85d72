using Microsoft.Extensions.Logging;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Storage.Outbox;

namespace MountainPartnership.Workflow;

/// <summary>What this room logs. Ids and kinds only: no name, address or word of a message.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Took in mail {Mail}: {Outcome}, case {Case}.")]
    public static partial void TookInMail(this ILogger log, MailId mail, MailOutcomeKind outcome, CaseNumber? @case);

    [LoggerMessage(2, LogLevel.Error, "Mail {Mail} could not be dealt with; it waits in triage.")]
    public static partial void MailFailed(this ILogger log, Exception exception, MailId mail);

    [LoggerMessage(3, LogLevel.Information, "Sent {Kind} of {Owner}.")]
    public static partial void LetterSent(this ILogger log, LetterOwner owner, LetterKind kind);

    [LoggerMessage(4, LogLevel.Warning, "{Kind} of {Owner} failed for good ({Code}); the outbox has the reason.")]
    public static partial void LetterFailed(this ILogger log, LetterOwner owner, LetterKind kind, string code);

    [LoggerMessage(5, LogLevel.Warning, "{Kind} of {Owner} is tried again later ({Code}); the outbox has the reason.")]
    public static partial void LetterWaits(this ILogger log, LetterOwner owner, LetterKind kind, string code);

    [LoggerMessage(6, LogLevel.Information, "Looks after case {Case}, which has a mailing on its way or was left half done.")]
    public static partial void RepairsCase(this ILogger log, string @case);

    [LoggerMessage(7, LogLevel.Warning, "Takes in mail {Mail} again, which was not finished.")]
    public static partial void TakesInAgain(this ILogger log, MailId mail);

    [LoggerMessage(8, LogLevel.Warning, "Case {Case} has changed and could not be nudged; the reconciling timer comes round to it.")]
    public static partial void NudgeLost(this ILogger log, Exception exception, CaseNumber @case);

    [LoggerMessage(9, LogLevel.Error, "{Id} could not be repaired; it is tried again, and the others go on.")]
    public static partial void RepairFailed(this ILogger log, Exception exception, string id);
}
