using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>One text of a message: the subject, the body or an attachment.</summary>
internal sealed partial class Page
{
    /// <summary>Signs that are read of one text: an application fits ten times over, and reading stays quick.</summary>
    public const int Limit = 50_000;

    /// <summary>Milliseconds. Both patterns are linear: only a machine that stands still comes near it.</summary>
    private const int TimeOut = 30_000;

    public Page(string source, string text, int limit = Limit)
    {
        Source = source;
        Text = InlineLabels.OnLines(Unwrap.Lines(Clean(text.Length > limit ? text[..limit] : text)));
        Folded = Fold.Of(Text);
        Lines = [.. Split(Text)];
    }

    /// <summary><c>subject</c>, <c>body</c> or a file name, as <see cref="Evidence.Source"/> has it.</summary>
    public string Source { get; }

    public string Text { get; }

    /// <summary>The text under <see cref="Fold"/>, of the same length.</summary>
    public string Folded { get; }

    public ImmutableArray<Line> Lines { get; }

    /// <summary>The words from <paramref name="start"/> to <paramref name="end"/> with each run of blanks as one space.</summary>
    public string Words(int start, int end) => Squeeze(Text.AsSpan(start, Math.Max(0, end - start)));

    /// <summary>As <see cref="Words"/>, keeping the ends of lines.</summary>
    public string Paragraphs(int start, int end)
    {
        string[] lines = Text[start..Math.Max(start, end)].Split('\n');
        return string.Join('\n', lines.Select(line => Squeeze(line)).Where(line => line.Length > 0));
    }

    private static string Squeeze(ReadOnlySpan<char> text)
    {
        StringBuilder words = new(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                words.Append(c);
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }

    private static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        bool lineStart = true;
        foreach (char c in Normalized(text))
        {
            if ((lineStart && c == '>') || c is '\r' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\0')
            {
                continue;
            }

            lineStart = c == '\n' || (lineStart && c == ' ');
            clean.Append(c == '\u2028' ? '\n' : c);
        }

        return Leader().Replace(SpelledAt().Replace(clean.Replace("**", "").ToString(), "@"), "\t");
    }

    /// <summary>The dots from a label to its answer, or to the end of a line that has none.</summary>
    [GeneratedRegex(@" ?(\.{4,}|_{4,}|…{2,}) ?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeOut)]
    private static partial Regex Leader();

    /// <summary>"name (at) host.example", against harvesters of addresses.</summary>
    [GeneratedRegex(@" ?[([{] ?(at|arobase|arroba|chez|собака) ?[)\]}] ?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeOut)]
    private static partial Regex SpelledAt();

    /// <summary>Half a surrogate pair makes Normalize throw; such a text is read as it stands.</summary>
    private static string Normalized(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return text;
            }
        }

        return text.Normalize(NormalizationForm.FormC);
    }

    private static IEnumerable<Line> Split(string text)
    {
        int start = 0;
        while (start <= text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            int first = start;
            int last = end;
            while (first < last && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            yield return new Line(first, last);
            start = end + 1;
        }
    }
}

/// <summary>Where a line's words begin and end in its page; empty for a blank one.</summary>
internal readonly record struct Line(int Start, int End)
{
    public bool Blank => Start == End;

    public int Length => End - Start;
}
