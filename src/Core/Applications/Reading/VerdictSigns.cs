using System.Text;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>
/// What tells an application from other mail: what its sentences say, most and how often, the labels of a form, the rules' turns of phrase, and the facts
/// found. The facts take longest to find, so that their signs are noted last; <see cref="Outlook"/> tells what can come of them.
/// </summary>
internal sealed class VerdictSigns
{
    /// <summary>More of a sign tells nothing new.</summary>
    public const float Most = 4;

    /// <summary>Signs of a text that are looked at for its kind; the rest of a long document does not change it.</summary>
    private const int Looked = 20_000;

    private static readonly (Saying Saying, string Most, string Often)[] SayingSigns =
        [.. Enum.GetValues<Saying>().Select(saying => (saying, $"most {saying}", $"often {saying}"))];

    private readonly Dictionary<string, float> signs = [];

    private VerdictSigns(Hearing hearing) => Hearing = hearing;

    public Hearing Hearing { get; }

    /// <summary>Those that are known so far.</summary>
    public IReadOnlyDictionary<string, float> Signs => signs;

    public bool Has(string sign) => signs[sign] > 0;

    /// <summary>Which other kind of mail it looks like most; null when like none.</summary>
    public string? OtherMail { get; private init; }

    /// <summary>Those of the words alone.</summary>
    public static VerdictSigns Of(Hearing hearing)
    {
        string all = All(hearing.Pages);
        // "Thank you for your application" below an answer was written by those who are answered.
        (string Kind, int Weight)? other = Reading.OtherMail.Of(hearing.Answer is null ? all : All([hearing.Answer, .. hearing.Pages.Skip(1)]));
        string[] sentences = all.Split('.', '!', '?', '\n', ';');
        VerdictSigns found = new(hearing) { OtherMail = other?.Kind };
        found.Note("declares", Array.Exists(sentences, Intent.Declares));
        found.Note("declares alone", Array.Exists(sentences, Intent.DeclaresAlone));
        (bool individual, bool asks, bool represents) = Intent.Of(all);
        found.Note("individual", individual);
        found.Note("asks", asks);
        found.Note("represents", represents);
        found.Note("subject applies", Intent.Applies(hearing.Subject.Folded));
        found.Note("other", other?.Weight ?? 0);
        found.Note("form", hearing.LabelledTopics.Count(topic => topic is not (Topic.Person or Topic.Other or Topic.Address or Topic.Website)));
        found.Note("plainly joins", hearing.MostPlainlyJoins);
        foreach ((Saying saying, string most, string often) in SayingSigns)
        {
            found.Note(most, hearing.MostSaid(saying));
            found.Note(often, hearing.OftenSaid(saying));
        }

        return found;
    }

    /// <summary>Those of the facts without a name.</summary>
    public void NoteUnnamed(MembershipRequest request, Facts facts)
    {
        Note("roles", facts.People.DistinctBy(person => person.Field).Count());
        Note("activities", request.Activities is not null);
        Note("interests", request.Interests is not null);
        Note("contributions", request.Contributions is not null);
    }

    /// <summary>Those of the organization's name, and of its category.</summary>
    public void NoteNamed(MembershipRequest request)
    {
        Note("organization", request.Evidence.TryGetValue(RequestField.Organization, out Evidence? evidence) ? (float)evidence.Confidence : 0);
        Note("category individual", request.Category == Register.MemberCategory.Individual);
    }

    private static string All(IEnumerable<Page> pages)
    {
        StringBuilder all = new();
        foreach (Page page in pages)
        {
            all.Append(page.Folded.AsSpan(0, Math.Min(Looked, page.Folded.Length))).Append('\n');
        }

        return all.ToString();
    }

    private void Note(string sign, bool there) => Note(sign, there ? 1 : 0);

    private void Note(string sign, float value) => signs[sign] = Math.Min(value, Most);
}
