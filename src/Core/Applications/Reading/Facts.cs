using System.Collections.Immutable;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Everything that the texts of one message were found to say, before the best of it is chosen.</summary>
/// <param name="pages">The subject is the last.</param>
internal sealed class Facts(Sender sender, IReadOnlyList<Page> pages)
{
    private readonly List<Finding> findings = [];

    private readonly List<Sayings> said = [];

    public Sender Sender => sender;

    public IReadOnlyList<Page> Pages => pages;

    /// <summary>As <see cref="RequestText.Copied"/>.</summary>
    public ImmutableArray<Contact> Copied { get; init; } = [];

    /// <summary>As <see cref="RequestText.Answer"/>.</summary>
    public Page? Answer { get; init; }

    /// <summary>What the labels asked for, answered or not: a form shows itself by them.</summary>
    public List<Topic> Labels { get; } = [];

    /// <summary>A form's field for the organization says that there is none.</summary>
    public bool HasNoOrganization { get; set; }

    /// <summary>Roles that nobody has yet, as the message says itself.</summary>
    public HashSet<RequestField> LeftOpen { get; } = [];

    public HashSet<Topic> LabelledTopics { get; } = [];

    public List<PersonFinding> People { get; } = [];

    /// <summary>Statements on the criteria, the first of each.</summary>
    public Dictionary<Decisions.Criterion, string> Criteria { get; } = [];

    /// <summary>Every address in the message, the writer's last.</summary>
    public List<EmailAddress> Addresses { get; } = [];

    /// <summary>What was answered to "type of organization".</summary>
    public List<Evidence> CategoryAnswers { get; } = [];

    /// <summary>Words behind "we are" and the like.</summary>
    public List<Evidence> Descriptions { get; } = [];

    /// <summary>Sentences that introduce the organization: its kind may stand in them.</summary>
    public List<Evidence> Mentions { get; } = [];

    public IReadOnlyList<Finding> Findings => findings;

    public void Add(Finding finding)
    {
        if (finding.Value.Length > 0)
        {
            findings.Add(finding);
        }
    }

    public bool Has(RequestField field) => findings.Exists(finding => finding.Field == field);

    /// <summary>Every sentence of prose, for what is looked up once the name is known.</summary>
    public List<Evidence> Sentences { get; } = [];

    /// <summary>The most that any sentence says a thing, from 0 to 1.</summary>
    public float MostSaid(Saying saying) => said.Count == 0 ? 0 : said.Max(sayings => sayings[saying]);

    /// <summary>The most that any sentence wishes to join, and neither asks how, nor for the writer alone, nor says what other mail does.</summary>
    public float MostPlainlyJoins => said.Count == 0 ? 0 : said.Max(sayings =>
        sayings[Saying.Joins] * (1 - sayings[Saying.Asks]) * (1 - sayings[Saying.Private]) * (1 - sayings[Saying.OtherMail]));

    /// <summary>How many sentences say it more likely than not.</summary>
    public int OftenSaid(Saying saying) => said.Count(sayings => sayings[saying] > 0.5f);

    public void Hear(Sayings sayings) => said.Add(sayings);

    /// <summary>The sentences that name the organization, or have the longest word of its name.</summary>
    public IEnumerable<Evidence> About(string? organization)
    {
        string? longest = organization is null ? null : LabelWords.Split(Fold.Of(organization)).Where(word => !ProseOrganization.SaysNothing(word)).MaxBy(word => word.Length);
        return longest is null ? [] : Sentences.Where(sentence => Fold.Of(sentence.Words).Contains(longest, StringComparison.Ordinal));
    }

    /// <summary>The most certain finding, the first of equals.</summary>
    public Finding? Best(RequestField field) =>
        findings.Where(finding => finding.Field == field).MaxBy(finding => finding.Evidence.Confidence);
}
