using System.Collections.Immutable;
using MountainPartnership.Core;

namespace MountainPartnership.Letters;

/// <summary>Who writes. With these, any alliance can run the service; the templates name nobody.</summary>
public sealed record LetterSettings
{
    /// <summary>Default <c>Mountain Partnership</c>.</summary>
    public string PartnershipName { get; init; } = "Mountain Partnership";

    /// <summary>Where the alliance is called otherwise in a language. Default: nowhere.</summary>
    public ImmutableDictionary<Language, string> PartnershipNames { get; init; } = ImmutableDictionary<Language, string>.Empty;

    /// <summary>Stands under every letter. Default <c>Mountain Partnership Secretariat</c>.</summary>
    public string SecretariatName { get; init; } = "Mountain Partnership Secretariat";

    /// <summary>Where the secretariat is called otherwise in a language. Default: nowhere.</summary>
    public ImmutableDictionary<Language, string> SecretariatNames { get; init; } = ImmutableDictionary<Language, string>.Empty;

    /// <summary>The postal address, a line for each line; empty (default) for none.</summary>
    public string PostalAddress { get; init; } = "";

    /// <summary>The e-mail address to which people write, without a key.</summary>
    public required string ContactAddress { get; init; }

    /// <summary>The alliance's own site; null (default) for none.</summary>
    public Uri? Website { get; init; }

    /// <summary>Where the service's pages are, http or https, with or without a slash at the end.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Everything that is wrong with these settings, in words for the operator; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(PartnershipName) || string.IsNullOrWhiteSpace(SecretariatName))
            yield return "PartnershipName and SecretariatName must not be empty.";
        if (!ContactAddress.Contains('@', StringComparison.Ordinal))
            yield return $"ContactAddress '{ContactAddress}' is not an e-mail address.";
        if (!LetterLink.IsOne(BaseUrl))
            yield return $"BaseUrl '{BaseUrl}' must be an absolute http or https address.";
        if (Website is not null && !LetterLink.IsOne(Website))
            yield return $"Website '{Website}' must be an absolute http or https address.";
    }

    internal string PartnershipNameIn(Language language) => PartnershipNames.GetValueOrDefault(language, PartnershipName);

    internal string SecretariatNameIn(Language language) => SecretariatNames.GetValueOrDefault(language, SecretariatName);
}
