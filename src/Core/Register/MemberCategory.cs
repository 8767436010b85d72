namespace MountainPartnership.Core.Register;

/// <summary>The kinds of organization of which the alliance is made, and the two that cannot be members as they stand.</summary>
public enum MemberCategory
{
    Unknown,
    Government,
    Subnational,
    Intergovernmental,
    MajorGroup,
    PrivateSector,
    /// <summary>A natural person. Individuals cannot become members.</summary>
    Individual,
}
