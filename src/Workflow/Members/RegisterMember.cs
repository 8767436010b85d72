using System.Collections.Immutable;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Streams;
using static MountainPartnership.Core.Register.MemberEvent;

namespace MountainPartnership.Workflow.Members;

/// <summary>Enters organizations into the register. Entered twice, a member is there once.</summary>
public sealed class RegisterMember(RegisterStore register, RegisterIndex index, IdentityIndex identities, TimeProvider clock)
{
    /// <summary>A case that has ended in membership.</summary>
    public async Task IfAdmittedAsync(MembershipCase state, CancellationToken cancellationToken)
    {
        if (state.Stage is Stage.Member { Id: var id, Since: var joinedAt })
        {
            MembershipRequest request = state.Request;
            await EnterAsync(
                new MemberRegistered(
                    joinedAt,
                    Actor.System,
                    id,
                    request.Category,
                    request.Country,
                    state.Language,
                    joinedAt,
                    state.Number.Value,
                    request.Organization ?? state.Number.Value,
                    request.Website,
                    ContactsOf(id, request.FocalPoint ?? state.Applicant, request.Alternates)),
                update: false,
                cancellationToken);
        }
    }

    /// <summary>A member of an imported list; one that is in the register already is brought up to date.</summary>
    public Task ImportAsync(MemberEntry entry, Actor by, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return EnterAsync(
            new MemberRegistered(
                now,
                by,
                entry.Id,
                entry.Category,
                entry.Country,
                entry.Language,
                now,
                Member.Imported,
                entry.Organization,
                entry.Website,
                ContactsOf(entry.Id, entry.Contacts[0], entry.Contacts.Skip(1))),
            update: true,
            cancellationToken);
    }

    private async Task EnterAsync(MemberRegistered entry, bool update, CancellationToken cancellationToken)
    {
        while (true)
        {
            EventStream<MemberEvent> stream = await register.LoadAsync(entry.Member, cancellationToken);
            Member? before = MemberHistory.From(stream.Events);
            if (Change(before, entry, update) is not { } change)
            {
                await index.RefreshAsync(before!, touch: null, cancellationToken);
                return;
            }

            IndexTouch touch = await index.TouchAsync(entry.Member, clock.GetUtcNow(), cancellationToken);
            if (await register.AppendAsync(stream, [change], cancellationToken) is AppendResult<MemberEvent>.Appended)
            {
                Member after = MemberHistory.With(before, change);
                await identities.PutAsync(after.Id.Value, OrganizationIdentity.Of(after), cancellationToken);
                await index.RefreshAsync(after, touch, cancellationToken);
                return;
            }
        }
    }

    /// <returns>Null when the register says so already.</returns>
    private static MemberEvent? Change(Member? before, MemberRegistered entry, bool update) => before switch
    {
        null => entry,
        { IsActive: false } when update => entry,
        _ when !update || Same(before, entry) => null,
        _ => new MemberUpdated(
            entry.At, entry.By, entry.Category, entry.Country, entry.Language, entry.Organization, entry.Website, entry.Contacts),
    };

    private static bool Same(Member before, MemberRegistered entry) =>
        (before.Category, before.Country, before.Language, before.Organization, before.Website)
            == (entry.Category, entry.Country, entry.Language, entry.Organization, entry.Website)
        && before.Contacts.SequenceEqual(entry.Contacts);

    private static ImmutableArray<MemberContact> ContactsOf(MemberId id, Contact focalPoint, IEnumerable<Contact> alternates) =>
    [
        .. alternates.Prepend(focalPoint)
            .DistinctBy(contact => contact.Email, StringComparer.OrdinalIgnoreCase)
            .Select((contact, i) => new MemberContact(ContactId.Of(id.Value, contact.Email), contact, IsFocalPoint: i == 0)),
    ];
}
