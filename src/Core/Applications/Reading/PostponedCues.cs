using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>"The part on contributions will follow": a sentence that promises a statement is none.</summary>
internal static partial class PostponedCues
{
    private const int Longest = 160;

    public static bool In(string folded) => folded.Length <= Longest && Answer().IsMatch(folded) && Follows().IsMatch(folded);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const int TimeOut = 30_000;

    /// <summary>What a form asks for, by the words that name it.</summary>
    [GeneratedRegex(@"\b(part|section|point|paragraph|question|field|item|rest|answers?|contributions?|interests?|activities|partie|rubrique|reste|reponses?|activites|parte|seccion|apartado|respuestas?|resto|aportes?|contribucion(es)?|actividades|пункт\p{L}*|раздел\p{L}*|част\p{L}+|вопрос\p{L}*|ответ\p{L}*|вклад\p{L}*|остальн\p{L}+)\b", Options, TimeOut)]
    private static partial Regex Answer();

    [GeneratedRegex(@"\b(will follow|to follow|follows? (later|soon|separately)|(send|add|complete|fill in|provide|tell|supply|submit|forward) .{0,60}\b(later|soon|separately|next week|next month|afterwards|in a (few|second|separate)|as soon as|once|after)|not yet|still (open|to come|being)|(envoy|enverr|complet|transmett|communiqu|precis|suivr|parvien)\p{L}* .{0,60}(plus tard|ulterieurement|prochainement|bientot|des que|apres|separement)|suivra|suivront|(envi|mand|complet|remit|comunic|hac)\p{L}* .{0,60}(mas (tarde|adelante)|despues|luego|proximamente|pronto|cuando|aparte)|(пришл\p{L}+|вышл\p{L}+|направ\p{L}+|сообщ\p{L}+|дополн\p{L}+|представ\p{L}+|заполн\p{L}+|уточн\p{L}+) .{0,60}(позже|позднее|дополнительно|отдельно|после|как только)|(позже|позднее|дополнительно|отдельно) .{0,20}(пришл|вышл|направ|сообщ|дополн|представ|заполн|уточн)\p{L}+|(пришл|вышл|сообщ|дополн|заполн|уточн)\p{L}+ (позже|позднее|отдельно))", Options, TimeOut)]
    private static partial Regex Follows();
}
