using System.Collections.Immutable;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Chooses the best of what was found, field by field.</summary>
internal static class Assemble
{
    public static MembershipRequest From(Facts facts) => Named(Unnamed(facts), facts);

    /// <summary>All but the organization's name and category: they hang on the whole message, and take as long as all else.</summary>
    public static MembershipRequest Unnamed(Facts facts)
    {
        Dictionary<RequestField, Evidence> evidence = [];
        (PersonFinding? focal, ImmutableArray<PersonFinding> alternates) = PersonRanking.Choose(PersonCandidates.Of(facts), facts.IsAnswer);
        if (focal is not null)
        {
            evidence[RequestField.FocalPoint] = focal.Evidence;
        }

        if (!alternates.IsEmpty)
        {
            evidence[RequestField.Alternate] = alternates[0].Evidence;
        }

        return new MembershipRequest(
            Organization: null,
            Category: MemberCategory.Unknown,
            Kind: null,
            Country: Take(RequestField.Country),
            Website: Take(RequestField.Website),
            Activities: Take(RequestField.Activities),
            Interests: Take(RequestField.Interests),
            Contributions: Take(RequestField.Contributions),
            FocalPoint: focal?.Contact,
            Alternates: [.. alternates.Select(person => person.Contact)],
            Criteria: facts.Criteria.ToImmutableDictionary(),
            Evidence: evidence.ToImmutableDictionary());

        string? Take(RequestField field)
        {
            if (facts.Best(field) is not { } best)
            {
                return null;
            }

            evidence[field] = best.Evidence;
            return best.Value;
        }
    }

    public static MembershipRequest Named(MembershipRequest unnamed, Facts facts)
    {
        Dictionary<RequestField, Evidence> evidence = new(unnamed.Evidence);
        string? organization = Organization(facts, evidence);
        (MemberCategory category, string? kind) = Category(facts, organization, evidence);
        return unnamed with { Organization = organization, Category = category, Kind = kind, Evidence = evidence.ToImmutableDictionary() };
    }

    private static string? Organization(Facts facts, Dictionary<RequestField, Evidence> evidence)
    {
        // What stands under a form's label is the answer, however little it looks like a name.
        Evidence? best = NameRanking.Best(NameCandidates.Of(facts))
            ?? (facts.Best(RequestField.Organization)?.Evidence is { Confidence: >= FormFacts.Labelled } answer ? answer : null);
        if (best is not null)
        {
            evidence[RequestField.Organization] = best;
        }

        return best?.Words;
    }

    private static (MemberCategory Category, string? Kind) Category(Facts facts, string? organization, Dictionary<RequestField, Evidence> evidence)
    {
        Evidence[] named = organization is null ? [] : [evidence[RequestField.Organization] with { Confidence = 0.7 }];
        return First([.. facts.CategoryAnswers, .. facts.Descriptions, .. named, .. facts.Mentions, .. facts.About(organization)], Categories.Find)
            ?? First(named, Categories.OfOffice)
            ?? First(named, Categories.OfPeople)
            ?? MostSaid()
            ?? First(facts.Sentences, Categories.OfPeople)
            ?? (MemberCategory.Unknown, null);

        (MemberCategory, string?)? First(IEnumerable<Evidence> all, Func<string, (MemberCategory, int, int)> read) =>
            all.Select(words => Kind(words, read(Fold.Of(words.Words)))).FirstOrDefault(kind => kind is not null);

        // Where nothing tells it of the organization by name, the kind of which most sentences speak.
        (MemberCategory, string?)? MostSaid() =>
            facts.Sentences.Select(words => (Words: words, Found: Categories.Find(Fold.Of(words.Words))))
                .Where(sentence => sentence.Found.Category is not (MemberCategory.Unknown or MemberCategory.Individual))
                .GroupBy(sentence => sentence.Found.Category).MaxBy(sentences => sentences.Count())?.First() is { Words: { } words } said
                ? Kind(words, said.Found)
                : null;

        (MemberCategory, string?)? Kind(Evidence words, (MemberCategory Category, int Start, int Length) found)
        {
            if (found.Category == MemberCategory.Unknown)
            {
                return null;
            }

            evidence[RequestField.Category] = words;
            bool answered = facts.CategoryAnswers.Contains(words);
            return (found.Category, found.Category != MemberCategory.MajorGroup ? null : answered ? words.Words : words.Words.Substring(found.Start, found.Length));
        }
    }
}
