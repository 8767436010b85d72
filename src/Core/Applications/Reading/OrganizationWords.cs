using MountainPartnership.Core.Patterns;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>The words of which names of organizations are made, and those at which such a name ends. Folded.</summary>
internal static class OrganizationWords
{
    /// <summary>Says what kind of body it is: such a name may go on in lower case ("Association pour la protection des Alpes").</summary>
    public static readonly WordSet Kinds = new(
        "association* foundation* institute* university universities college* centre center council committee society federation network alliance union league trust club station herbarium monastery parish chapter brigade cooperatives commons assembly syndicate watch circle house ministry ministries department agency authority commission municipality municipal government company cooperative co-operative academy school museum observatory laboratory forum initiative programme organization organisation ngo group fund service park partnership coalition consortium council collective guild chamber accord convention pact treaty company enterprise bureau office secretariat district region province canton city",
        "gmbh ltd llc inc sarl srl ag plc eirl limited corp verein stiftung cic cooperation volunteers weavers growers farmers herders guides women youth directorate",
        "communaute* autorite* coop coops gic fondation institut universite ecole centre conseil comite societe reseau ligue ministere* direction agence commune mairie collectif syndicat groupement laboratoire observatoire* parc* office* maison departement ville ong amicale commission* organisation* mission* chambre*",
        "autoridades brigada* asociacion* fundacion* instituto* universidad* escuela centro* consejo comite sociedad red federacion* alianza sindicato* mesa patronato comuna junta estacion union ministerio secretaria agencia autoridad municipalidad municipio alcaldia gobierno gobernacion ayuntamiento prefectura empresa cooperativa colectivo corporacion comunidad observatorio museo parque mancomunidad confederacion servicio",
        "ассоциаци* фонд* институт* университет* академи* центр* совет* комитет* обществ* общественн* сет* альянс* союз* федераци* министерств* агентств* администраци* муниципал* мэри* акимат* хокимият* компани* кооператив* музе* обсерватори* лаборатори* клуб* организаци* объединени* нко нпо ооо осоо оо тоо ао учреждени* парк заповедник* джамоат* айыл окмоту окмот* станци* приют* мастерск* компани* школ* некоммерческ* благотворительн* правительств* департамент* национальн*");

    /// <summary>Verbs and other words that no name holds.</summary>
    public static readonly WordSet Ends = new(
        "is are was were has have had would will wishes wish wants want hopes hope hereby which that who whose based located founded established registered works working would applies applying apply seeks seek requests request as we our i my when since where with from can could shall may this these it its by than but because promotes supports manages restores protects to at us interested expresses joins join represents a an so if desires likes intends asks thanks also been being have",
        "gere finance mene nait naquit rassembl* accompagne soutient protege organise realise restaure coordonne veille attend aimerait souhaiterait vote decide propose dispose intervient agit forme produit anime entretient regroupe rassemble offre participe est sont a ont qui que dont souhaite souhaitent souhaiterait basee base situee situe fondee fonde creee cree sollicite desire voudrait demande nous je notre nos afin depuis avec dans regroupe travaille mene œuvre par ou etait sera presente ainsi comme",
        "nacio nace naci realiza promueve desarrolla apoya gestiona impulsa administra busca cuida cria produce organiza protege ofrece participa agrupa reune cuenta lleva ejecuta restaura siembra acompana fue esta acordo decidio es son que desea desean solicita solicitan quiere quisiera sede fundada fundado ubicada ubicado constituida constituido creada creado cual quien quienes nosotros nuestra nuestro trabaja con tiene ha somos cuya como desde hemos estamos solicito solicitamos deseamos manifiesta expresa",
        "является это хочет хотел хотела хотело желает просит котор* занимается работает основан* был была было подает обращается выражает находится мы наш* я с из созда* зарегистрирован* расположен* которая на заинтересован* собрал* собирает собирают объединил* объединяет объединяем помога* помог помогл* ведет ведем ведут пишет пишем пишу вам направляет и/или чья что");

    public static readonly WordSet Connectors = new(
        "of for the and & in on to de la le les l d du des del el los las y e et pour para en au aux a al und fur di da do dos e по для и в на при им о об имени а von zur per pro");

    private static readonly string[] PartnershipNames =
    [
        "mountain partnership", "partenariat de la montagne", "partenariat mondial", "partenariat montagne", "alianza para las montanas", "alianza de las montanas", "alianza mundial", "горное партн", "горного партн", "горному партн", "горным партн", "горном партн", "food and agriculture", "партнерство гор",
    ];

    private static readonly LetterSieve Partnership = new([.. PartnershipNames.Select(name => (name, 1UL))]);

    /// <summary>Bodies that letters to us name, and words of such letters: never the applicant.</summary>
    private static readonly string[] Others =
    [
        "secretariat", "secretaria", "секретариат", "united nations", "nations unies", "naciones unidas", "organization des", "the partnership", "la alianza", "le partenariat", "membership", "application", "solicitud de", "demande d", "заявк", "dear ", "fao", "point focal", "focal point", "punto focal", "facebook", "linkedin", "whatsapp",
    ];

    private static readonly LetterSieve Ours = new([.. PartnershipNames.Concat(Others).Select(name => (name, 1UL))]);

    /// <summary>A lower-case word by which a name ends; in Russian, a finite verb by its ending too.</summary>
    public static bool EndsName(ReadOnlySpan<char> word) =>
        Ends.Has(word) || (word.Length >= 4 && word[0] is >= 'а' and <= 'я' && !Kinds.Has(word) && EndsFinitely(word));

    private static bool EndsFinitely(ReadOnlySpan<char> word)
    {
        foreach (string ending in FiniteEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] FiniteEndings = ["ет", "ит", "ют", "ят", "ется", "ится", "ются", "ятся", "ем", "им"];

    /// <summary>A person's office or a letter's heading: its holder belongs to the organization, and is not its name.</summary>
    /// <param name="words">The folded name's.</param>
    public static bool IsOffice(string[] words) => words.Length > 0 && (words[0] == "por" || Offices.Has(words[0]) || (words.Length > 1 && Offices.Has(words[1])));

    private static readonly WordSet Offices = new(
        "assistant* coordinator* engineer* specialist* professor* adviser advisor lecturer clerk secretary president chief superintendent head manager coordinator officer chairman chairwoman chairperson chair deputy mayor treasurer director chancellor dean governor misters mister sirs letter mail email",
        "charge* responsable coordinateur coordinatrice coordonnateur coordonnatrice adjoint* secretaire presidente directeur directrice maire prefet prefete gerant* tresorier* lettre courrier objet",
        "encargad* asistente coordinador ingenier* secretario presidenta director directora alcalde alcaldesa prefecto prefecta gerente rector rectora jefe jefa carta oficio asunto",
        "специалист* координатор* менеджер* помощник* секретар* председател* директор* начальник* глава главы руководител* ректор* письмо исх");

    public static bool IsOurs(string folded) => Ours.In(folded) > 0;

    /// <summary>The partnership's own name stands in it.</summary>
    public static bool IsPartnership(string folded) => Partnership.In(folded) > 0;
}
