namespace MountainPartnership.Letters;

/// <summary>A fact of the application.</summary>
/// <param name="Label">The field, in the letter's language.</param>
/// <param name="Value">In the applicant's words; null when it is not there.</param>
/// <param name="IsLong">Several lines, or more than one holds: set off from the letter's own words.</param>
public sealed record LetterFact(string Label, string? Value, bool IsLong, bool IsWaived);

/// <param name="Stance">In the letter's language.</param>
public sealed record LetterCount(string Stance, int Members);

/// <summary>What one member said.</summary>
/// <param name="Stance">In the letter's language.</param>
/// <param name="StanceCode"><see cref="Core.Review.Stance"/> in lower case, for a template to compare with.</param>
/// <param name="Words">The member's own.</param>
/// <param name="Objection">The state of the objection that the opinion raised, in the letter's language; else null.</param>
/// <param name="Answer">What the Secretariat answered to the objection.</param>
/// <param name="Ruling">With what reasons the Secretariat ruled on it.</param>
public sealed record LetterOpinion(
    string Member,
    string Stance,
    string StanceCode,
    string? Words,
    string At,
    bool IsLate,
    bool IsConfirmed,
    string? Objection,
    string? ObjectionCode,
    string? Answer,
    string? Ruling);

public sealed record LetterQuestion(int Number, string Text, bool IsRequired, string? Answer);

/// <inheritdoc cref="Core.Applications.MailingCounts"/>
public sealed record LetterMailing(int Accepted, int Failed, int NoAddress);

/// <param name="From">The address of whoever wrote it.</param>
public sealed record LetterMessage(string? From, string? Words);
