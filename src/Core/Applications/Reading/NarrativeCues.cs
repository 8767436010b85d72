using System.Text.RegularExpressions;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Sentences that say who somebody is, or speak of the letter itself, and tell of no activity. Folded.</summary>
internal static partial class NarrativeCues
{
    public static bool Introduces(string sentence) => Introduction().IsMatch(sentence) || Letter().IsMatch(sentence);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds. The stretches are short: only a machine that stands still, or compiles this for the first time, comes near it.</summary>
    private const int TimeOut = 30_000;

    [GeneratedRegex(@"\b(is|are|am|was|were) (a|an|the|one|based|located|registered|founded|established|called|named|members?|\d+)\b|\b(founded|established|registered|created|incorporated|headquartered|seated)\b|\b(has|have|count|counts|comprises?|consists? of) (about |around |some |over |more than )?(\d|twelve|hundred|members|staff|branches|employees)"
        + @"|\b(est|sommes|sont|suis|etait) (une?|le|la|l'|les|basee?|situee?|membres?)\b|\b(fondee?|creee?|enregistree?|basee?|situee?)\b|\b(compte|comptons|compose)\b"
        + @"|\b(es|somos|son|soy|fue) (una?|el|la|los|las|miembros?)\b|\b(fundad[ao]|cread[ao]|registrad[ao]|constituid[ao]|ubicad[ao]|con sede)\b|\b(cuenta con|contamos con|integrad[ao] por)\b"
        + @"|\b(является|являемся|основан\p{L}*|создан\p{L}*|зарегистрирован\p{L}*|находится|расположен\p{L}*|насчитывает|состоит)\b|^мы -|- это\b", Options, TimeOut)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"\b(i|we) (am|are)? ?(write|writing|write to)|\b(letter|e-?mail|message|application|form|attach\p{L}*|enclos\p{L}*|below|herewith|please|heard|learned (about|of)|read about|website|pleasure|honou?r|finds you|recommended|suggested|told us|met you|board|decided|decision|welcome|questions?|colleagues?|secretariat|documents?|statutes|certificate|sincerely|regards|partnership|focal|contact|membership)\b"
        + @"|\b(lettre|courriel|message|dossier|formulaire|ci-dessous|ci-apres|veuillez|plaisir|honneur|entendu parler|decouvert|decidee?|conseil d'administration|assemblee|statuts|documents?|secretariat|partenariat|contact)\b"
        + @"|\b(carta|correo|mensaje|solicitud|formulario|a continuacion|por favor|placer|agrado|honor|supimos|enteramos|conocimos|decidimos|decidio|junta directiva|estatutos|documentos?|secretaria|alianza|contacto|consejo directivo)\b"
        + @"|\b(письм\p{L}+|сообщени\p{L}+|заявк\p{L}+|анкет\p{L}+|ниже|пожалуйста|узнали|слышали|решени\p{L}+|решили|совет\p{L}*|устав\p{L}*|документ\p{L}*|секретариат\p{L}*|партнерств\p{L}+|обращаемся|контакт\p{L}*|рады|надеемся)\b", Options, TimeOut)]
    private static partial Regex Letter();
}
