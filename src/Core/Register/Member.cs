using System.Collections.Immutable;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Core.Register;

/// <summary>
/// An organization of the alliance, as its events have made it. <see cref="MemberHistory"/> is the only thing that makes one.
/// </summary>
/// <param name="Version">How many events the member has.</param>
/// <param name="Country">ISO 3166-1 alpha-2, upper case.</param>
/// <param name="Language">In which the member is written to.</param>
/// <param name="Origin">The number of the case that admitted it, or <see cref="Imported"/>.</param>
/// <param name="LeftAt">Null while it is a member.</param>
public sealed record Member(
    MemberId Id,
    long Version,
    string Organization,
    MemberCategory Category,
    string? Country,
    string? Website,
    Language Language,
    ImmutableArray<MemberContact> Contacts,
    DateTimeOffset JoinedAt,
    string Origin,
    DateTimeOffset? LeftAt = null)
{
    /// <summary>The origin of a member that came with the list of members that the alliance had before this system.</summary>
    public const string Imported = "import";

    public bool IsActive => LeftAt is null;

    public MemberContact? FocalPoint => Contacts.FirstOrDefault(contact => contact.IsFocalPoint);
}

/// <summary>A person who speaks for a member.</summary>
/// <param name="IsFocalPoint">The designated focal point; an alternate otherwise.</param>
public sealed record MemberContact(ContactId Id, Contact Contact, bool IsFocalPoint);
