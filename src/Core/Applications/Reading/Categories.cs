using System.Text.RegularExpressions;
using MountainPartnership.Core.Patterns;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Which kind of organization some words name. The words are folded.</summary>
internal static partial class Categories
{
    /// <summary>
    /// The kind that the first clear word names; an intergovernmental one before a governmental one, for the longer word
    /// holds the shorter. Unknown when no word is clear.
    /// </summary>
    public static MemberCategory Of(string folded) => Find(folded).Category;

    /// <summary>Where the deciding word stands, too.</summary>
    public static (MemberCategory Category, int Start, int Length) Find(string folded)
    {
        string words = NonGovernmental().Replace(folded, match => "ngo".PadRight(match.Length));
        if (OfficeOfRegion().Match(words) is { Success: true } office)
        {
            return (MemberCategory.Subnational, office.Index, office.Length);
        }

        if (Academic().Match(words) is { Success: true } academic && !Ministry().IsMatch(words))
        {
            return (MemberCategory.MajorGroup, academic.Index, academic.Length);
        }

        (MemberCategory Category, int Start, int Length) first = (MemberCategory.Unknown, int.MaxValue, 0);
        foreach (int place in KindWords.Matching(words))
        {
            (MemberCategory category, Regex regex) = Kinds[place];
            Match match = regex.Match(words);
            if (category == MemberCategory.Intergovernmental)
            {
                return (category, match.Index, match.Length);
            }

            if (match.Index < first.Start)
            {
                first = (category, match.Index, match.Length);
            }
        }

        return first;
    }

    private static readonly (MemberCategory Category, Regex Words)[] Kinds =
    [
        (MemberCategory.Intergovernmental, Intergovernmental()),
        (MemberCategory.PrivateSector, PrivateSector()),
        (MemberCategory.Subnational, Subnational()),
        (MemberCategory.MajorGroup, MajorGroup()),
        (MemberCategory.Government, Government()),
        (MemberCategory.Individual, Individual()),
    ];

    private static readonly PatternSet KindWords = new([.. Kinds.Select(kind => kind.Words)]);

    /// <summary>By a word for an office, which firms have too: "Highland Soils Agency". For names where no word says it clearly.</summary>
    public static (MemberCategory Category, int Start, int Length) OfOffice(string folded) => Found(MemberCategory.Government, Office().Match(folded));

    /// <summary>By whose body it is: "Glen Common Grazings", "we are herders of three villages". Where no word says it clearly.</summary>
    public static (MemberCategory Category, int Start, int Length) OfPeople(string folded) => Found(MemberCategory.MajorGroup, People().Match(folded));

    /// <summary>A part of a country has ministries, too: "Министерство природных ресурсов … области", "Secretaría de Ambiente de la Provincia de …".</summary>
    [GeneratedRegex(@"\b(министерств|департамент|комитет|управлени)\p{L}* [^.,;:()\n]{0,90}[\p{L}-]+(ой|ого) (области|края|округа)\b|\b(ministry|department|directorate|bureau|office) of [^.,;:()\n]{0,70}\bof (the )?([\p{L}-]+ )?(province|region|canton|autonomous \p{L}+|county|state of)\b|\b(provincial|cantonal|county) (ministry|department|directorate|bureau|office)\b|\b(ministere|direction|office|departement) [^.,;:()\n]{0,70}\b(du canton|de la (province|region)) (de|du|d')|\boffice cantonal\b|\b(ministerio|secretaria|direccion) de [^.,;:()\n]{0,70}\b(de la (provincia|region)|del (departamento|estado)) (de|del)\b", Options, TimeOut)]
    private static partial Regex OfficeOfRegion();

    private static (MemberCategory Category, int Start, int Length) Found(MemberCategory category, Match match) =>
        (match.Success ? category : MemberCategory.Unknown, match.Index, match.Length);

    [GeneratedRegex(@"\b(agency|authority|directorate|bureau of|agence|autorite|direction|agencia|autoridad|direccion|агентств\p{L}*|управлени\p{L}*|дирекци\p{L}*)\b", Options, TimeOut)]
    private static partial Regex Office();

    [GeneratedRegex(@"\b(grazings|smallholders?|crofters?|herders?|pastoralists?|shepherds?|growers|weavers|beekeepers|guides|clans?|villagers|neighbou?rs|households|bergers|bergeres|eleveurs|apiculteurs|villageois\p{L}*|habitants|riverains|guides|ayllus?|ganader[oa]s|pastor[ea]s|apicultor[ea]s|vecin[oa]s|comuneros|guias|чабан\p{L}*|пастух\p{L}*|пчеловод\p{L}*|жител\p{L}*|проводник\p{L}*|мастериц\p{L}*)\b", Options, TimeOut)]
    private static partial Regex People();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds. The stretches are short: only a machine that stands still, or compiles this for the first time, comes near it.</summary>
    private const int TimeOut = 30_000;

