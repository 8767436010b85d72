using System.Collections.Immutable;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>
/// Answers without the words that a fact is told by: "Peru." when the country was asked, a numbered list in the order of the
/// questions, a paragraph when one statement was asked.
/// </summary>
internal static class BareAnswer
{
    private const double Bare = 0.6;

    private const int FewestWords = 3;

    public static MembershipRequest Fill(MembershipRequest found, RequestText answer, ImmutableArray<RequestField> asked)
    {
        if (asked.IsDefaultOrEmpty)
        {
            return found;
        }

        Page page = new("body", answer.Body);
        ImmutableArray<Line> lines = Own(page);
        RequestField[] open = [.. asked.Where(field => Completeness.Missing(found).Contains(field))];
        if (open.Length == 0 || lines.IsEmpty)
        {
            return found;
        }

        Line[] numbered = [.. lines.Where(line => FormLine.Numbering(page.Text.AsSpan(line.Start, line.Length)) > 0)];
        if (numbered.Length == asked.Length && numbered.Length > 1)
        {
            for (int i = 0; i < asked.Length; i++)
            {
                Line line = numbered[i];
                int start = line.Start + FormLine.Numbering(page.Text.AsSpan(line.Start, line.Length));
                found = open.Contains(asked[i]) ? Take(found, page, start, line.End, asked[i]) : found;
            }

            return found;
        }

        ImmutableArray<RequestField> persons = [.. open.Where(field => field is RequestField.FocalPoint or RequestField.Alternate)];
        found = People(found, page, lines, persons);
        RequestField[] rest = [.. open.Except(persons)];
        bool nothingElse = rest.Length == 1 && asked.Length - persons.Length <= 1;
        return nothingElse ? Take(found, page, lines[0].Start, lines[^1].End, rest[0]) : found;
    }

    /// <summary>Persons with an address that nothing says a role of, in the order in which roles were asked.</summary>
    private static MembershipRequest People(MembershipRequest found, Page page, ImmutableArray<Line> lines, ImmutableArray<RequestField> persons)
    {
        List<Person> people = Reading.People.In(page, lines[0].Start, lines[^1].End);
        people.RemoveAll(person => Known(found, person.Contact.Email));
        for (int i = 0; i < persons.Length && people.Count == persons.Length; i++)
        {
            found = With(found, page, people[i], persons[i]);
        }

        return found;
    }

    private static bool Known(MembershipRequest found, string email) =>
        string.Equals(found.FocalPoint?.Email, email, StringComparison.OrdinalIgnoreCase)
        || found.Alternates.Any(alternate => string.Equals(alternate.Email, email, StringComparison.OrdinalIgnoreCase));

    private static MembershipRequest Take(MembershipRequest found, Page page, int start, int end, RequestField field)
    {
        string folded = page.Folded[start..end];
        string words = page.Words(start, end);
        if (NoAnswer.Is(folded))
        {
            return found;
        }

        Evidence evidence = new(page.Source, words, Bare);
        switch (field)
        {
            case RequestField.Country when Countries.Of(page, start, end) is { } country:
                return found with { Country = country.Code, Evidence = found.Evidence.SetItem(field, evidence with { Words = page.Words(country.Start, country.End) }) };
            case RequestField.Organization when OrganizationNames.At(page, start, end, sure: true) is { } name:
                string organization = page.Words(name.Start, name.End);
                return found with { Organization = organization, Evidence = found.Evidence.SetItem(field, evidence with { Words = organization }) };
            case RequestField.FocalPoint or RequestField.Alternate:
                return Reading.People.In(page, start, end) is [var person, ..] ? With(found, page, person, field) : found;
            case RequestField.Activities or RequestField.Interests or RequestField.Contributions:
                bool says = words.Split(' ').Length >= FewestWords && words[^1] != '?' && !CourtesyCues.In(folded);
                return says ? WithStatement(found, page.Paragraphs(start, end), evidence, field) : found;
            default:
                return found;
        }
    }

    private static MembershipRequest WithStatement(MembershipRequest found, string words, Evidence evidence, RequestField field)
    {
        MembershipRequest with = field switch
        {
            RequestField.Activities => found with { Activities = words },
            RequestField.Interests => found with { Interests = words },
            _ => found with { Contributions = words },
        };
        return with with { Evidence = found.Evidence.SetItem(field, evidence with { Words = words }) };
    }

    private static MembershipRequest With(MembershipRequest found, Page page, Person person, RequestField field)
    {
        MembershipRequest with = field == RequestField.FocalPoint
            ? found with { FocalPoint = person.Contact }
            : found with { Alternates = found.Alternates.Add(person.Contact) };
        return with with { Evidence = found.Evidence.SetItem(field, new Evidence(page.Source, page.Words(person.Start, person.End), Bare)) };
    }

    /// <summary>The lines between greeting and closing, without labelled ones: those have been read.</summary>
    private static ImmutableArray<Line> Own(Page page)
    {
        List<Line> own = [];
        foreach (Line line in page.Lines.Where(line => !line.Blank))
        {
            if (Closing.Begins(page, line) && own.Count > 0)
            {
                break;
            }

            if (!Greeting.Is(page, line) && !Closing.Begins(page, line) && FormLine.Read(page, line, freeBefore: false)?.Label is null)
            {
                own.Add(line);
            }
        }

        return [.. own];
    }
}
