using MountainPartnership.Core.Learned;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>What speaks for or against a person's having a role in where she is spoken of, and in the words around.</summary>
internal sealed class PersonPlace(Page page, IReadOnlyList<Block> blocks, IReadOnlyList<SaidSentence> sentences)
{
    /// <summary>Signs before and behind a person that are looked at.</summary>
    private const int Near = 90;

    /// <summary>Words around that are looked at.</summary>
    private const int Around = 5;

    /// <summary>Lines above that can ask for what stands in this one.</summary>
    private const int Above = 3;

    public void Note(PersonCandidate candidate, Mention mention, int sentence, int number, int count)
    {
        SaidSentence here = sentences[sentence];
        (float focal, float alternate) = (here.Says(Saying.FocalPoint), here.Says(Saying.Alternate));
        candidate.Note("says focal", focal);
        candidate.Note("says alternate", alternate);
        candidate.Note(mention.Addressed ? "addressed here" : mention.Self ? "speaks of herself" : "named here");
        candidate.Hear(Math.Max(focal, alternate), () => new Evidence(page.Source, page.Words(here.Start, here.End), 0.8));
        string nth = count == 1 ? "only" : number == 0 ? "first" : number == count - 1 ? "last" : "between";
        if (focal > 0.3f || alternate > 0.3f)
        {
            candidate.Note($"{(focal > 0.3f ? "focal" : "")}{(alternate > 0.3f ? "alternate" : "")} sentence, {nth}");
            candidate.Note($"{(mention.Self ? "self" : "other")}, focal", focal);
            candidate.Note($"{(mention.Self ? "self" : "other")}, alternate", alternate);
        }

        if (sentence > 0)
        {
            candidate.Note("said focal before", sentences[sentence - 1].Says(Saying.FocalPoint));
            candidate.Note("said alternate before", sentences[sentence - 1].Says(Saying.Alternate));
        }

        if (number == count - 1 && sentence + 1 < sentences.Count)
        {
            candidate.Note("said focal behind", sentences[sentence + 1].Says(Saying.FocalPoint));
            candidate.Note("said alternate behind", sentences[sentence + 1].Says(Saying.Alternate));
        }

        Label(candidate, mention, nth);
        Cues(candidate, mention, here);
        Words(candidate, mention, here);
        Asked(candidate, here);
    }

    /// <summary>What a form's label or a heading asks for here.</summary>
    private void Label(PersonCandidate candidate, Mention mention, string nth)
    {
        if (blocks.FirstOrDefault(block => block.Start <= mention.Start && mention.End <= block.End) is not { } block)
        {
            return;
        }

        string asks = block.Label.Topics switch
        {
            [Topic.FocalPoint] => "focal",
            [Topic.Alternate] => "alternate",
            [Topic.FocalPoint, Topic.Alternate] => "both",
            [Topic.Person, ..] => "person",
            [Topic.Activities or Topic.Interests or Topic.Contributions, ..] => "statement",
            _ => "other",
        };
        candidate.Note("label " + asks);
        candidate.Note($"label {asks}, {nth}");
    }

    /// <summary>The nearest words for a role, before and behind.</summary>
    private void Cues(PersonCandidate candidate, Mention mention, SaidSentence here)
    {
        List<RoleCue> cues = RoleCues.In(page.Folded, here.Start, here.End);
        if (cues.FindLast(cue => cue.End <= mention.Start) is { End: > 0 } before)
        {
            Cue("before", before, mention.Start - before.End);
        }

        if (cues.Find(cue => cue.Start >= mention.End) is { End: > 0 } behind)
        {
            Cue("behind", behind, behind.Start - mention.End);
        }

        void Cue(string where, RoleCue cue, int distance)
        {
            string role = cue.Field == RequestField.FocalPoint ? "focal" : "alternate";
            candidate.Note("cue " + role);
            candidate.Note($"{role} cue {where}, {(distance < 6 ? "beside" : distance < 30 ? "near" : distance < Near ? "off" : "far")}");
        }
    }

    private void Words(PersonCandidate candidate, Mention mention, SaidSentence here)
    {
        string[] before = LabelWords.Split(page.Folded.AsSpan(Math.Max(here.Start, mention.Start - Near), mention.Start - Math.Max(here.Start, mention.Start - Near)));
        string[] behind = LabelWords.Split(page.Folded.AsSpan(mention.End, Math.Max(0, Math.Min(here.End, mention.End + Near) - mention.End)));
        candidate.Note("b " + (before.Length > 0 ? Cut(before[^1]) : "^"));
        candidate.Note("b2 " + string.Join(' ', before.TakeLast(2).Select(Cut)));
        candidate.Note("a " + (behind.Length > 0 ? Cut(behind[0]) : "$"));
        candidate.Note("a2 " + string.Join(' ', behind.Take(2).Select(Cut)));
        foreach (string word in before.TakeLast(Around))
        {
            candidate.Note("bw " + Cut(word));
            Said("bc ", word);
        }

        foreach (string word in behind.Take(Around))
        {
            candidate.Note("aw " + Cut(word));
            Said("ac ", word);
        }

        void Said(string where, string word)
        {
            foreach (string known in Sayings.Classes.Of(word))
            {
                candidate.Note(where + known);
            }
        }
    }

    private static string Cut(string word) => word[..Math.Min(SentenceFeatures.Stem, word.Length)];

    /// <summary>A heading or a question above: "> Who do we talk to?", "C. FOCAL POINT/S".</summary>
    private void Asked(PersonCandidate candidate, SaidSentence here)
    {
        for (int line = here.Paragraph - 1, above = 0; line >= 0 && above < Above; line--)
        {
            Line asked = page.Lines[line];
            if (asked.Blank)
            {
                continue;
            }

            above++;
            string folded = page.Folded[asked.Start..asked.End];
            if (folded.Length > Near || page.Text.AsSpan(asked.Start, asked.Length).Contains('@'))
            {
                return;
            }

            foreach (RoleCue cue in RoleCues.In(page.Folded, asked.Start, asked.End))
            {
                candidate.Note($"asked {cue.Field}, {above}");
            }

            if (above == 1 || folded[^1] is '?' or ':')
            {
                Sayings says = Sayings.Of(folded);
                candidate.Note("asked, says focal", says[Saying.FocalPoint]);
                candidate.Note("asked, says alternate", says[Saying.Alternate]);
                foreach (string word in LabelWords.Split(folded).Take(2 * Around))
                {
                    candidate.Note("q " + Cut(word));
                }
            }

            if (folded[^1] is '?' or ':')
            {
                return;
            }
        }
    }
}