    /// <summary>A state's university is one of science's, whatever department of it writes.</summary>
    [GeneratedRegex(@"\b(universit\p{L}+|universidad\p{L}*|facult\p{L}+|университет\p{L}*|факультет\p{L}*)", Options, TimeOut)]
    private static partial Regex Academic();

    [GeneratedRegex(@"\b(ministry|ministere|ministerio|inter-?\s?g\p{L}+mental)\b|министерств|межправительствен", Options, TimeOut)]
    private static partial Regex Ministry();

    [GeneratedRegex(@"\b(non?|not?|n)[- ]?(gouvernementa\p{L}*|governments?|governmental|gubernamenta\p{L}*)\b|неправительствен\p{L}*|негосударствен\p{L}*", Options, TimeOut)]
    private static partial Regex NonGovernmental();

    [GeneratedRegex(@"\b(inter-?\s?governmental|inter-?gouvernemental|inter-?gubernamental|межправительствен|межгосударствен)\p{L}*|\b(international|internationale|internacional) treaty|\b(established|created|founded) by (a |an )?(treaty|agreement) (between|among)|\bby treaty\b|\btreaty organi[sz]ation|\b(body|organi[sz]ation|commission|centre|center|institution|convention|accord) (of|by|between|among) (\p{L}+ )?(states|governments|countries|member states)\b|\b(organisation|commission|institution) (de|entre) (\p{L}+ )?(etats|gouvernements|pays)\b|\b(organizacion|comision|institucion) (de|entre) (\p{L}+ )?(estados|gobiernos|paises)\b|\bunited nations (agency|programme|organization)|\b(un|onu) agency|\btreaty-based|\b(council of ministers|conference of (the )?parties|contracting parties|(our|the|its|of|by|\p{L}+) (member|contracting|signatory|riparian) (states|countries|governments)|conseil des ministres|conference des parties|parties contractantes|(etats|pays) (membres|signataires|riverains)|consejo de ministros|(estados|paises) (miembros|signatarios|parte)|partes contratantes|(createe?s?|creee|fondee|instituee) par (\p{L}+ ){0,2}(etats|pays)|(cread|fundad|constituid)[oa] por (\p{L}+ ){0,2}(estados|paises)|(set up|established|created|founded) by (\p{L}+ ){0,2}(states|countries|governments)|inter-?state|inter-?etat\p{L}*|interestatal|secretariat of the \p{L}+ (compact|convention|treaty|accord|agreement|protocol))\b|\b(государств\p{L}*|стран\p{L}*)[- ](член|участни|сторон)\p{L}*|\bсовет\p{L}* министров|\bigo\b|\boig\b|\bмпо\b", Options, TimeOut)]
    private static partial Regex Intergovernmental();

    [GeneratedRegex(@"\b(private[- ](sector|company|enterprise|firm|business)|private limited|companies|company|ltd|limited|gmbh|spa|ag|eurl|snc|llc|inc|plc|corporation|corp|enterprise|startup|start-up|tour operator|consultancy|consulting firm|business|secteur prive|entreprise|sarl|s\.?a\.?r\.?l|sas|s\.?a\.?s|societe (anonyme|privee|commerciale|par actions|a responsabilite|de conseil)|sector privado|empresa|sociedad (anonima|limitada|comercial)|s\.?a\.? de c\.?v|s\.?r\.?l|eirl|s\.a|compania|частн\p{L}* (сектор|компани|предприят|фирм|бизнес)\p{L}*|компани\p{L}*|предприяти\p{L}*|предпринимател\p{L}*|туроператор\p{L}*|ооо|оао|зао|осоо|тоо|ао|бизнес\p{L}*|ооо)\b", Options, TimeOut)]
    private static partial Regex PrivateSector();

