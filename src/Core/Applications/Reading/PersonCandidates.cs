using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Collects the persons of whom a message speaks, and the signs by which their roles are told.</summary>
internal sealed class PersonCandidates
{
    /// <summary>Sentences of a page that are searched for persons; a letter has some twenty.</summary>
    private const int Searched = 300;

    /// <summary>Persons of one message; a list of participants is none of contacts.</summary>
    private const int Most = 40;

    /// <summary>Sentences between a name and the address that belongs to it, each on a line of its own.</summary>
    private const int Apart = 2;

    /// <summary>Signs that speak against everybody else.</summary>
    private static readonly string[] Compared = ["says focal", "says alternate", "form focal", "form alternate", "label focal", "label alternate", "cue focal", "cue alternate"];

    /// <summary>Signs that tell a writer who speaks for herself, where nobody is named for a role.</summary>
    private static readonly string[] WhoWrites = ["writer", "writer's own", "writer signs", "name and address", "address spells name", "order 0"];

    private readonly Facts facts;

    private readonly List<PersonCandidate> candidates = [];

    private PersonCandidates(Facts facts) => this.facts = facts;

    public static IReadOnlyList<PersonCandidate> Of(Facts facts)
    {
        PersonCandidates found = new(facts);
        found.AddAnswers();
        foreach (HeardPage page in facts.Hearing.Texts)
        {
            found.Search(page);
        }

        found.AddWriter();
        foreach (Contact copied in facts.Copied)
        {
            found.Get(copied)?.Note("copied");
        }

        found.Compare();
        return found.candidates;
    }

    /// <summary>Whom a form's labels ask for.</summary>
    private void AddAnswers()
    {
        foreach (PersonFinding finding in facts.People)
        {
            string role = finding.Field == RequestField.FocalPoint ? "focal" : "alternate";
            if (Get(finding.Contact) is { } candidate)
            {
                candidate.Note($"form {role}");
                candidate.Hear((float)finding.Evidence.Confidence, () => finding.Evidence);
            }
        }
    }

    private void Search(HeardPage page)
    {
        IReadOnlyList<SaidSentence> sentences = page.Everything;
        PersonPlace place = new(page.Page, page.Blocks, sentences);
        PersonCandidate? nameless = null;
        int since = 0;
        for (int i = 0; i < sentences.Count && i < Searched; i++)
        {
            SaidSentence sentence = sentences[i];
            List<Mention> mentions = Mentions.In(page.Page, sentence.Start, sentence.End, facts);
            for (int n = 0; n < mentions.Count; n++)
            {
                Contact contact = mentions[n].Contact;
                if (contact.Name.Length == 0 && nameless is { Contact.Email: "" } && i - since <= Apart && !candidates.Exists(candidate => candidate.Is(contact)))
                {
                    nameless.Contact = nameless.Contact with { Email = contact.Email };
                }

                if (Get(contact) is { } candidate)
                {
                    candidate.Note("mentioned");
                    candidate.Note(facts.Hearing.IsQuoted(page.Page, sentence) ? "quoted" : "in own words");
                    place.Note(candidate, mentions[n], i, n, mentions.Count);
                    (nameless, since) = candidate.Contact.Email.Length == 0 ? (candidate, i) : (null, i);
                }
            }
        }

        foreach (Line line in Signature.Of(page.Page))
        {
            foreach (PersonName name in PersonNames.In(page.Page, line.Start, line.End))
            {
                candidates.Find(candidate => candidate.Is(new Contact(name.Value, "")))?.Note("signature");
            }
        }
    }

    private void AddWriter()
    {
        if (facts.Sender.Contact is { } writer && Get(writer) is { } candidate)
        {
            candidate.Note("writer");
            candidate.Note(OfficeAddress.Is(writer.Email) ? "writer's office" : "writer's own");
            candidate.Note(candidate.Has("signature") > 0 ? "writer signs" : "writer does not sign");
            candidate.Hear(0, () => new Evidence(NamePlace.From, $"{writer.Name} <{writer.Email}>", 0.5));
        }
    }

    /// <summary>What is said of one person speaks against the others.</summary>
    private void Compare()
    {
        int order = 0;
        foreach (PersonCandidate candidate in candidates)
        {
            candidate.Note(candidate.Contact.Email.Length == 0 ? "no address" : candidate.Contact.Name.Length == 0 ? "no name" : "name and address");
            candidate.Note(OfficeAddress.Is(candidate.Contact.Email) ? "office" : "own");
            if (candidate.Contact.Email.Length > 0 && People.Spells(candidate.Contact.Email.Split('@')[0], candidate.Contact.Name))
            {
                candidate.Note("address spells name");
            }

            if (candidate.Has("mentioned") > 0)
            {
                candidate.Note("order " + Math.Min(order++, 4));
            }
        }

        int addressed = candidates.Count(candidate => candidate.Contact.Email.Length > 0);
        bool named = candidates.Exists(candidate => candidate.IsNamed);
        foreach (PersonCandidate candidate in candidates)
        {
            candidate.Note("persons " + Math.Min(candidates.Count, 4));
            candidate.Note("addressed " + Math.Min(addressed, 4));
            if (!named)
            {
                candidate.Note("nobody named");
                foreach (string sign in WhoWrites.Where(sign => candidate.Has(sign) > 0))
                {
                    candidate.Note("nobody named, " + sign);
                }
            }

            foreach (string sign in Compared)
            {
                float others = candidates.Where(other => other != candidate).Select(other => other.Has(sign)).DefaultIfEmpty().Max();
                candidate.Note("other " + sign, others);
                if (candidate.Has("writer") > 0)
                {
                    candidate.Note("writer, other " + sign, others);
                }
            }

            foreach (RequestField open in facts.LeftOpen)
            {
                candidate.Note("left open " + open);
            }
        }
    }

    private PersonCandidate? Get(Contact contact)
    {
        contact = AddressBook.Completed(contact, facts);
        PersonCandidate? candidate = candidates.Find(candidate => candidate.Is(contact));
        if (candidate is null)
        {
            if (candidates.Count == Most || (contact.Name.Length == 0 && contact.Email.Length == 0) || facts.IsOurs(contact.Email))
            {
                return null;
            }

            candidates.Add(candidate = new PersonCandidate(contact));
        }
        else
        {
            candidate.Contact = new Contact(
                Longer(candidate.Contact.Name, contact.Name), Longer(candidate.Contact.Email, contact.Email),
                candidate.Contact.Role ?? contact.Role, candidate.Contact.Telephone ?? contact.Telephone);
        }

        return candidate;

        static string Longer(string first, string second) => first.Length > 0 ? first : second;
    }
}
