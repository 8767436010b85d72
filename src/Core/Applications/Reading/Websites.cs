using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Finds a web address: with a scheme, with <c>www</c>, or a bare domain where one is asked for.</summary>
internal static partial class Websites
{
    private const int AnswerLimit = 300;

    public static string? In(Page page, int start, int end)
    {
        Match match = Bare().Match(page.Text, start, Math.Min(end - start, AnswerLimit));
        return match.Success ? Trim(match.Value) : null;
    }

    /// <summary>In free text, where a bare domain could be the half of an address.</summary>
    public static IEnumerable<(string Value, int Start)> Free(Page page)
    {
        foreach (Match match in Clear().Matches(page.Text))
        {
            yield return (Trim(match.Value), match.Index);
        }
    }

    private static string Trim(string url) => url.TrimEnd('.', ',', ';', ')', '>', '"', '\'', ':', '*', ']');

    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>""'\])|,;]+|\b[\p{L}\d][\p{L}\d-]*(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:/[^\s<>""'\])|,;]*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?:https?://|\bwww\.)[^\s<>""'\])|,;]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Clear();
}
