using System.Collections.Immutable;
using MountainPartnership.Core.Applications.Reading;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications;

/// <summary>Reads whether a message applies for membership, and what it says about the organization.</summary>
public static class ReadRequest
{
    /// <summary>Facts that a form must ask for, or state, to be an application without saying so.</summary>
    private const int FormFacts = 4;

    public static RequestReading From(RequestText text)
    {
        ImmutableArray<Page> pages = Pages(text);
        Facts facts = Find(pages);
        MembershipRequest request = Assemble.From(facts);
        bool applies = pages.Any(page => Intent.Applies(page.Folded));
        if (applies || facts.LabelledTopics.Count(topic => topic is not (Topic.Person or Topic.Other or Topic.Address or Topic.Website)) >= FormFacts)
        {
            return request.Category == MemberCategory.Individual
                ? new RequestReading.Individual(request)
                : new RequestReading.Application(request);
        }

        return new RequestReading.NotAnApplication("no word of joining or applying, and no form");
    }

    /// <summary>The facts alone, of a text that somebody has said to be an application.</summary>
    public static MembershipRequest Facts(RequestText text) => Assemble.From(Find(Pages(text)));

    private static Facts Find(ImmutableArray<Page> pages)
    {
        Facts facts = new();
        foreach (Page page in pages)
        {
            Reading.FormFacts.Read(page, facts);
        }

        return facts;
    }

    private static ImmutableArray<Page> Pages(RequestText text) =>
    [
        new Page("body", text.Body),
        .. text.Attachments.Select(attachment => new Page(attachment.FileName, attachment.Text)),
        new Page("subject", text.Subject),
    ];
}
