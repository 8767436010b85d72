using System.Collections.Immutable;
using System.Net.Mail;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications;

/// <summary>Sets a fact of a request from the text that a person of the Secretariat typed.</summary>
public static class RequestFacts
{
    /// <summary>What is wrong with a value for a field, in words for the person who typed it; null when nothing is.</summary>
    public static string? Problem(RequestField field, string value) => field switch
    {
        _ when string.IsNullOrWhiteSpace(value) => $"{field} needs a value.",
        RequestField.Category when !Enum.GetNames<MemberCategory>().Contains(value.Trim(), StringComparer.OrdinalIgnoreCase) =>
            $"'{value}' is not one of {string.Join(", ", Enum.GetNames<MemberCategory>())}.",
        RequestField.Country when value.Trim() is not { Length: 2 } code || !code.All(char.IsAsciiLetter) =>
            "Country is a two-letter code of ISO 3166, such as CH.",
        RequestField.FocalPoint when ReadContact(value) is null => "FocalPoint is written as Name <address>.",
        RequestField.Alternate when ReadContacts(value).Contains(null) =>
            "Alternate is written as Name <address>, several with a semicolon between them.",
        _ => null,
    };

    /// <summary>A value that <see cref="Problem"/> finds fault with, an erased one for instance, leaves the request as it is.</summary>
    public static MembershipRequest With(MembershipRequest request, RequestField field, string value)
    {
        if (Problem(field, value) is not null)
        {
            return request;
        }

        string text = value.Trim();
        return field switch
        {
            RequestField.Organization => request with { Organization = text },
            RequestField.Category => request with { Category = Enum.Parse<MemberCategory>(text, ignoreCase: true) },
            RequestField.Country => request with { Country = text.ToUpperInvariant() },
            RequestField.Website => request with { Website = text },
            RequestField.Activities => request with { Activities = text },
            RequestField.Interests => request with { Interests = text },
            RequestField.Contributions => request with { Contributions = text },
            RequestField.FocalPoint => request with { FocalPoint = ReadContact(text) },
            RequestField.Alternate => request with { Alternates = [.. ReadContacts(text).OfType<Contact>()] },
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field of a request."),
        };
    }

    /// <summary>The fields of <paramref name="changed"/> as <paramref name="answer"/> has them, the others as they are.</summary>
    /// <remarks>What no field names (the kind, statements on the criteria) is added where it was not known.</remarks>
    public static MembershipRequest With(
        MembershipRequest request, ImmutableArray<RequestField> changed, MembershipRequest answer) =>
        changed.Aggregate(
            request with
            {
                Kind = request.Kind ?? answer.Kind,
                Criteria = answer.Criteria.SetItems(request.Criteria),
            },
            (merged, field) => Taken(merged, field, answer));

    private static MembershipRequest Taken(MembershipRequest request, RequestField field, MembershipRequest answer)
    {
        if (answer.Evidence.TryGetValue(field, out Evidence? evidence))
        {
            request = request with { Evidence = request.Evidence.SetItem(field, evidence) };
        }

        return field switch
        {
            RequestField.Organization => request with { Organization = answer.Organization },
            RequestField.Category => request with { Category = answer.Category },
            RequestField.Country => request with { Country = answer.Country },
            RequestField.Website => request with { Website = answer.Website },
            RequestField.Activities => request with { Activities = answer.Activities },
            RequestField.Interests => request with { Interests = answer.Interests },
            RequestField.Contributions => request with { Contributions = answer.Contributions },
            RequestField.FocalPoint => request with { FocalPoint = answer.FocalPoint },
            RequestField.Alternate => request with { Alternates = answer.Alternates },
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field of a request."),
        };
    }

    private static IEnumerable<Contact?> ReadContacts(string text) => text.Split(';').Select(ReadContact);

    private static Contact? ReadContact(string text) =>
        MailAddress.TryCreate(text.Trim(), out MailAddress? address)
            ? new Contact(address.DisplayName.Length > 0 ? address.DisplayName : address.User, address.Address)
            : null;
}
