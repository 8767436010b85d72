using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace MountainPartnership.Mail.Out;

/// <summary>What a failed try means for the letter.</summary>
internal static class ReadSmtpFailure
{
    /// <summary>A server's words are a stranger's.</summary>
    private const RegexOptions Linear = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex DuplicateMessageId = new(@"\bduplicated? message(-|\s)?id\b|\bmessage(-|\s)?id\b.*\b(duplicate|already)\b", Linear);

    /// <summary>
    /// Not the enhanced codes, 4.7.x and 4.3.2 (RFC 3463): greylisting of one recipient has them too. Nor "exceeded", which is
    /// what a full mailbox says.
    /// </summary>
    private static readonly Regex TooMany = new(@"\btoo (many|fast|much)\b|\brate\b|\bratelimit|\bthrottl|\bconcurrent\b", Linear);

    /// <summary>Whether servers and networks do this; anything else is a bug of ours.</summary>
    public static bool IsExpected(Exception e) =>
        e is CommandException or ProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException
            or AuthenticationException or SslHandshakeException or NotSupportedException
            or IOException or SocketException or TimeoutException or OperationCanceledException;

    public static SendResult Of(Exception e, Handover handover, TimeSpan throttledFor) => e switch
    {
        SmtpCommandException answer => OfAnswer(answer, handover, throttledFor),
        // 530, which MailKit does not count among the answers.
        ServiceNotAuthenticatedException => new SendResult.Refused(Permanent: false, Words(e)),
        _ when handover.Begun => new SendResult.Unclear(Words(e)),
        _ => new SendResult.Refused(Permanent: false, Words(e)),
    };

    private static SendResult OfAnswer(SmtpCommandException answer, Handover handover, TimeSpan throttledFor)
    {
        int code = (int)answer.StatusCode;
        string reason = string.Create(CultureInfo.InvariantCulture, $"{code} {answer.Message.Trim()}");
        return code switch
        {
            >= 500 when answer.ErrorCode == SmtpErrorCode.MessageNotAccepted && SaysThatItHasTheMessage(reason) =>
                new SendResult.Accepted(ProviderId: null),
            < 500 when TooMany.IsMatch(reason) => new SendResult.Throttled(throttledFor, reason),
            _ => new SendResult.Refused(Permanent: handover.SignedIn && code >= 500 && !IsAboutUs(code), reason),
        };
    }

    /// <summary>
    /// RFC 4954 §6: sign in differently. It says nothing about the letter, so that a wrong setting must not
    /// cost a letter.
    /// </summary>
    private static bool IsAboutUs(int code) => code is 534 or 535 or 538;

    /// <summary>A message that has two Message-ID fields is called a duplicate too, and was not taken.</summary>
    private static bool SaysThatItHasTheMessage(string reason) =>
        DuplicateMessageId.IsMatch(reason) && !reason.Contains("header", StringComparison.OrdinalIgnoreCase);

    private static string Words(Exception e) =>
        e is OperationCanceledException ? "Given up while the server's answer was awaited." : e.Message;
}
