using System.Text.RegularExpressions;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Who wrote: counts as focal point only where the text says so.</summary>
/// <param name="names">The names by which the text calls her, the surest first.</param>
internal sealed partial class Sender(string? name, string? email, params IReadOnlyList<string> names)
{
    /// <summary>Null without an address. An office's name gives way to that of the person who signs.</summary>
    public Contact? Contact => field ??= email is null ? null : new Contact((names.Count == 0 || IsPerson ? name : names[0]) ?? "", email);

    /// <summary>The writer of a forwarded message, else of the message itself.</summary>
    public static Sender Of(RequestText text, Page body)
    {
        foreach (Line line in text.Answer is null ? body.Lines : [])
        {
            string folded = body.Folded[line.Start..line.End];
            if (Forwarded().IsMatch(folded) && People.In(body, line.Start, line.End) is [var person, ..] && !text.IsOurs(person.Contact.Email))
            {
                return new Sender(person.Contact.Name, person.Contact.Email, [.. WriterNames.In(body)]);
            }
        }

        string[] names = [.. WriterNames.In(body)];
        return new Sender(text.FromName, Own(body, text.FromEmail, names) ?? text.FromEmail, names);
    }

    /// <summary>The address under the signature that spells the writer's name, of the domain from which an office's address sent the message.</summary>
    private static string? Own(Page body, string? from, string[] names)
    {
        if (from is null || names.Length == 0 || names.Any(name => People.Spells(from.Split('@')[0], name)))
        {
            return null;
        }

        EmailAddress[] own =
        [
            .. Signature.Of(body).SelectMany(line => EmailAddresses.In(body.Text, line.Start, line.End))
                .Where(address => from.EndsWith($"@{address.Domain}", StringComparison.OrdinalIgnoreCase) && People.Spells(address.LocalPart, names[^1])),
        ];
        return own is [var only] ? only.Value : null;
    }

    /// <summary>"Hautes Chaumes" looks like a person's name; with another name under the letter and its words in the domain it is the organization's.</summary>
    private bool IsPerson => LooksLikePerson(name) && (names.Any(own => SamePerson.Are(own, name!)) || !HasDomainOf(name!));

    /// <summary>Whether a person of that name is the writer.</summary>
    public bool Is(string person) => (name is not null && SamePerson.Are(name, person)) || names.Any(own => SamePerson.Are(own, person));

    private static bool LooksLikePerson(string? name) => name is not null && PersonNames.In(new Page("from", name), 0, name.Length).Count > 0;

    private const int ShortestWord = 4;

    private readonly string domain = Letters(email is null ? "" : WithoutEnding(email[(email.IndexOf('@', StringComparison.Ordinal) + 1)..]));

    public bool Named(string line) => name is not null && Fold.Of(line).Contains(Fold.Of(name), StringComparison.Ordinal);

    /// <summary>Whether the writer's domain is made of the name's words, as <c>andesverdes.example</c> of "Andes Verdes".</summary>
    public bool HasDomainOf(string organization)
    {
        if (domain.Length < ShortestWord)
        {
            return false;
        }

        string folded = Fold.Of(organization);
        return Letters(folded).Contains(domain, StringComparison.Ordinal)
            || LabelWords.Split(folded).Any(word => word.Length >= ShortestWord && !OrganizationWords.Kinds.Has(word) && Letters(word) is { Length: >= ShortestWord } letters && domain.Contains(letters, StringComparison.Ordinal));
    }

    public static string WithoutEnding(string host) => host.LastIndexOf('.') is > 0 and var dot ? host[..dot] : host;

    /// <summary>Latin letters only, umlauts as one letter however they are spelled.</summary>
    private static string Letters(string text) =>
        string.Concat(Transliterate.ToLatin(Fold.Of(text)).Where(char.IsAsciiLetterLower)).Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds. The stretches are short: only a machine that stands still, or compiles this for the first time, comes near it.</summary>
    private const int TimeOut = 30_000;

    [GeneratedRegex(@"^(from|de|von|от|от кого|expediteur|remitente)\s*:.*@", Options, TimeOut)]
    private static partial Regex Forwarded();
}
