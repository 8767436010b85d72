using Microsoft.Extensions.Logging;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.LocalHost;

/// <summary>What this host logs.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Error, "Something that was due could not be done; it is tried again.")]
    public static partial void PulseFailed(this ILogger log, Exception exception);

    [LoggerMessage(101, LogLevel.Error, "{File} could not be taken in; it stays in the inbox and is tried again.")]
    public static partial void InboxFailed(this ILogger log, Exception exception, string file);

    [LoggerMessage(102, LogLevel.Error, "Case {Case} could not be advanced; it is tried again, and the others go on.")]
    public static partial void CaseFailed(this ILogger log, Exception exception, CaseNumber @case);
}
