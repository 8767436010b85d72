using static MountainPartnership.Core.Register.MemberEvent;

namespace MountainPartnership.Core.Register;

/// <summary>Makes a member from its events. Judges nothing.</summary>
public static class MemberHistory
{
    /// <returns>Null when there are no events.</returns>
    public static Member? From(IEnumerable<MemberEvent> events) =>
        events.Aggregate((Member?)null, (state, happened) => With(state, happened));

    /// <exception cref="InvalidOperationException">The first event does not register the member: the stream is
    /// broken.</exception>
    public static Member With(Member? state, MemberEvent happened) => (state, happened) switch
    {
        (null, MemberRegistered e) => new(
            e.Member, 1, e.Organization, e.Category, e.Country, e.Website, e.Language, e.Contacts, e.JoinedAt, e.Origin),
        (null, _) => throw new InvalidOperationException($"A member cannot begin with {happened.GetType().Name}."),
        ({ } s, MemberRegistered e) => s with
        {
            Version = s.Version + 1,
            Organization = e.Organization,
            Category = e.Category,
            Country = e.Country,
            Website = e.Website,
            Language = e.Language,
            Contacts = e.Contacts,
            JoinedAt = e.JoinedAt,
            LeftAt = null,
        },
        ({ } s, MemberUpdated e) => s with
        {
            Version = s.Version + 1,
            Organization = e.Organization,
            Category = e.Category,
            Country = e.Country,
            Website = e.Website,
            Language = e.Language,
            Contacts = e.Contacts,
        },
        ({ } s, MemberLeft e) => s with { Version = s.Version + 1, LeftAt = e.At },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "Not an event of a member."),
    };
}
