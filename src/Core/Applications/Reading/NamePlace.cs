namespace MountainPartnership.Core.Applications.Reading;

/// <summary>What speaks for or against a name's being the applicant's in where it stands, and in the words around it.</summary>
internal static class NamePlace
{
    /// <summary>The source of the name that a message's From has.</summary>
    public const string From = "from";

    /// <summary>Words around that are looked at for their classes.</summary>
    private const int Around = 6;

    public static void Note(NameCandidate candidate, Page page, Line line, NameSpan span, int number)
    {
        candidate.Note("in " + (page.Source is From or "subject" or "body" ? page.Source : "attachment"));
        string before = page.Folded[Math.Max(line.Start, span.Start - 80)..span.Start];
        string behind = page.Folded[span.End..Math.Min(line.End, span.End + 80)];
        if (Greeting.Is(page, line))
        {
            candidate.Note("in greeting");
        }

        bool first = before.AsSpan().TrimEnd(" \"*-•").IsEmpty;
        bool last = behind.AsSpan().TrimEnd(" .,\"*").IsEmpty;
        string place = first && last ? "whole line" : first ? "line start" : last ? "line end" : "within";
        string kind = NameSigns.Kind(LabelWords.Split(Fold.Of(candidate.Value)));
        candidate.Note(place);
        candidate.Note($"{kind}, {place}");
        candidate.Note($"{kind}, in {(page.Source is From or "subject" ? $"{page.Source} {place}" : "text")}");
        if (number < 3 && page.Source != From)
        {
            candidate.Note("early");
            if (first && last)
            {
                candidate.Note("early line");
            }
        }

        Before(candidate, page, before, span);
        Behind(candidate, page, behind, span);
    }

    private static void Before(NameCandidate candidate, Page page, string before, NameSpan span)
    {
        int stop = before.LastIndexOfAny(['.', '!', '?', ';']);
        if (stop >= 0 && stop > before.Length - 4)
        {
            candidate.Note("sentence start");
        }

        int full = before.LastIndexOf(". ", StringComparison.Ordinal);
        string[] words = LabelWords.Split(full >= 0 ? before.AsSpan(full + 1) : before);
        string one = words.Length > 0 ? words[^1] : "^";
        candidate.Note("b " + NameSigns.Cut(one));
        candidate.Note("b2 " + (words.Length > 1 ? NameSigns.Cut(words[^2]) : "^") + " " + NameSigns.Cut(one));
        candidate.Note("bg " + Mark(before.AsSpan().TrimEnd() is [.., var mark] && !char.IsLetter(mark) ? mark : before.Length > 0 ? ' ' : '^'));
        foreach (string word in words.TakeLast(Around))
        {
            NameSigns.Said(candidate, "bc ", word);
        }

        bool run = span.Start >= 2 && page.Text[span.Start - 1] == ' ' && words.Length > 0 && char.IsLetterOrDigit(page.Text[span.Start - 2]);
        if (run && char.IsUpper(page.Text[span.Start - 1 - one.Length < 0 ? 0 : span.Start - 1 - one.Length]))
        {
            candidate.Note("capital before");
        }

        if (words.Length > 1 && OrganizationWords.Connectors.Has(one) && words.TakeLast(4).Any(OrganizationWords.Kinds.Has))
        {
            candidate.Note("kind and connector before");
        }
        else if (words.Length > 0 && OrganizationWords.Kinds.Has(one))
        {
            candidate.Note("kind before");
        }
    }

    private static void Behind(NameCandidate candidate, Page page, string behind, NameSpan span)
    {
        int full = behind.IndexOf(". ", StringComparison.Ordinal);
        string[] words = LabelWords.Split(full >= 0 ? behind.AsSpan(0, full) : behind);
        string one = words.Length > 0 ? words[0] : "$";
        candidate.Note("a " + NameSigns.Cut(one));
        candidate.Note("a2 " + NameSigns.Cut(one) + " " + (words.Length > 1 ? NameSigns.Cut(words[1]) : "$"));
        candidate.Note("ag " + Mark(behind switch { "" => '$', [' ', var mark, ..] when !char.IsLetter(mark) => mark, _ => behind[0] }));
        foreach (string word in words.Take(Around))
        {
            NameSigns.Said(candidate, "ac ", word);
        }

        if (behind.StartsWith(" (", StringComparison.Ordinal) && behind.IndexOf(')', StringComparison.Ordinal) is > 3 and < 16 and var close)
        {
            string acronym = behind[2..close];
            candidate.Note(NameDomain.IsInitials(acronym, candidate.Value) ? "acronym behind" : "bracket behind");
        }

        if (behind.StartsWith(", ", StringComparison.Ordinal) && LegalEndings.Length(page.Text, span.End + 2) > 0)
        {
            candidate.Note("legal form behind");
        }

        if (words.Length > 1 && OrganizationWords.Connectors.Has(one))
        {
            int at = page.Folded.IndexOf(words[1], span.End, StringComparison.Ordinal);
            candidate.Note(at > 0 && char.IsUpper(page.Text[at]) ? "connector and capital behind" : "connector behind");
        }
        else if (behind.StartsWith(' ') && span.End + 1 < page.Text.Length && char.IsUpper(page.Text[span.End + 1]))
        {
            candidate.Note("capital behind");
        }
        else if (words.Length > 0 && behind.StartsWith(' ') && char.IsLower(page.Text[span.End + 1]))
        {
            candidate.Note(OrganizationWords.EndsName(one) ? "ending word behind" : "lower behind");
        }
        else if (behind.StartsWith(" \"", StringComparison.Ordinal))
        {
            candidate.Note("quotation behind");
        }
    }

    /// <summary>A mark around a name, as the table can hold it.</summary>
    private static char Mark(char mark) => char.IsWhiteSpace(mark) ? ' ' : char.IsDigit(mark) ? '0' : mark;
}
