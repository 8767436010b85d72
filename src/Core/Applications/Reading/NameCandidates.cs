namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Collects the names that a message's applicant may have, and the signs by which they are told apart.</summary>
internal sealed class NameCandidates
{
    /// <summary>Signs of a page that are searched: an applicant names itself early, or at the end.</summary>
    private const int Searched = 12_000;

    /// <summary>Stretches of a page that are looked at; a letter has some hundred.</summary>
    private const int MostSpans = 1_000;

    private const int MostInLine = 100;

    private readonly Facts facts;

    private readonly Dictionary<string, NameCandidate> candidates = [];

    private readonly Dictionary<string, int> inAnyCase = [];

    private NameCandidates(Facts facts) => this.facts = facts;

    public static IReadOnlyCollection<NameCandidate> Of(Facts facts)
    {
        NameCandidates found = new(facts);
        foreach (Page page in facts.Pages)
        {
            found.Search(page);
        }

        if (facts.Sender.Contact is { Name.Length: > 0 } sender)
        {
            found.Search(new Page(NamePlace.From, sender.Name));
        }

        found.AddRules();
        foreach (NameCandidate candidate in found.candidates.Values)
        {
            NameSigns.OfValue(candidate, facts, found.inAnyCase.GetValueOrDefault(InAnyCase(candidate.Value)));
        }

        return found.candidates.Values;
    }

    private void Search(Page page)
    {
        int signature = page.Lines.Length - Signature.Of(page).Length;
        int spans = 0;
        for (int i = 0; i < page.Lines.Length; i++)
        {
            Line line = page.Lines[i];
            if (line.Blank || spans >= MostSpans || (line.Start > Searched && i < signature))
            {
                continue;
            }

            HashSet<string> here = [];
            int label = LabelEnd(page, line);
            foreach (NameSpan span in NameSpans.In(page, line).Take(MostSpans - spans))
            {
                spans++;
                if (span.Start < label)
                {
                    continue;
                }

                if (Get(page.Words(span.Start, span.End), page.Source) is { } candidate)
                {
                    candidate.Mentions++;
                    here.Add(InAnyCase(candidate.Value));
                    NamePlace.Note(candidate, page, line, span, i);
                }
            }

            foreach (string key in here)
            {
                inAnyCase[key] = inAnyCase.GetValueOrDefault(key) + 1;
            }
        }

        if (page.Source is not (NamePlace.From or "subject"))
        {
            foreach (Line line in Signature.Of(page))
            {
                foreach (NameSpan span in NameSpans.In(page, line).Take(MostInLine))
                {
                    Get(page.Words(span.Start, span.End), page.Source)?.Note("signature");
                }
            }
        }
    }

    /// <summary>A form's label is nobody's name.</summary>
    private static int LabelEnd(Page page, Line line)
    {
        int colon = page.Folded.AsSpan(line.Start, line.End - line.Start).IndexOf(':');
        return colon > 0 && Label.Read(page.Folded.AsSpan(line.Start, colon)) is not null ? line.Start + colon : line.Start;
    }

    /// <summary>What the rules found, too: their certainty is a sign among others.</summary>
    private void AddRules()
    {
        foreach (Finding finding in facts.Findings.Where(finding => finding.Field == RequestField.Organization))
        {
            Get(finding.Value, finding.Evidence.Source)?.Note($"rule {finding.Evidence.Confidence}");
        }
    }

    private NameCandidate? Get(string value, string source)
    {
        string key = Key(value);
        string folded = Fold.Of(value);
        if (key.Length < 2 || OrganizationWords.IsPartnership(folded) || LabelWords.Split(folded).All(ProseOrganization.SaysNothing))
        {
            return null;
        }

        if (!candidates.TryGetValue(key, out NameCandidate? candidate))
        {
            candidates.Add(key, candidate = new NameCandidate(value, source));
        }
        else if (!candidate.Value.Any(char.IsLower) && value.Any(char.IsLower))
        {
            NameCandidate better = new(value, source) { Mentions = candidate.Mentions };
            foreach ((string sign, float much) in candidate.Signs)
            {
                better.Note(sign, much);
            }

            candidates[key] = candidate = better;
        }

        return candidate;
    }

    private static string Key(string value) => string.Concat(Fold.Of(value).Where(char.IsLetterOrDigit));

    private static string InAnyCase(string value) => string.Concat(LabelWords.Split(Fold.Of(value)).Select(RussianCase.Stem));
}
