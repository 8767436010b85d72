using MountainPartnership.Core.Decisions;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Finds, in prose, what an organization does, seeks and offers, and what it says on the criteria.</summary>
internal static class Statements
{
    private const double Prose = 0.7;

    private const double Weak = 0.45;

    private const int ShortestNarrative = 40;

    public static void Read(Page page, IReadOnlyList<Sentence> sentences, Facts facts)
    {
        Kinds[] kinds = [.. sentences.Select(sentence => Classify(page, sentence))];
        foreach ((RequestField field, Kinds kind) in new[]
        {
            (RequestField.Activities, Kinds.Activities), (RequestField.Interests, Kinds.Interests), (RequestField.Contributions, Kinds.Contributions),
        })
        {
            if (LongestRun(sentences, kinds, kind) is { } run)
            {
                facts.Add(Finding.Of(field, page, run.Start, run.End, Prose));
            }
            else if (kind == Kinds.Activities && Narrative(page, sentences, kinds, facts.Sender) is { } told)
            {
                facts.Add(Finding.Of(field, page, told.Start, told.End, Weak));
            }
        }

        for (int i = 0; i < sentences.Count; i++)
        {
            string folded = page.Folded[sentences[i].Start..sentences[i].End];
            foreach (Criterion criterion in CriterionCues.In(folded))
            {
                facts.Criteria.TryAdd(criterion, page.Words(sentences[i].Start, sentences[i].End));
            }
        }
    }

    [Flags]
    private enum Kinds
    {
        None = 0,
        Activities = 1,
        Interests = 2,
        Contributions = 4,
        /// <summary>Courtesies, people, criteria, the bare wish to join: no statement goes on over them.</summary>
        Else = 8,
    }

    private static Kinds Classify(Page page, Sentence sentence)
    {
        string folded = page.Folded[sentence.Start..sentence.End];
        if (sentence.Length < 12 || folded[^1] == '?')
        {
            return Kinds.Else;
        }

        Kinds kinds = Kinds.None;
        bool courtesy = StatementCues.Courtesy().IsMatch(folded);
        if (!courtesy || sentence.Length > 220)
        {
            kinds |= StatementCues.Interests().IsMatch(folded) ? Kinds.Interests : Kinds.None;
            kinds |= StatementCues.Contributions().IsMatch(folded) ? Kinds.Contributions : Kinds.None;
            kinds |= ActivityCues.In(folded) ? Kinds.Activities : Kinds.None;
        }

        bool people = RoleCues.Any(folded) || folded.Contains('@');
        bool criteria = CriterionCues.In(folded).Any(criterion => criterion != Criterion.ActiveInMountainDevelopment);
        if ((people && sentence.Length < 260) || (criteria && (kinds & (Kinds.Interests | Kinds.Contributions)) == 0 && CriterionCues.Only(folded)))
        {
            return Kinds.Else;
        }

        return kinds == Kinds.None && (courtesy || criteria || Intent.Applies(folded)) ? Kinds.Else : kinds;
    }

    /// <summary>
    /// A sentence that tells something and is no introduction, courtesy or wish: in a letter of application, that is what
    /// the organization does, in words that no list has.
    /// </summary>
    private static Sentence? Narrative(Page page, IReadOnlyList<Sentence> sentences, Kinds[] kinds, Sender sender)
    {
        for (int i = 0; i < kinds.Length; i++)
        {
            string folded = page.Folded[sentences[i].Start..sentences[i].End];
            if (kinds[i] == Kinds.None && sentences[i].Length >= ShortestNarrative && folded[^1] == '.'
                && !NarrativeCues.Introduces(folded) && !Greeting.Begins(folded) && !sender.Named(folded))
            {
                return sentences[i];
            }
        }

        return null;
    }

    /// <summary>
    /// The longest stretch of sentences that carry the kind, with the sentences between that carry nothing else. A stretch is
    /// one piece of the text, so that what is recorded stands in the message word for word.
    /// </summary>
    private static (int Start, int End)? LongestRun(IReadOnlyList<Sentence> sentences, Kinds[] kinds, Kinds kind)
    {
        (int Start, int End)? best = null;
        int bestWeight = 0;
        for (int i = 0; i < kinds.Length; i++)
        {
            if (!kinds[i].HasFlag(kind))
            {
                continue;
            }

            int weight = Weight(kinds[i], sentences[i]);
            int last = i;
            for (int next = i + 1; next < kinds.Length; next++)
            {
                bool carries = kinds[next].HasFlag(kind);
                bool near = sentences[next].Paragraph - sentences[last].Paragraph <= (carries ? 2 : 1);
                bool sameOrList = sentences[next].Paragraph == sentences[last].Paragraph || carries || kinds[next] == Kinds.None;
                if (!near || !sameOrList || !(carries || kinds[next] == Kinds.None))
                {
                    break;
                }

                last = next;
                weight += carries ? Weight(kinds[next], sentences[next]) : 0;
            }

            if (weight > bestWeight)
            {
                (best, bestWeight) = ((sentences[i].Start, sentences[last].End), weight);
            }

            i = last;
        }

        return best;
    }

    /// <summary>A sentence that says two things counts less than one that says one.</summary>
    private static int Weight(Kinds kinds, Sentence sentence) =>
        Math.Min(sentence.Length, 400) / System.Numerics.BitOperations.PopCount((uint)(kinds & ~Kinds.Else)) + 1;
}
