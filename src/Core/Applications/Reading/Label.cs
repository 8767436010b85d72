using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>What a label, a heading or a question of a form asks for.</summary>
internal enum Topic
{
    Organization,
    Category,
    Country,
    Address,
    Website,
    Activities,
    Interests,
    Contributions,
    FocalPoint,
    Alternate,
    /// <summary>A name, an address or a number that belongs to whoever was named before.</summary>
    Person,
    /// <summary>Known, and none of the facts that an application needs.</summary>
    Other,
}

/// <summary>Which part of a person a label asks for.</summary>
internal enum Part
{
    Whole,
    Name,
    Email,
    Telephone,
    Role,
}

/// <summary>The meaning of a label: mostly one topic, two for "Interests and contributions".</summary>
internal sealed partial record Label(ImmutableArray<Topic> Topics, Part Part = Part.Whole)
{
    public Label(Topic topic, Part part = Part.Whole)
        : this([topic], part)
    {
    }

    public bool IsPeople => Topics[0] is Topic.FocalPoint or Topic.Alternate or Topic.Person;

    public bool IsStatement => Topics[0] is Topic.Activities or Topic.Interests or Topic.Contributions;

    /// <summary>The meaning of a folded label; null when it is none that an application has.</summary>
    public static Label? Read(ReadOnlySpan<char> folded)
    {
        folded = folded.Contains('2') ? Second().Replace(folded.ToString(), "second") : folded;
        string[] words = LabelWords.Split(folded);
        if (words.Length is 0 or > 18)
        {
            return null;
        }

        return People(words, folded) ?? Fact(words) ?? Statement(words);
    }

    private static Label? People(string[] words, ReadOnlySpan<char> folded)
    {
        bool focal = LabelWords.Focal.In(words) || LabelWords.OnlyOf(words, LabelWords.Contact, LabelWords.PartWords);
        bool second = LabelWords.Second.In(words) || LabelWords.OnlyOf(words, LabelWords.Deputy, LabelWords.Contact, LabelWords.Focal, LabelWords.PartWords);
        second |= LabelWords.Another.In(words) && LabelWords.OnlyOf([.. words.Where(word => !LabelWords.Another.Has(word))], LabelWords.Contact, LabelWords.Focal);
        second |= focal && (IsSecond(folded) || LabelWords.Deputy.In(words));
        if (!focal && !second)
        {
            if (LabelWords.NamesBody(words))
            {
                return new Label(Topic.Organization);
            }

            Part part = PartOf(words);
            return part != Part.Whole && LabelWords.OnlyOf(words, LabelWords.PartWords) ? new Label(Topic.Person, part) : null;
        }

        if (focal && second && LabelWords.Joins(words))
        {
            return new Label([Topic.FocalPoint, Topic.Alternate], PartOf(words));
        }

        return new Label(second ? Topic.Alternate : Topic.FocalPoint, PartOf(words));
    }

    /// <summary>"Contact 2", "Personne nº 2".</summary>
    private static bool IsSecond(ReadOnlySpan<char> folded)
    {
        int bracket = folded.IndexOf('(');
        return (bracket > 0 ? folded[..bracket] : folded).TrimEnd().EndsWith(" 2");
    }

    /// <summary>"2nd", "2e", "2º", "2-й".</summary>
    [GeneratedRegex(@"\b2[- ]?(nd|eme|e|de|do|da|o|a|º|ª|ой|й|ая|я|ое|е)(?=\W|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Second();

    private static Part PartOf(string[] words)
    {
        bool name = LabelWords.Name.In(words);
        bool email = LabelWords.Email.In(words);
        bool telephone = LabelWords.Telephone.In(words);
        bool role = LabelWords.Role.In(words);
        return (name, email, telephone, role) switch
        {
            (true, false, false, false) => Part.Name,
            (false, true, false, false) => Part.Email,
            (false, false, true, false) => Part.Telephone,
            (false, false, false, true) => Part.Role,
            _ => Part.Whole,
        };
    }

    private static Label? Fact(string[] words)
    {
        if (words.Length == 1 && LabelWords.Headers.Has(words[0]))
        {
            return new Label(Topic.Other);
        }

        (Topic Topic, WordSet Heads)[] facts =
        [
            (Topic.Website, LabelWords.Website),
            (Topic.Category, LabelWords.Category),
            (Topic.Country, LabelWords.Country),
            (Topic.Address, LabelWords.Address),
            (Topic.Other, LabelWords.Other),
        ];
        if (LabelWords.Joins(words) && LabelWords.Country.In(words) && LabelWords.Organization.In(words)
            && LabelWords.OnlyOf(words, LabelWords.Country, LabelWords.Organization, LabelWords.Name))
        {
            return new Label([Topic.Organization, Topic.Country]);
        }

        if (LabelWords.Joins(words) && LabelWords.Category.In(words) && LabelWords.Name.In(words)
            && LabelWords.OnlyOf(words, LabelWords.Category, LabelWords.Organization, LabelWords.Name))
        {
            return new Label([Topic.Organization, Topic.Category]);
        }

        foreach ((Topic topic, WordSet heads) in facts)
        {
            if (LabelWords.OnlyOf(words, heads, LabelWords.Organization, LabelWords.Name))
            {
                return new Label(topic);
            }
        }

        // "Country where you work", "país en que trabaja"
        if (LabelWords.Country.Has(words[0]) && LabelWords.OnlyOf(words, LabelWords.Country, LabelWords.Work, LabelWords.Doing, LabelWords.Organization, LabelWords.Place))
        {
            return new Label(Topic.Country);
        }

        return LabelWords.OnlyOf(words, LabelWords.Organization, LabelWords.Name) && LabelWords.Organization.In(words)
            ? new Label(Topic.Organization)
            : null;
    }

    private static Label? Statement(string[] words)
    {
        ImmutableArray<Topic>.Builder topics = ImmutableArray.CreateBuilder<Topic>();
        if (LabelWords.Activities.In(words))
        {
            topics.Add(Topic.Activities);
        }

        if (LabelWords.Interests.In(words) || LabelWords.AsksWhy(words))
        {
            topics.Add(Topic.Interests);
        }

        if (LabelWords.Contributions.In(words))
        {
            topics.Add(Topic.Contributions);
        }

        if (topics.Count == 0 && (LabelWords.Work.In(words) || LabelWords.Asks(words, LabelWords.Doing)))
        {
            topics.Add(Topic.Activities);
        }

        return topics.Count > 0 ? new Label(topics.DrainToImmutable()) : null;
    }
}
