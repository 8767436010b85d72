namespace MountainPartnership.Mail.Out;

/// <summary>What became of one try to send one letter.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The other side has taken the letter, now or at an earlier try.</summary>
    /// <param name="ProviderId">Its name for the letter, by which delivery reports or its logs can be searched.</param>
    public sealed record Accepted(string? ProviderId) : SendResult;

    /// <summary>The other side has not taken the letter.</summary>
    /// <param name="Permanent">The same letter to the same address will never be taken: it is not tried again.</param>
    public sealed record Refused(bool Permanent, string Reason) : SendResult;

    /// <summary>The other side has not taken the letter because there were too many.</summary>
    /// <param name="RetryAfter">Nothing goes to this transport before that.</param>
    public sealed record Throttled(TimeSpan RetryAfter, string Reason) : SendResult;

    /// <summary>
    /// The letter was handed over whole and no answer came, so it may have been taken. It is sent again under the same
    /// Message-ID, later, after asking the provider about it where that is possible.
    /// </summary>
    public sealed record Unclear(string Reason) : SendResult;
}
