using System.Collections.Immutable;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Finds, elsewhere in the message, the address of a person who is named for a role without one, and the name that goes with an address.</summary>
internal static class AddressBook
{
    public static void Complete(Facts facts)
    {
        for (int i = 0; i < facts.People.Count; i++)
        {
            facts.People[i] = facts.People[i] with { Contact = Completed(facts.People[i].Contact, facts) };
        }
    }

    public static Contact Completed(Contact contact, Facts facts) =>
        contact.Email.Length == 0 ? contact with { Email = AddressOf(contact.Name, facts) ?? "" }
        : contact.Name.Length == 0 ? contact with { Name = NameOf(contact.Email, facts) }
        : contact;

    /// <summary>The writer's, when the name is hers; else a copied person's; else the one address that spells a part of the name and that nobody else has.</summary>
    private static string? AddressOf(string name, Facts facts)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (facts.Sender.Contact is { } sender && facts.Sender.Is(name))
        {
            return sender.Email;
        }

        Contact[] copied = [.. facts.Copied.Where(other => SamePerson.Are(other.Name, name))];
        return copied.Length == 1 ? copied[0].Email
            : One([.. facts.Addresses.Where(address => People.Spells(address.LocalPart, name)).Select(address => address.Value)])
            ?? One([.. facts.Copied.Where(other => People.Spells(other.Email.Split('@')[0], name)).Select(other => other.Email)]);

        string? One(ImmutableArray<string> spelled)
        {
            string[] free =
            [
                .. spelled.Distinct(StringComparer.OrdinalIgnoreCase)
                    .Where(email => !facts.People.Exists(person => Is(person.Contact, email) && person.Contact.Name.Length > 0 && !SamePerson.Are(person.Contact.Name, name))),
            ];
            return free.Length == 1 ? free[0] : null;
        }
    }

    private static string NameOf(string email, Facts facts) =>
        facts.People.Find(person => Is(person.Contact, email) && person.Contact.Name.Length > 0)?.Contact.Name
        ?? (facts.Sender.Contact is { } sender && Is(sender, email) ? sender.Name : facts.Copied.FirstOrDefault(other => Is(other, email))?.Name)
        ?? "";

    private static bool Is(Contact contact, string email) => string.Equals(contact.Email, email, StringComparison.OrdinalIgnoreCase);
}
