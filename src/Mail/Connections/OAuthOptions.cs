namespace MountainPartnership.Mail.Connections;

/// <summary>The application that signs in instead of a person; Exchange Online takes no passwords.</summary>
public sealed class OAuthOptions
{
    /// <summary>The directory (tenant), an id or a domain.</summary>
    public string TenantId { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>What the token is for. Default: IMAP and SMTP of Exchange Online.</summary>
    public string Scope { get; set; } = "https://outlook.office365.com/.default";

    internal IEnumerable<string> Validate(string section)
    {
        (string Name, string Value)[] needed =
        [
            (nameof(TenantId), TenantId), (nameof(ClientId), ClientId), (nameof(ClientSecret), ClientSecret), (nameof(Scope), Scope),
        ];
        return needed.Where(n => string.IsNullOrWhiteSpace(n.Value)).Select(n => $"{section}:{n.Name} is missing.");
    }
}
