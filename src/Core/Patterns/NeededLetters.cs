using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Patterns;

/// <summary>
/// Reads from a pattern what a text must have for it to match: one of some runs of letters. "\b(join|membership) (of|in)\b" cannot match without "join " or
/// "membership ".
/// </summary>
internal sealed class NeededLetters
{
    /// <summary>Beyond, a part of the pattern is not spelled out.</summary>
    private const int MostSpellings = 64;

    /// <summary>Those under which a letter of the pattern is that letter of the text.</summary>
    private const RegexOptions Literal = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled | RegexOptions.NonBacktracking;

    private static readonly Part Empty = new([""], null);

    private static readonly Part Anything = new(null, null);

    private readonly string pattern;

    private int at;

    private NeededLetters(string pattern) => this.pattern = pattern;

    /// <summary>Each match has one of these; null when nothing is known.</summary>
    public static string[]? Of(Regex regex) =>
        (regex.Options & ~Literal) == RegexOptions.None ? new NeededLetters(regex.ToString()).Alternatives().Needs : null;

    private bool Ended => at == pattern.Length || pattern[at] is '|' or ')';

    private Part Alternatives()
    {
        List<Part> parts = [Sequence()];
        while (at < pattern.Length && pattern[at] == '|')
        {
            at++;
            parts.Add(Sequence());
        }

        string[]? spellings = parts.TrueForAll(part => part.Spellings is not null) ? [.. parts.SelectMany(part => part.Spellings!).Distinct()] : null;
        return parts.Count == 1 ? parts[0] : new Part(
            spellings?.Length <= MostSpellings ? spellings : null,
            parts.TrueForAll(part => part.Needs is not null) ? [.. parts.SelectMany(part => part.Needs!).Distinct()] : null);
    }

    private Part Sequence()
    {
        string[]? best = null;
        string[] run = [""];
        bool whole = true;
        while (!Ended)
        {
            Part part = Repeated(Atom());
            if (part.Spellings is { } spellings && run.Length * spellings.Length <= MostSpellings)
            {
                run = [.. run.SelectMany(_ => spellings, string.Concat).Distinct()];
                continue;
            }

            whole = false;
            best = Better(best, new Part(run, null).Needs);
            best = Better(best, part.Needs);
            run = part.Spellings ?? [""];
        }

        return whole ? new Part(run, null) : new Part(null, Better(best, new Part(run, null).Needs));
    }

    /// <summary>The longer the shortest is, the fewer texts have any.</summary>
    private static string[]? Better(string[]? one, string[]? other) =>
        one is null ? other : other is null ? one : other.Min(letters => letters.Length) > one.Min(letters => letters.Length) ? other : one;

    private Part Repeated(Part part)
    {
        if (at == pattern.Length || pattern[at] is not ('?' or '*' or '+' or '{'))
        {
            return part;
        }

        char mark = pattern[at];
        bool never = mark == '*' || pattern.AsSpan(at).StartsWith("{0");
        at = mark == '{' ? pattern.IndexOf('}', at) + 1 : at + 1;
        if (at < pattern.Length && pattern[at] == '?')
        {
            at++;
        }

        return never ? Anything
            : mark != '?' ? new Part(null, part.Needs)
            : part.Spellings is { } spellings ? new Part([.. spellings.Append("").Distinct()], null)
            : Anything;
    }

    private Part Atom()
    {
        char c = pattern[at++];
        return c switch
        {
            '(' => Group(),
            '[' => Class(),
            '.' => Anything,
            '^' or '$' => Empty,
            '\\' => Escape(),
            _ => new Part([c.ToString()], null),
        };
    }

    /// <summary>What is only looked at, before or behind, is no part of the match.</summary>
    private Part Group()
    {
        ReadOnlySpan<char> rest = pattern.AsSpan(at);
        bool looks = rest.StartsWith("?=") || rest.StartsWith("?!") || rest.StartsWith("?<=") || rest.StartsWith("?<!");
        at += looks ? (rest[1] == '<' ? 3 : 2) : rest.StartsWith("?:") ? 2 : rest.StartsWith("?<") ? rest.IndexOf('>') + 1 : 0;
        Part part = Alternatives();
        at++;
        return looks ? Empty : part;
    }

    private Part Class()
    {
        int start = at;
        while (pattern[at] != ']')
        {
            at += pattern[at] == '\\' ? 2 : 1;
        }

        string letters = pattern[start..at++];
        return letters[0] == '^' || letters.AsSpan().ContainsAny('-', '\\') ? Anything : new Part([.. letters.Select(letter => letter.ToString()).Distinct()], null);
    }

    private Part Escape()
    {
        char c = pattern[at++];
        if (c is 'p' or 'P')
        {
            at = pattern.IndexOf('}', at) + 1;
        }

        return c is 'b' or 'B' ? Empty : char.IsLetterOrDigit(c) ? Anything : new Part([c.ToString()], null);
    }

    /// <param name="Spellings">All that the part can match, where they are few.</param>
    /// <param name="Some">One of these stands in all that the part can match.</param>
    private readonly record struct Part(string[]? Spellings, string[]? Some)
    {
        public string[]? Needs => Spellings is null ? Some : Spellings.Contains("") ? null : Spellings;
    }
}
