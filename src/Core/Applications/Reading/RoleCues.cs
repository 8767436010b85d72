using System.Text.RegularExpressions;
using MountainPartnership.Core.Patterns;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>A word of a text that says "focal point" or "alternate".</summary>
internal readonly record struct RoleCue(RequestField Field, int Start, int End);

/// <summary>Finds the words for focal point and alternate. The text is folded.</summary>
internal static partial class RoleCues
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds. The stretches are short: only a machine that stands still, or compiles this for the first time, comes near it.</summary>
    private const int TimeOut = 30_000;

    private static readonly PatternSet Named = new(Focal(), Alternate());

    public static bool Any(ReadOnlySpan<char> folded) => Named.AnyMatches(folded);

    /// <summary>In the order of the text; "alternate focal point" is one cue, and the alternate's.</summary>
    public static List<RoleCue> In(string folded, int start, int end)
    {
        ReadOnlySpan<char> text = folded.AsSpan(start, end - start);
        List<RoleCue> cues = [];
        if (!Any(text))
        {
            return cues;
        }

        foreach (ValueMatch match in Focal().EnumerateMatches(text))
        {
            cues.Add(new RoleCue(RequestField.FocalPoint, start + match.Index, start + match.Index + match.Length));
        }

        foreach (ValueMatch match in Alternate().EnumerateMatches(text))
        {
            cues.Add(new RoleCue(RequestField.Alternate, start + match.Index, start + match.Index + match.Length));
        }

        // "If she is away" and "titular" say nothing of a role by themselves.
        int named = cues.Min(cue => cue.Start);
        foreach (ValueMatch match in Absent().EnumerateMatches(text))
        {
            if (start + match.Index > named)
            {
                cues.Add(new RoleCue(RequestField.Alternate, start + match.Index, start + match.Index + match.Length));
            }
        }

        if (cues.TrueForAll(cue => cue.Field == RequestField.Alternate))
        {
            foreach (ValueMatch match in First().EnumerateMatches(text))
            {
                cues.Add(new RoleCue(RequestField.FocalPoint, start + match.Index, start + match.Index + match.Length));
            }
        }

        cues.Sort((one, other) => one.Start.CompareTo(other.Start));
        List<RoleCue> merged = [];
        foreach (RoleCue cue in cues)
        {
            if (merged.Count > 0 && merged[^1] is var before && OneCue(folded, before, cue))
            {
                RequestField field = before.Field == RequestField.Alternate || cue.Field == RequestField.Alternate ? RequestField.Alternate : RequestField.FocalPoint;
                merged[^1] = new RoleCue(field, before.Start, Math.Max(before.End, cue.End));
            }
            else
            {
                merged.Add(cue);
            }
        }

        return merged;
    }

    /// <summary>"Alternate focal point", "suppléante du point focal", "punto focal alterno".</summary>
    private static bool OneCue(string folded, RoleCue before, RoleCue cue) =>
        cue.Start < before.End || (cue.Start - before.End <= 12
            && folded[before.End..cue.Start].Trim(' ', '(').TrimStart('s') is "" or "du" or "au" or "de" or "del" or "to the" or "to our" or "for the" or "for our" or "of the" or "to" or "a" or "al" or "de notre" or "de nuestro" or "нашего");

    [GeneratedRegex(@"\b(focal (points?|persons?|contacts?)|contact persons?|(main|primary|principal|first|official|designated) contact( points?| persons?)?|contact points?|points? (focal|focaux|de contact)|personnes? (de contact|contact|ressource)|interlocut(eur|rice)s?|correspondante?|puntos? (focal|focales|de contacto)|contactos? focal(es)?|personas? focal(es)?|personas? de (contacto|enlace)|contacto principal|контактн\p{L}+ лиц\p{L}+|координатор\p{L}*(?! (проект|программ|по |отдел|работ))|ответственн\p{L}+ лиц\p{L}+|фокал\p{L}+( пункт\p{L}*| точк\p{L}+)?|национальн\p{L}+ координатор\p{L}*)\b", Options, TimeOut)]
    private static partial Regex Focal();

    [GeneratedRegex(@"\b(segund[oa] (persona|punto|contacto)( (de contacto|focal|de enlace))?|otr[oa] (persona|punto) de contacto|(deuxieme|seconde?|autre) (contact|personne|interlocut\p{L}+|point)( (de contact|contact|focale?))?|(other|another|second) (contact|focal|person)( (points?|persons?|to contact|to write to))?|(втор|друг|дублирующ)\p{L}+ (контакт\p{L}*( лиц\p{L}+)?|координатор\p{L}*|фокал\p{L}+( точк\p{L}+| пункт\p{L}*)?)|alternates?|alternative (contact|focal)( point| person)?|(second|secondary|back-?up|deputy|substitute) (contact|focal)( points?| persons?)?|(?<!\bmy )deput(y|ies)(?! (director|head|chair|manager|minister|mayor|secretary|president|executive|ceo|chief|governor|dean|rector))|back-?up|substitutes?|stand-?in|suppleante?s?|suppleance|supplee|suppleera|en cas d'(absence|empechement)|in (case of|the event of) (her |his |their |the )?(absence|non[- ]?availability|unavailability)|на время (ее |его )?отсутстви\p{L}|при (ее|его) отсутствии|a (son|leur) defaut|a defaut d('elle|e lui|e)|en su defecto|en caso de ausencia|в случае (ее |его )?отсутствия|replacement|remplacante?s?|adjointe?(?= (du|au) point)|suplentes?|suplencia|altern[oa]s?|persona alternativa|contacto alternativo|sustitut[oa]s?|(?<!\bмо\p{L}{1,2} )заместител\p{L}+(?! (директор|руководител|председател|министр|глав|начальник|декан|ректор|президент))|альтернат\p{L}+( (контактн\p{L}+ лиц\p{L}+|координатор\p{L}*|лиц\p{L}+|контакт\p{L}*))?|замещать (ее|его|меня)( будет)?|замещени\p{L}|(will |would )?(replaces?|stands? in for|substitutes? for|deputi[sz]es? for) (her|him|me|them)|(la|le|me) (remplacera|remplace)|l[oa] reemplaza(ra)?|reemplazo|запасн\p{L}+ (контакт|лиц)\p{L}*|резервн\p{L}+ контакт\p{L}*|дублер\p{L}*|in (her|his|their|my) absence|(en|dans) (son|leur|mon) absence|en (su|mi) ausencia|в (ее|его|мое) отсутстви\p{L}|(ее|его|меня) (замещает|замещать|заменит|заменяет|подменит|будет замещать))\b", Options, TimeOut)]
    private static partial Regex Alternate();

    [GeneratedRegex(@"\b(titulaires?|titular(es)?|principale?s?|primary|основн\p{L}+)\b", Options, TimeOut)]
    private static partial Regex First();

    [GeneratedRegex(@"\b((if|when|whenever|while|should) (she|he|they)('s| is| are| be| cannot| can't| can not| does not| doesn't| do not| don't| should be| happens? to be)\b|if i('m| am| cannot| can't| can not| do not| don't) |(si|quand|lorsque) je (ne |n')?(suis|peux|reponds|pas)|(si|cuando) yo |если (меня|я) |(si|quand|lorsque) (elles?|ils?) (est|sont|ne|n'|devai\p{L}+)|s'ils? (est|sont|n'est|ne|n')\b|(si|cuando) (ella |el )?(no )?(esta|estoy|estuvier\p{L}|contesta|contesto|responde|respondo|puede|puedo|anda)\b|(если|когда) (ее|его|она|он)( вдруг| будет| нет| не| на| в| занят\p{L}*| отсутств\p{L}+| уех\p{L}+| уед\p{L}+| боле\p{L}+)+)\b", Options, TimeOut)]
    private static partial Regex Absent();
}
