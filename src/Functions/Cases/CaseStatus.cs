namespace MountainPartnership.Functions.Cases;

/// <summary>Where a case stands, as its orchestration shows it and its history keeps it. Nothing personal.</summary>
/// <param name="NextDeadline">Null when the case is closed.</param>
public sealed record CaseStatus(string Stage, DateTimeOffset? NextDeadline);
