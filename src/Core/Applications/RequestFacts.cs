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
        RequestField.Category when !Enum.TryParse<MemberCategory>(value, ignoreCase: true, out _) =>
            $"'{value}' is not one of {string.Join(", ", Enum.GetNames<MemberCategory>())}.",
        RequestField.Country when value.Trim() is not { Length: 2 } code || !code.All(char.IsAsciiLetter) =>
            "Country is a two-letter code of ISO 3166, such as CH.",
        RequestField.FocalPoint or RequestField.Alternate when ReadContact(value) is null =>
            $"{field} is written as Name <address>.",
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
            RequestField.Alternate => request with { Alternates = [ReadContact(text)!] },
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field of a request."),
        };
    }

    private static Contact? ReadContact(string text) =>
        MailAddress.TryCreate(text.Trim(), out MailAddress? address)
            ? new Contact(address.DisplayName.Length > 0 ? address.DisplayName : address.User, address.Address)
            : null;
}
