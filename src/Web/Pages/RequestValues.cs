using MountainPartnership.Core;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Letters;

namespace MountainPartnership.Web.Pages;

/// <summary>The facts of an application as a page shows them.</summary>
internal static class RequestValues
{
    /// <returns>Null or empty for what is not stated.</returns>
    public static string? Of(MembershipRequest request, RequestField field) => field switch
    {
        RequestField.Organization => request.Organization,
        RequestField.Category when request.Category == MemberCategory.Unknown => request.Kind,
        RequestField.Category => $"{Terms.In(Language.English, request.Category)}{(request.Kind is { Length: > 0 } kind ? $" ({kind})" : "")}",
        RequestField.Country => request.Country is { } code ? $"{CountryName.In(Language.English, code)} ({code})" : null,
        RequestField.Website => request.Website,
        RequestField.Activities => request.Activities,
        RequestField.Interests => request.Interests,
        RequestField.Contributions => request.Contributions,
        RequestField.FocalPoint => request.FocalPoint is { } focal ? Person(focal) : null,
        RequestField.Alternate => string.Join("\n", request.Alternates.Select(Person)),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field of a request."),
    };

    private static string Person(Contact contact) => string.Join(
        ", ", new[] { $"{contact.Name} <{contact.Email}>", contact.Role, contact.Telephone }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
