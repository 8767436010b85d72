using System.Collections.Immutable;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Chooses the best of what was found, field by field.</summary>
internal static class Assemble
{
    public static MembershipRequest From(Facts facts)
    {
        Dictionary<RequestField, Evidence> evidence = [];
        string? organization = Organization(facts, evidence);
        (MemberCategory category, string? kind) = Category(facts, organization, evidence);
        PersonFinding? focal = facts.People.Where(person => person.Field == RequestField.FocalPoint)
            .OrderByDescending(person => person.Contact.Email.Length > 0).ThenByDescending(person => person.Evidence.Confidence).FirstOrDefault();
        ImmutableArray<PersonFinding> alternates =
        [
            .. facts.People.Where(person => person.Field == RequestField.Alternate && !Same(person.Contact, focal?.Contact))
                .DistinctBy(person => person.Contact.Email.Length > 0 ? person.Contact.Email.ToUpperInvariant() : person.Contact.Name),
        ];
        if (focal is not null)
        {
            evidence[RequestField.FocalPoint] = focal.Evidence;
        }

        if (!alternates.IsEmpty)
        {
            evidence[RequestField.Alternate] = alternates[0].Evidence;
        }

        return new MembershipRequest(
            Organization: organization,
            Category: category,
            Kind: kind,
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

    private static string? Organization(Facts facts, Dictionary<RequestField, Evidence> evidence)
    {
        if (NameRanking.Best(NameCandidates.Of(facts)) is not { } best)
        {
            return null;
        }

        evidence[RequestField.Organization] = best;
        return best.Words;
    }

    private static bool Same(Contact one, Contact? other) =>
        other is not null && one.Email.Length > 0 && string.Equals(one.Email, other.Email, StringComparison.OrdinalIgnoreCase);

    private static (MemberCategory Category, string? Kind) Category(Facts facts, string? organization, Dictionary<RequestField, Evidence> evidence)
    {
        IEnumerable<Evidence> named = organization is null ? [] : [evidence[RequestField.Organization] with { Confidence = 0.7 }];
        foreach (Evidence words in (IEnumerable<Evidence>)[.. facts.CategoryAnswers, .. facts.Descriptions, .. named, .. facts.Mentions, .. facts.About(organization)])
        {
            if (Categories.Find(Fold.Of(words.Words)) is var (category, start, length) && category != MemberCategory.Unknown)
            {
                evidence[RequestField.Category] = words;
                bool answered = facts.CategoryAnswers.Contains(words);
                return (category, category != MemberCategory.MajorGroup ? null : answered ? words.Words : words.Words.Substring(start, length));
            }
        }

        return (MemberCategory.Unknown, null);
    }
}
