namespace MountainPartnership.Core.Decisions;

/// <summary>The criteria of membership that the Secretariat checks, in the order of the partnership's FAQ.</summary>
public enum Criterion
{
    EndorsesMission,
    ActiveInMountainDevelopment,
    FormalEntity,
    NamesFocalPoint,
    WillingToCooperate,
    AccessToInformationTechnology,
    OwnResources,
    FulfilsRoles,
}
