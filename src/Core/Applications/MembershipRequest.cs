using System.Collections.Immutable;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications;

/// <summary>What an application says. An absent field is absent: nothing is invented.</summary>
/// <param name="Country">ISO 3166-1 alpha-2, upper case.</param>
/// <param name="Kind">Which major group, in the applicant's words (NGO, university, women, indigenous peoples, …).</param>
/// <param name="Criteria">Statements on the membership criteria, by <see cref="Decisions.Criterion"/>, in the applicant's words.</param>
/// <param name="Evidence">By field, the words of the message that a value was read from.</param>
public sealed record MembershipRequest(
    string? Organization = null,
    MemberCategory Category = MemberCategory.Unknown,
    string? Kind = null,
    string? Country = null,
    string? Website = null,
    string? Activities = null,
    string? Interests = null,
    string? Contributions = null,
    Contact? FocalPoint = null,
    ImmutableArray<Contact> Alternates = default,
    ImmutableDictionary<Decisions.Criterion, string>? Criteria = null,
    ImmutableDictionary<RequestField, Evidence>? Evidence = null)
{
    public static MembershipRequest Empty { get; } = new();

    /// <summary>Never default, so that it can be enumerated.</summary>
    public ImmutableArray<Contact> Alternates { get; init; } = Alternates.IsDefault ? [] : Alternates;

    public ImmutableDictionary<Decisions.Criterion, string> Criteria { get; init; } =
        Criteria ?? ImmutableDictionary<Decisions.Criterion, string>.Empty;

    public ImmutableDictionary<RequestField, Evidence> Evidence { get; init; } =
        Evidence ?? ImmutableDictionary<RequestField, Evidence>.Empty;
}

/// <summary>Where a fact was read.</summary>
/// <param name="Source"><c>subject</c>, <c>body</c>, <c>signature</c>, <c>from</c> or the attachment's file name.</param>
/// <param name="Words">The words of the message, verbatim.</param>
/// <param name="Confidence">0 to 1; a labelled line is near 1, prose lower.</param>
public sealed record Evidence(string Source, string Words, double Confidence);
