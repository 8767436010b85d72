using System.Globalization;
using System.Text;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>
/// What tells an application from other mail: what its sentences say, most and how often, the labels of a form, the facts found, and the rules' turns of
/// phrase. The weights in verdict.tsv are learned by tests/SentenceTraining.
/// </summary>
internal sealed class VerdictSigns
{
    /// <summary>More of a sign tells nothing new.</summary>
    private const float Most = 4;

    /// <summary>Signs of a text that are looked at for its kind; the rest of a long document does not change it.</summary>
    private const int Looked = 20_000;

    private static readonly Dictionary<string, float[]> Weights = EmbeddedTable.Rows("verdict.tsv").ToDictionary(
        row => row[0], row => row.Skip(1).Select(cell => float.Parse(cell, CultureInfo.InvariantCulture)).ToArray());

    private readonly Dictionary<string, float> signs = [];

    private VerdictSigns()
    {
    }

    public IReadOnlyDictionary<string, float> Signs => signs;

    public bool Has(string sign) => signs[sign] > 0;

    /// <summary>Which other kind of mail it looks like most; null when like none.</summary>
    public string? OtherMail { get; private init; }

    public static VerdictSigns Of(Facts facts, MembershipRequest request)
    {
        string all = All(facts.Pages);
        // "Thank you for your application" below an answer was written by those who are answered.
        (string Kind, int Weight)? other = Reading.OtherMail.Of(facts.Answer is null ? all : All([facts.Answer, .. facts.Pages.Skip(1)]));
        string[] sentences = all.Split('.', '!', '?', '\n', ';');
        VerdictSigns found = new() { OtherMail = other?.Kind };
        found.Note("declares", Array.Exists(sentences, Intent.Declares));
        found.Note("declares alone", Array.Exists(sentences, Intent.DeclaresAlone));
        found.Note("individual", Intent.IsIndividual(all));
        found.Note("category individual", request.Category == MemberCategory.Individual);
        found.Note("asks", Intent.Asks(all));
        found.Note("represents", Intent.Represents(all));
        found.Note("subject applies", Intent.Applies(facts.Pages[^1].Folded));
        found.Note("other", other?.Weight ?? 0);
        found.Note("form", facts.LabelledTopics.Count(topic => topic is not (Topic.Person or Topic.Other or Topic.Address or Topic.Website)));
        found.Note("roles", (request.FocalPoint is null ? 0 : 1) + (request.Alternates.IsEmpty ? 0 : 1));
        found.Note("activities", request.Activities is not null);
        found.Note("interests", request.Interests is not null);
        found.Note("contributions", request.Contributions is not null);
        found.Note("organization", request.Evidence.TryGetValue(RequestField.Organization, out Evidence? evidence) ? (float)evidence.Confidence : 0);
        found.Note("plainly joins", facts.MostPlainlyJoins);
        foreach (Saying saying in Enum.GetValues<Saying>())
        {
            found.Note($"most {saying}", facts.MostSaid(saying));
            found.Note($"often {saying}", facts.OftenSaid(saying));
        }

        return found;
    }

    /// <summary>How likely the message is each, from 0 to 1; together 1.</summary>
    public (float Application, float Individual, float Inquiry, float Other) Likely()
    {
        float[] sums = [.. Weights["bias"]];
        foreach ((string sign, float value) in signs)
        {
            float[] weights = Weights[sign];
            for (int i = 0; i < sums.Length; i++)
            {
                sums[i] += weights[i] * value;
            }
        }

        float[] likely = Array.ConvertAll(sums, MathF.Exp);
        float whole = likely.Sum();
        return (likely[0] / whole, likely[1] / whole, likely[2] / whole, likely[3] / whole);
    }

    private static string All(IReadOnlyList<Page> pages)
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
