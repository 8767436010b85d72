using System.Buffers;
using System.Text;
using MountainPartnership.Core.Applications.Reading;

namespace MountainPartnership.Core.Review;

/// <summary>
/// A sentence as the weights of opinions know it: folded words, with a mark in place of each proper name (who it is says nothing) and of each sign that
/// may turn a statement round.
/// </summary>
internal static class OpinionMarks
{
    private const string Name = "nn";

    private const string End = "zz";

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    /// <summary>Words that people write in capitals without naming anybody.</summary>
    private static readonly HashSet<string> Shouted = new(StringComparer.OrdinalIgnoreCase)
    {
        "yes", "support", "no", "not", "oui", "soutien", "si", "sí", "apoyo", "да", "нет", "за", "не", "but", "mais", "pero", "но",
    };

    /// <param name="sentence">One sentence of a text under <see cref="OpinionSentences.Plain"/>.</param>
    public static string Of(ReadOnlySpan<char> sentence)
    {
        StringBuilder marked = new(sentence.Length + 16);
        bool begins = true;
        for (int i = 0; i < sentence.Length;)
        {
            int start = i;
            if (char.IsLetter(sentence[i]))
            {
                while (i < sentence.Length && char.IsLetter(sentence[i])) i++;
                ReadOnlySpan<char> word = sentence[start..i];
                if (!begins && IsName(word)) AddName(marked);
                else Add(marked, Fold.Of(word.ToString()));
                begins = false;
                continue;
            }

            i++;
            if (char.IsDigit(sentence[start]))
            {
                while (i < sentence.Length && (char.IsDigit(sentence[i]) || sentence[i] is '.' or ',' or ':')) i++;
                Add(marked, "0");
            }
            else if (Mark(sentence, start) is { } mark)
            {
                Add(marked, mark);
                begins |= mark is ":" or "qq";
            }
        }

        Add(marked, End);
        return marked.ToString();
    }

    private static bool IsName(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && word is not ['I'] && !(word.Length > 1 && char.IsUpper(word[1]) && Shouted.Contains(word.ToString()));

    private static string? Mark(ReadOnlySpan<char> sentence, int at) => sentence[at] switch
    {
        ',' or ';' => "cc",
        '!' => "xx",
        '?' => "?",
        ':' => ":",
        '(' => "pp",
        '…' => "ee",
        '>' => "qq",
        '.' when at + 1 < sentence.Length && sentence[at + 1] == '.' => "ee",
        '-' or '–' or '—' when at > 0 && sentence[at - 1] == ' ' => "dd",
        char c when Quotes.Contains(c) => "qq",
        _ => null,
    };

    private static void Add(StringBuilder marked, string word)
    {
        if (marked.Length > 0) marked.Append(' ');
        marked.Append(word);
    }

    private static void AddName(StringBuilder marked)
    {
        if (marked.Length < Name.Length || marked.ToString(marked.Length - Name.Length, Name.Length) != Name) Add(marked, Name);
    }
}
