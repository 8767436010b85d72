namespace MountainPartnership.Core.Applications;

/// <summary>The stages of a case, in the order of its life. The last four are closed.</summary>
public enum StageName
{
    Received,
    Information,
    Screening,
    Review,
    Decision,
    Questionnaire,
    Welcome,
    Member,
    Declined,
    Withdrawn,
    Lapsed,
}
