using System.Buffers;
using System.Text.RegularExpressions;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>The answers of a form that belong to one person, or to those named under one heading.</summary>
internal sealed partial class PersonGroup(Page page, Block first)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;(<|/\t\n");

    private readonly Label label = first.Label;
    private readonly List<Draft> drafts = [new Draft()];
    private readonly HashSet<Part> parts = [];
    private bool leftOpen;
    private int start = first.Line.Start;
    private int end = first.Line.End;

    /// <summary>Whether "Focal point e-mail" goes on with "Focal point name", rather than that another person begins.</summary>
    public bool Goes(Block block) =>
        label.Topics.SequenceEqual(block.Label.Topics) && block.Label.Part != Part.Whole && !parts.Contains(block.Label.Part);

    public void Take(Page source, Block block, Facts facts)
    {
        end = Math.Max(end, block.End);
        if (block.Empty || NoAnswer.Is(source.Folded.AsSpan(block.Start, block.End - block.Start)))
        {
            leftOpen |= !block.Empty;
            return;
        }

        Draft draft = drafts[^1];
        Part part = block.Label.Part;
        List<Person> people = People.In(source, block.Start, block.End);
        string words = source.Words(block.Start, block.End);
        if (part == Part.Email)
        {
            draft = draft.Email is null || people.Count == 0 ? draft : Next();
            draft.Email = people.Count > 0 ? people[0].Contact.Email : draft.Email;
        }
        else if (part == Part.Telephone)
        {
            draft.Telephone ??= Telephones.In(source.Text, block.Start, block.End);
        }
        else if (part == Part.Role)
        {
            draft.Role ??= words;
        }
        else if (people.Count == 0 && SelfAnswer().IsMatch(source.Folded[block.Start..block.End]) && facts.Sender.Contact is { } sender)
        {
            draft = draft.Name is null ? draft : Next();
            (draft.Name, draft.Email) = (sender.Name, sender.Email);
        }
        else if (people.Count == 0)
        {
            draft = draft.Name is null ? draft : Next();
            draft.Name = NameIn(source, block.Start, block.End, "");
            leftOpen |= draft.Name is null;
            draft.Telephone ??= Telephones.In(source.Text, block.Start, block.End);
        }
        else
        {
            List<RoleCue> cues = RoleCues.In(source.Folded, block.Start, block.End);
            foreach (Person person in people)
            {
                draft = draft.Name is null && draft.Email is null ? draft : Next();
                draft.Field = RoleOf(source, cues, person);
                draft.Name = person.Contact.Name.Length > 0 ? person.Contact.Name : NameIn(source, block.Start, block.End, person.Contact.Email);
                draft.Email = person.Contact.Email;
                draft.Telephone = person.Contact.Telephone;
            }
        }

        if (part is not Part.Whole)
        {
            parts.Add(part);
        }
    }

    public void CloseInto(Facts facts)
    {
        Evidence evidence = new(page.Source, page.Words(start, end), 0.95);
        bool both = label.Topics.Length > 1;
        bool focalTaken = false;
        if (leftOpen && !both && drafts.TrueForAll(draft => draft.Email is null))
        {
            facts.LeftOpen.Add(label.Topics[0] == Topic.Alternate ? RequestField.Alternate : RequestField.FocalPoint);
        }

        foreach (Draft draft in drafts.Where(draft => draft.Name is not null || draft.Email is not null))
        {
            RequestField field = draft.Field ?? (label.Topics[0] == Topic.Alternate || (both && focalTaken) ? RequestField.Alternate : RequestField.FocalPoint);
            focalTaken = true;
            facts.People.Add(new PersonFinding(field, new Contact(draft.Name ?? "", draft.Email ?? "", draft.Role, draft.Telephone), evidence));
        }
    }

    /// <summary>The role between name and address, else in brackets behind a person, else the last before her that is in no bracket.</summary>
    private static RequestField? RoleOf(Page source, List<RoleCue> cues, Person person)
    {
        if (cues.Find(cue => cue.Start >= person.Start && cue.End <= person.End) is { End: > 0 } within)
        {
            return within.Field;
        }

        RoleCue behind = cues.Find(cue => cue.Start >= person.End && cue.Start - person.End <= 4 && source.Text.AsSpan(person.End, cue.Start - person.End).Contains('('));
        RoleCue before = cues.FindLast(cue => cue.End <= person.Start && !(cue.Start > 0 && source.Text[cue.Start - 1] == '('));
        return behind.End > 0 ? behind.Field : before.End > 0 ? before.Field : null;
    }

    private Draft Next()
    {
        drafts.Add(new Draft());
        return drafts[^1];
    }

    private static string? NameIn(Page source, int start, int end, string email)
    {
        List<PersonName> names = PersonNames.In(source, start, end);
        return names.Count > 0 ? names[0].Value : FirstWords(source, start, end, email);
    }

    /// <summary>A name typed without capitals, or one of a single word: what stands before the first mark.</summary>
    private static string? FirstWords(Page source, int start, int end, string email)
    {
        int stop = source.Text.AsSpan(start, end - start).IndexOfAny(Marks);
        string words = source.Words(start, stop < 0 ? end : start + stop).Trim(' ', '-', ':', '.');
        return words.Length is > 2 and <= 60 && words.Count(' '.Equals) <= 5 && !words.Any(c => char.IsAsciiDigit(c) || c is '@' or ':') && words != email && !NoAnswer.NamesNobody(words)
            ? words
            : null;
    }

    /// <summary>"Me, I fear", "votre serviteur", "as above": the writer.</summary>
    [GeneratedRegex(@"^\W*(i|me|myself|the undersigned|undersigned|moi|moi-meme|votre serviteur|la soussignee|le soussigne|yo|yo mism[oa]|(la|el) suscrit[oa]|quien (suscribe|escribe|firma)|servidora?|я|я сам[а]?|нижеподписавш\p{L}+)(?=$|[^\p{L}'])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex SelfAnswer();

    private sealed class Draft
    {
        /// <summary>The role that the answer itself names; null when only the label does.</summary>
        public RequestField? Field { get; set; }

        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Role { get; set; }

        public string? Telephone { get; set; }
    }
}
