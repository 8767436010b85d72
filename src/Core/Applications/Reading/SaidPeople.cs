using System.Text.RegularExpressions;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>
/// Finds who is named focal point and who alternate by what whole sentences say, where no word for the role stands beside the person: "everything goes through
/// our manager, …; when she is in the field, …".
/// </summary>
internal sealed partial class SaidPeople(Page page, IReadOnlyList<SaidSentence> sentences, Facts facts)
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
        for (int i = 0; i < sentences.Count; i++)
        {
            (float first, float second) = (Says(i, Saying.FocalPoint), Says(i, Saying.Alternate));
            if (!focal && first >= Names && first >= second - 0.1f)
            {
                bool both = !alternate && second >= NamesBoth;
                List<Mention> people = PeopleAt(i, Saying.Alternate, RequestField.Alternate, both ? 2 : 1);
                focal = people.Count > 0;
                Add(RequestField.FocalPoint, i, people.Take(1));
                if (both && people.Count > 1)
                {
                    alternate = true;
                    Add(RequestField.Alternate, i, people.Skip(1));
                }
            }
            else if (second >= Names)
            {
                List<Mention> people = PeopleAt(i, Saying.FocalPoint, RequestField.FocalPoint, 1);
                if (!focal && people.Count > 1 && Instead().IsMatch(page.Folded[people[0].End..Math.Max(people[0].End, people[1].Start)]))
                {
                    focal = true;
                    Add(RequestField.FocalPoint, i, people.Take(1));
                    people.RemoveAt(0);
                }

                if (!alternate || people.Exists(person => Has(RequestField.Alternate, person.Contact)))
                {
                    alternate |= people.Count > 0;
                    Add(RequestField.Alternate, i, people);
                }
            }
        }
    }

    private static bool Open(Facts facts, RequestField field) => !facts.LeftOpen.Contains(field) && !Known(facts, field);

    private static bool Known(Facts facts, RequestField field) => facts.People.Exists(person => person.Field == field && person.Contact.Email.Length > 0);

    private bool Has(RequestField field, Contact contact) => facts.People.Exists(person => person.Field == field
        && string.Equals(person.Contact.Email, contact.Email, StringComparison.OrdinalIgnoreCase));

    private float Says(int i, Saying saying)
    {
        string folded = page.Folded[sentences[i].Start..sentences[i].End];
        return folded.Split(' ').Count(word => word.Any(char.IsLetter) && !word.Contains('@', StringComparison.Ordinal)) < FewestWords || Asks().IsMatch(folded)
            ? 0
            : sentences[i].Says(saying);
    }

    private void Add(RequestField field, int sentence, IEnumerable<Mention> people) => facts.People.AddRange(people.Select(person =>
        new PersonFinding(field, person.Contact, new Evidence(page.Source, page.Words(sentences[sentence].Start, sentences[sentence].End), Certain))));

    /// <summary>
    /// Those with an address in the sentence, if there are enough; else all of whom it speaks and whose address is known; else the writer, if she speaks of
    /// herself; else those in the sentences behind, up to the other role's.
    /// </summary>
    private List<Mention> PeopleAt(int i, Saying other, RequestField others, int enough)
    {
        (int start, int end) = (sentences[i].Start, sentences[i].End);
        List<Mention> mentions = Mentions.In(page, start, end, facts);
        mentions.RemoveAll(mention => mention.Contact.Email.Length == 0 || Has(others, mention.Contact));
        if (mentions.Count(mention => mention.Addressed) >= enough)
        {
            mentions.RemoveAll(mention => !mention.Addressed);
        }

        if (mentions.Count > 0)
        {
            return mentions;
        }

        if (facts.Sender.Contact is { } sender && Self.In(LabelWords.Split(page.Folded.AsSpan(start, end - start))) && PersonNames.In(page, start, end).Count == 0)
        {
            return Has(others, sender) ? [] : [new Mention(sender, start, start, false)];
        }

        for (int next = i + 1; mentions.Count == 0 && next <= i + Behind && next < sentences.Count && Says(next, other) < Names; next++)
        {
            mentions = Mentions.Named(page, start, sentences[next].End, facts);
            mentions.RemoveAll(mention => !mention.Addressed || Has(others, mention.Contact));
        }

        // "… our president, Ms X. As she has no computer, one may write to the cooperative's address, …"
        return mentions is [var only] && PersonNames.In(page, start, end) is [var named] && PersonNames.In(page, end, Math.Max(end, only.End)).Count == 0
            ? [only with { Contact = only.Contact with { Name = named.Value } }]
            : mentions;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const int TimeOut = 30_000;

    /// <summary>"… and the name and address of a focal point": a question of ours that came back in a quote.</summary>
    [GeneratedRegex(@"\b(the )?names? and (the )?(e-?mail|address)|\b(le |les )?noms? et (l'|les |l’)?(adresse|courriel|e-?mail)|\b(el )?nombres? y (el |la )?(correo|direccion)|\bимя и (адрес|почт|электронн)", Options, TimeOut)]
    private static partial Regex Asks();

    /// <summary>Between two persons: the second comes when the first does not.</summary>
    [GeneratedRegex(@"\b(replac|remplac|sustitu|reempla|absen|ausen|away|unavail|substitut|back-?up|suppl|sinon|defaut|defecto|otherwise|failing|отсутств|замен|замещ|иначе)\p{L}*|\b(if|si|en cas|in case|в случае|если)\b", Options, TimeOut)]
    private static partial Regex Instead();
}
