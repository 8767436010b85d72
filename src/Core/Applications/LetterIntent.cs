namespace MountainPartnership.Core.Applications;

/// <summary>A letter that an event calls for: what kind, to whom. Its words come from the case as it stood after that event.</summary>
/// <param name="About">The opinion or objection that the letter is about, or null.</param>
public sealed record LetterIntent(LetterKind Kind, Audience Audience, OpinionId? About = null)
{
    /// <summary>When it may wait, and for what.</summary>
    public Urgency Urgency => UrgencyOf(Kind);

    /// <summary>Whether the case has to learn how its rows ended: its rules depend on it.</summary>
    public bool IsMailing => IsMailingKind(Kind);

    /// <inheritdoc cref="Urgency"/>
    public static Urgency UrgencyOf(LetterKind kind) => kind switch
    {
        LetterKind.ReviewInvitation or LetterKind.ReviewReminder or LetterKind.ReviewExtension => Urgency.Mass,
        LetterKind.InformationReminder or LetterKind.QuestionnaireReminder or LetterKind.TaskReminder or LetterKind.AgeWarning
            or LetterKind.OpinionReceipt or LetterKind.JoiningInstructions or LetterKind.IndividualExplanation => Urgency.Normal,
        _ => Urgency.Urgent,
    };

    /// <inheritdoc cref="IsMailing"/>
    public static bool IsMailingKind(LetterKind kind) => kind is LetterKind.ReviewInvitation or LetterKind.Welcome;
}

/// <summary>To whom a letter goes. Resolved into recipients when the letter is expanded.</summary>
public abstract record Audience
{
    private Audience()
    {
    }

    /// <summary>Who sent the application, its focal point and its alternates, each address once.</summary>
    public sealed record Applicant : Audience;

    /// <summary>Every contact of every member.</summary>
    public sealed record Reviewers : Audience;

    /// <summary>Every contact of the members that have not spoken.</summary>
    public sealed record SilentReviewers : Audience;

    /// <summary>One contact of a member.</summary>
    public sealed record OneContact(ContactId Contact) : Audience;

    public sealed record Secretariat : Audience;
}

/// <summary>The order in which waiting letters leave: acknowledgements and decisions before reminders, mass mailings last.</summary>
public enum Urgency
{
    Urgent,
    Normal,
    Mass,
}
