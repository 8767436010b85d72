namespace MountainPartnership.Core.Applications;

/// <summary>A fact that an application states about the organization.</summary>
public enum RequestField
{
    Organization,
    Category,
    Country,
    Website,
    Activities,
    Interests,
    Contributions,
    FocalPoint,
    Alternate,
}
