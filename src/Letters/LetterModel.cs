using System.Collections.Immutable;

namespace MountainPartnership.Letters;

/// <summary>Everything that a letter of a case can say, as text in the letter's language.</summary>
public sealed partial record LetterModel : Letterhead
{
    public required string CaseNumber { get; init; }

    /// <summary>A link to the Secretariat's page of the case. It shows; only a button on it changes anything.</summary>
    public required string CaseUrl { get; init; }

    /// <summary>A link to the page on which an unconfirmed opinion is confirmed with a button.</summary>
    public string? ConfirmationUrl { get; init; }

    /// <summary>For whom the reader speaks.</summary>
    public string? RecipientOrganization { get; init; }

    /// <summary>The applicant, as far as it is known.</summary>
    public string? Organization { get; init; }

    public string? Category { get; init; }

    public string? Country { get; init; }

    /// <summary>What was understood of the application.</summary>
    public ImmutableArray<LetterFact> Facts { get; init; } = [];

    /// <summary>Labels of what the applicant is asked for.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Labels of the facts that the Secretariat goes on without.</summary>
    public ImmutableArray<string> Waived { get; init; } = [];

    /// <summary>The Secretariat's own words to the applicant.</summary>
    public string? Question { get; init; }

    /// <summary>The day on which the application came.</summary>
    public required string ReceivedOn { get; init; }

    public required int AgeDays { get; init; }

    /// <summary>The name of the stage in which the case now is.</summary>
    public required string Stage { get; init; }

    /// <summary><see cref="Core.Applications.StageName"/> in lower case, for a template to compare with.</summary>
    public required string StageCode { get; init; }

    /// <summary>The day since which the case has been in its stage.</summary>
    public required string StageSince { get; init; }

    /// <summary>The stage in which the case lapsed or with which it goes on, in lower case.</summary>
    public string? OtherStageCode { get; init; }

    /// <summary>When a case that waits for information lapses, as announced.</summary>
    public string? LapsesAt { get; init; }

    /// <summary>True where no person has to share the application.</summary>
    public required bool ShareAutomatically { get; init; }

    /// <summary>How many days members have for a review, by policy.</summary>
    public required int ReviewDays { get; init; }

    /// <summary>When the review closes, with the named time zone.</summary>
    public string? ReviewClosesAt { get; init; }

    /// <summary>True when the clock of an open review stands still.</summary>
    public bool ReviewStopped { get; init; }

    /// <summary><c>secretariat</c>, <c>mailing</c> or <c>clock</c>.</summary>
    public string? ExtensionCause { get; init; }

    /// <summary>True when a person closed the review before its time.</summary>
    public bool ReviewClosedEarly { get; init; }

    /// <summary>How many contacts were asked for a review.</summary>
    public int ReviewersAsked { get; init; }

    /// <summary>How many members hold each stance; all six, in the order in which they are explained.</summary>
    public ImmutableArray<LetterCount> Tally { get; init; } = [];

    /// <summary>How many members have a voice that counts.</summary>
    public int Voices { get; init; }

    /// <summary>The voice of each member.</summary>
    public ImmutableArray<LetterOpinion> Opinions { get; init; } = [];

    /// <summary>Opinions that nobody has confirmed; shown, not counted.</summary>
    public ImmutableArray<LetterOpinion> UnconfirmedOpinions { get; init; } = [];

    /// <summary>Confirmed opinions that came after the review had closed; shown, not counted.</summary>
    public ImmutableArray<LetterOpinion> LateOpinions { get; init; } = [];

    /// <summary>Block approval.</summary>
    public ImmutableArray<LetterOpinion> OpenObjections { get; init; } = [];

    /// <summary>Unconfirmed or late; block nothing until a person accepts them.</summary>
    public ImmutableArray<LetterOpinion> NotedObjections { get; init; } = [];

    /// <summary>Withdrawn, upheld or overruled.</summary>
    public ImmutableArray<LetterOpinion> SettledObjections { get; init; } = [];

    /// <summary>The opinion that the letter is about.</summary>
    public LetterOpinion? Opinion { get; init; }

    /// <summary>The whole questionnaire.</summary>
    public ImmutableArray<LetterQuestion> Questions { get; init; } = [];

    /// <summary>Required questions without an answer.</summary>
    public ImmutableArray<LetterQuestion> MissingQuestions { get; init; } = [];

    /// <summary>What has been answered.</summary>
    public ImmutableArray<LetterQuestion> AnsweredQuestions { get; init; } = [];

    /// <summary>When the questionnaire should be back.</summary>
    public string? QuestionnaireLimitAt { get; init; }

    /// <summary>True where an earlier limit was put off.</summary>
    public bool QuestionnaireExtended { get; init; }

    /// <summary>False where the welcome follows approval at once.</summary>
    public required bool QuestionnaireEnabled { get; init; }

    /// <summary>The Secretariat's reason for what happened, or the applicant's for a withdrawal.</summary>
    public string? Reason { get; init; }

    /// <summary>True when the Secretariat, not the applicant, recorded a withdrawal.</summary>
    public bool BySecretariat { get; init; }

    /// <summary>How the rows of the mailing ended that the letter is about.</summary>
    public LetterMailing? Mailing { get; init; }

    /// <summary>A message that was filed.</summary>
    public LetterMessage? Correspondence { get; init; }
}
