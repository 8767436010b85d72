using MountainPartnership.Core.Decisions;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Finds, in prose, what an organization does, seeks and offers, and what it says on the criteria.</summary>
internal static class Statements
{
    /// <summary>
    /// From this likelihood on a sentence says something: below one half, since most of a letter's statements stand in words that few other letters have.
    /// </summary>
    private const float Says = 0.2f;

    private const double Prose = 0.7;

    private const int ShortestStatement = 12;

    public static void Read(Page page, IReadOnlyList<SaidSentence> sentences, Facts facts)
    {
        Kinds[] kinds = new Kinds[sentences.Count];
        for (int i = 0; i < kinds.Length; i++)
        {
            SaidSentence sentence = sentences[i];
            string folded = page.Folded[sentence.Start..sentence.End];
            List<Criterion> criteria = CriterionCues.In(folded);
            kinds[i] = Classify(sentence, folded, criteria);
            criteria.ForEach(criterion => facts.Criteria.TryAdd(criterion, page.Words(sentence.Start, sentence.End)));
        }

        foreach ((RequestField field, Kinds kind) in new[]
        {
            (RequestField.Activities, Kinds.Activities), (RequestField.Interests, Kinds.Interests),
            (RequestField.Contributions, Kinds.Contributions),
        })
        {
            if (LongestRun(sentences, kinds, kind) is { } run)
            {
                facts.Add(Finding.Of(field, page, run.Start, run.End, Prose));
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

    private static Kinds Classify(SaidSentence sentence, string folded, List<Criterion> criteria)
    {
        if (folded.Length < ShortestStatement || folded[^1] == '?')
        {
            return Kinds.Else;
        }

        Kinds kinds = (sentence.Says(Saying.Activities) > Says ? Kinds.Activities : Kinds.None)
            | (sentence.Says(Saying.Interests) > Says ? Kinds.Interests : Kinds.None)
            | (sentence.Says(Saying.Contributions) > Says ? Kinds.Contributions : Kinds.None);
        bool other = kinds == Kinds.None
            && (criteria.Count > 0 || folded.Contains('@') || sentence.Says(Saying.Joins) > Says || RoleCues.Any(folded) || CourtesyCues.In(folded));
        return other ? Kinds.Else : kinds;
    }

    /// <summary>
    /// The longest stretch of sentences that carry the kind, with the sentences between that carry nothing else. A stretch is
    /// one piece of the text, so that what is recorded stands in the message word for word.
    /// </summary>
    private static (int Start, int End)? LongestRun(IReadOnlyList<SaidSentence> sentences, Kinds[] kinds, Kinds kind)
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
    private static int Weight(Kinds kinds, SaidSentence sentence) =>
        Math.Min(sentence.End - sentence.Start, 400) / System.Numerics.BitOperations.PopCount((uint)(kinds & ~Kinds.Else)) + 1;
}
