using System.Collections.Immutable;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications;

/// <summary>Which required facts an application lacks.</summary>
public static class Completeness
{
    /// <summary>
    /// In the order of <see cref="RequestField"/>. Website and category are never required; country is not for an
    /// intergovernmental organization. A person without an address is not there yet: letters could not reach her.
    /// </summary>
    public static ImmutableArray<RequestField> Missing(MembershipRequest request) =>
    [
        .. Required(request).Where(need => need.Absent).Select(need => need.Field),
    ];

    private static IEnumerable<(RequestField Field, bool Absent)> Required(MembershipRequest r) =>
    [
        (RequestField.Organization, string.IsNullOrWhiteSpace(r.Organization)),
        (RequestField.Country, r.Country is null && r.Category != MemberCategory.Intergovernmental),
        (RequestField.Activities, string.IsNullOrWhiteSpace(r.Activities)),
        (RequestField.Interests, string.IsNullOrWhiteSpace(r.Interests)),
        (RequestField.Contributions, string.IsNullOrWhiteSpace(r.Contributions)),
        (RequestField.FocalPoint, r.FocalPoint is not { Email.Length: > 0 }),
        (RequestField.Alternate, !r.Alternates.Any(alternate => alternate.Email.Length > 0)),
    ];
}
