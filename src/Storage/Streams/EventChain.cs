namespace MountainPartnership.Storage.Streams;

/// <summary>What a verification finds wrong with a row. Null where nothing is.</summary>
internal static class EventChain
{
    /// <param name="place">Its place in the stream, from 1.</param>
    /// <param name="previousHash">The hash of the row before it.</param>
    public static string? Fault(EventRow row, string rowKey, long place, string previousHash) => row switch
    {
        _ when row.Sequence != place || rowKey != EventRow.Key(place) =>
            $"It stands at {place} and says that it is {row.Sequence}: a row is missing or moved.",
        _ when row.PreviousHash != previousHash => "It does not follow the row before it.",
        _ when row.Hash != row.ComputeHash() => "Its hash does not fit its columns.",
        _ => null,
    };

    public static string? PayloadFault(EventRow row, string payload)
    {
        try
        {
            return EventRow.Commit(row.Salt, payload) == row.Commitment
                ? null
                : "Its personal part is not the one that was committed to.";
        }
        catch (FormatException)
        {
            return "Its salt is not hexadecimal.";
        }
    }
}
