using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Storage.Indexes;

/// <summary>A person who speaks for a member, as it is found by its id.</summary>
/// <param name="IsFocalPoint">An alternate otherwise.</param>
public sealed record RegisteredContact(
    ContactId Id, MemberId Member, string Organization, Language Language, Contact Contact, bool IsFocalPoint);
