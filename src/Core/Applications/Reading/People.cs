using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>A person with what stands around the address, and where.</summary>
internal sealed record Person(Contact Contact, int Start, int End);

/// <summary>Finds persons with their addresses in a stretch of text.</summary>
internal static class People
{
    /// <summary>Between two addresses of a list: a blank, a mark, "and".</summary>
    private const int LongestJoint = 8;

    public static List<Person> In(Page page, int start, int end)
    {
        List<Person> people = [];
        List<EmailAddress> addresses = EmailAddresses.In(page.Text, start, end);
        List<PersonName> names = PersonNames.In(page, start, end);
        int from = start;
        for (int i = 0; i < addresses.Count; i++)
        {
            if (InOrder(page, names, addresses, i, from) is { Count: > 1 } listed)
            {
                people.AddRange(listed);
                i += listed.Count - 1;
                from = addresses[i].End;
                continue;
            }

            int until = i + 1 < addresses.Count ? addresses[i + 1].Start : end;
            PersonName? name = NameOf(page, names, addresses[i], from, until);
            int begin = name is { } n ? Math.Min(n.Start, addresses[i].Start) : addresses[i].Start;
            int stop = name is { } m ? Math.Max(m.End, addresses[i].End) : addresses[i].End;
            people.Add(new Person(
                new Contact(name?.Value ?? "", addresses[i].Value, Telephone: Telephones.In(page.Text, addresses[i].End, until)),
                begin, stop));
            from = Math.Max(stop, addresses[i].End);
        }

        return people;
    }

    /// <summary>"X as focal point and Y as alternate; their addresses are, in this order, …": each where her name stands. Empty when the addresses do not follow each other.</summary>
    private static List<Person> InOrder(Page page, List<PersonName> names, List<EmailAddress> addresses, int first, int from)
    {
        int count = 1;
        while (first + count < addresses.Count && addresses[first + count].Start - addresses[first + count - 1].End <= LongestJoint
            && !names.Exists(name => name.Start >= addresses[first + count - 1].End && name.End <= addresses[first + count].Start))
        {
            count++;
        }

        PersonName[] before = [.. names.Where(name => name.Start >= from && name.End <= addresses[first].Start).TakeLast(count)];
        if (count < 2 || before.Length < count)
        {
            return [];
        }

        EmailAddress[] run = [.. addresses.Skip(first).Take(count)];
        bool crossed = run.Where((address, i) => !Spells(address, before[i]) && before.Any(name => Spells(address, name))).Any();
        return [.. before.Select((name, i) => (Name: name, Address: crossed ? Array.Find(run, address => Spells(address, name)) : run[i]))
            .Where(pair => pair.Address.Value is not null)
            .Select(pair => new Person(new Contact(pair.Name.Value, pair.Address.Value), pair.Name.Start, pair.Name.End))];
    }

    /// <summary>The name that the address spells, else the nearest before it, else the nearest behind it on its line.</summary>
    private static PersonName? NameOf(Page page, List<PersonName> names, EmailAddress address, int from, int until)
    {
        int lineEnd = page.Text.IndexOf('\n', address.End);
        lineEnd = Math.Min(until, lineEnd < 0 ? until : lineEnd);
        PersonName? before = null;
        PersonName? behind = null;
        PersonName? spelled = null;
        foreach (PersonName name in names)
        {
            if (name.Start >= from && name.End <= address.Start && OneSentence(page.Text.AsSpan(name.End, address.Start - name.End)))
            {
                before = name;
                spelled = Spells(address, name) ? name : spelled;
            }
            else if (name.Start >= address.End && name.End <= lineEnd)
            {
                behind ??= name;
                spelled ??= Spells(address, name) ? name : null;
            }
        }

        return spelled ?? before ?? (behind is { } b && page.Text.AsSpan(address.End, b.Start - address.End).Length <= 12 ? b : null);
    }

    /// <summary>"… Ortega. E-mail: …" still is; "… Pike as focal point. Their addresses are …" is not.</summary>
    private static bool OneSentence(ReadOnlySpan<char> gap) => gap.Length <= 25 || !(gap.Contains(". ", StringComparison.Ordinal) || gap.Contains('\n'));

    /// <summary>Whether a part of the name stands in the address before the @.</summary>
    public static bool Spells(EmailAddress address, PersonName name) => Spells(address.LocalPart, name.Value);

    public static bool Spells(string localPart, string name)
    {
        string local = Transliterate.ToLatin(Fold.Of(localPart));
        return Transliterate.ToLatin(Fold.Of(name)).Split(' ', '-', '.')
            .Any(part => part.Length >= 3 && local.Contains(part.Length > 5 ? part[..5] : part, StringComparison.Ordinal));
    }
}
