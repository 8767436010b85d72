using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Mail.In;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Streams;

namespace MountainPartnership.Workflow.Intake;

/// <summary>Recognises an organization that applies already, or is a member, so that it is not taken for a new one.</summary>
public sealed class FindKnown(IdentityIndex identities, EventStore events)
{
    public async Task<KnownOrganization> AsyncFor(MessageReading reading, MailId mail, CancellationToken cancellationToken)
    {
        MembershipRequest request = reading.Request!;
        IEnumerable<Contact?> people = request.Alternates.Prepend(request.FocalPoint);
        IReadOnlyList<IdentityMatch> matches = await identities.FindAsync(
            OrganizationIdentity.Of(
                request.Organization,
                request.Website,
                people.OfType<Contact>().Select(contact => contact.Email).Append(reading.From!.Email)),
            cancellationToken);
        foreach (IdentityMatch match in matches.OrderBy(match => match.By))
        {
            if (!CaseNumber.TryParse(match.Owner, out CaseNumber number))
            {
                return new KnownOrganization.Doubtful($"{Named(match)} {match.Owner}, which is a member already");
            }

            if (Evolve.From((await events.LoadAsync(number, cancellationToken)).Events) is { Stage.IsClosed: false } open && open.Mail != mail)
            {
                return match.By == IdentityKind.Domain
                    ? new KnownOrganization.Doubtful($"{Named(match)} case {number}, which is open")
                    : new KnownOrganization.Applies(number);
            }
        }

        return new KnownOrganization.New();
    }

    private static string Named(IdentityMatch match) => match.By switch
    {
        IdentityKind.Name => "it reads as an application of the same organization as",
        IdentityKind.Person => "it reads as an application, and names a person of",
        _ => "it reads as an application from the same domain as",
    };
}

/// <summary>Whether an organization that applies is known.</summary>
public abstract record KnownOrganization
{
    private KnownOrganization()
    {
    }

    public sealed record New : KnownOrganization;

    /// <summary>By its name or a person of it: what it writes belongs to the case that is open.</summary>
    public sealed record Applies(CaseNumber Case) : KnownOrganization;

    /// <summary>A person decides.</summary>
    public sealed record Doubtful(string Reason) : KnownOrganization;
}
