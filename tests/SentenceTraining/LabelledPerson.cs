using System.Text.Json.Nodes;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Applications.Reading;
using MountainPartnership.Core.Register;

namespace MountainPartnership.SentenceTraining;

/// <summary>A person of whom a message speaks, and the role that the label beside the message gives her.</summary>
/// <param name="Role">One of <see cref="Roles"/>, or null for neither.</param>
internal sealed record LabelledPerson(Contact Contact, string? Role, IReadOnlyDictionary<string, float> Signs)
{
    /// <summary>In the order of the table's columns.</summary>
    public static readonly string[] Roles = ["focal", "alternate"];

    public static LabelledPerson[] In(RequestText text, JsonNode label) =>
    [
        .. ReadRequest.Persons(text).Select(person => new LabelledPerson(person.Contact, RoleOf(person, label), person.Signs)),
    ];

    private static string? RoleOf(PersonCandidate person, JsonNode label) =>
        Means(person, label["focalPoint"]) ? Roles[0]
        : (label["alternates"] as JsonArray ?? []).Any(alternate => Means(person, alternate)) ? Roles[1]
        : null;

    /// <summary>A label is an address, or a name with or without one.</summary>
    private static bool Means(PersonCandidate person, JsonNode? label) => label switch
    {
        JsonObject whole => person.Is(new Contact((string?)whole["name"] ?? "", (string?)whole["email"] ?? "")),
        JsonValue address => string.Equals((string?)address, person.Contact.Email, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
