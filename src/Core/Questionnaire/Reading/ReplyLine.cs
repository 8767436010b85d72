using System.Text;
using System.Text.RegularExpressions;
using MountainPartnership.Core.Applications.Reading;

namespace MountainPartnership.Core.Questionnaire.Reading;

/// <summary>A line of a reply without the marks of quoting.</summary>
/// <param name="Folded">Of the same length as <paramref name="Text"/>.</param>
internal sealed record ReplyLine(string Text, string Folded, bool IsQuoted)
{
    private static readonly Regex Quote = new(@"^[ \t]*(?:(?:>[ \t]?)+|\|[ \t])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public static ReplyLine[] Of(string body) =>
    [
        .. body.Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n").Split('\n').Select(line =>
        {
            Match quote = Quote.Match(line);
            string text = line[quote.Length..].Trim();
            return new ReplyLine(text, Fold.Of(text), quote.Success);
        }),
    ];
}
