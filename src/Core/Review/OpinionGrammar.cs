namespace MountainPartnership.Core.Review;

/// <summary>
/// The words of one language in which an opinion is given. Patterns are anchored at the start of a sentence, cover only what they
/// know.
/// </summary>
/// <param name="Opening">Greeting, thanks and "we have read it": may stand before the opinion and says nothing about it.</param>
/// <param name="Lead">Words that may lead into an opinion within its sentence: "yes,", "on behalf of …", "this is to confirm that".</param>
/// <param name="SupportOf">A statement of support up to its object, which has to follow.</param>
/// <param name="Matter">An object of support that is this application, with what may be said along with it.</param>
/// <param name="Support">A statement of support that is whole by itself.</param>
/// <param name="Doubt">Anywhere in the words, it takes certainty away: negation, condition, concession, irony, hearsay.</param>
/// <param name="Harmless">Phrases that hold a word of doubt and mean none ("without reservation", "do not hesitate to call").</param>
/// <param name="Kind">Words of which a sentence after the opinion has to hold one, so that praise passes and the unknown does not.</param>
internal sealed record OpinionGrammar(
    OpinionPattern Opening, OpinionPattern Lead, OpinionPattern SupportOf, OpinionPattern Matter, OpinionPattern Support,
    OpinionPattern NoObjection, OpinionPattern Objection, OpinionPattern Recusal, OpinionPattern Question,
    OpinionPattern Doubt, OpinionPattern Harmless, OpinionPattern Kind)
{
    /// <summary>A proper name: capitalised words, with the small words that join them. Case matters here and nowhere else.</summary>
    public const string Name =
        """(?-i:(?:(?:[Tt]he|[Ll][ae]s?|[Ee]l|[Ll]os) |[Ll]')?["«“„'(]?\p{Lu}[\p{L}\p{M}\d.&/'-]*["»”),]*(?: (?:(?:of|for|the|and|de|du|des|la|le|les|del|los|las|y|et|e|pour|para|di|da|do|von|für|и|по|им\.|&|-|–) |d'|l'|de l')*["«“„'(]?\p{Lu}[\p{L}\p{M}\d.&/'-]*["»”)]*)*)""";

    public static readonly OpinionGrammar[] All =
        [OpinionEnglish.Grammar, OpinionFrench.Grammar, OpinionSpanish.Grammar, OpinionRussian.Grammar];

    /// <summary>The length of the statement of support that a sentence begins with; 0 where it begins with none.</summary>
    public int SupportLength(string sentence)
    {
        int whole = Support.LengthAtStart(sentence);
        if (whole > 0 && !WholeEnd.IsAtStart(sentence[whole..])) whole = 0;
        int head = SupportOf.LengthAtStart(sentence);
        if (head == 0 || head == sentence.Length) return whole;
        while (sentence[head] == ' ' && head + 1 < sentence.Length) head++;
        int matter = Matter.LengthAtStart(sentence[head..]);
        return matter == 0 ? whole : Math.Max(whole, head + matter);
    }

    /// <summary>A statement is whole where its sentence ends or goes on with a clause of its own.</summary>
    private static readonly OpinionPattern WholeEnd = new("""\n| *[,;:(–—]| -| (?:and|because|since|et|car|puisque|y|porque|ya que|и|так как|поскольку) """, edges: false);
}
