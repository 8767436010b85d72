using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Review;

/// <summary>A word that our letter asks members to begin with, standing by itself at the start of a sentence.</summary>
/// <param name="Start">The word's place in the sentence, after marks.</param>
/// <param name="Length">Of the word with the marks around it.</param>
internal sealed partial record OpinionKeyword(Stance Stance, string Word, int Start, int Length)
{
    public static OpinionKeyword? Of(string sentence)
    {
        Match match = Pattern().Match(sentence);
        Group? group = match.Success ? match.Groups.Values.Skip(1).First(one => one.Success) : null;
        return group is null ? null : new OpinionKeyword(Enum.Parse<Stance>(group.Name), group.Value, group.Index, match.Length);
    }

    [GeneratedRegex(
        """
        ^[*_\[ ]*(?:(?<Recusal>recuse|recused|recusal|récusation|recusación|recusacion|самоотвод)
          |(?<NoObjection>no\ objections?|sans\ objection|pas\ d'objections?|aucune\ objection|sin\ objeción|sin\ objeciones|sin\ objecion|ninguna\ objeción
            |нет\ возражений|без\ возражений|возражений\ нет)
          |(?<Objection>objection|objeción|objecion|возражение|возражаю|возражаем)
          |(?<Question>questions?|preguntas?|вопросы?)
          |(?<Comment>comments?|commentaires?|comentarios?|комментари[йи])
          |(?<Support>support|appui|soutien|apoyo|поддержка|поддерживаю|поддерживаем))[*_\] ]*(?:$|[.,:;!–—\n]|-\s|-$)
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Pattern();
}
