using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Questionnaire.Reading;

/// <summary>Lines with which a writer's words end: a closing, a signature, the head of a message below.</summary>
internal static class EndOfAnswer
{
    private static readonly Regex Form = new(
        """
        ^(?:
            --+ | __+ | ==+
          | -{2,}\s?(?:original|forwarded|message|mensaje|исходное|пересылаемое|пересланное)\b.*
          | (?:from|sent|de|envoye|enviado|enviado\ el|от|от\ кого|отправлено)\s?:\s.*\S
          | .*\b(?:wrote|a\ ecrit|escribio|пишет|написала?|написал\(а\))\s?:
          | (?:with\ )?(?:best|kind|kindest|warm|warmest|many)?\s?(?:regards|wishes|greetings|thanks)(?:[,.!]\s?.{0,40})?
          | best,(?:\s?.{0,40})? | thank\ you(?:\ (?:very\ much|again|for\ .*))?[,.!]*
          | (?:yours\ )?(?:sincerely|faithfully|truly|respectfully)(?:\ yours)?[,.!]?.{0,40}
          | (?:bien\ |tres\ )?cordialement(?:\ (?:votre|a\ vous))?[,.!]?.{0,40} | bien\ a\ vous.{0,40} | merci(?:\ .{0,40})?[,.!]*
          | (?:meilleures|sinceres|cordiales)?\s?salutations.{0,40} | veuillez\ (?:agreer|recevoir).* | .{0,20}\bprions?\ d'agreer.*
          | (?:muy\ )?atentamente.{0,40} | (?:un\ )?(?:cordial\ |afectuoso\ )?saludos?(?:\ .{0,30})?[,.!]*
          | cordialmente.{0,40} | (?:muchas\ )?gracias(?:\ .{0,40})?[,.!]*
          | с\ (?:уважением|наилучшими|благодарностью).* | спасибо.{0,40} | благодар(?:им|ю).{0,60} | всего\ (?:доброго|наилучшего).{0,20}
        )$
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture);

    public static bool IsAt(ReplyLine line) => Form.IsMatch(line.Folded);
}
