using System.Text;
using System.Text.RegularExpressions;
using MountainPartnership.Core.Applications.Reading;

namespace MountainPartnership.Core.Review;

/// <summary>Reads from a writer's own words whether an application or an objection is taken back.</summary>
public static partial class ReadWithdrawal
{
    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture;

    /// <summary>In milliseconds; what takes longer is for a human.</summary>
    private const int Limit = 1000;

    [GeneratedRegex(
        """
        ^(?:dear|hello|hi|good\ (?:morning|afternoon|evening|day)|greetings|to\ whom|madam|sir|ladies
          |bonjour|bonsoir|madame|monsieur|mesdames|messieurs|cher|chere|chers
          |estimad[oa]s?|buenos|buenas|hola|senor(?:es|a)?|muy\ senor
          |уважаем\w+|здравствуйте|добрый|дорог\w+|коллеги)\b[^.!?:;]{0,80}[,!:.]?$
        """,
        Options, Limit)]
    private static partial Regex Greeting();

    /// <summary>Before the statement on its line: a greeting, thanks, regret, how it is said.</summary>
    private const string Lead =
        """
        ^(?:(?:dear|hello|hi|bonjour|estimad[oa]s?|hola|уважаем\w+|здравствуйте)\b[^.!?:;,]{0,60}[,!]\s*)?
        (?:(?:thank\ you|thanks|merci|gracias|спасибо|благодарим)\b[^.!?:;]{0,100}[.!]\s*)?
        (?:(?:yes|oui|si|да|unfortunately|regrettably|with\ regret|sadly|after\ (?:careful|due|long)\ (?:consideration|reflection)
          |malheureusement|apres\ (?:mure\ )?reflexion|a\ regret|lamentablemente|tras\ (?:una\ )?(?:larga\ )?reflexion
          |к\ сожалению|с\ сожалением|after\ discussion|on\ behalf\ of[^,.;]{1,60}|au\ nom\ de[^,.;]{1,60}|en\ nombre\ de[^,.;]{1,60})\s*,\s*)?
        (?:(?:(?:by|with|through)\ th(?:is|e\ present)(?:\ (?:letter|message|e-?mail|mail|note))?|hereby|herewith
          |par\ la\ presente|par\ ce\ (?:message|courriel|mail)|por\ la\ presente|por\ este\ (?:medio|correo|mensaje)|mediante\ la\ presente
          |настоящим(?:\ письмом|\ сообщением)?|этим\ письмом)\s*,?\s*)?
        """;

    private const string MineEnglish =
        """
        (?:our|my|the|this)\ (?:
          (?<application>(?:membership\ )?(?:application|candidacy) | membership\ request | request(?=\ (?:for\ (?:membership|admission)|to\ (?:join|become))\b))
            (?:\ (?:for\ (?:membership|admission)|to\ (?:join|become|the\ (?:mountain\ )?partnership))\b[^.;,?!]{0,60}?)?
          | (?<objection>objections?)(?:\ (?:to|against)\ [^.;,?!]{1,80}?)?)
        """;

    private const string MineFrench =
        """
        (?:notre\ |ma\ |la\ |nos\ |mon\ |l')(?:
          (?<application>candidature(?:\ (?:a\ l'adhesion|au\ partenariat)\b[^.;,?!]{0,60}?)? | demande\ d'adhesion(?:\ au\ [^.;,?!]{1,60}?)?)
          | (?<objection>objections?))
        """;

    private const string MineSpanish =
        """
        (?:nuestras?|mi|la|mis|las)\ (?:
          (?<application>solicitud(?:\ de\ (?:adhesion|ingreso|membresia)\b[^.;,?!]{0,60}?)? | candidatura)
          | (?<objection>objecion(?:es)?))
        """;

    private const string MineRussian =
        """
        (?:(?:нашу|свою|мою|эту|наше|свое|мое|наши|свои)\ )?(?:
          (?<application>заявку|заявление)(?:\ (?:на\ (?:вступление|членство)|о\ (?:вступлении|членстве))\b[^.;,?!]{0,60}?)?
          | (?<objection>возражени[ея]))
        """;

    private const string Statement =
        $$"""
        (?: (?:we|i|the\ undersigned)\ (?:(?:do\ )?(?:hereby|herewith|now|formally|officially|must|are|am|have\ decided\ to
              |(?:would\ like|wish|want|ask)\ to|(?:are|am)\ writing\ to)\ )*withdraw(?:ing)?\ {{MineEnglish}}
          | please\ (?:withdraw\ {{MineEnglish}} | (?:consider|treat|regard)\ {{MineEnglish}}\ (?:as\ )?withdrawn)
          | {{MineEnglish}}\ is\ (?:hereby\ |now\ )?withdrawn
          | (?:(?:nous|je)\ )?(?:(?:retirons|retire)\ (?:par\ la\ presente\ |officiellement\ |formellement\ )?
              | (?:souhaitons|souhaite|desirons|desire|voulons|avons\ decide\ de|tenons\ a|demandons\ a)\ retirer\ ){{MineFrench}}
          | veuillez\ (?:retirer\ {{MineFrench}} | considerer\ {{MineFrench}}\ comme\ retiree)
          | (?:(?:nosotros|yo)\ )?(?:(?:retiramos|retiro)\ (?:formalmente\ |oficialmente\ |por\ la\ presente\ )?
              | (?:deseamos|deseo|queremos|quiero|hemos\ decidido|solicitamos|pedimos)\ retirar\ ){{MineSpanish}}
          | (?:(?:мы|я)\ )?(?:официально\ )?(?:отзываем|отзываю|снимаем|снимаю|(?:хотим|желаем|решили|просим)\ (?:отозвать|снять))\ {{MineRussian}}
          | (?:просим|прошу)\ считать\ {{MineRussian}}\ (?:отозванной|отозванным|снятым|снятыми)
        )
        """;

