using System.Collections.Immutable;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Storage.Outbox;

/// <summary>How the rows of one letter stand.</summary>
public sealed record LetterProgress(ImmutableSortedDictionary<OutboxState, int> ByState)
{
    public int this[OutboxState state] => ByState.GetValueOrDefault(state);

    public int Recipients => ByState.Values.Sum();

    /// <summary>Rows that are not final.</summary>
    public int Waiting => this[OutboxState.Queued] + this[OutboxState.Sending];

    /// <summary>What came back later was accepted at first.</summary>
    public MailingCounts Counts => new(
        this[OutboxState.Accepted] + this[OutboxState.Delivered] + this[OutboxState.OutOfOffice] + this[OutboxState.Bounced],
        this[OutboxState.Failed],
        this[OutboxState.NoAddress]);
}

/// <summary>What waits in the outbox.</summary>
/// <param name="Count">Up to the cap of the counting.</param>
/// <param name="Oldest">Since when the one that waits longest could have left; null when none waits.</param>
public sealed record WaitingLetters(Urgency Urgency, int Count, DateTimeOffset? Oldest);
