using MountainPartnership.Core;

namespace MountainPartnership.Mail.Out;

/// <summary>The words of a letter, ready to be read.</summary>
/// <param name="Html">A whole page.</param>
public sealed record LetterContent(string Subject, string Text, string Html, Language Language);
