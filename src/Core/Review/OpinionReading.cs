namespace MountainPartnership.Core.Review;

/// <summary>What <see cref="ReadOpinion"/> made of a writer's own words.</summary>
/// <param name="Stance">Unclear is <see cref="Stance.Comment"/>.</param>
/// <param name="Span">The words that decided, exactly as they stand in the text; null where nothing decided.</param>
public sealed record OpinionReading(Stance Stance, string? Span);
