using System.Collections.Immutable;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Applications.Reading;

namespace MountainPartnership.Core.Register;

/// <summary>By what an organization that has written before is recognised.</summary>
public enum IdentityKind
{
    /// <summary>Its name, without legal form, accents, punctuation and case.</summary>
    Name,

    /// <summary>The address of a person who speaks for it.</summary>
    Person,

    /// <summary>The domain of its site or addresses; weaker, for large organizations share one.</summary>
    Domain,
}

/// <summary>One thing by which an organization is recognised.</summary>
public readonly record struct IdentityKey(IdentityKind Kind, string Value);

/// <summary>Tells whether two organizations may be one.</summary>
public static class OrganizationIdentity
{
    /// <summary>Where anybody can have an address, the domain says nothing.</summary>
    private static readonly ImmutableHashSet<string> OpenToAll =
    [
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.fr", "live.com", "msn.com", "yahoo.com", "yahoo.fr",
        "yahoo.es", "yahoo.co.uk", "ymail.com", "icloud.com", "me.com", "aol.com", "gmx.com", "gmx.net", "gmx.de", "gmx.ch", "web.de",
        "mail.com", "mail.ru", "bk.ru", "inbox.ru", "list.ru", "yandex.ru", "yandex.com", "ya.ru", "rambler.ru", "proton.me",
        "protonmail.com", "orange.fr", "wanadoo.fr", "free.fr", "laposte.net", "sfr.fr", "libero.it", "virgilio.it", "t-online.de",
        "bluewin.ch", "zoho.com", "qq.com", "163.com", "126.com", "naver.com", "rediffmail.com",
    ];

    private static readonly ImmutableHashSet<string> LegalForms =
    [
        "the", "le", "la", "les", "el", "los", "inc", "ltd", "limited", "llc", "plc", "gmbh", "ev", "ag", "sa", "sas", "sarl", "srl", "spa",
        "asbl", "ong", "ngo", "npo", "cso", "ооо", "оо", "нко", "ано",
    ];

    public static ImmutableArray<IdentityKey> Of(MembershipCase state) =>
        Of(state.Request.Organization, state.Request.Website, state.ApplicantContacts.Select(contact => contact.Email));

    public static ImmutableArray<IdentityKey> Of(Member member) =>
        Of(member.Organization, member.Website, member.Contacts.Select(contact => contact.Contact.Email));

    public static ImmutableArray<IdentityKey> Of(string? organization, string? website, IEnumerable<string> emails)
    {
        string[] addresses = [.. emails.Select(email => email.Trim().ToLowerInvariant()).Where(email => email.Contains('@'))];
        IEnumerable<string> domains = addresses
            .Select(email => email[(email.LastIndexOf('@') + 1)..])
            .Append(Host(website))
            .Where(domain => domain.Length > 0 && !OpenToAll.Contains(domain));
        string name = Normalize(organization ?? "");
        return
        [
            .. name.Length > 0 ? [new IdentityKey(IdentityKind.Name, name)] : Array.Empty<IdentityKey>(),
            .. addresses.Distinct().Select(email => new IdentityKey(IdentityKind.Person, email)),
            .. domains.Distinct().Select(domain => new IdentityKey(IdentityKind.Domain, domain)),
        ];
    }

    private static string Normalize(string name)
    {
        string words = string.Concat(Fold.Of(name).Replace(".", "", StringComparison.Ordinal).Select(c => char.IsLetterOrDigit(c) ? c : ' '));
        string[] kept = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !LegalForms.Contains(word))];
        return string.Join(' ', kept);
    }

    private static string Host(string? website)
    {
        string text = website?.Trim() ?? "";
        return Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}", UriKind.Absolute, out Uri? uri)
            ? uri.Host.ToLowerInvariant() is var host && host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : uri.Host.ToLowerInvariant()
            : "";
    }
}
