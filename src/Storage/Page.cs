namespace MountainPartnership.Storage;

/// <summary>A part of a list.</summary>
/// <param name="After">What the next page is asked for with; null when this is the last. Opaque, and safe in a URL.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? After);
