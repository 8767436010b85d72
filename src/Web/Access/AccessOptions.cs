namespace MountainPartnership.Web.Access;

/// <summary>Who may do what, and how they prove who they are. Section <c>Access</c>.</summary>
public sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>Default <see cref="AccessMode.None"/>: what is not configured lets nobody in.</summary>
    public AccessMode Mode { get; set; }

    /// <summary>The name under which the local user acts. Only in <see cref="AccessMode.Local"/>. Default <c>local</c>.</summary>
    public string LocalUser { get; set; } = "local";

    /// <summary>Issuer of bearer tokens, an address of OpenID Connect discovery. Only in <see cref="AccessMode.Jwt"/>.</summary>
    public string Authority { get; set; } = "";

    /// <summary>Audience of bearer tokens. Only in <see cref="AccessMode.Jwt"/>.</summary>
    public string Audience { get; set; } = "";

    /// <summary>Everything that is wrong with these settings, in words for the operator.</summary>
    public IEnumerable<string> Problems()
    {
        if (!Enum.IsDefined(Mode))
        {
            yield return $"{Section}:Mode must be one of {string.Join(", ", Enum.GetNames<AccessMode>())}.";
        }

        if (Mode == AccessMode.Local && string.IsNullOrWhiteSpace(LocalUser))
        {
            yield return $"{Section}:LocalUser must not be empty: what the Secretariat does, a named person does.";
        }

        if (Mode == AccessMode.Jwt && (string.IsNullOrWhiteSpace(Authority) || string.IsNullOrWhiteSpace(Audience)))
        {
            yield return $"{Section}:Authority and {Section}:Audience are needed with Mode Jwt.";
        }
    }
}

/// <summary>How a person of the Secretariat proves who it is.</summary>
public enum AccessMode
{
    /// <summary>Nobody can.</summary>
    None,

    /// <summary>
    /// App Service Authentication in front of the app passes the principal in a header. Only where the platform does so, and
    /// removes that header from what comes from outside: elsewhere anybody can write it.
    /// </summary>
    AppService,

    /// <summary>A bearer token (RFC 6750).</summary>
    Jwt,

    /// <summary>Whoever sits at this machine; requests from elsewhere are refused.</summary>
    Local,
}
