using System.Globalization;
using System.Text.RegularExpressions;
using Azure;
using Azure.Identity;
using MountainPartnership.Mail.Out;

namespace MountainPartnership.Functions.Sending;

/// <summary>What a failed try to send by Communication Services means for the letter.</summary>
internal static class ReadEmailFailure
{
    /// <summary>A server's words are a stranger's.</summary>
    private const RegexOptions Linear = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex Duplicate = new(@"duplicate.{0,40}(message-?\s?id|operation)|(message-?\s?id|operation).{0,40}(duplicate|already)", Linear);

    private static readonly Regex AboutSender = new(@"sender|domain|from address|subscription", Linear);

    private const int MaxReasonChars = 500;

    /// <summary>Where the answer names no time.</summary>
    private static readonly TimeSpan DefaultRetryAfter = TimeSpan.FromMinutes(1);

    /// <summary>Whether services and networks do this; anything else is a bug of ours.</summary>
    public static bool IsExpected(Exception e) =>
        e is RequestFailedException or AuthenticationFailedException or HttpRequestException or IOException or OperationCanceledException;

    public static SendResult Of(Exception e, string operationId) => e switch
    {
        RequestFailedException { Status: 0 } or HttpRequestException => OfConnection(e),
        RequestFailedException answer => OfAnswer(answer, operationId),
        AuthenticationFailedException => new SendResult.Refused(Permanent: false, "The identity got no token: " + Words(e)),
        _ => new SendResult.Unclear("No answer came in time."),
    };

    private static SendResult OfAnswer(RequestFailedException answer, string operationId)
    {
        string reason = string.Create(CultureInfo.InvariantCulture, $"{answer.Status} {answer.ErrorCode} {Words(answer)}");
        return answer.Status switch
        {
            429 => new SendResult.Throttled(RetryAfter(answer), reason),
            409 => new SendResult.Accepted(operationId),
            400 or 422 when Duplicate.IsMatch(reason) => new SendResult.Accepted(operationId),
            // About the sender, the identity or the service, which a wrong setting can cause; it must not cost a letter.
            401 or 403 or 404 => new SendResult.Refused(Permanent: false, reason),
            400 or 422 when AboutSender.IsMatch(reason) => new SendResult.Refused(Permanent: false, reason),
            408 or >= 500 => new SendResult.Unclear(reason),
            >= 400 => new SendResult.Refused(Permanent: true, reason),
            _ => new SendResult.Unclear(reason),
        };
    }

    /// <summary>Where no connection came about, nothing can have left.</summary>
    private static SendResult OfConnection(Exception e)
    {
        HttpRequestException? http = e as HttpRequestException ?? e.InnerException as HttpRequestException;
        return http?.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            ? new SendResult.Refused(Permanent: false, Words(e))
            : new SendResult.Unclear(Words(e));
    }

    private static TimeSpan RetryAfter(RequestFailedException answer)
    {
        if (answer.GetRawResponse()?.Headers.TryGetValue("Retry-After", out string? text) != true)
        {
            return DefaultRetryAfter;
        }

        // Seconds, or a date (RFC 9110 §10.2.3), which is read against the date of the answer itself.
        if (int.TryParse(text, CultureInfo.InvariantCulture, out int seconds))
        {
            return TimeSpan.FromSeconds(Math.Max(1, seconds));
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out DateTimeOffset at)
            && answer.GetRawResponse()!.Headers.Date is { } now && at > now
                ? at - now
                : DefaultRetryAfter;
    }

    private static string Words(Exception e)
    {
        string first = e.Message.Split('\n')[0].Trim();
        return first.Length <= MaxReasonChars ? first : first[..MaxReasonChars];
    }
}
