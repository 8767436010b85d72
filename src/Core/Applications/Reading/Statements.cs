using MountainPartnership.Core.Decisions;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Finds, in prose, what an organization does, seeks and offers, and what it says on the criteria.</summary>
internal static class Statements
{
    /// <summary>A sentence says what it more likely says than not.</summary>
    private const float Says = 0.5f;

    private const int ShortestStatement = 12;

    public static void Read(Page page, IReadOnlyList<SaidSentence> sentences, Facts facts)
    {
        Kinds[] kinds = [.. sentences.Select(sentence => Classify(page, sentence))];
        foreach ((RequestField field, Kinds kind, Saying saying) in new[]
        {
            (RequestField.Activities, Kinds.Activities, Saying.Activities), (RequestField.Interests, Kinds.Interests, Saying.Interests),
            (RequestField.Contributions, Kinds.Contributions, Saying.Contributions),
        })
        {
            if (LongestRun(sentences, kinds, kind, saying) is { } run)
            {
                facts.Add(Finding.Of(field, page, run.Start, run.End, run.Likely));
            }
        }

        foreach (SaidSentence sentence in sentences)
        {
            string folded = page.Folded[sentence.Start..sentence.End];
            foreach (Criterion criterion in CriterionCues.In(folded))
            {
                facts.Criteria.TryAdd(criterion, page.Words(sentence.Start, sentence.End));
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

    private static Kinds Classify(Page page, SaidSentence sentence)
    {
        if (sentence.End - sentence.Start < ShortestStatement || page.Text[sentence.End - 1] == '?')
        {
            return Kinds.Else;
        }

        Kinds kinds = (sentence.Says(Saying.Activities) > Says ? Kinds.Activities : Kinds.None)
            | (sentence.Says(Saying.Interests) > Says ? Kinds.Interests : Kinds.None)
            | (sentence.Says(Saying.Contributions) > Says ? Kinds.Contributions : Kinds.None);
        bool other = kinds == Kinds.None && Others.Any(saying => sentence.Says(saying) > Says);
        return other ? Kinds.Else : kinds;
    }

    private static readonly Saying[] Others = [Saying.Joins, Saying.FocalPoint, Saying.Alternate, Saying.Asks, Saying.Private, Saying.OtherMail];

    /// <summary>
    /// The longest stretch of sentences that carry the kind, with the sentences between that carry nothing else. A stretch is
    /// one piece of the text, so that what is recorded stands in the message word for word.
    /// </summary>
    private static (int Start, int End, double Likely)? LongestRun(IReadOnlyList<SaidSentence> sentences, Kinds[] kinds, Kinds kind, Saying saying)
    {
        (int Start, int End, double Likely)? best = null;
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
                (best, bestWeight) = ((sentences[i].Start, sentences[last].End, sentences.Take(last + 1).Skip(i).Max(sentence => sentence.Says(saying))), weight);
            }

            i = last;
        }

        return best;
    }

    /// <summary>A sentence that says two things counts less than one that says one.</summary>
    private static int Weight(Kinds kinds, SaidSentence sentence) =>
        Math.Min(sentence.End - sentence.Start, 400) / System.Numerics.BitOperations.PopCount((uint)(kinds & ~Kinds.Else)) + 1;
}
