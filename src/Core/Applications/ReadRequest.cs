using System.Collections.Immutable;
using MountainPartnership.Core.Applications.Reading;

namespace MountainPartnership.Core.Applications;

/// <summary>Reads whether a message applies for membership, and what it says about the organization.</summary>
public static class ReadRequest
{
    private const string Subject = "subject";

    private const int LongestSubject = 1_000;

    /// <summary>Signs of body and attachments together.</summary>
    private const int AllPages = 120_000;

    public static RequestReading From(RequestText text)
    {
        Facts facts = Find(text, Pages(text));
        MembershipRequest request = Assemble.From(facts);
        return Verdict.Of(VerdictSigns.Of(facts, request), facts, request);
    }

    /// <summary>The facts alone, of a text that somebody has said to be an application.</summary>
    public static MembershipRequest Facts(RequestText text) => Assemble.From(Find(text, Pages(text)));

    /// <summary>What the verdict on a message rests on, for learning its weights.</summary>
    internal static VerdictSigns Signs(RequestText text)
    {
        Facts facts = Find(text, Pages(text));
        return VerdictSigns.Of(facts, Assemble.From(facts));
    }

    /// <summary>The names that the applicant may have, for learning their weights.</summary>
    internal static IReadOnlyCollection<NameCandidate> Names(RequestText text) => NameCandidates.Of(Find(text, Pages(text)));

    private static Facts Find(RequestText text, ImmutableArray<Page> pages)
    {
        Sender sender = Sender.Of(text, pages[0]);
        Facts facts = new(sender, pages) { Copied = text.Copied, Answer = text.Answer is { } answer ? new Page("body", answer) : null };
        foreach (Page page in pages)
        {
            if (page.Source == Subject)
            {
                ProseOrganization.ReadSubject(page, facts);
                continue;
            }

            facts.Addresses.AddRange(EmailAddresses.In(page.Text, 0, page.Text.Length));
            List<Block> blocks = Blocks.Of(page);
            List<Sentence> sentences = Sentences.Of(page, blocks);
            FormFacts.Read(page, blocks, facts);
            facts.Sentences.AddRange(sentences.Select(sentence => new Evidence(page.Source, page.Words(sentence.Start, sentence.End), 0.5)));
            List<SaidSentence> said = Said(page, sentences);
            said.ForEach(sentence => facts.Hear(sentence.Sayings));
            Statements.Read(page, said, facts);
            ProsePeople.Read(page, sentences, sender, facts);
            new SaidPeople(page, said, facts).Read();
            ProseOrganization.Read(page, sentences, facts);
            ProseOrganization.ReadSignature(page, facts);
            ProseCountry.Read(page, sentences, facts);
            ProseWebsite.Read(page, facts);
        }

        // An answer to another question may name the persons.
        foreach (Page page in pages.Where(page => page.Source != Subject).TakeWhile(_ => SaidPeople.Lacks(facts)))
        {
            new SaidPeople(page, Said(page, Sentences.Of(page, [])), facts).Read();
        }

        StandIn.Read(facts);
        AddressBook.Complete(facts);
        return facts;
    }

    private static List<SaidSentence> Said(Page page, List<Sentence> sentences) => [.. sentences.Select(sentence => SaidSentence.Of(page, sentence))];

    private static ImmutableArray<Page> Pages(RequestText text)
    {
        ImmutableArray<Page>.Builder pages = ImmutableArray.CreateBuilder<Page>();
        pages.Add(new Page("body", text.Body));
        int left = AllPages - pages[0].Text.Length;
        foreach (AttachmentText attachment in text.Attachments)
        {
            Page page = new(attachment.FileName, attachment.Text, Math.Clamp(left, 0, Page.Limit));
            left -= page.Text.Length;
            pages.Add(page);
        }

        pages.Add(new Page(Subject, text.Subject, LongestSubject));
        return pages.DrainToImmutable();
    }
}
