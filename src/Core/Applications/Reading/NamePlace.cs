namespace MountainPartnership.Core.Applications.Reading;

/// <summary>What speaks for or against a name's being the applicant's in where it stands, and in the words around it.</summary>
internal sealed class NamePlace(Page page, Line line, int number)
{
    /// <summary>The source of the name that a message's From has.</summary>
    public const string From = "from";

    /// <summary>Words around that are looked at for their classes.</summary>
    private const int Around = 6;

    /// <summary>Signs around that are looked at.</summary>
    private const int Near = 80;

    private readonly bool greets = Greeting.Is(page, line);

    public void Note(NameCandidate candidate, NameSpan span)
    {
        NameNotes notes = candidate.Notes;
        notes.Note("in ", page.Source is From or "subject" or "body" ? page.Source : "attachment");
        ReadOnlySpan<char> before = page.Folded.AsSpan()[Math.Max(line.Start, span.Start - Near)..span.Start];
        ReadOnlySpan<char> behind = page.Folded.AsSpan()[span.End..Math.Min(line.End, span.End + Near)];
        if (greets)
        {
            notes.Note("in greeting");
        }

        bool first = before.TrimEnd(" \"*-•").IsEmpty;
        bool last = behind.TrimEnd(" .,\"*").IsEmpty;
        string place = first && last ? "whole line" : first ? "line start" : last ? "line end" : "within";
        string kind = candidate.Name.Kind;
        notes.Note(place);
        notes.Note(kind, ", ", place);
        notes.Note(kind, ", in ", page.Source is From or "subject" ? $"{page.Source} {place}" : "text");
        if (number < 3 && page.Source != From)
        {
            notes.Note("early");
            if (first && last)
            {
                notes.Note("early line");
            }
        }

        Before(notes, before, span);
        Behind(candidate, behind, span);
    }

    private void Before(NameNotes notes, ReadOnlySpan<char> before, NameSpan span)
    {
        int stop = before.LastIndexOfAny(".!?;");
        if (stop >= 0 && stop > before.Length - 4)
        {
            notes.Note("sentence start");
        }

        int full = before.LastIndexOf(". ");
        ReadOnlySpan<char> sentence = full >= 0 ? before[(full + 1)..] : before;
        Span<Range> words = stackalloc Range[Near];
        words = words[..LabelWords.Split(sentence, words)];
        ReadOnlySpan<char> one = words.Length > 0 ? sentence[words[^1]] : "^";
        notes.Note("b ", NameSigns.Cut(one));
        notes.Note("b2 ", words.Length > 1 ? NameSigns.Cut(sentence[words[^2]]) : "^", " ", NameSigns.Cut(one));
        notes.Note("bg ", [Mark(before.TrimEnd() is [.., var mark] && !char.IsLetter(mark) ? mark : before.Length > 0 ? ' ' : '^')]);
        foreach (Range word in words[^Math.Min(Around, words.Length)..])
        {
            NameSigns.Said(notes, "bc ", sentence[word]);
        }

        bool run = span.Start >= 2 && page.Text[span.Start - 1] == ' ' && words.Length > 0 && char.IsLetterOrDigit(page.Text[span.Start - 2]);
        if (run && char.IsUpper(page.Text[span.Start - 1 - one.Length < 0 ? 0 : span.Start - 1 - one.Length]))
        {
            notes.Note("capital before");
        }

        if (words.Length > 1 && OrganizationWords.Connectors.Has(one) && HasKind(sentence, words[^Math.Min(4, words.Length)..]))
        {
            notes.Note("kind and connector before");
        }
        else if (words.Length > 0 && OrganizationWords.Kinds.Has(one))
        {
            notes.Note("kind before");
        }
    }

    private static bool HasKind(ReadOnlySpan<char> sentence, ReadOnlySpan<Range> words)
    {
        foreach (Range word in words)
        {
            if (OrganizationWords.Kinds.Has(sentence[word]))
            {
                return true;
            }
        }

        return false;
    }

    private void Behind(NameCandidate candidate, ReadOnlySpan<char> behind, NameSpan span)
    {
        NameNotes notes = candidate.Notes;
        int full = behind.IndexOf(". ");
        ReadOnlySpan<char> sentence = full >= 0 ? behind[..full] : behind;
        Span<Range> words = stackalloc Range[Near];
        words = words[..LabelWords.Split(sentence, words)];
        ReadOnlySpan<char> one = words.Length > 0 ? sentence[words[0]] : "$";
        notes.Note("a ", NameSigns.Cut(one));
        notes.Note("a2 ", NameSigns.Cut(one), " ", words.Length > 1 ? NameSigns.Cut(sentence[words[1]]) : "$");
        notes.Note("ag ", [Mark(behind switch { [] => '$', [' ', var mark, ..] when !char.IsLetter(mark) => mark, _ => behind[0] })]);
        foreach (Range word in words[..Math.Min(Around, words.Length)])
        {
            NameSigns.Said(notes, "ac ", sentence[word]);
        }

        if (behind.StartsWith(" (") && behind.IndexOf(')') is > 3 and < 16 and var close)
        {
            notes.Note(NameDomain.IsInitials(Transliterate.ToLetters(behind[2..close].ToString()), candidate.Name.Initials) ? "acronym behind" : "bracket behind");
        }

        if (behind.StartsWith(", ") && LegalEndings.Length(page.Text, span.End + 2) > 0)
        {
            notes.Note("legal form behind");
        }

        if (words.Length > 1 && OrganizationWords.Connectors.Has(one))
        {
            int at = page.Folded.AsSpan(span.End).IndexOf(sentence[words[1]]);
            notes.Note(at >= 0 && char.IsUpper(page.Text[span.End + at]) ? "connector and capital behind" : "connector behind");
        }
        else if (behind.StartsWith(' ') && span.End + 1 < page.Text.Length && char.IsUpper(page.Text[span.End + 1]))
        {
            notes.Note("capital behind");
        }
        else if (words.Length > 0 && behind.StartsWith(' ') && char.IsLower(page.Text[span.End + 1]))
        {
            notes.Note(OrganizationWords.EndsName(one) ? "ending word behind" : "lower behind");
        }
        else if (behind.StartsWith(" \""))
        {
            notes.Note("quotation behind");
        }
    }

    /// <summary>A mark around a name, as the table can hold it.</summary>
    private static char Mark(char mark) => char.IsWhiteSpace(mark) ? ' ' : char.IsDigit(mark) ? '0' : mark;
}
