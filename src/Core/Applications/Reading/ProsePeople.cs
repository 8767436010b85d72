using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Finds, in prose, who is named focal point and who alternate.</summary>
internal static partial class ProsePeople
{
    private const double Prose = 0.8;

    private const double Implied = 0.6;

    /// <summary>Between a role and the person who has it there is room for a verb, an article and a title.</summary>
    private const int Reach = 90;

    public static void Read(Page page, IReadOnlyList<SaidSentence> sentences, Sender sender, Facts facts)
    {
        for (int i = 0; i < sentences.Count;)
        {
            int next = i;
            while (next < sentences.Count && sentences[next].Paragraph == sentences[i].Paragraph)
            {
                next++;
            }

            Paragraph(page, sentences[i].Start, Extended(page, sentences, next), sender, facts);
            i = next;
        }
    }

    /// <summary>A paragraph that ends in a colon goes on with the list below.</summary>
    private static int Extended(Page page, IReadOnlyList<SaidSentence> sentences, int next)
    {
        int end = sentences[next - 1].End;
        if (page.Text[end - 1] != ':')
        {
            return end;
        }

        for (int i = next; i < sentences.Count && i < next + 4; i++)
        {
            end = sentences[i].End;
        }

        return end;
    }

    private static void Paragraph(Page page, int start, int end, Sender sender, Facts facts)
    {
        List<RoleCue> cues = RoleCues.In(page.Folded, start, end);
        if (cues.Count == 0)
        {
            return;
        }

        List<Person> people = Candidates(page, start, end, cues, facts);
        HashSet<int> claimed = [];
        if (cues.TrueForAll(cue => cue.Field == RequestField.Alternate) && BeforeAbsence(page, people, cues[0]) is { } first)
        {
            claimed.Add(first);
            facts.People.Add(new PersonFinding(RequestField.FocalPoint, people[first].Contact, new Evidence(page.Source, page.Words(people[first].Start, cues[0].End), Implied)));
        }

        for (int i = 0; i < cues.Count; i++)
        {
            if (i + 1 < cues.Count && cues[i].Field != cues[i + 1].Field && Paired(page.Folded, cues[i], cues[i + 1]) && Pair(people, claimed, cues[i], cues[i + 1]) is { } pair)
            {
                Add(pair.First, cues[i]);
                Add(pair.Second, cues[i + 1]);
                i++;
                continue;
            }

            if (NoAnswer.IsSaid(page.Folded, cues[i], i + 1 < cues.Count ? cues[i + 1].Start : end))
            {
                continue;
            }

            if (Sender.Speaks(page.Folded, start, cues[i]) && sender.Contact is { } self)
            {
                facts.People.Add(new PersonFinding(cues[i].Field, self, new Evidence(page.Source, page.Words(start, end), 0.7)));
                continue;
            }

            if (Nearest(page, cues, i, people, claimed) is { } index)
            {
                claimed.Add(index);
                Add(people[index], cues[i]);
                while (cues[i].Field == RequestField.Alternate && Plural(page, cues, i, people, claimed, index) is { } more)
                {
                    claimed.Add(more);
                    Add(people[more], cues[i]);
                    index = more;
                }
            }
            else if (cues[i].Field == RequestField.Alternate && Mentions.WriterBehind(page, cues[i].End, Math.Min(i + 1 < cues.Count ? cues[i + 1].Start : end, cues[i].End + Reach)) && sender.Contact is { } writer)
            {
                facts.People.Add(new PersonFinding(cues[i].Field, writer, new Evidence(page.Source, page.Words(cues[i].Start, end), 0.7)));
            }
        }

        void Add(Person person, RoleCue cue)
        {
            int from = Math.Min(person.Start, cue.Start);
            int to = Math.Max(person.End, cue.End);
            facts.People.Add(new PersonFinding(cue.Field, person.Contact, new Evidence(page.Source, page.Words(from, to), Prose)));
        }
    }

    /// <summary>Those with an address, and those only named.</summary>
    private static List<Person> Candidates(Page page, int start, int end, List<RoleCue> cues, Facts facts) =>
    [
        .. Mentions.Named(page, start, end, facts)
            .Where(mention => mention.Addressed || cues.Exists(cue => Math.Abs(cue.Start - mention.End) < Reach || Math.Abs(mention.Start - cue.End) < Reach))
            .Select(mention => new Person(mention.Contact, mention.Start, mention.End, mention.Start)),
    ];

    /// <summary>"Focal point and alternate": two roles in one breath.</summary>
    private static bool Paired(string folded, RoleCue one, RoleCue other) =>
        other.Start - one.End <= 32 && other.Start > one.End && PairJoint().IsMatch(folded[one.End..other.Start]);

    private static (Person First, Person Second)? Pair(List<Person> people, HashSet<int> claimed, RoleCue one, RoleCue other)
    {
        int after = people.FindIndex(person => person.Start >= other.End);
        if (after >= 0 && after + 1 < people.Count && people[after].Start - other.End < Reach)
        {
            claimed.Add(after);
            claimed.Add(after + 1);
            return (people[after], people[after + 1]);
        }

        int before = people.FindLastIndex(person => person.End <= one.Start);
        if (before >= 1 && !claimed.Contains(before) && !claimed.Contains(before - 1))
        {
            claimed.Add(before);
            claimed.Add(before - 1);
            return (people[before - 1], people[before]);
        }

        return null;
    }

