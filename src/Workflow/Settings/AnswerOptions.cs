namespace MountainPartnership.Workflow.Settings;

/// <summary>
/// Which messages that open no case get an answer without a person. Section <c>Answers</c>. They wait in triage all the same.
/// </summary>
public sealed class AnswerOptions
{
    public const string Section = "Answers";

    /// <summary>Who asks how to join is told what an application has to hold. Default false.</summary>
    public bool Inquiries { get; set; }

    /// <summary>Who applies for herself is told that members are organizations. Default true.</summary>
    public bool Individuals { get; set; } = true;

    /// <summary>An address gets one such answer in so many days (RFC 3834 §2). Default 7; 1 to 365.</summary>
    public int EveryDays { get; set; } = 7;

    public IEnumerable<string> Problems() => EveryDays is < 1 or > 365
        ? [$"{Section}:{nameof(EveryDays)} must be from 1 to 365, and is {EveryDays}."]
        : [];
}
