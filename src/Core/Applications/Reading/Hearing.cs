namespace MountainPartnership.Core.Applications.Reading;

/// <summary>What the words of one message say, sentence by sentence, before any fact is looked for in them.</summary>
internal sealed class Hearing
{
    private readonly List<Sayings> said = [];

    /// <param name="pages">The subject is the last.</param>
    /// <param name="answer">As <see cref="RequestText.Answer"/>.</param>
    public Hearing(IReadOnlyList<Page> pages, Page? answer)
    {
        Subject = pages[^1];
        Answer = answer;
        Texts = [.. pages.SkipLast(1).Select(HeardPage.Of)];
        foreach (HeardPage text in Texts)
        {
            said.AddRange(text.Said.Select(sentence => IsQuoted(text.Page, sentence) ? sentence.Sayings.Without(Saying.Asks, Saying.OtherMail) : sentence.Sayings));
            LabelledTopics.UnionWith(text.Blocks.SelectMany(block => block.Label.Topics));
        }
    }

    public Page Subject { get; }

    /// <summary>The body and the attachments.</summary>
    public IReadOnlyList<HeardPage> Texts { get; }

    public Page? Answer { get; }

    public IEnumerable<Page> Pages => Texts.Select(text => text.Page).Append(Subject);

    /// <summary>What the labels asked for, answered or not: a form shows itself by them.</summary>
    public HashSet<Topic> LabelledTopics { get; } = [];

    /// <summary>Whether a sentence stands in the message that is answered, and not in the answer: then it neither asks nor is other mail.</summary>
    public bool IsQuoted(Page page, SaidSentence sentence) =>
        Answer is { } answer && page.Source == answer.Source
        && !answer.Folded.AsSpan().Contains(page.Folded.AsSpan(sentence.Start, sentence.End - sentence.Start), StringComparison.Ordinal);

    /// <summary>The most that any sentence says a thing, from 0 to 1.</summary>
    public float MostSaid(Saying saying) => said.Count == 0 ? 0 : said.Max(sayings => sayings[saying]);

    /// <summary>The most that any sentence wishes to join, and neither asks how, nor for the writer alone, nor says what other mail does.</summary>
    public float MostPlainlyJoins => said.Count == 0 ? 0 : said.Max(sayings =>
        sayings[Saying.Joins] * (1 - sayings[Saying.Asks]) * (1 - sayings[Saying.Private]) * (1 - sayings[Saying.OtherMail]));

    /// <summary>How many sentences say it more likely than not.</summary>
    public int OftenSaid(Saying saying) => said.Count(sayings => sayings[saying] > 0.5f);
}

/// <summary>A page with its labelled answers, and what its sentences say.</summary>
/// <param name="Said">The sentences of prose.</param>
internal sealed record HeardPage(Page Page, IReadOnlyList<Block> Blocks, IReadOnlyList<SaidSentence> Said)
{
    public static HeardPage Of(Page page)
    {
        List<Block> blocks = Reading.Blocks.Of(page);
        return new HeardPage(page, blocks, Hear(page, blocks));
    }

    /// <summary>The sentences of prose and those in labelled answers.</summary>
    public IReadOnlyList<SaidSentence> Everything => field ??= Blocks.Count == 0 ? Said : HearAll();

    private static SaidSentence[] Hear(Page page, IReadOnlyList<Block> blocks) =>
        [.. Sentences.Of(page, blocks).Select(sentence => SaidSentence.Of(page, sentence))];

    private SaidSentence[] HearAll()
    {
        Dictionary<int, SaidSentence> heard = Said.ToDictionary(sentence => sentence.Start);
        return
        [
            .. Sentences.Of(Page, []).Select(sentence =>
                heard.TryGetValue(sentence.Start, out SaidSentence said) && said.End == sentence.End ? said : SaidSentence.Of(Page, sentence)),
        ];
    }
}
