using System.Collections.Immutable;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Chooses the best of what was found, field by field.</summary>
internal static class Assemble
{
    public static MembershipRequest From(Facts facts)
    {
        Dictionary<RequestField, Evidence> evidence = [];
        string? organization = Take(RequestField.Organization);
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

    private static bool Same(Contact one, Contact? other) =>
        other is not null && one.Email.Length > 0 && string.Equals(one.Email, other.Email, StringComparison.OrdinalIgnoreCase);

    private static (MemberCategory Category, string? Kind) Category(Facts facts, string? organization, Dictionary<RequestField, Evidence> evidence)
    {
        foreach (Evidence words in facts.CategoryAnswers.Append(organization is null ? new Evidence("", "", 0) : evidence[RequestField.Organization] with { Confidence = 0.7 }))
        {
            if (Categories.Of(Fold.Of(words.Words)) is var category and not MemberCategory.Unknown)
            {
                evidence[RequestField.Category] = words;
                return (category, category == MemberCategory.MajorGroup ? words.Words : null);
            }
        }

        return (MemberCategory.Unknown, null);
    }
}
