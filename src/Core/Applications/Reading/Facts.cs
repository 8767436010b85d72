using System.Collections.Immutable;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Everything that the texts of one message were found to say, before the best of it is chosen.</summary>
internal sealed class Facts(Sender sender, Hearing hearing)
{
    private readonly List<Finding> findings = [];

    public Sender Sender => sender;

    public IEnumerable<Page> Pages => hearing.Pages;

    /// <summary>As <see cref="RequestText.Copied"/>.</summary>
    public ImmutableArray<Contact> Copied { get; init; } = [];

    /// <summary>Whether an address is ours.</summary>
    public Predicate<string> IsOurs { get; init; } = _ => false;

    /// <summary>As <see cref="RequestText.IsAnswer"/>.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>What the words say, sentence by sentence.</summary>
    public Hearing Hearing => hearing;

    /// <summary>A form's field for the organization says that there is none.</summary>
    public bool HasNoOrganization { get; set; }

    /// <summary>Roles that nobody has yet, as the message says itself.</summary>
    public HashSet<RequestField> LeftOpen { get; } = [];

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
