namespace MountainPartnership.LocalHost;

/// <summary>A clock that stands still until it is moved: for demonstrations, sandboxes and tests.</summary>
internal sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset now = start.ToUniversalTime();

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    /// <summary>Never back: a time before now leaves the clock as it is.</summary>
    public void MoveTo(DateTimeOffset time)
    {
        lock (gate)
        {
            now = time > now ? time.ToUniversalTime() : now;
        }
    }
}
