namespace MountainPartnership.Core.Applications;

/// <summary>Reads an application's facts from its text.</summary>
public static class ReadRequest
{
    /// <summary>Null when the text is not an application.</summary>
    public static MembershipRequest? From(RequestText text) => null;
}
