using System.Collections.Immutable;

namespace MountainPartnership.Storage.Streams;

/// <summary>What has happened to one thing, as it was read.</summary>
/// <param name="Id">The partition: a case number or a member id.</param>
/// <param name="LastHash">Of the last event; empty when there is none.</param>
public sealed record EventStream<TEvent>(string Id, ImmutableArray<TEvent> Events, string LastHash)
{
    /// <summary>The sequence of the last event, from 1; 0 when there is none.</summary>
    public long Sequence => Events.Length;
}

/// <summary>What became of events that were to be appended.</summary>
public abstract record AppendResult<TEvent>
{
    private AppendResult()
    {
    }

    /// <param name="Stream">The stream with them.</param>
    public sealed record Appended(EventStream<TEvent> Stream) : AppendResult<TEvent>;

    /// <summary>Somebody else has written since the stream was read: read it again, and decide again.</summary>
    public sealed record Conflict : AppendResult<TEvent>;
}

/// <summary>Whether a history is as it was written.</summary>
/// <param name="Events">How many there are.</param>
/// <param name="Erased">Sequences of events whose personal part has been erased.</param>
/// <param name="BrokenAt">The sequence of the first event that is not as it was written; null when all are.</param>
/// <param name="Why">What does not fit, in words; null when all does.</param>
public sealed record ChainVerdict(long Events, ImmutableArray<long> Erased, long? BrokenAt, string? Why)
{
    public bool IsIntact => BrokenAt is null;
}
