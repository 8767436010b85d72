using System.Text.RegularExpressions;
using MountainPartnership.Core.Patterns;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Courtesies that sound like statements: "we hope to hear from you", "we can send more documents". The sentences are folded.</summary>
/// <remarks>Many small patterns: one of them all would be more than the JIT optimizes, and then takes eight times as long.</remarks>
internal static partial class CourtesyCues
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds. The stretches are short: only a machine that stands still, or compiles this for the first time, comes near it.</summary>
    private const int TimeOut = 30_000;

    private static readonly PatternSet Cues = new(
        English(),
        French(),
        Spanish(),
        Russian());

    public static bool In(string sentence) => Cues.AnyMatches(sentence);

    [GeneratedRegex(@"\b(further|additional|more|any other|supplementary) (information|details|documents?|clarification)|\bany (further )?questions?\b|\bhear(ing)? from you|\byour (kind |positive |favou?rable |early |prompt )*(reply|response|answer|consideration|decision|attention|time|guidance|confirmation)|favou?rabl|do not hesitate|don't hesitate|(up)?on request\b|\b(find )?(attached|enclosed)\b|\bthank you\b|\bnext steps?\b", Options, TimeOut)]
    private static partial Regex English();

    [GeneratedRegex(@"renseignement|complements? d'information|informations? (complementaire|supplementaire)|votre (reponse|decision|retour|attention|comprehension)|suite favorable|suite (que vous|positive)|n'hesitez|a votre disposition pour|restons a votre|reste a votre|ci-joint|en piece jointe|trouverez|vous remerci", Options, TimeOut)]
    private static partial Regex French();

    [GeneratedRegex(@"informacion (adicional|complementaria)|mas informacion|cualquier (consulta|duda|informacion|aclaracion|pregunta)|(su|vuestra) (pronta |amable |positiva |favorable )*(respuesta|atencion|consideracion|confirmacion|decision)|no duden?\b|documentacion adicional|adjunt[oa]|adjuntamos|agradec", Options, TimeOut)]
    private static partial Regex Spanish();

    [GeneratedRegex(@"дополнительн\p{L}+ (информаци|сведени|документ|вопрос)|ваш\p{L}* (ответ|решени|внимани|подтвержден)|положительн\p{L}+ (ответ|решени)|если (у вас|потреб|возник|необходим)|во вложении|прилага|прикреп|благодар|спасибо", Options, TimeOut)]
    private static partial Regex Russian();
}
