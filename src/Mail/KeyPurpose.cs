namespace MountainPartnership.Mail;

/// <summary>What a letter asked for. The numbers stand inside keys that are on their way, so they never change.</summary>
public enum KeyPurpose
{
    /// <summary>An applicant answers: missing facts, a question, a withdrawal.</summary>
    Application = 0,
    /// <summary>A member's opinion on an application.</summary>
    Review = 1,
    Questionnaire = 2,
    /// <summary>A letter to the Secretariat itself.</summary>
    Secretariat = 3,
    /// <summary>A contact is asked to confirm what came in its name.</summary>
    Confirmation = 4,
}