    /// <summary>
    /// How a statement may go on. An application form is not the application, nor is a request for more time: such words are not here.
    /// </summary>
    private const string Tail =
        """
        (?=\s*(?:[.!,;:?(]|-|$)
          |\ (?:(?:and|as|because|since|due|dated|sent|submitted|of|from|number|raised|made|expressed|voiced|filed|lodged|against|with|effective|today|now|in|on
            |et|car|en|suite|compte|du|datee?|formulees?|envoyee|deposee|contre|concernant|avec|a\ (?:la\ candidature|cette|l'encontre)
            |y|por|porque|debido|con|contra|al|del|presentada|enviada|formulada|respecto|a\ (?:la\ solicitud|esta)
            |и|в|по|из|так|поскольку|с|против|к|от|номер)(?![\p{L}\p{N}])|[a-z]{2,6}-\d{4}-|№))
        """;

    [GeneratedRegex(Lead + Statement + Tail, Options, Limit)]
    private static partial Regex Sentence();

    /// <summary>The words that the letters offer, alone at the start of the message.</summary>
    [GeneratedRegex(
        """
        ^[*_]{0,2}(?: withdraw\ (?:our\ |my\ |the\ )?(?:(?<application>application)|(?<objection>objection))
          | retirer\ (?:la\ |notre\ |ma\ |l')?(?:(?<application>candidature)|(?<objection>objection))
          | retir(?:o|ar)\ (?:la\ |nuestra\ |mi\ )?(?:(?<application>solicitud)|(?<objection>objecion))
          | (?:отзываю|отозвать)\ (?<application>заявку) | (?:снимаю|снять)\ (?<objection>возражение) )[*_]{0,2}(?=\ ?(?:[.!,;:\n]|-|$))
        """,
        Options, Limit)]
    private static partial Regex Command();

    /// <summary>What makes a statement less than one: a condition, a limit, a contrast, another thing withdrawn.</summary>
    [GeneratedRegex(
        """
        \?|\b(?:if|unless|until|till|provided|providing|once|when|whenever|as\ soon\ as|as\ long\ as|should|would|could|might|may|will|assuming|except|but|however|although
          |conditional\w*|condition|subject\ to|in\ part|partly|partially|temporarily|for\ now|for\ the\ (?:grant|award|prize|position|funding)|not|never|only|new|instead|replac\w+|resubmit\w*|corrected|revised
          |si|sauf|mais|lorsque|quand|des\ que|a\ condition|sous\ reserve|une\ fois|toutefois|cependant|partiellement|provisoirement|pas|jamais|nouvelle|remplac\w+|corrigee|revisee
          |salvo|pero|cuando|siempre\ que|a\ condicion|una\ vez|excepto|sin\ embargo|en\ cuanto|parcialmente|temporalmente|no|nunca|nueva|reemplaz\w+|corregida|revisada
          |если|но|когда|при\ условии|однако|как\ только|после|кроме|частично|временно|не|пока|нов\w+|замен\w+|исправлен\w+)\b
        """,
        Options, Limit)]
    private static partial Regex Hedge();

    /// <summary>A next sentence that takes back or limits what was said.</summary>
    [GeneratedRegex(
        """
        ^(?:but|however|provided|unless|only|if|this\ (?:is\ conditional|applies|holds)|on\ condition|subject|mais|toutefois|cependant|sauf|si|a\ condition
          |pero|sin\ embargo|siempre|salvo|но|однако|если|при\ условии|только)\b
          |\b(?:if|unless|provided\ that|on\ condition|on\ the\ condition|subject\ to|a\ condition|sous\ reserve|a\ condicion|siempre\ que|при\ условии|если|corrected|revised|replac\w+|corrigee|remplac\w+|corregida|reemplaz\w+|исправлен\w+|замен\w+)\b
        """,
        Options, Limit)]
    private static partial Regex Restriction();

    [GeneratedRegex(@"(?<=[.!?;])\s+|\n\s*\n", RegexOptions.CultureInvariant, Limit)]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"(?<=[.!?;])\s+|\n+", RegexOptions.CultureInvariant, Limit)]
    private static partial Regex EndOfCommand();

    [GeneratedRegex(@"[ \t]+", RegexOptions.CultureInvariant, Limit)]
    private static partial Regex Blanks();

    /// <summary>
    /// Only a clear statement at the start of <paramref name="ownWords"/>, after a greeting, in English, French, Spanish or
    /// Russian; null for everything else, a condition, a question, a plan, a negation among them: a person reads those.
    /// </summary>
    public static Withdrawal? From(string ownWords)
    {
        try
        {
            return Read(ownWords);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static Withdrawal? Read(string ownWords)
    {
        string folded = Fold.Of(ownWords.Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n"));
        string text = string.Join('\n', folded.Split('\n')
            .Select(line => Blanks().Replace(line, " ").Trim())
            .SkipWhile(line => line.Length == 0 || Greeting().IsMatch(line)));
        Match command = Command().Match(text);
        Match said = command.Success ? command : Sentence().Match(text.Replace('\n', ' '));
        if (!said.Success)
        {
            return null;
        }

        string[] rest = (command.Success ? EndOfCommand() : EndOfSentence()).Split(text[said.Length..]);
        bool limited = Hedge().IsMatch(rest[0]) || rest.Skip(1).Take(2).Any(next => Restriction().IsMatch(next.Trim()));
        return limited ? null : said.Groups["application"].Success ? Withdrawal.Application : Withdrawal.Objection;
    }
}
