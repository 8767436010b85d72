using System.Globalization;
using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Questionnaire.Reading;

/// <summary>The number with which a line refers to a question, and what stands behind it.</summary>
/// <param name="RestStart">Where on the line the rest begins.</param>
internal sealed record NumberLabel(int Number, int RestStart)
{
    private static readonly Regex Form = new(
        """
        ^[*_•\s]*
        (?: (?: (?:question|pregunta|вопрос|answer|reponse|respuesta|ответ)\s*(?:№|n[°º]|\#)?\s*(?<n>\d{1,2})
              | (?:№|n[°º]|\#)\s*(?<n>\d{1,2})
              | [qar](?<n>\d{1,2}) )
            [*_]*(?: \s*[.):\]]+(?!\d) | \s+[-–—]+(?=\s|$) | [-–—](?=\s|$) | (?=\s|$) )
          | [([]?(?<n>\d{1,2})[*_]*
            (?: \s?[.):\]]+(?!\d) | \s+[-–—]+(?=\s|$) | [-–—](?=\s|$) ) )
        [*_]*\s*
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture);

    /// <summary>Null when the line begins with no number of a question.</summary>
    public static NumberLabel? Of(ReplyLine line) =>
        Form.Match(line.Folded) is { Success: true } match
        && int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) is var number
        && number >= 1 && number <= Questions.All.Length
            ? new NumberLabel(number, match.Length)
            : null;
}
