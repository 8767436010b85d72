namespace MountainPartnership.Mail;

/// <summary>What a text that may be a reply key turned out to be.</summary>
public abstract record ReplyKeyReading
{
    private ReplyKeyReading()
    {
    }

    public sealed record Valid(ReplyKey Key) : ReplyKeyReading;

    /// <summary>We wrote it, and its last day has passed: it names its case, and opens nothing by itself.</summary>
    public sealed record Expired(ReplyKey Key) : ReplyKeyReading;

    /// <summary>Not a key, or not one of ours.</summary>
    public sealed record Foreign(string Reason) : ReplyKeyReading;
}
