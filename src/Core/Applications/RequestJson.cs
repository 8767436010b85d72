using System.Text.Json.Nodes;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications;

/// <summary>The JSON of a request as <c>read</c> prints it and the API serves it.</summary>
public static class RequestJson
{
    public static JsonObject Write(MembershipRequest request) => new()
    {
        ["organization"] = request.Organization,
        ["category"] = Name(request.Category),
        ["kind"] = request.Kind,
        ["country"] = request.Country,
        ["website"] = request.Website,
        ["activities"] = request.Activities,
        ["interests"] = request.Interests,
        ["contributions"] = request.Contributions,
        ["focalPoint"] = request.FocalPoint is { } focalPoint ? Person(focalPoint) : null,
        ["alternates"] = new JsonArray([.. request.Alternates.Select(Person)]),
        ["criteria"] = new JsonObject(request.Criteria.OrderBy(pair => pair.Key)
            .Select(pair => KeyValuePair.Create(Camel(pair.Key.ToString()), (JsonNode?)pair.Value))),
        ["missing"] = new JsonArray([.. Completeness.Missing(request).Select(field => (JsonNode)Name(field))]),
        ["evidence"] = new JsonObject(request.Evidence.OrderBy(pair => pair.Key)
            .Select(pair => KeyValuePair.Create(Name(pair.Key), (JsonNode?)Words(pair.Value)))),
    };

    /// <summary><c>organization</c>, <c>focalPoint</c>, …</summary>
    public static string Name(RequestField field) => Camel(field.ToString());

    /// <summary><c>major-group</c>, <c>private-sector</c>, …</summary>
    public static string Name(MemberCategory category) => category switch
    {
        MemberCategory.Government => "government",
        MemberCategory.Subnational => "subnational",
        MemberCategory.Intergovernmental => "intergovernmental",
        MemberCategory.MajorGroup => "major-group",
        MemberCategory.PrivateSector => "private-sector",
        MemberCategory.Individual => "individual",
        _ => "unknown",
    };

    private static JsonObject Person(Contact contact)
    {
        JsonObject person = new()
        {
            ["name"] = contact.Name.Length > 0 ? contact.Name : null,
            ["email"] = contact.Email.Length > 0 ? contact.Email : null,
        };
        if (contact.Role is not null)
        {
            person["role"] = contact.Role;
        }

        if (contact.Telephone is not null)
        {
            person["telephone"] = contact.Telephone;
        }

        return person;
    }

    private static JsonObject Words(Evidence evidence) => new()
    {
        ["source"] = evidence.Source,
        ["words"] = evidence.Words,
        ["confidence"] = Math.Round(evidence.Confidence, 2),
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
