using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Review;

/// <summary>An objection, from its raising to its withdrawal or a ruling. No later opinion changes it.</summary>
public sealed record Objection(OpinionId Id, MemberId Member, ObjectionState State, DateTimeOffset RaisedAt, string? Answer = null, string? Ruling = null);

public enum ObjectionState
{
    /// <summary>Unconfirmed or late: shown, and blocks nothing until a named person accepts it.</summary>
    Noted,

    /// <summary>Blocks approval.</summary>
    Open,
    Withdrawn,

    /// <summary>Ruled to be right: the application cannot be approved.</summary>
    Upheld,

    /// <summary>Ruled not to stand in the way, with reasons.</summary>
    Overruled,
}
