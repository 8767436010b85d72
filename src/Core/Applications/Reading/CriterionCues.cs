using System.Text.RegularExpressions;
using MountainPartnership.Core.Decisions;
using MountainPartnership.Core.Patterns;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Statements on the criteria of membership. The sentences are folded.</summary>
internal static partial class CriterionCues
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds. The stretches are short: only a machine that stands still, or compiles this for the first time, comes near it.</summary>
    private const int TimeOut = 30_000;

    private static readonly Criterion[] Criteria =
    [
        Criterion.EndorsesMission, Criterion.FormalEntity, Criterion.WillingToCooperate, Criterion.AccessToInformationTechnology, Criterion.OwnResources,
        Criterion.FulfilsRoles,
    ];

    private static readonly PatternSet Cues = new(Endorses(), Formal(), Cooperates(), Technology(), Resources(), Roles());

    public static List<Criterion> In(string sentence) => Cues.Matching(sentence).ConvertAll(place => Criteria[place]);

    [GeneratedRegex(@"\b(endors|subscrib|support|shar|agree|adher|commit|embrac|souscri|partag|souten|soutien|approuv|adher|suscrib|compart|respald|apoy|acept|adhier|adher|разделя|поддержива|одобря|привержен)\p{L}*[^.]{0,60}(vision|mission|principles?|principes|mision|principios|видени|мисси|принцип|цели и)", Options, TimeOut)]
    private static partial Regex Endorses();

    [GeneratedRegex(@"\b((legally|officially|formally) (registered|established|recogni[sz]ed)|registered (as|in|under|since|with)|legal (entity|personality|status)|legalement|enregistree?|declaree? (en|a|au)|statuts|personnalite (juridique|morale)|reconnue? d'utilite|legalmente|personeria juridica|personalidad juridica|registrad[ao]|inscrit[ao]|constituid[ao]|зарегистрирован\p{L}*|юридическ\p{L}+ лиц\p{L}+)\b", Options, TimeOut)]
    private static partial Regex Formal();

    [GeneratedRegex(@"\b(willing|ready|committed|happy|prets?|pretes?|disposes?|dispuest[oa]s?|готов[ыа]?)\b[^.]{0,30}(cooperat|collaborat|cooperer|collaborer|cooperar|colaborar|сотруднич)", Options, TimeOut)]
    private static partial Regex Cooperates();

    [GeneratedRegex(@"\b(internet (access|connection)|access to (the )?(internet|information technology|e-?mail)|information technolog\p{L}+|acces a (l')?internet|technologies de l'information|acceso a (la )?(internet|tecnologias?)|tecnologias de (la )?informacion|доступ\p{L}* (к|в) (интернет|информационн)\p{L}*|информационн\p{L}+ технологи\p{L}+)", Options, TimeOut)]
    private static partial Regex Technology();

    [GeneratedRegex(@"\b((our|its) own (human |financial |and )*(resources|budget|funds|staff)|own resources|financially (independent|autonomous|stable)|self-financ\p{L}+|(nos|ses) propres (ressources|moyens|fonds)|ressources propres|recursos propios|presupuesto propio|собственн\p{L}+ (ресурс|средств|бюджет|финанс)\p{L}*)", Options, TimeOut)]
    private static partial Regex Resources();

    [GeneratedRegex(@"\b(fulfil|fulfill|assum|accept|carry out|take on|rempli|assum|accept|cumpl|desempen|выполня|исполня|принима)\p{L}*[^.]{0,40}(roles?|responsibilit|obligations?|duties|responsabilit|obligaciones|responsabilidades|deberes|funciones|роли|роль|обязанност|обязательств)", Options, TimeOut)]
    private static partial Regex Roles();
}
