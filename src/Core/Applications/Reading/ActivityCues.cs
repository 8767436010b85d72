using System.Text.RegularExpressions;
using MountainPartnership.Core.Patterns;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>The turns of phrase by which a sentence says what an organization does. The sentences are folded.</summary>
/// <remarks>Many small patterns: one of them all would be more than the JIT optimizes, and then takes eight times as long.</remarks>
internal static partial class ActivityCues
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds. The stretches are short: only a machine that stands still, or compiles this for the first time, comes near it.</summary>
    private const int TimeOut = 30_000;

    private static readonly PatternSet Cues = new(
        EnglishPerfects(), EnglishPresents(), EnglishWork(), EnglishContinuous(), EnglishBodies(), EnglishActive(), EnglishFields(), EnglishVerbs(),
        FrenchWork(), FrenchVerbs(), FrenchFields(),
        SpanishWork(), SpanishVerbs(), SpanishFields(),
        RussianWork(), RussianVerbs(), RussianFields());

    public static bool In(string sentence) => Cues.AnyMatches(sentence);

    [GeneratedRegex(@"\bwe've (also |already )?\p{L}+(ed|en|n|t|ilt|un)\b|\bwe'?(r?e|ve been) (currently |also |now )?(?!(writing|applying|looking|hoping|asking|seeking|interested))\p{L}+ing\b|\bwe have (also |already |so far |recently |since )?(?!(decided|been|heard|read|attached|enclosed|learned|chosen|appointed|designated|nominated|the|a|an|our|no|not|to|access|seen|known|agreed|received|noted|followed)\b)\p{L}+(ed|en|wn|un|ilt|ught)\b|\b(organi[sz]ation|association|institute|institution|ngo|foundation|network|company|society|charity|club|group|trust|centre|center|non-?profit|cooperative|enterprise|team|university|agency|volunteers|farmers|researchers|community) \p{L}{3,}ing\b|,\s(who|which|that)? ?\p{L}{3,}(ies|es|s) (?!of\b)[^.]{15,}\b(and|with|in|for|from|to)\b", Options, TimeOut)]
    private static partial Regex EnglishPerfects();

    /// <summary>What "we" do before joining: wish, write, offer, name, believe.</summary>
    private const string NotDoingButWriting = @"(?!(are|were|be|been|have|had|will|would|can|could|may|might|shall|should|must|do|did|do not|don't|wish|want|hope|like|love|look|seek|intend|plan|propose|offer|apply|request|ask|believe|think|know|understand|thank|attach|enclose|send|submit|confirm|declare|endorse|agree|accept|commit|need|expect|aim|feel|see|saw|appreciate|nominate|designate|appoint|name|remain|read|heard|hear|learn|learned|learnt|met|found|decided|became|become|join|joined|write|contact|represent|pledge|consider|regret|trust|hereby|the|all|at|in|of|and|as|who|which|not|bring|contribute|share|would|fulfil|fulfill|meet|satisfy|possess|own|lack|came|come|say|call|welcome|respect|invite|await|recogni[sz]e|subscribe|support|use|get|got|there|here|too|currently have|value|strive|stand|count|assure|certify|undersigned|kindly|request|express|introduce|present)\b)";

    [GeneratedRegex(@"\bwe (also |currently |mainly |primarily |regularly |actively |now |already |jointly |together |mostly |annually |then |each year |every year |both |directly |closely |systematically |usually |often )*" + NotDoingButWriting + @"\p{L}{3,}\b", Options, TimeOut)]
    private static partial Regex EnglishPresents();

    private const string Verbs = @"(work|restor|plant|train|manag|run|implement|operat|protect|conserv|monitor|stud[iy]|research|teach|organi[sz]|maintain|develop|promot|conduct|carr[iy]|lead|publish|build|help|accompan|coordinat|produc|breed|guid|host|advis|map|educat|rehabilitat|reforest|advocat|deliver|engag|assist|rais|grow|process|collect|document|measur|design|construct|equip|provid|support|offer|investigat|defend|represent|bring together|unit|sell|make|weav|campaign|test|rescu|mark|clear|repair|certif|facilitat|preserv|safeguard|observ|survey|administ|govern|oversee|regulat|fund|financ|set up|introduc|look after|car[er]|serv|market|export|revitali[sz]|strengthen|empower|cultivat|keep|patrol|combin|specialis|specializ|focus|concentrat|deal|address|tackle|undertak|hold|install|record|foster|encourag)";

    [GeneratedRegex(@"\b(we|ourselves) (also |currently |mainly |primarily |regularly |actively |have |now |already |jointly |together |mostly |annually |successfully |then |each year |every year |both |directly |closely |systematically )*" + Verbs + @"(s|es|e|ed|ing|ies|ied)?\b(?! (to join|for membership|the (vision|mission|values|principles|goals|objectives)))", Options, TimeOut)]
    private static partial Regex EnglishWork();

    [GeneratedRegex(@"\bwe (have been|are|were) (also |currently |mainly |actively )*(\p{L}+ing\b|active|engaged|involved|dedicated|specialised|specialized|responsible)(?! to (you|apply|join)| for membership)", Options, TimeOut)]
    private static partial Regex EnglishContinuous();

    [GeneratedRegex(@"\b(it|which|that|who|organi[sz]ation|association|institute|institution|foundation|ngo|network|company|ministry|department|cooperative|centre|center|university|trust|society|club|union|federation|municipality|government|council|agency|group|alliance|programme|team|staff|members|volunteers|and|researchers|experts|since (then|\d{4}),? (it|she)?)( (also|currently|mainly|primarily|regularly|actively|has|now|already|mostly|jointly|successfully|both|directly)){0,2} " + Verbs + @"(s|es|ies|ed|d)\b", Options, TimeOut)]
    private static partial Regex EnglishBodies();

    [GeneratedRegex(@"\b(working|active|engaged|involved|dedicated|devoted|specialised|specialized|specialising|specializing|committed|focused|focusing|operating|experienced) (in|on|with|to|for|across|at|towards|throughout|against)\b(?! (join|becom))", Options, TimeOut)]
    private static partial Regex EnglishActive();

    [GeneratedRegex(@"\b(is|are|was|were|has been|have been) responsible for|\b(our|its|main|core|field|these|the following|current|key) (\p{L}+ )?(activit\p{L}+|work|programmes?|programs?|projects?|field of work|fields? of activit\p{L}+|mission|mandate|research)\b[^.]{0,60}?\b(include|includes|cover|covers|focus|focuses|focusses|are|is|comprise|comprises|consist|consists|range|ranges|concern|concerns|deal|deals|centre|center|has|have|:)|\bactivities (include|are|:)", Options, TimeOut)]
    private static partial Regex EnglishFields();

    [GeneratedRegex(@"\b(restores|protects|conserves|implements|promotes|manages|coordinates|reforests|rehabilitates|accompanies|educates|organi[sz]es|conducts|produces|operates|carries out|teaches|studies the|monitors the|works (in|on|with|for|to))\b", Options, TimeOut)]
    private static partial Regex EnglishVerbs();

    private const string NotDoing = @"(?!(souhait|voul|desir|esper|pouv|pourr|propos|design|nomm|av|remerci|pri|rest|adress|sollicit|demand|confirm|joign|soumett|contact|ecriv|attend|engage|dispos|adher|compt|offr|apport|mett|entend|tenon|compren|partageons (la|votre)|reconnaiss|indiqu|sall|all|envoy|transmett|presentons (notre|la|une) (candid|dem)|saisiss|cherchons a (adherer|rejoindre)|soutenons (la vision|les principes|la mission)|approuv|souscriv|ser|posons|postul|candidat|recherch|avon|manifest|exprim|inform|communiqu|fournir|contribu|partager|accueiller|organiser|som)\p{L}*)";

    [GeneratedRegex(@"\bnous (y |en |nous |les |aussi |egalement |avons (deja |aussi )?)*" + NotDoing + @"\p{L}{3,}ons\b|\bnous avons (deja |aussi |notamment |egalement )*(?!(l'honneur|le plaisir|decide|pris|bien|recu|lu|design|nomme|choisi|ete informe|appris|entendu|des ressources|acces|nos propres|un|une|designe))\p{L}{3,}(e|i|u|is|it)\b|\bnous (sommes|etions) (actifs|actives|engage\p{L}*|specialis\p{L}*|investi\p{L}*|charge\p{L}*)", Options, TimeOut)]
    private static partial Regex FrenchWork();

    [GeneratedRegex(@"\b(elle|il|qui|association|organisation|ong|institut|fondation|structure|societe|entreprise|centre|reseau|universite|ministere|commune|cooperative|federation|syndicat|equipe|laboratoire|comite|parc|agence|et|membres|collectif|depuis \d{4}|ans)[, ]+(y |s'|se |en |aussi |egalement |notamment |principalement )*(travaille(nt)?|œuvre(nt)?|oeuvre(nt)?|mene(nt)?|restaure(nt)?|forme(nt)?|accompagne(nt)?|protege(nt)?|gere(nt)?|realise(nt)?|organise(nt)?|soutien(nen)?t|agi(ssen)?t|intervien(nen)?t|occupe(nt)?|consacre(nt)?|developpe(nt)?|promeu(ven)?t|condui(sen)?t|anime(nt)?|etudie(nt)?|plante(nt)?|produi(sen)?t|accueille(nt)?|encadre(nt)?|entretien(nen)?t|sensibilise(nt)?|defend(ent)?|mettent? en|met en|reboise(nt)?|coordonne(nt)?|aide(nt)?|surveille(nt)?|publie(nt)?|exploite(nt)?|transforme(nt)?|commercialise(nt)?|valorise(nt)?|regroupe(nt)?|enseigne(nt)?|assure(nt)?|administre(nt)?|pilote(nt)?|suit|suivent|cartographie(nt)?|fabrique(nt)?|eleve(nt)?|conseille(nt)?|a (mene|restaure|forme|plante|realise|reboise|accompagne|construit|developpe))\b", Options, TimeOut)]
    private static partial Regex FrenchVerbs();

    [GeneratedRegex(@"\b(active?|actifs|engagee?s?|specialisee?s?|investie?s?|impliquee?s?) (dans|en|pour|sur|aupres)\b|\b(nos|ses|leurs|les|principales) (principales |principaux )?(activites|actions|travaux|projets|programmes|missions)\b[^.]{0,50}?\b(sont|comprennent|portent|concernent|visent|couvrent|incluent|consistent|:)|\bactivites? principales?|\b(dediee?|consacree?|vouee?) (a|au|aux)\b|\best chargee? d|\btravaillant (a|dans|pour|sur|avec)|(œ|oe)uvrant (pour|dans|a)", Options, TimeOut)]
    private static partial Regex FrenchFields();

    private const string NoHaciendo = @"(?!(quer|quis|dese|esper|pod|ofrec|solicit|design|nombr|propon|agradec|qued|adjunt|envi|somos|estamos|hemos|tenemos|cont(amos)\b|remit|confirm|compromet|busc|presentamos (nuestra|la|esta)|habremos|saluda|escrib|manifest|comunic|acept|compartimos (la|su)|respald|apoyamos (la vision|la mision)|suscrib|nos permit|permit|creemos|entendemos|sabemos|vemos|debemos|hacemos llegar|anhel|aspiramos|pretend|postul|dirigimos|ponemos|aport|contribuiremos|ponem|informamos|haremos|pens|planea|prevem|tendremos|disponemos|recibimos su|leimos|conocimos|decid|ratific|expres|referimos)\p{L}*)";

    [GeneratedRegex(@"(^|\b(nosotros|que|y|donde|tambien|alli|ademas|actualmente|desde \d{4},?|anos,?|hoy|cada ano,?|,|nos|les|lo|la|se|nuestra labor))\s*" + NoHaciendo + @"\p{L}{3,}(amos|emos|imos)\b(?<!remos)|\b(hemos|venimos|llevamos|estamos) (ya |mas de |\d+ |anos )*(?!(decidid|designad|nombrad|recibid|conocid|leid|dispuest|interesad|list|segur|de acuerdo|en condiciones|en capacidad|registrad|constituid|legalmente|inscrit))\p{L}+(ad[oa]s?|id[oa]s?|ando|iendo|to|cho)\b|\btrabajamos|\bnos dedicamos|\bestamos dedicad", Options, TimeOut)]
    private static partial Regex SpanishWork();

    [GeneratedRegex(@"\b(se dedica|trabajan?|restauran?|protegen?|capacitan?|promueven?|desarrollan?|realizan?|acompanan?|gestionan?|impulsan?|ejecutan?|llevan? a cabo|apoyan? a|forman? a|investigan?|conservan?|implementan?|organizan?|monitorean?|fomentan?|brindan?|operan?|producen?|siembran?|reforestan?|administran?|coordinan?|ensenan?|estudian?|defienden?|agrupa|articula|comercializan?|elaboran?|cultivan?|se encarga|asesoran?|educan?|rescatan?|manejan?|construyen?|ha (restaurado|capacitado|sembrado|desarrollado|trabajado|impulsado|realizado|reforestado))\b(?! parte)", Options, TimeOut)]
    private static partial Regex SpanishVerbs();

    [GeneratedRegex(@"\b(dedicad[oa]s?|activ[oa]s?|comprometid[oa]s?|especializad[oa]s?|enfocad[oa]s?|involucrad[oa]s?) (a|al|en|con|por)\b|\b(nuestras|sus|las|principales) (principales )?(actividades|acciones|lineas de trabajo|programas|proyectos|labores)\b[^.]{0,50}?\b(son|incluyen|comprenden|abarcan|se centran|consisten|estan|:)|\b(nuestro|su) trabajo\b[^.]{0,40}?\b(es|se centra|consiste|incluye|abarca|se enfoca)|\bes responsable de|\besta a cargo de|\btrabajando (en|con|por|para)", Options, TimeOut)]
    private static partial Regex SpanishFields();

    private const string NeDelaem = @"(?!(хотим|желаем|проси|можем|сможем|готов|надеем|предлага|благодар|назнача|стремим|планиру|намерен|заинтерес|выража|обраща|направля|пода[ею]|сообща|рассчитыв|разделя|поддерживаем (цели|миссию|видение|принцип)|прилага|обязу|дума|счита|верим|будем|пишем|ищем|внесем|предостав|подел|гарантир|понима|имеем|располага|признаем|одобря|зарегистр|представля[ею]м собой|присоединя|вступа|являем|ждем)\p{L}*)";

    [GeneratedRegex(@"\b(мы|также|где|и|года|лет|,) (также |уже |активно |сейчас |ежегодно |регулярно |совместно |с \d{4} года |много лет |в основном |вместе |их |для них )*" + NeDelaem + @"\p{L}{2,}(ем|им|емся|имся)\b", Options, TimeOut)]
    private static partial Regex RussianWork();

    [GeneratedRegex(@"\b(занима(ется|емся|ются|ющ\p{L}+)|работа(ет|ем|ют|ющ\p{L}+)|восстанавлива(ет|ем|ют|ющ\p{L}+)|обуча(ет|ем|ют)|провод(ит|им|ят)|реализу(ет|ем|ют)|поддержива(ет|ют)|развива(ет|ем|ют)|защища(ет|ем|ют)|сохраня(ет|ем|ют)|изуча(ет|ем|ют)|осуществля(ет|ем|ют)|организу(ет|ем|ют)|веде(т|м)|ведут|выращива(ет|ем|ют)|помога(ет|ем|ют)|содейству(ет|ем|ют)|координиру(ет|ем|ют)|исследу(ет|ем|ют)|объединя(ет|ют)|управля(ет|ем|ют)|произвед|производ(ит|им|ят)|сажа(ет|ем|ют)|наблюда(ет|ем|ют)|готов(ит|им|ят) (кадр|специал|гид|проводн)|отвеча(ет|ем) за|создает|создаем|строит|строим|внедря(ет|ем|ют)|обеспечива(ет|ем|ют)|оказыва(ет|ем)|охраня(ет|ем|ют)|продвига(ет|ем)|разрабатыва(ет|ем|ют)|специализиру(ется|емся))\b", Options, TimeOut)]
    private static partial Regex RussianVerbs();

    [GeneratedRegex(@"\b(наш[аи]|основн(ая|ые|ой)|ее|его) (основн\p{L}+ )?(деятельност\p{L}*|направлени\p{L}*|проект\p{L}*|программ\p{L}*|работ\p{L}*|задач\p{L}*)\b|\b(восстановил|посадил|провел|обучил|реализовал|создал|подготовил)[аи]?\b|\b(активн[ао]|деятельност\p{L}+) в (области|сфере)", Options, TimeOut)]
    private static partial Regex RussianFields();
}
