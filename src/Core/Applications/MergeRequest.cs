using System.Collections.Immutable;
using MountainPartnership.Core.Applications.Reading;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications;

/// <summary>
/// Takes an applicant's answer to "these facts are missing" into the application. An asked or absent fact is taken as it is
/// found; one that is there already is changed only by a labelled line or a person named anew for a role.
/// </summary>
public static class MergeRequest
{
    /// <summary>The certainty of a labelled line.</summary>
    private const double Labelled = 0.9;

    public static MergedRequest From(MembershipRequest current, RequestText answer, ImmutableArray<RequestField> asked)
    {
        MembershipRequest found = BareAnswer.Fill(ReadRequest.Facts(answer with { Subject = "", IsAnswer = true }), answer, asked);
        MembershipRequest merged = current;
        foreach (RequestField field in Enum.GetValues<RequestField>().Where(field => Takes(current, found, field, asked)))
        {
            merged = Take(merged, found, field);
        }

        ImmutableArray<RequestChange> changes =
        [
            .. Enum.GetValues<RequestField>()
                .Where(field => Spell(merged, field) is { } after && after != Spell(current, field))
                .Select(field => new RequestChange(field, Spell(current, field), Spell(merged, field)!)),
        ];
        return new MergedRequest(merged with { Criteria = current.Criteria.SetItems(found.Criteria.Where(criterion => !current.Criteria.ContainsKey(criterion.Key))) }, changes);
    }

    private static bool Takes(MembershipRequest current, MembershipRequest found, RequestField field, ImmutableArray<RequestField> asked)
    {
        if (Spell(found, field) is null)
        {
            return false;
        }

        bool wanted = Spell(current, field) is null || (!asked.IsDefault && asked.Contains(field))
            || (field == RequestField.FocalPoint && current.FocalPoint!.Email.Length == 0);
        return wanted || field is RequestField.FocalPoint or RequestField.Alternate
            || (found.Evidence.TryGetValue(field, out Evidence? evidence) && evidence.Confidence >= Labelled);
    }

    private static MembershipRequest Take(MembershipRequest merged, MembershipRequest found, RequestField field)
    {
        MembershipRequest taken = field switch
        {
            RequestField.Organization => merged with { Organization = found.Organization },
            RequestField.Category => merged with { Category = found.Category, Kind = found.Kind },
            RequestField.Country => merged with { Country = found.Country },
            RequestField.Website => merged with { Website = found.Website },
            RequestField.Activities => merged with { Activities = found.Activities },
            RequestField.Interests => merged with { Interests = found.Interests },
            RequestField.Contributions => merged with { Contributions = found.Contributions },
            RequestField.FocalPoint => merged with { FocalPoint = Whole(found.FocalPoint!, merged.FocalPoint) },
            _ => merged with { Alternates = Alternates(merged.Alternates, found.Alternates) },
        };
        return found.Evidence.TryGetValue(field, out Evidence? evidence) ? taken with { Evidence = merged.Evidence.SetItem(field, evidence) } : taken;
    }

    /// <summary>An answer that gives only the address of the person named before keeps the name, and the other way round.</summary>
    private static Contact Whole(Contact found, Contact? before) => (found, before) switch
    {
        ({ Name: "" }, { Email: "" }) => before! with { Email = found.Email, Telephone = found.Telephone ?? before.Telephone },
        ({ Email: "" }, { Email.Length: > 0 }) when found.Name.Length == 0 || string.Equals(found.Name, before!.Name, StringComparison.OrdinalIgnoreCase) => before!,
        _ => found,
    };

    private static ImmutableArray<Contact> Alternates(ImmutableArray<Contact> before, ImmutableArray<Contact> found) =>
        before.Length == 1 && before[0].Email.Length == 0 && found.Length == 1
            ? [Whole(found[0], before[0])]
            : [.. before.Where(contact => contact.Email.Length > 0).Concat(found).DistinctBy(contact => contact.Email.Length > 0 ? contact.Email.ToUpperInvariant() : contact.Name)];

    private static string? Spell(MembershipRequest request, RequestField field) => field switch
    {
        RequestField.Organization => request.Organization,
        RequestField.Category => request.Category == MemberCategory.Unknown ? null : RequestJson.Name(request.Category),
        RequestField.Country => request.Country,
        RequestField.Website => request.Website,
        RequestField.Activities => request.Activities,
        RequestField.Interests => request.Interests,
        RequestField.Contributions => request.Contributions,
        RequestField.FocalPoint => request.FocalPoint is { } focal ? Spell(focal) : null,
        _ => request.Alternates.IsEmpty ? null : string.Join("; ", request.Alternates.Select(Spell)),
    };

    private static string Spell(Contact contact) => $"{contact.Name} <{contact.Email}>".Trim();
}
