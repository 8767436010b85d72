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
        Hearing hearing = Hear(text);
        VerdictSigns signs = VerdictSigns.Of(hearing);
        if (Verdict.Foreseen(signs) is { } other)
        {
            return other;
        }

        Facts facts = Find(text, hearing);
        MembershipRequest unnamed = Assemble.Unnamed(facts);
        signs.NoteUnnamed(unnamed, facts);
        if (Verdict.Foreseen(signs) is { } without)
        {
            return without;
        }

        MembershipRequest request = Assemble.Named(unnamed, facts);
        signs.NoteNamed(request);
        return Verdict.Of(signs, facts, request);
    }

    /// <summary>The facts alone, of a text that somebody has said to be an application.</summary>
    public static MembershipRequest Facts(RequestText text) => Assemble.From(Find(text, Hear(text)));

    /// <summary>What the verdict on a message rests on, for learning its weights.</summary>
    internal static VerdictSigns Signs(RequestText text)
    {
        Hearing hearing = Hear(text);
        VerdictSigns signs = VerdictSigns.Of(hearing);
        Facts facts = Find(text, hearing);
        MembershipRequest request = Assemble.From(facts);
        signs.NoteUnnamed(request, facts);
        signs.NoteNamed(request);
        return signs;
    }

    /// <summary>The names that the applicant may have, for learning their weights.</summary>
    internal static IReadOnlyCollection<NameCandidate> Names(RequestText text) => NameCandidates.Of(Find(text, Hear(text)), learns: true);

    /// <summary>The persons of whom the message speaks, for learning the weights of their signs.</summary>
    internal static IReadOnlyList<PersonCandidate> Persons(RequestText text) => PersonCandidates.Of(Find(text, Hear(text)));

    private static Hearing Hear(RequestText text) => new(Pages(text), text.Answer is { } answer ? new Page("body", answer) : null);

    private static Facts Find(RequestText text, Hearing hearing)
    {
        Facts facts = new(Sender.Of(text, hearing.Texts[0].Page), hearing) { Copied = text.Copied, IsOurs = text.IsOurs, IsAnswer = text.IsAnswer };
        foreach (HeardPage heard in hearing.Texts)
        {
            Page page = heard.Page;
            facts.Addresses.AddRange(EmailAddresses.In(page.Text, 0, page.Text.Length).Where(address => !text.IsOurs(address.Value)));
            FormFacts.Read(page, heard.Blocks, facts);
            facts.Sentences.AddRange(heard.Said.Select(sentence => new Evidence(page.Source, page.Words(sentence.Start, sentence.End), 0.5)));
            Statements.Read(page, heard.Said, facts);
            ProseOrganization.Read(page, heard.Said, facts);
            ProseOrganization.ReadSignature(page, facts);
            ProseCountry.Read(page, heard.Said, facts);
            ProseWebsite.Read(page, facts);
        }

        ProseOrganization.ReadSubject(hearing.Subject, facts);

        // What is done in a country may be told in a form's answer.
        foreach (HeardPage heard in hearing.Texts.TakeWhile(_ => !facts.Has(RequestField.Country)))
        {
            ProseCountry.Read(heard.Page, [.. heard.Everything.Where(sentence => sentence.Says(Saying.Activities) > 0.5f)], facts);
        }

        AddressBook.Complete(facts);
        return facts;
    }

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
