namespace MountainPartnership.Core.Review;

/// <summary>What a member's reply says about an application. A closed list; what fits nowhere is a comment.</summary>
public enum Stance
{
    /// <summary>A clear statement of support at the start of the writer's own words.</summary>
    Support,
    NoObjection,
    Objection,
    Question,
    /// <summary>Anything a human has to read: mixed, doubtful, ironic or unclear words among them.</summary>
    Comment,
    /// <summary>The member takes no part in this review, for a conflict of interest for instance.</summary>
    Recusal,
}
