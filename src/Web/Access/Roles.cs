namespace MountainPartnership.Web.Access;

/// <summary>Roles, as the identity provider assigns them.</summary>
public static class Roles
{
    /// <summary>May see and do everything that the Secretariat does.</summary>
    public const string Secretariat = "Secretariat";

    /// <summary>A mail gateway: may hand in mail, and nothing else.</summary>
    public const string Intake = "Intake";
}

/// <summary>Names of authorization policies. What names none asks for <see cref="Roles.Secretariat"/>.</summary>
public static class Policies
{
    public const string Intake = "Intake";
}
