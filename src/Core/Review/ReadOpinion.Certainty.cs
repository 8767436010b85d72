using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Review;

public static partial class ReadOpinion
{
    /// <summary>No negation, condition, concession, irony, hearsay or question anywhere, in any language that we know such words of.</summary>
    private static bool IsCertain(string plain)
    {
        if (plain.AsSpan().IndexOfAny('?', '¿', '؟') >= 0) return false;
        foreach (OpinionGrammar grammar in OpinionGrammar.All) plain = grammar.Harmless.TakeOut(plain);
        return !OtherDoubt.IsIn(plain) && !Faces.IsMatch(plain) && !OpinionGrammar.All.Any(grammar => grammar.Doubt.IsIn(plain));
    }

    /// <summary>"But", "not", "if", "only" and their like in languages whose opinions we do not read.</summary>
    private static readonly OpinionPattern OtherDoubt = new(
        """aber|nicht|kein\w*|wenn|falls|sofern|nur|jedoch|leider|obwohl|ma|però|non|purtroppo|se|mas|porém|não|apenas|infelizmente|maar|niet|geen|alleen|indien|helaas|ale|nie|jeśli|tylko|jednak|niestety|але|якщо|тільки|men|ikke|inte|om""");

    /// <summary>Faces that wink, laugh or frown, and "not" and "but" in scripts without spaces.</summary>
    private static readonly Regex Faces = Plain("""[;:]-?[)DpP(/]|\p{Cs}|不|但|没|لا |لكن|ない|しかし""");

    /// <summary>
    /// What stands in the same sentence after the statement of support: a clause of its own, after a comma or a "because". What begins with a
    /// preposition says how or on what terms there is support, so it is not.
    /// </summary>
    private static bool IsHarmlessTail(string rest)
    {
        string tail = rest.Trim(' ', '.', '!', '\n');
        if (tail.Length == 0) return true;
        int joint = TailStart.Match(tail).Length;
        return joint > 0 && !Terms.IsMatch(tail[joint..]) && IsHarmless(tail[joint..]);
    }

    private static readonly Regex TailStart = Plain(
        """^(?:(?:[,;:]|-|–|—|\() *(?:(?:and|as|because|since|given|given that|et|car|puisque|parce que|y|e|ya que|porque|pues|dado que|и|так как|поскольку|потому что|а также)\b)?|(?:and|as|because|since|given|given that|et|car|puisque|parce que|y|e|ya que|porque|pues|dado que|и|так как|поскольку|потому что|а также)\b) *""");

    private static readonly Regex Terms = new(
        """^(?:with(?! (?:best|kind|warm|many|our best|all))|in|on|for|at|under|by|from|to|like|just|so|minus|plus|avec(?! (?:nos|mes|meilleur|cordial))|en|à|pour|sous|par|comme|faute|du|con(?! (?:saludos|un|cordial))|a|para|por|bajo|como|с(?! (?:уважением|наилучш|большим|богатым))|в|на|для|под|как|из)\b""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));

    private static bool IsHarmlessAfter(string plain, List<Range> sentences, int from)
    {
        if (sentences.Count - from > MaxSentences) return false;
        for (int i = from; i < sentences.Count; i++)
            if (!IsHarmless(plain[sentences[i]])) return false;
        return true;
    }

    /// <summary>Praise, thanks, good wishes, a reason in known words, a repeated statement, a name or an address.</summary>
    private static bool IsHarmless(string sentence)
    {
        string words = sentence.Trim(' ', '.', '!', '\n', ',', ';', '-', '–', '—', '*', '_', ')', '(');
        if (words.Length == 0) return true;
        if (words.Length > MaxSentence || words.Any(IsQuote)) return false;
        return SignOff.IsMatch(words)
            || OpinionGrammar.All.Any(grammar => grammar.Kind.IsIn(words) && OpinionVocabulary.KnowsAll(WithoutKind(words))
                || SkipOpening(words, 0..words.Length) == words.Length && OpinionVocabulary.KnowsAll(WithoutKind(words))
                || grammar.Lead.LengthAtStart(words + " ") >= words.Length
                || grammar.NoObjection.LengthAtStart(words) == words.Length)
            || SupportIn(words) is { Length: > 0 } again && IsHarmlessTail(words[(again.Start + again.Length)..]);
    }

    private static string WithoutKind(string words)
    {
        foreach (OpinionGrammar grammar in OpinionGrammar.All) words = grammar.Kind.TakeOut(grammar.Harmless.TakeOut(words));
        return words;
    }

    /// <summary>A name with or without a role, a telephone number, an address in the net.</summary>
    private static readonly Regex SignOff = Plain(
        $"""^(?:{OpinionGrammar.Name}(?:[,|/–-]? ?{OpinionGrammar.Name})?|[\p{"{L}"} .:]{"{0,12}"}\+?[\d][\d ().-]{"{5,24}"}|\S+@\S+\.\w+|(?:https?://|www\.)\S+|(?:focal point|alternate|coordinator|director|programme officer|program officer|president|secretary|point focal|suppléante?|directeur|directrice|coordinat\w+|présidente?|punto focal|suplente|directora?|presidente|координатор|директор|президент)\b[^.!?;]*)$""");

    private static Regex Plain(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The words that the letter asks members to begin with.</summary>
    private static readonly (Stance Stance, Regex Word)[] Keywords =
    [
        (Stance.Recusal, Keyword("recuse|recused|recusal|récusation|recusación|recusacion|самоотвод")),
        (Stance.NoObjection, Keyword("no objections?|sans objection|pas d'objections?|aucune objection|sin objeción|sin objeciones|sin objecion|ninguna objeción|нет возражений|без возражений|возражений нет")),
        (Stance.Objection, Keyword("objection|objeción|objecion|возражение|возражаю|возражаем")),
        (Stance.Question, Keyword("questions?|preguntas?|вопросы?")),
        (Stance.Comment, Keyword("comments?|commentaires?|comentarios?|комментари[йи]")),
        (Stance.Support, Keyword("support|appui|soutien|apoyo|поддержка|поддерживаю|поддерживаем")),
    ];

    private static Regex Keyword(string words) => Plain(
        $"""^[*_\[ ]*(?:{words})[*_\] ]*(?:$|[.,:;!–—\n]|-\s|-$)""");

    /// <summary>Null where the words do not begin with one of the asked-for words, standing by itself.</summary>
    private static OpinionReading? ReadKeyword(string plain, List<Range> sentences, int first, Range statement)
    {
        string sentence = plain[statement];
        foreach ((Stance stance, Regex word) in Keywords)
        {
            Match match = word.Match(sentence);
            if (!match.Success) continue;
            string span = match.Value.Trim(' ', '.', ',', ':', ';', '!', '–', '—', '-', '*', '_', '[', ']', '\n');
            bool certain = stance switch
            {
                Stance.Support => IsCertain(plain) && IsHarmlessTail(sentence[match.Length..].Trim() is { Length: > 0 } rest ? ", " + rest : "")
                    && IsHarmlessAfter(plain, sentences, first + 1),
                Stance.NoObjection => IsCertain(plain.Replace(span, " ", StringComparison.Ordinal)),
                _ => !sentence.EndsWith('?') || stance == Stance.Question,
            };
            return certain ? new(stance, span) : Comment;
        }
        return null;
    }
}