    /// <summary>"Enquiries go to X, and in her absence to Y": X is the one who is there.</summary>
    private static int? BeforeAbsence(Page page, List<Person> people, RoleCue cue)
    {
        int before = people.FindLastIndex(person => person.End <= cue.Start);
        int behind = people.FindIndex(person => person.Start >= cue.End);
        return Absence().IsMatch(page.Folded[cue.Start..cue.End]) && before >= 0 && behind >= 0
            && !Parted().IsMatch(page.Folded[people[before].End..cue.Start]) && !Parted().IsMatch(page.Folded[cue.End..people[behind].Start]) ? before : null;
    }

    private static int? Nearest(Page page, List<RoleCue> cues, int cue, List<Person> people, HashSet<int> claimed)
    {
        int start = cues[cue].Start;
        int end = cues[cue].End;
        if (people.FindIndex(person => person.Start < start && person.End > end) is >= 0 and var around && !claimed.Contains(around))
        {
            // "Jun Reyes will be your focal point (jun@…)": the role stands between name and address.
            return around;
        }

        int before = people.FindLastIndex(person => person.End <= start);
        int after = people.FindIndex(person => person.Start >= end);
        int beforeScore = 0;
        int afterScore = 0;
        if (before >= 0 && !claimed.Contains(before) && !(cue > 0 && cues[cue - 1].Start >= people[before].End))
        {
            string between = page.Folded[people[before].End..start];
            beforeScore = between.Length > Reach || Parted().IsMatch(between) ? 0 : BeforeJoint().IsMatch(between) ? 6 : 1;
        }

        if (after >= 0 && !claimed.Contains(after) && !(cue + 1 < cues.Count && cues[cue + 1].End <= people[after].Start && !AsJoint().IsMatch(page.Folded[..cues[cue + 1].Start][^Math.Min(14, cues[cue + 1].Start)..])))
        {
            string between = page.Folded[end..people[after].Start];
            bool parted = Parted().IsMatch(between);
            afterScore = between.Length > 2 * Reach ? 0 : AfterJoint().IsMatch(between) ? 5 : parted ? 1 : between.Length <= Reach ? 3 : 2;
        }

        if (beforeScore == 0 && afterScore == 0)
        {
            return null;
        }

        return beforeScore > afterScore ? before : after;
    }

    /// <summary>"Alternates: X (x@…) and Y (y@…)".</summary>
    private static int? Plural(Page page, List<RoleCue> cues, int cue, List<Person> people, HashSet<int> claimed, int index)
    {
        int next = index + 1;
        return next < people.Count && !claimed.Contains(next) && people[next].Contact.Email.Length > 0 && people[index].Start >= cues[cue].End
            && (cue + 1 == cues.Count || people[next].End <= cues[cue + 1].Start)
            && AndJoint().IsMatch(page.Folded[people[index].End..people[next].Start])
            ? next
            : null;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds. The stretches are short: only a machine that stands still, or compiles this for the first time, comes near it.</summary>
    private const int TimeOut = 30_000;

    [GeneratedRegex(@"^s?\W*(and|&|et|y|e|и|/|or|ou|o)\W*(as |the |our |an? |one |le |la |l'|notre |son |sa |el |su |nuestr[oa] |an )*\W*$", Options, TimeOut)]
    private static partial Regex PairJoint();

    [GeneratedRegex(@"absen|ausen|отсутств|defaut|defecto|empechement|availab|^(if|when|si|quand|lorsque|cuando|если|когда) ", Options, TimeOut)]
    private static partial Regex Absence();

    [GeneratedRegex(@"[.;!?]\s|\n", Options, TimeOut)]
    private static partial Regex Parted();

    /// <summary>"… will be our", "… as".</summary>
    [GeneratedRegex(@"(\b(as|is|are|be|serves?|comme|en tant que|en qualite d[e']|est|sera|seront|sont|como|en calidad de|es|sera|seran|de|качестве|будет|является|станет|назначен[аы]?|выступа\p{L}+|act|acts|act as)|[-(,])\s*(as |our |the |its |an? |your |her |his |their |son |sa |su |его |ее |[\p{L}\d]+'s |official |main |designated |notre |nos |votre |le |la |l'|de |nuestr[oa]s? |su |el |un |una |нашим |нашей |наш |официальным )*[(""]?$", Options, TimeOut)]
    private static partial Regex BeforeJoint();

    /// <summary>"… will be", "… :", "… Ms".</summary>
    [GeneratedRegex(@"^(s|\)|"")?\W{0,3}((for|of|in|to|with|within|du|de|pour|para|по|в|для|from) [^.;:]{0,50}?)?\W{0,3}((is|are|will be|shall be|would be|will|est|sera|seront|sont|es|son|sera|seran|будет|является|назначен\p{L}*|станет|we (have )?(designate|nominate|appoint|name|propose)\p{L}*|we are (designating|nominating|appointing)|has been|мы назнач\p{L}+)\b[^.;@]{0,40}|[:\-(,])?\s*(our |a |al |la |le |the |к |г-жа|г-н|mr|ms|mrs|dr|sr|sra|mme|m)*[\s.:(-]*$", Options, TimeOut)]
    private static partial Regex AfterJoint();

    [GeneratedRegex(@"\b(as|comme|como|качестве|en tant que|calidad de)\s+(our |the |notre |nuestr[oa] |su |el |la |le |her |his |son |sa )*$", Options, TimeOut)]
    private static partial Regex AsJoint();

    [GeneratedRegex(@"^\W*(and|&|et|y|e|и|,|;|/)?\W*(also |mr|ms|mrs|dr|sr|sra|mme|m|г-жа|г-н)?[\s.,(-]*$", Options, TimeOut)]
    private static partial Regex AndJoint();
}
