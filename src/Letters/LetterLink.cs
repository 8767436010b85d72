namespace MountainPartnership.Letters;

/// <summary>Addresses of the service's own pages, the only ones that become links in a letter.</summary>
internal static class LetterLink
{
    public static bool IsOne(Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    /// <summary>With every sign escaped that could end a link.</summary>
    public static string To(Uri baseUrl, string folder, string name) =>
        $"{baseUrl.AbsoluteUri.TrimEnd('/')}/{folder}/{Uri.EscapeDataString(name)}";
}
