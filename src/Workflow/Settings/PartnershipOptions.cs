namespace MountainPartnership.Workflow.Settings;

/// <summary>Who runs this service. Section <c>Partnership</c>; any alliance can fill it in.</summary>
public sealed class PartnershipOptions
{
    public const string Section = "Partnership";

    /// <summary>Default <c>Mountain Partnership</c>.</summary>
    public string Name { get; set; } = "Mountain Partnership";

    /// <summary>From which letters leave and to which replies come, with a key behind a plus sign. Required.</summary>
    public string Address { get; set; } = "";

    /// <summary>Further addresses at which applications arrive.</summary>
    public string[] OtherAddresses { get; set; } = [];

    /// <summary>How the Secretariat signs. Default <c>The Secretariat</c>.</summary>
    public string SecretariatName { get; set; } = "The Secretariat";

    /// <summary>The people of the Secretariat who get its letters. At least one.</summary>
    public string[] SecretariatAddresses { get; set; } = [];

    /// <summary>Lines under the Secretariat's name; empty by default.</summary>
    public string PostalSignature { get; set; } = "";

    /// <summary>The partnership's public site; empty by default.</summary>
    public string Website { get; set; } = "";

    /// <summary>Where the pages of this service are reached, without a slash at the end. Required.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>Two to six letters before the year in case numbers. Default <c>MP</c>; fixed once cases exist.</summary>
    public string CaseNumberPrefix { get; set; } = "MP";

    /// <summary>For how long a reply address opens its case. Default 365 days from the letter.</summary>
    public int ReplyKeyDays { get; set; } = 365;

    /// <summary>Everything that is wrong with these settings, in words for the operator.</summary>
    public IEnumerable<string> Problems()
    {
        if (!IsAddress(Address))
        {
            yield return $"{Section}:Address must be an e-mail address, and is '{Address}'.";
        }

        foreach (string address in SecretariatAddresses.Concat(OtherAddresses).Where(address => !IsAddress(address)))
        {
            yield return $"{Section}: '{address}' is not an e-mail address.";
        }

        if (SecretariatAddresses.Length == 0)
        {
            yield return $"{Section}:SecretariatAddresses must name at least one person.";
        }

        if (!Uri.TryCreate(BaseUrl, UriKind.Absolute, out _) || BaseUrl.EndsWith('/'))
        {
            yield return $"{Section}:BaseUrl must be an absolute address without a slash at the end, and is '{BaseUrl}'.";
        }

        if (Website.Length > 0 && !Uri.TryCreate(Website, UriKind.Absolute, out _))
        {
            yield return $"{Section}:Website must be an absolute address, and is '{Website}'.";
        }

        if (CaseNumberPrefix.Length is < 2 or > 6 || !CaseNumberPrefix.All(char.IsAsciiLetterUpper))
        {
            yield return $"{Section}:CaseNumberPrefix must be two to six capital letters, and is '{CaseNumberPrefix}'.";
        }

        if (ReplyKeyDays is < 30 or > 3650)
        {
            yield return $"{Section}:ReplyKeyDays must be from 30 to 3650, and is {ReplyKeyDays}.";
        }
    }

    private static bool IsAddress(string text) => System.Net.Mail.MailAddress.TryCreate(text, out _);
}