    [GeneratedRegex(@"\b(sub-?national|local self-government|infranational\p{L}*|sub-?nacional\p{L}*|субнациональн\p{L}*|(regional|local|provincial|state|municipal|cantonal|district|county|departmental) (government|authority|authorities|administration|council|assembly)|municipality|municipal\p{L}*|county|provincial|province of|region of|canton of|city of|town of|autonomous (province|region)|collectivite\p{L}* (territoriale|locale)\p{L}*|autorite\p{L}* (locale|regionale)\p{L}*|commune de|commune rurale|(?<!initiative )commune|mairie|ville de|communaute de montagne|unite des communes|conseil (regional|departemental|general|municipal)|region autonome|canton de|canton du|canton d|province de|departement de l|parc naturel regional|metropole de|communaute de communes|(gobierno|autoridad|administracion) (regional|local|municipal|provincial|departamental|autonomo|subnacional|estatal|de la provincia|del estado|seccional)|municipio|municipalidad|ayuntamiento|alcaldia|gobernacion|diputacion|prefectura|provincia de|mancomunidad|cabildo|comunidad autonoma|администраци\p{L}* ([\p{L}-]+ ){0,3}(област|район|город|кра[йя]|округ|республик|сел|муниципал)\p{L}*|областн\p{L}*|региональн\p{L}* (власт|орган|администрац|правительств)\p{L}*|местн\p{L}* (власт|орган|самоуправл|администрац)\p{L}*|муниципал\p{L}*|мэри[яи]|акимат\p{L}*|хокимият\p{L}*|айыл окмоту|айыльн\p{L}*|правительство \p{L}+(ской|ого) (области|края|района)|район\p{L}* администрац\p{L}*)\b", Options, TimeOut)]
    private static partial Regex Subnational();

    [GeneratedRegex(@"\b(ngo|ngos|ong|нпо|нко|oscs?|cso|civil society|non-?profit|not-for-profit|charity|charitable|association|associations|foundation|university|universities|college|academy|academia|academic|research|institute|institution of higher|scientific|science|museum|network|federation|union|league|society of|society for|society|club|trust|farmers?|peasants?|women|youth|children|indigenous|workers|trade union|community-based|community based|cbo|coalition|alliance|council of|platform|cooperative|co-operative|major groups?|botanic garden|laboratory|observatory|forum|volunteers|communities|local community|public organi[sz]ation|school|societe civile|sans but lucratif|fondation|universite|ecole|institut|recherche|musee|reseau|cooperative|collectif|comite|syndicat|groupe majeur|groupement d.initiative commune|gic|communaute locale|grand groupe|femmes|jeunes|autochtone\p{L}*|paysan\p{L}*|agriculteurs?|agricultrices|planteurs|federation|union|ligue|academie|sociedad civil|sin fines de lucro|sin animo de lucro|asociacion|asociaciones|fundacion|corporacion|universidad|instituto|investigacion|museo|red|federacion|cooperativa|sindicato|colectivo|comunidad|academia|indigena\p{L}*|mujeres|jovenes|campesin\p{L}*|grupo principal|escuela|centro de (investigacion|estudios)|гражданск\p{L}* обществ\p{L}*|общественн\p{L}*|некоммерческ\p{L}*|фонд\p{L}*|ассоциаци\p{L}*|университет\p{L}*|институт\p{L}*|академи\p{L}*|научн\p{L}*|исследовател\p{L}*|музе\p{L}*|сет[ьи]|союз\p{L}*|федераци\p{L}*|объединени\p{L}*|клуб\p{L}*|женск\p{L}*|молодежн\p{L}*|коренн\p{L}* народ\p{L}*|фермер\p{L}*|крестьянск\p{L}*|кооператив\p{L}*|основн\p{L}* групп\p{L}*|благотворительн\p{L}*)\b", Options, TimeOut)]
    private static partial Regex MajorGroup();

    [GeneratedRegex(@"\b(government|governmental|ministry|ministries|(national|federal|state|public|central) (agency|authority|park|parks|service|department|institution|body|office|commission|administration|government)|department of|embassy|gouvernement|gouvernemental\p{L}*|ministere|etat|agence (nationale|publique|gouvernementale)|office (national|federal)|etablissement public|direction (nationale|generale)|direccion (nacional|general)|secretariat d'etat|ambassade|gobierno|gubernamental\p{L}*|ministerio|entidad (publica|estatal|nacional)|agencia (nacional|estatal)|servicio nacional|autoridad nacional|secretaria (de estado|nacional|de)|instituto nacional|estatal|правительств\p{L}*|министерств\p{L}*|государствен\p{L}*|госорган\p{L}*|национальн\p{L}* (агентств|парк|служб)\p{L}*|агентств\p{L}*|ведомств\p{L}*|комитет\p{L}* при)\b", Options, TimeOut)]
    private static partial Regex Government();

    [GeneratedRegex(@"\b(individual|private person|particulier|personne physique|a titre individuel|persona (natural|fisica)|a titulo (personal|individual)|физическ\p{L}* лиц\p{L}*|частн\p{L}* лиц\p{L}*)\b", Options, TimeOut)]
    private static partial Regex Individual();
}
