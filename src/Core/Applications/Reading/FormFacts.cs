namespace MountainPartnership.Core.Applications.Reading;

/// <summary>What the labelled answers of a page say.</summary>
internal static class FormFacts
{
    public const double Labelled = 0.95;

    /// <summary>"Contact", "Name" and the like: labels that mean a fact only by what stands around them.</summary>
    private const double Loose = 0.91;

    /// <summary>A country in the organization's own name or description; a place in a name may lie elsewhere.</summary>
    private const double InName = 0.5;

    public static void Read(Page page, IReadOnlyList<Block> blocks, Facts facts)
    {
        PersonGroup? group = null;
        bool inOrganization = true;
        foreach (Block block in blocks)
        {
            if (!block.Label.IsPeople)
            {
                inOrganization = block.Label.Topics[0] == Topic.Organization || (inOrganization && group is null);
                if (block.Label.Topics[0] != Topic.Other)
                {
                    group?.CloseInto(facts);
                    group = null;
                }

                Fact(page, block, facts);
                continue;
            }

            if (block.Label.Topics[0] == Topic.Person)
            {
                if (group is not null)
                {
                    group.Take(page, block, facts);
                }
                else if (inOrganization && block.Label.Part == Part.Name && !block.Empty)
                {
                    Add(facts, RequestField.Organization, page, block, Loose);
                }

                continue;
            }

            if (group is null || !group.Goes(block))
            {
                group?.CloseInto(facts);
                group = new PersonGroup(page, block);
            }

            group.Take(page, block, facts);
        }

        group?.CloseInto(facts);
    }

    /// <summary>"None, I retired in 2019", "n/a (I am applying by myself)"; not "to be confirmed", which an organization may write.</summary>
    private static bool SaysNone(Page page, Block block)
    {
        ReadOnlySpan<char> answer = page.Folded.AsSpan(block.Start, block.End - block.Start);
        int stop = answer.IndexOfAny(",(;");
        return NoAnswer.IsNone(stop > 0 ? answer[..stop] : answer);
    }

    private static void Fact(Page page, Block block, Facts facts)
    {
        if (!block.Empty && block.Label.Topics[0] == Topic.Organization && SaysNone(page, block))
        {
            facts.HasNoOrganization = true;
            return;
        }

        if (block.Empty || NoAnswer.Is(page.Folded.AsSpan(block.Start, block.End - block.Start)))
        {
            return;
        }

        foreach (Topic topic in block.Label.Topics)
        {
            switch (topic)
            {
                case Topic.Organization when block.Label.Topics.Length > 1 && OrganizationNames.At(page, block.Start, block.End, sure: true) is { } name:
                    facts.Add(Finding.Of(RequestField.Organization, page, name.Start, name.End, Labelled));
                    break;
                case Topic.Organization:
                    OfOrganization(page, block, facts);
                    break;
                case Topic.Country or Topic.Address:
                    if (Countries.Of(page, block.Start, block.End) is { } country)
                    {
                        double confidence = topic == Topic.Country ? Labelled : 0.8;
                        facts.Add(new Finding(RequestField.Country, country.Code, new Evidence(page.Source, page.Words(country.Start, country.End), confidence)));
                    }

                    break;
                case Topic.Website:
                    if (Websites.In(page, block.Start, block.End) is { } website)
                    {
                        facts.Add(new Finding(RequestField.Website, website, new Evidence(page.Source, website, Labelled)));
                    }

                    break;
                case Topic.Category:
                    facts.CategoryAnswers.Add(new Evidence(page.Source, page.Words(block.Start, block.End), Labelled));
                    break;
                case Topic.Activities:
                    Add(facts, RequestField.Activities, page, block, Labelled);
                    break;
                case Topic.Interests:
                    Add(facts, RequestField.Interests, page, block, Labelled);
                    break;
                case Topic.Contributions:
                    Add(facts, RequestField.Contributions, page, block, Labelled);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>"Gilgit Climate Group, Pakistan (registered charity).": the name ends before what else stands there.</summary>
    private static void OfOrganization(Page page, Block block, Facts facts)
    {
        int end = block.End;
        List<CountryMention> countries = Countries.In(page, block.Start, block.End);
        if (countries.FindLast(mention => !mention.Adjective) is { Code: not null } country && country.Start > block.Start + 3
            && page.Text.AsSpan(block.Start, country.Start - block.Start).TrimEnd() is [.., ',' or '(' or '–' or '—'] before)
        {
            facts.Add(new Finding(RequestField.Country, country.Code, new Evidence(page.Source, page.Words(country.Start, country.End), 0.85)));
            facts.Descriptions.Add(new Evidence(page.Source, page.Words(country.End, block.End), Loose));
            end = block.Start + before[..^1].TrimEnd().Length;
        }

        else if (countries is [var named, ..])
        {
            facts.Add(new Finding(RequestField.Country, named.Code, new Evidence(page.Source, page.Words(named.Start, named.End), InName)));
        }

        if (page.Text[end - 1] == ')' && page.Text.LastIndexOf('(', end - 1, end - block.Start) is var bracket && bracket > block.Start + 3
            && (end - bracket <= 14 || char.IsLower(page.Text[bracket + 1])))
        {
            facts.Descriptions.Add(new Evidence(page.Source, page.Words(bracket + 1, end - 1), Loose));
            end = bracket;
        }

        while (end > block.Start && page.Text[end - 1] is '.' or ';' or ',' or ' ')
        {
            end--;
        }

        if (page.Words(block.Start, end) is { Length: > 0 } name && !name.All(char.IsDigit))
        {
            facts.Add(Finding.Of(RequestField.Organization, page, block.Start, end, Labelled));
        }
    }

    private static void Add(Facts facts, RequestField field, Page page, Block block, double confidence) =>
        facts.Add(Finding.Of(field, page, block.Start, block.End, confidence));
}
