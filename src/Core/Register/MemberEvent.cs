using System.Collections.Immutable;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Core.Register;

/// <summary>What has happened to a member. The whole truth of the register is the lists of these.</summary>
public abstract record MemberEvent
{
    private MemberEvent(DateTimeOffset at, Actor by) => (At, By) = (at, by);

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; init; }

    public Actor By { get; init; }

    /// <summary>The first event of every member.</summary>
    /// <param name="JoinedAt">Earlier than the event for a member that was imported.</param>
    /// <param name="Origin">The number of the case that admitted it, or <see cref="Register.Member.Imported"/>.</param>
    public sealed record MemberRegistered(
        DateTimeOffset At,
        Actor By,
        MemberId Member,
        MemberCategory Category,
        string? Country,
        Language Language,
        DateTimeOffset JoinedAt,
        string Origin,
        [property: Personal] string Organization,
        [property: Personal] string? Website,
        [property: Personal] ImmutableArray<MemberContact> Contacts) : MemberEvent(At, By);

    /// <summary>The whole entry as it stands from now on.</summary>
    public sealed record MemberUpdated(
        DateTimeOffset At,
        Actor By,
        MemberCategory Category,
        string? Country,
        Language Language,
        [property: Personal] string Organization,
        [property: Personal] string? Website,
        [property: Personal] ImmutableArray<MemberContact> Contacts) : MemberEvent(At, By);

    public sealed record MemberLeft(DateTimeOffset At, Actor By, [property: Personal] string Reason) : MemberEvent(At, By);
}
