namespace MountainPartnership.Functions.Sending;

/// <summary>Azure Communication Services, by which letters leave. Section <c>Mail:CommunicationServices</c>.</summary>
public sealed class CommunicationServicesOptions
{
    public const string Section = "Mail:CommunicationServices";

    /// <summary>In Azure: <c>https://NAME.communication.azure.com</c>, reached with the identity of the host.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>Elsewhere, instead of <see cref="Endpoint"/>.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>An address of the verified domain, from which letters come. Required.</summary>
    public string Sender { get; set; } = "";

    /// <summary>Messages a minute that the service takes. Default 30, as for a new domain.</summary>
    public int PerMinute { get; set; } = 30;

    /// <summary>Messages an hour that the service takes. Default 100, as for a new domain.</summary>
    public int PerHour { get; set; } = 100;

    public bool IsNamed => Endpoint.Length > 0 || ConnectionString.Length > 0;

    /// <summary>Everything that is wrong with these settings, in words for the operator.</summary>
    public IEnumerable<string> Problems()
    {
        if (Endpoint.Length > 0 && ConnectionString.Length > 0)
        {
            yield return $"{Section} has both Endpoint and ConnectionString; keep one.";
        }

        if (Endpoint.Length > 0 && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttps))
        {
            yield return $"{Section}:Endpoint must be an https address, and is '{Endpoint}'.";
        }

        if (!System.Net.Mail.MailAddress.TryCreate(Sender, out _))
        {
            yield return $"{Section}:Sender must be an e-mail address of the verified domain, and is '{Sender}'.";
        }

        // So that SendingRate can count them.
        if (PerMinute is < 1 or > 8_000 || PerHour is < 1 or > 8_000)
        {
            yield return $"{Section}:PerMinute and {Section}:PerHour must be from 1 to 8000.";
        }
    }
}
