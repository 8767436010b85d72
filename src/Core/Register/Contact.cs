namespace MountainPartnership.Core.Register;

/// <summary>A person who speaks for an organization, as the organization named that person.</summary>
/// <param name="Email">An addr-spec of RFC 5322 §3.4.1, as given; compared without regard to case.</param>
public sealed record Contact(string Name, string Email, string? Role = null, string? Telephone = null)
{
    /// <summary>Stands where a person's data has been erased, or was never there.</summary>
    public static Contact Empty { get; } = new("", "");
}
