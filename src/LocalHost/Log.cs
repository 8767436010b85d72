using Microsoft.Extensions.Logging;

namespace MountainPartnership.LocalHost;

/// <summary>What this host logs.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Error, "Something that was due could not be done; it is tried again.")]
    public static partial void PulseFailed(this ILogger log, Exception exception);

    [LoggerMessage(101, LogLevel.Error, "{File} could not be taken in; it stays in the inbox and is tried again.")]
    public static partial void InboxFailed(this ILogger log, Exception exception, string file);
}
