using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>
/// Finds who is named focal point and who alternate by what whole sentences say, where no word for the role stands beside the person: "everything goes through
/// our manager, …; when she is in the field, …".
/// </summary>
internal sealed class SaidPeople(Page page, IReadOnlyList<SaidSentence> sentences, Facts facts)
{
    private const double Certain = 0.85;

    /// <summary>From this likelihood on a sentence names somebody for a role.</summary>
    private const float Names = 0.5f;

    /// <summary>A sentence that names the second person beside the first one says so less clearly.</summary>
    private const float NamesBoth = 0.4f;

    /// <summary>Sentences behind the one that names a role, in which the person's address may stand.</summary>
    private const int Behind = 3;

    /// <summary>Shorter ones, such as an address on a line of its own, say nothing by themselves.</summary>
    private const int FewestWords = 3;

    private static readonly WordSet Self = new(
        "i me myself undersigned je moi moi-meme soussigne soussignee yo mi conmigo suscrito suscrita firma escribe servidor servidora я меня мной мне нижеподписавш*");

    /// <summary>Nobody with an address is known for one of the roles.</summary>
    public static bool Lacks(Facts facts) => Open(facts, RequestField.FocalPoint) || Open(facts, RequestField.Alternate);

    public void Read()
    {
        bool focal = !Open(facts, RequestField.FocalPoint);
        bool alternate = !Open(facts, RequestField.Alternate);
        for (int i = 0; i < sentences.Count && !(focal && alternate); i++)
        {
            (float first, float second) = (Says(i, Saying.FocalPoint), Says(i, Saying.Alternate));
            if (first < Names && second < Names)
            {
                continue;
            }

            if (!focal && first >= Names && first >= second - 0.1f)
            {
                bool both = !alternate && second >= NamesBoth;
                List<Contact> people = PeopleAt(i, Saying.Alternate, both ? 2 : 1);
                focal = people.Count > 0;
                Add(RequestField.FocalPoint, i, people.Take(1));
                if (both && people.Count > 1)
                {
                    alternate = true;
                    Add(RequestField.Alternate, i, people.Skip(1));
                }
            }
            else if (!alternate && second >= Names)
            {
                List<Contact> people = PeopleAt(i, Saying.FocalPoint, 1);
                people.RemoveAll(IsFocalPoint);
                alternate = people.Count > 0;
                Add(RequestField.Alternate, i, people);
            }
        }
    }

    private static bool Open(Facts facts, RequestField field) => !facts.LeftOpen.Contains(field) && !Known(facts, field);

    private static bool Known(Facts facts, RequestField field) => facts.People.Exists(person => person.Field == field && person.Contact.Email.Length > 0);

    private bool IsFocalPoint(Contact contact) => facts.People.Exists(person => person.Field == RequestField.FocalPoint
        && string.Equals(person.Contact.Email, contact.Email, StringComparison.OrdinalIgnoreCase));

    private float Says(int i, Saying saying) =>
        LabelWords.Split(page.Folded.AsSpan(sentences[i].Start, sentences[i].End - sentences[i].Start)).Length < FewestWords ? 0 : sentences[i].Says(saying);

    private void Add(RequestField field, int sentence, IEnumerable<Contact> people) => facts.People.AddRange(people.Select(contact =>
        new PersonFinding(field, contact, new Evidence(page.Source, page.Words(sentences[sentence].Start, sentences[sentence].End), Certain))));

    /// <summary>
    /// Those with an address in the sentence, if there are enough; else all of whom it speaks and whose address is known; else the writer, if she speaks of
    /// herself; else those in the sentences behind, up to the other role's.
    /// </summary>
    private List<Contact> PeopleAt(int i, Saying other, int enough)
    {
        (int start, int end) = (sentences[i].Start, sentences[i].End);
        List<Mention> mentions = Mentions.In(page, start, end, facts);
        mentions.RemoveAll(mention => mention.Contact.Email.Length == 0);
        if (mentions.Count(mention => mention.Addressed) >= enough)
        {
            mentions.RemoveAll(mention => !mention.Addressed);
        }

        if (mentions.Count > 0)
        {
            return [.. mentions.Select(mention => mention.Contact)];
        }

        if (facts.Sender.Contact is { } sender && Self.In(LabelWords.Split(page.Folded.AsSpan(start, end - start))) && PersonNames.In(page, start, end).Count == 0)
        {
            return [sender];
        }

        for (int next = i + 1; mentions.Count == 0 && next <= i + Behind && next < sentences.Count && Says(next, other) < Names; next++)
        {
            mentions = Mentions.Named(page, start, sentences[next].End, facts);
            mentions.RemoveAll(mention => !mention.Addressed);
        }

        return [.. mentions.Select(mention => mention.Contact)];
    }
}
