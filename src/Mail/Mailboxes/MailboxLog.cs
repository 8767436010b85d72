using Microsoft.Extensions.Logging;

namespace MountainPartnership.Mail.Mailboxes;

/// <summary>What mailboxes tell the operator. No message names an address, a subject or a word of a mail.</summary>
internal static partial class MailboxLog
{
    [LoggerMessage(1, LogLevel.Information, "Mailbox {Mailbox}: took {Taken}, moved {Moved}, truncated {Truncated}, failed {Failed}")]
    public static partial void Polled(this ILogger logger, string mailbox, int taken, int moved, int truncated, int failed);

    [LoggerMessage(2, LogLevel.Warning, "Mailbox {Mailbox}: the look ended early")]
    public static partial void LookEndedEarly(this ILogger logger, string mailbox, Exception exception);

    [LoggerMessage(3, LogLevel.Error, "Mailbox {Mailbox}: message {Uid} could not be taken in and will be tried again")]
    public static partial void NotTaken(this ILogger logger, string mailbox, uint uid, Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "Mailbox {Mailbox}: message {Uid} was taken in and could not be moved; it stays where it is")]
    public static partial void NotMoved(this ILogger logger, string mailbox, uint uid, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "Mailbox {Mailbox}: message {Uid} has {SizeBytes} bytes and is taken in by its headers only")]
    public static partial void Truncated(this ILogger logger, string mailbox, uint uid, long sizeBytes);

    [LoggerMessage(6, LogLevel.Warning, "Mailbox {Mailbox}: the server has renumbered its messages ({Old} to {New}); all are read again")]
    public static partial void Renumbered(this ILogger logger, string mailbox, uint old, uint @new);

    [LoggerMessage(7, LogLevel.Warning, "Mailbox {Mailbox}: the connection broke; the next try is in {Delay}")]
    public static partial void ConnectionBroke(this ILogger logger, string mailbox, TimeSpan delay, Exception exception);
}
