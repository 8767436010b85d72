namespace MountainPartnership.Core.Review;

/// <summary>What a named person can do about an objection.</summary>
public enum ObjectionRuling
{
    /// <summary>Lets a noted one (unconfirmed or late) stand, so that it blocks approval.</summary>
    Accept,

    /// <summary>Records the answer that was given; the objection stays open.</summary>
    Answer,
    Uphold,
    Overrule,
}
