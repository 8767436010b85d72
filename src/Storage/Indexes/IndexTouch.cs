using Azure;

namespace MountainPartnership.Storage.Indexes;

/// <summary>A note in an index that a stream is about to be written. The refresh after the writing takes it away.</summary>
/// <param name="Id">The case number or member id.</param>
/// <param name="Tag">Of the note as this writer left it: a later writer's note is not taken away.</param>
public sealed record IndexTouch(string Id, DateTimeOffset At, ETag Tag);
