using Azure;

namespace MountainPartnership.Storage;

/// <summary>Tells storage that cannot be reached or is busy, where the same again later may do, from a defect of ours.</summary>
public static class StorageFailure
{
    /// <summary>A request that the service can never take (400, 413) is a defect: again it would fail again.</summary>
    public static bool IsPassing(Exception e) => e switch
    {
        RequestFailedException { Status: 400 or 413 } => false,
        RequestFailedException or IOException => true,

        // As the SDK throws it when it has tried several times.
        AggregateException { InnerExceptions: var tries } => tries.All(one => one is OperationCanceledException || IsPassing(one)),
        _ => false,
    };
}
