namespace MountainPartnership.Core.Review;

/// <summary>What a message clearly takes back.</summary>
public enum Withdrawal
{
    /// <summary>An applicant its application.</summary>
    Application,

    /// <summary>A member its objection.</summary>
    Objection,
}
