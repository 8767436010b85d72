using System.Collections.Immutable;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Chooses the best of what was found, field by field.</summary>
internal static class Assemble
{
    public static MembershipRequest From(Facts facts)
    {
        Dictionary<RequestField, Evidence> evidence = [];
        AddressBook.Complete(facts);
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

    /// <summary>A labelled name; else the one that most places of the message agree on.</summary>
    private static string? Organization(Facts facts, Dictionary<RequestField, Evidence> evidence)
    {
        Finding[] found = [.. facts.Findings.Where(finding => finding.Field == RequestField.Organization && (finding.Evidence.Confidence > 0.9 || !OrganizationWords.IsOffice(finding.Value)))];
        Finding? best = found.FirstOrDefault(finding => finding.Evidence.Confidence > 0.9)
            ?? found.GroupBy(finding => Key(finding.Value))
                .MaxBy(group => 1 - group.Aggregate(1.0, (doubt, finding) => doubt * (1 - finding.Evidence.Confidence)) * (facts.Sender.HasDomainOf(group.First().Value) ? 0.4 : 1))
                ?.MaxBy(finding => finding.Evidence.Confidence);
        if (best is null)
        {
            return null;
        }

        best = found.Where(finding => IsFuller(finding.Value, best.Value)).MaxBy(finding => finding.Value.Length) ?? best;
        evidence[RequestField.Organization] = best.Evidence;
        return best.Value;
    }

    /// <summary>
    /// The name of which the other is a part's or the initials, or the same not in capitals throughout: "Association of Tusheti Shepherds" and "Tusheti
    /// Shepherds", "Action Pastorale pour les Hauts Plateaux" and "APHAP".
    /// </summary>
    private static bool IsFuller(string name, string other)
    {
        (string longer, string shorter) = (Fold.Of(name), Fold.Of(other));
        if (longer == shorter)
        {
            return !other.Any(char.IsLower) && name.Any(char.IsLower);
        }

        if (!other.Contains(' ', StringComparison.Ordinal))
        {
            string initials = string.Concat(LabelWords.Split(longer).Where(word => word.Length > 3 || !OrganizationWords.Connectors.Has(word)).Select(word => word[0]));
            return shorter.Length >= 3 && !other.Any(char.IsLower) && initials.StartsWith(shorter[..Math.Min(shorter.Length, 3)], StringComparison.Ordinal);
        }

        return longer.Length > shorter.Length + 3 && longer.EndsWith(shorter, StringComparison.Ordinal) && OrganizationWords.Kinds.Has(LabelWords.Split(longer)[0]);
    }

    /// <summary>The same for a name in any Russian case, and for its core in quotation marks alone.</summary>
    private static string Key(string name)
    {
        string folded = Fold.Of(name);
        int open = folded.IndexOf('"', StringComparison.Ordinal);
        int close = folded.LastIndexOf('"');
        string core = close > open + 3 ? folded[(open + 1)..close] : folded;
        return string.Concat(LabelWords.Split(core).Select(RussianCase.Stem));
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
