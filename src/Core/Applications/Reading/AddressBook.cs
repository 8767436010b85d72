namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Finds, elsewhere in the message, the address of a person who is named for a role without one.</summary>
internal static class AddressBook
{
    public static void Complete(Facts facts)
    {
        for (int i = 0; i < facts.People.Count; i++)
        {
            PersonFinding person = facts.People[i];
            if (person.Contact.Email.Length == 0 && person.Contact.Name.Length > 0 && AddressOf(person.Contact.Name, facts) is { } email)
            {
                facts.People[i] = person with { Contact = person.Contact with { Email = email } };
            }
        }
    }

    /// <summary>The writer's, when the name is hers; else the one address that spells a part of the name and that nobody else has.</summary>
    private static string? AddressOf(string name, Facts facts)
    {
        if (facts.Sender.Contact is { } sender && facts.Sender.Named(name))
        {
            return sender.Email;
        }

        string[] spelled =
        [
            .. facts.Addresses.Where(address => People.Spells(address.LocalPart, name)).Select(address => address.Value).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        string[] free = [.. spelled.Where(email => !facts.People.Exists(person => string.Equals(person.Contact.Email, email, StringComparison.OrdinalIgnoreCase)))];
        return free.Length == 1 ? free[0] : null;
    }
}
