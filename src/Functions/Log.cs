using Microsoft.Extensions.Logging;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Functions;

/// <summary>What this host logs. Ids and kinds only.</summary>
internal static partial class Log
{
    [LoggerMessage(200, LogLevel.Warning, "A nudge of case {Case} was lost; its deadline or the next repair does the same.")]
    public static partial void NudgeLost(this ILogger log, Exception exception, CaseNumber @case);

    [LoggerMessage(201, LogLevel.Warning, "The orchestration of case {Case} was missing or had failed; it was started again.")]
    public static partial void OrchestrationRepaired(this ILogger log, CaseNumber @case);

    [LoggerMessage(202, LogLevel.Error, "A message of the queue {Queue} failed five times. {Consequence}")]
    public static partial void Poisoned(this ILogger log, string queue, string consequence);

    [LoggerMessage(203, LogLevel.Warning, "A delivery report names no letter of ours; its status is {Status}.")]
    public static partial void ReportOfUnknownLetter(this ILogger log, string status);

    [LoggerMessage(204, LogLevel.Warning, "Mailbox {Mailbox} could not be read to its end.")]
    public static partial void MailboxFailed(this ILogger log, Exception exception, string mailbox);
}
