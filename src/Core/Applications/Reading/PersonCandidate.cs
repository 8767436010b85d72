using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>A person of whom a message speaks, with what speaks for and against her having a role, for <see cref="PersonRanking"/>.</summary>
internal sealed class PersonCandidate(Contact contact)
{
    /// <summary>As far as it is known; a later mention may complete it.</summary>
    public Contact Contact { get; set; } = contact;

    public Dictionary<string, float> Signs { get; } = [];

    /// <summary>The words that speak most for a role.</summary>
    public Evidence? Evidence { get; private set; }

    private float most = -1;

    public void Note(string sign, float much = 1) => Signs[sign] = Math.Max(much, Signs.GetValueOrDefault(sign));

    /// <summary>Whether anything in the message speaks of a role that she may have.</summary>
    public bool IsNamed => Signs.Any(sign => sign.Value > 0.3f && Naming.Any(naming => sign.Key.StartsWith(naming, StringComparison.Ordinal)));

    private static readonly string[] Naming = ["says ", "form ", "cue ", "asked ", "label focal", "label alternate", "label both"];

    public float Has(string sign) => Signs.GetValueOrDefault(sign);

    /// <summary>Keeps the words that say the most of a role, the first of equals.</summary>
    public void Hear(float says, Func<Evidence> words)
    {
        if (says > most)
        {
            (most, Evidence) = (says, words());
        }
    }

    /// <summary>Whether both are one person: one address, and no other name; or one name, and no other address.</summary>
    public bool Is(Contact other)
    {
        bool address = Contact.Email.Length > 0 && other.Email.Length > 0;
        bool name = Contact.Name.Length > 0 && other.Name.Length > 0;
        return address
            ? string.Equals(Contact.Email, other.Email, StringComparison.OrdinalIgnoreCase) && (!name || SamePerson.Are(Contact.Name, other.Name))
            : name && SamePerson.Are(Contact.Name, other.Name);
    }
}
