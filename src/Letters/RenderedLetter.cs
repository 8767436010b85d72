using MountainPartnership.Core;

namespace MountainPartnership.Letters;

/// <summary>The words of one letter to one recipient.</summary>
/// <param name="Subject">One line of at most 200 signs; begins with the case number, where there is one, in brackets: the router looks there.</param>
/// <param name="Text">Lines end in <c>\n</c> and have at most 78 signs, but for words that are longer.</param>
/// <param name="Html">A whole page that loads nothing.</param>
public sealed record RenderedLetter(string Subject, string Text, string Html, Language Language);
