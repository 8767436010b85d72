using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Review;

/// <summary>
/// The words of one language in which an opinion is given. Patterns are anchored at the start of a sentence, cover only what they
/// know, and run without backtracking, so that time is linear in the text.
/// </summary>
/// <param name="Opening">Greeting, thanks and "we have read it": may stand before the opinion and says nothing about it.</param>
/// <param name="SupportOf">A statement of support up to its object, which has to follow.</param>
/// <param name="Matter">An object of support that is this application, with what may be said along with it.</param>
/// <param name="Support">A statement of support that is whole by itself.</param>
/// <param name="Doubt">Anywhere in the words, it takes certainty away: negation, condition, concession, irony, hearsay.</param>
/// <param name="Harmless">Phrases that hold a word of doubt and mean none ("without reservation", "do not hesitate to call").</param>
/// <param name="Kind">Words of which a sentence after the opinion has to hold one, so that praise passes and the unknown does not.</param>
internal sealed record OpinionGrammar(
    Regex Opening, Regex SupportOf, Regex Matter, Regex Support, Regex NoObjection, Regex Objection, Regex Recusal,
    Regex Question, Regex Doubt, Regex Harmless, Regex Kind)
{
    /// <summary>A proper name: capitalised words, with the small words that join them. Case matters here and nowhere else.</summary>
    public const string Name =
        """(?-i:(?:(?:[Tt]he|[Ll][ae]s?|[Ee]l|[Ll]os) |[Ll]')?["«“„'(]?\p{Lu}[\p{L}\p{M}\d.&/'-]*["»”'),]*(?: (?:(?:of|for|the|and|in|on|de|du|des|la|le|les|del|los|las|y|et|e|en|pour|para|sur|di|da|do|von|für|и|по|в|на|им\.|&|-|–) |d'|l'|de l')*["«“„'(]?\p{Lu}[\p{L}\p{M}\d.&/'-]*["»”')]*)*)""";

    /// <summary>A statement is whole here: its sentence ends, or goes on with a clause of its own.</summary>
    public const string End = """(?:$|[,;:(–—] ?| - | (?:and|because|since|et|car|y|porque|и|так как) )""";

    public static readonly OpinionGrammar[] All =
        [OpinionEnglish.Grammar, OpinionFrench.Grammar, OpinionSpanish.Grammar, OpinionRussian.Grammar];

    /// <summary>The length of the statement of support that a sentence begins with; 0 where it begins with none.</summary>
    public int SupportLength(string sentence)
    {
        int length = Support.Match(sentence).Length;
        if (SupportOf.Match(sentence) is { Success: true } head)
        {
            string rest = sentence[head.Length..];
            int gap = rest.Length - rest.TrimStart(' ').Length;
            if (Matter.Match(rest[gap..]) is { Success: true, Length: > 0 } matter) length = Math.Max(length, head.Length + gap + matter.Length);
        }
        return length;
    }

    /// <summary>Matches at the start of a sentence and ends at a word's end.</summary>
    public static Regex AtStart(string pattern) => new($@"^(?:{pattern})(?:\b|$)", Options);

    /// <summary>Matches whole words anywhere.</summary>
    public static Regex Anywhere(string pattern) => new($@"\b(?:{pattern})\b", Options);

    /// <summary>Matches a pattern that minds its own edges.</summary>
    public static Regex Exactly(string pattern) => new(pattern, Options);

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
