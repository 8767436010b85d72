namespace MountainPartnership.Storage.Outbox;

/// <summary>How far a letter to one recipient has come.</summary>
public enum OutboxState
{
    /// <summary>Waits for its time and its turn.</summary>
    Queued,

    /// <summary>A sender has it, until its lease ends.</summary>
    Sending,

    /// <summary>Taken by the first server on the way.</summary>
    Accepted,

    /// <summary>A report says that it arrived.</summary>
    Delivered,

    /// <summary>The recipient's automatic answer says that nobody reads it for now.</summary>
    OutOfOffice,

    /// <summary>It was accepted, and came back.</summary>
    Bounced,

    /// <summary>Refused for good by the first server.</summary>
    Failed,

    /// <summary>There was no address to write to.</summary>
    NoAddress,
}

/// <summary>Which state can follow which.</summary>
public static class OutboxTransitions
{
    /// <summary>A final row is never sent again; reports may still tell more about it.</summary>
    public static bool IsFinal(this OutboxState state) => state > OutboxState.Sending;

    /// <summary>
    /// Whether a report that comes at any time, late or twice, changes a row. It does when it says more than is known: a report
    /// implies that a server took the letter; what came back stays so.
    /// </summary>
    public static bool Tells(OutboxState now, OutboxState reported) => (now, reported) switch
    {
        (_, not (OutboxState.Delivered or OutboxState.OutOfOffice or OutboxState.Bounced)) => false,
        (OutboxState.Failed or OutboxState.NoAddress or OutboxState.Bounced, _) => false,
        _ => reported > now,
    };
}
