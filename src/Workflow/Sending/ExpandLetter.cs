using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Workflow.Sending;

/// <summary>Makes of a letter one row for each recipient. Done twice, it has been done once.</summary>
public sealed class ExpandLetter(RegisterIndex register, LetterOutbox outbox, PartnershipOptions partnership, TimeProvider clock)
{
    /// <returns>How many recipients the letter has.</returns>
    public async Task<int> AsyncFor(MembershipCase state, CalledLetter letter, CancellationToken cancellationToken)
    {
        IReadOnlyList<Recipient> recipients = await RecipientsAsync(state, letter.Intent.Audience, cancellationToken);
        return await outbox.ExpandAsync(
            state.Number, letter.Id, letter.Intent, recipients, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>To whom a letter goes, as the register stands; for a preview too.</summary>
    public async Task<IReadOnlyList<Recipient>> RecipientsAsync(
        MembershipCase state, Audience audience, CancellationToken cancellationToken) =>
        [.. await ResolveAsync(state, audience, cancellationToken)];

    private async Task<IEnumerable<Recipient>> ResolveAsync(
        MembershipCase state, Audience audience, CancellationToken cancellationToken) => audience switch
        {
            Audience.Applicant => state.ApplicantContacts.Select(contact => Named(state.Number.Value, contact, state.Language)),
            Audience.Secretariat => partnership.SecretariatAddresses.Select(address =>
                Named(state.Number.Value, new Contact(partnership.SecretariatName, address), state.Policy.Languages[0])),
            Audience.Reviewers => Of(await MembersAsync(cancellationToken)),
            Audience.SilentReviewers => Of((await MembersAsync(cancellationToken)).Where(member =>
                !state.Opinions.Exists(opinion => opinion.Member == member.Id))),
            Audience.OneContact one => await OneAsync(one.Contact, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, "Not an audience."),
        };

    private async Task<List<Member>> MembersAsync(CancellationToken cancellationToken)
    {
        List<Member> members = [];
        await foreach (Member member in register.MembersAsync(ct: cancellationToken))
        {
            members.Add(member);
        }

        return members;
    }

    private async Task<IEnumerable<Recipient>> OneAsync(ContactId id, CancellationToken cancellationToken) =>
        await register.FindContactAsync(id, cancellationToken) is { } found
            ? [new Recipient(id, found.Member, found.Contact.Name, found.Contact.Email, found.Language)]
            : [];

    private static IEnumerable<Recipient> Of(IEnumerable<Member> members) =>
        from member in members
        from contact in member.Contacts
        select new Recipient(contact.Id, member.Id, contact.Contact.Name, contact.Contact.Email, member.Language);

    private static Recipient Named(string owner, Contact contact, Language language) =>
        new(ContactId.Of(owner, contact.Email), null, contact.Name, contact.Email, language);
}
