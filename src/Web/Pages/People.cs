using System.Globalization;
using System.Text.RegularExpressions;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Storage.Indexes;

namespace MountainPartnership.Web.Pages;

/// <summary>Who is behind the ids in a case.</summary>
public sealed partial class People
{
    private readonly Dictionary<MemberId, Member> members = [];
    private readonly Dictionary<ContactId, (Member Member, MemberContact Contact)> contacts = [];

    private People(IEnumerable<Member> all)
    {
        foreach (Member member in all)
        {
            members[member.Id] = member;
            foreach (MemberContact contact in member.Contacts)
            {
                contacts[contact.Id] = (member, contact);
            }
        }
    }

    /// <summary>One request for every 1,000 members.</summary>
    public static async Task<People> AllAsync(RegisterIndex register, CancellationToken ct)
    {
        List<Member> all = [];
        await foreach (Member member in register.MembersAsync(andFormer: true, ct))
        {
            all.Add(member);
        }

        return new People(all);
    }

    /// <summary>The organization's name, or the id where the register does not know it any more.</summary>
    public string Member(MemberId id) => members.TryGetValue(id, out Member? member) ? member.Organization : id.Value;

    public string Contact(ContactId id) =>
        contacts.TryGetValue(id, out var found)
            ? $"{found.Contact.Contact.Name} ({(found.Contact.IsFocalPoint ? "focal point" : "alternate")})"
            : id.Value;

    public string Actor(Actor by) => by.Kind switch
    {
        ActorKind.System => "The system",
        ActorKind.Applicant => "The applicant",
        ActorKind.Secretariat => by.Id,
        _ => by.Id.Length == ContactId.Length && contacts.TryGetValue(new ContactId(by.Id), out var found)
            ? $"{found.Contact.Contact.Name}, {found.Member.Organization}"
            : $"A member ({by.Id})",
    };

    /// <summary>A sentence of the rules, which know ids only, with the names of members in it.</summary>
    public string InWords(string sentence) => MemberIds().Replace(sentence, id => Member(new MemberId(id.Value)));

    /// <summary><c>1 contact</c>, <c>412 contacts</c>.</summary>
    public static string Count(int count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {thing}{(count == 1 ? "" : "s")}");

    [GeneratedRegex(@"\bM-[0-9A-F]{8}\b", RegexOptions.CultureInvariant)]
    private static partial Regex MemberIds();
}
