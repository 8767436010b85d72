namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Collects the names that a message's applicant may have, and the signs by which they are told apart.</summary>
internal sealed class NameCandidates
{
    /// <summary>Signs of a page that are searched: an applicant names itself early, or at the end.</summary>
    private const int Searched = 12_000;

    /// <summary>Stretches of a page that are looked at; a letter has some hundred.</summary>
    private const int MostSpans = 1_000;

    private const int MostInLine = 100;

    /// <summary>Addresses that names are compared with; a message has two or three.</summary>
    private const int MostAddresses = 12;

    private readonly Facts facts;

    private readonly bool learns;

    private readonly Dictionary<string, NameCandidate> candidates = [];

    private readonly Dictionary<string, int> inAnyCase = [];

    /// <summary>By what the message has; null for what can be nobody's name.</summary>
    private readonly Dictionary<string, SpelledName?> spelled = [];

    private NameCandidates(Facts facts, bool learns)
    {
        this.facts = facts;
        this.learns = learns;
    }

    /// <param name="learns">All signs are kept, for learning their weights.</param>
    public static IReadOnlyCollection<NameCandidate> Of(Facts facts, bool learns = false)
    {
        NameCandidates found = new(facts, learns);
        foreach (Page page in facts.Pages)
        {
            found.Search(page);
        }

        if (facts.Sender.Contact is { Name.Length: > 0 } sender)
        {
            found.Search(new Page(NamePlace.From, sender.Name));
        }

        found.AddRules();
        NameDomain[] addresses = Addresses(facts);
        foreach (NameCandidate candidate in found.candidates.Values)
        {
            NameSigns.OfValue(candidate, facts, addresses, found.inAnyCase.GetValueOrDefault(candidate.Name.InAnyCase));
        }

        return found.candidates.Values;
    }

    private static NameDomain[] Addresses(Facts facts)
    {
        IEnumerable<NameDomain> all = facts.Addresses.Take(MostAddresses).Select(address => address.Value).Distinct().Select(address => new NameDomain("", address));
        return [.. facts.Sender.Contact is { } writer ? all.Append(new NameDomain("writer's ", writer.Email)) : all];
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

            List<NameSpan> found = NameSpans.In(page, line);
            if (found.Count == 0)
            {
                continue;
            }

            HashSet<string> here = [];
            int label = LabelEnd(page, line);
            NamePlace place = new(page, line, i);
            foreach (NameSpan span in found.Take(MostSpans - spans))
            {
                spans++;
                if (span.Start < label)
                {
                    continue;
                }

                if (Get(page.Words(span.Start, span.End), page.Source) is { } candidate)
                {
                    candidate.Mentions++;
                    here.Add(candidate.Name.InAnyCase);
                    place.Note(candidate, span);
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
                    Get(page.Words(span.Start, span.End), page.Source)?.Notes.Note("signature");
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
            Get(finding.Value, finding.Evidence.Source)?.Notes.Note($"rule {finding.Evidence.Confidence}");
        }
    }

    private NameCandidate? Get(string value, string source)
    {
        if (!spelled.TryGetValue(value, out SpelledName? name))
        {
            spelled.Add(value, name = Spell(value));
        }

        if (name is null)
        {
            return null;
        }

        if (!candidates.TryGetValue(name.Key, out NameCandidate? candidate))
        {
            candidates.Add(name.Key, candidate = new NameCandidate(name, source, new NameNotes { All = learns ? [] : null }));
        }
        else if (!candidate.Name.Value.Any(char.IsLower) && value.Any(char.IsLower))
        {
            candidate.Respell(name, source);
        }

        return candidate;
    }

    private static SpelledName? Spell(string value)
    {
        SpelledName name = new(value);
        return name.Key.Length < 2 || OrganizationWords.IsPartnership(name.Folded) || name.Words.All(ProseOrganization.SaysNothing) ? null : name;
    }
}
