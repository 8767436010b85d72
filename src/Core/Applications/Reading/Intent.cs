using System.Text.RegularExpressions;
using MountainPartnership.Core.Patterns;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>What the writer is after. The words are folded.</summary>
internal static partial class Intent
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds. The stretches are short: only a machine that stands still, or compiles this for the first time, comes near it.</summary>
    private const int TimeOut = 30_000;

    /// <summary>Words of joining or applying, by whomever.</summary>
    public static bool Applies(string folded) => Applying.AnyMatches(folded);

    /// <summary>The writers say that they wish to join or hereby apply, and nothing else than this partnership.</summary>
    public static bool Declares(string sentence) => Declared.AnyMatches(sentence) && !JoinsOther(sentence) && !ForOthers().IsMatch(sentence);

    /// <summary>The writer says so for herself.</summary>
    public static bool DeclaresAlone(string sentence) => DeclaredAlone.AnyMatches(sentence) && !JoinsOther(sentence);

    /// <summary>Whether a whole text speaks as an individual's, asks how to join, and speaks for a body.</summary>
    public static (bool Individual, bool Asks, bool Represents) Of(string folded)
    {
        List<int> matching = WholeText.Matching(folded);
        return (matching.Contains(0), matching.Contains(1), matching.Contains(2));
    }

    private static readonly PatternSet WholeText = new(AsIndividual(), HowTo(), ForBody());

    private static readonly PatternSet Applying = new(Application());

    /// <summary>In patterns of a size that the JIT optimizes.</summary>
    private static readonly PatternSet Declared = new(EnglishWish(), EnglishApplication(), FrenchWish(), SpanishWish(), RussianWish());

    private static readonly PatternSet DeclaredAlone = new(Alone());

    /// <summary>"A member of the Alpine Hut Federation": the name behind is another's.</summary>
    private static bool JoinsOther(string sentence)
    {
        Match match = Object().Match(sentence);
        if (!match.Success)
        {
            return false;
        }

        string what = match.Groups["what"].Value;
        return Bodies().IsMatch(what) && !OursOrYours().IsMatch(what);
    }

    [GeneratedRegex(@"\b(appl(y|ies|ying|ied) (for (membership|admission)|to (be|become|join))|application (for (\p{L}+ ){0,4}?(membership|admission)|to (join|become))|membership (application|request|form)|request (for )?(membership|admission|to join)|(wish|wishes|would like|want|wants|hope|hopes|intend|intends|like|desire|desires|pleased|glad|happy|decided|ready|propose|proposes|request|requests|seek|seeks|keen|eager) (to |that )?[^.?!]{0,40}?(join|become (a |an )?(full |new |active )?(member|partner)|be (a |an )?(admitted|accepted|part|member)|adhere|membership)|interest(ed)? in (joining|becoming|membership)|asks? (for admission|to be admitted|to join)|seek(s|ing)? (membership|admission)|our (membership )?application|joining (the|your)"
        + @"|demande d'adhesion|candidature|adhesion (de|a|au|du)|adherer|rejoindre|devenir (un )?(membre|partenaire)|etre (admis|admise|membre)|souhait\p{L}+ (adherer|rejoindre|devenir|integrer)|integrer (le|votre)|notre (adhesion|demande)"
        + @"|solicitud de (membresia|adhesion|ingreso|incorporacion|afiliacion|admision|vinculacion)|solicit\p{L}+ (la |el |su |nuestra |nuestro |formalmente )*(membresia|adhesion|ingreso|incorporacion|afiliacion|admision|vinculacion|ser)|(unirnos|unirse|unirme|adherirnos|adherirse|adherirme|sumarnos|sumarse|sumarme|incorporarnos|incorporarse|afiliarnos|afiliarse|vincularnos|vincularse|integrarnos|integrarse|postularnos|postular)|ser (parte|miembro|admitid\p{L}+|aceptad\p{L}+)|hacer(nos|se|me)? (parte|miembro\p{L}*)|formar parte|convertirnos|nuestra (solicitud|postulacion|candidatura)|ingresar a"
        + @"|заявк\p{L}+ на (членств|вступлен|присоедин)\p{L}*|заявлени\p{L} (на|о) (членств|вступлен|присоедин|прием)\p{L}*|вступ(ить|лени\p{L}|ает|аем)|стать (член|участник|партнер)\p{L}*|присоедин(иться|яется|ени\p{L}|яемся)|принять (нас|нашу|наш|в)|приеме? в|членств\p{L}|войти в)\b", Options, TimeOut)]
    private static partial Regex Application();

    private const string Joins = @"(join\b|joining|join our|becom\p{L}+ (a |an |the )?(\p{L}+ )?(member|partner|part)|be(ing)? (a |an )?(\p{L}+ )?(member|partner|admitted|accepted|part of)|membership\b|accede|accession|belong to|as (a |an )?(\p{L}+ )?member|admission|admitted|adhere\b|our application|apply(ing)? to be)";

    [GeneratedRegex(@"\b\p{L}+\)?,? (wish|wishes|wished|would (also |very much |hereby |sincerely |now )*(like|love|be)|want|wants|hope|hopes|intend|intends|seek|seeks|appl(y|ies)|applying|request|requests|ask|asks|interested|interest in|writing|desire|desires|pleased|happy|glad|proud|honou?red|decided|hereby|submit|submits|submitting|propose|proposes|keen|eager|express|expresses|like)\b[^.?!]{0,90}?\b" + Joins, Options, TimeOut)]
    private static partial Regex EnglishWish();

    [GeneratedRegex(@"\b(our|this|my|the) (membership )?(application|request) (for|to join|of)|\b(application|request) for (\p{L}+ ){0,4}?(membership|admission)|\btreat this [^.?!]{0,30} as our application|\bto (ask|apply) for (admission|membership)|\bmembership application (of|from|by|for|form)|\bseek(s|ing)? (membership|admission)|\bplease (accept|consider|register|admit|find)[^.?!]{0,60}(application|membership|as (a )?(new )?member|candidacy)|\bapplicant (organi[sz]ation|name)|\b(completed|filled|attached|enclosed|our|find|submit)\b[^.?!]{0,50}\b(application|membership|accession) form\b|\b(application|membership) form\b[^.?!]{0,20}\b(attached|enclosed|completed)|\bformulaire (de candidature|d'adhesion|de demande)|\bformulario de (afiliacion|membresia|adhesion|ingreso|solicitud|incorporacion)|\b(анкет|форм)\p{L}+ (заявител|для вступ|вступающ|кандидат)\p{L}*|\bзаполненн\p{L}+ (анкет|форм|заявк)\p{L}+", Options, TimeOut)]
    private static partial Regex EnglishApplication();

    [GeneratedRegex(@"\b(souhait|desir|voudr|voul|aimer|sollicit|demand|adress|present|pos|soumet|fai|propos|candidat|ai l'honneur|avons l'honneur|avons le plaisir|envisag)\p{L}*\b[^.?!]{0,90}?\b(adhesion|adherer|rejoindre|devenir membre|devenir (un |le )?partenaire|membre du|integrer|candidature|admission|etre admis\p{L}*|faire partie|se joindre|nous joindre)|\bdemande d'(adhesion|admission)|\bnotre (candidature|demande|adhesion)|\bdossier (de candidature|d'adhesion)|\bcandidature (de|du|au|a)\b", Options, TimeOut)]
    private static partial Regex FrenchWish();

    [GeneratedRegex(@"\b(dese|quer|quisi|quier|solicit|gustar|present|pid|postul|manifest|expres|interes|ped|remit|envi|busc|formaliz|decid|complac|aspir)\p{L}*\b[^.?!]{0,90}?\b(unir\p{L}*|adherir\p{L}*|adhesion|sumar(nos|se)|incorpor\p{L}+|afili\p{L}+|vincul\p{L}+|integrar(nos|se)|ser (parte|admitid\p{L}+|aceptad\p{L}+|miembro)|hacer(nos|se)? (parte|miembro\p{L}*)|formar parte|convertir\p{L}+|membresia|ingres\p{L}+|admision|candidatura|pertenecer|miembros? de)|\bsolicitud de (membresia|adhesion|ingreso|incorporacion|afiliacion|admision|vinculacion)|\bnuestra (solicitud|postulacion|candidatura)", Options, TimeOut)]
    private static partial Regex SpanishWish();

    [GeneratedRegex(@"\b(хот|жела|прос|пода|направ|обращ|заинтерес|выраж|намерен|реши|ходатайств|пода[её]т|прошу|готов|стрем)\p{L}*\b[^.?!]{0,100}?(вступ\p{L}+|присоедин\p{L}+|член\p{L}+|принят\p{L}*|принять|прием\p{L}*|участник\p{L}*|стать партн\p{L}+|войти в|заявк\p{L}+|заявлени\p{L}+)|\b(заявк|заявлени)\p{L}+ (на|о) (член|вступ|присоедин|прием)|\bнаш\p{L}+ (заявк|заявлени|вступлени)\p{L}+|\bвступаем\b", Options, TimeOut)]
    private static partial Regex RussianWish();

    /// <summary>Others are asked to join, or somebody else's application is spoken of.</summary>
    [GeneratedRegex(@"\byou (would|want|wish|like|are interested|can)\b|\b(si vous|vous (souhaitez|voulez|pouvez))\b|\bsi (desea|quiere)\b|\bесли вы\b|\b(join us|join our|invite you|inviting you|you (to )?(join|become)|your (membership|application|organi[sz]ation)|renew\p{L}*|membership (fee|dues|card|renewal)|rejoignez|vous invit|nous rejoindre|votre (adhesion|candidature)|unase|unete|les invit|le invit|su (membresia|solicitud)|присоединяйтесь|приглаша\p{L}+|вашего членства|ваш\p{L}* заявк)|\b(their|his|her|whose) (own )?(application|candidacy|membership|admission|request)\b|\b(support|back|endorse|approve of) (their|its|his|her|this) (wish|desire|request|intention|bid|efforts?|plans?)\b|\b(support|endorse|recommend|back|welcome)s? [^.]{0,40}\b(application|candidacy|admission|membership) (of|by|from)|\b(soutenons|recommandons|appuyons|apoyamos|recomendamos|respaldamos|поддерживаем|рекомендуем)\b[^.]{0,50}(candidature|adhesion|solicitud|candidatura|membresia|заявк|вступлени|кандидатур)", Options, TimeOut)]
    private static partial Regex ForOthers();

    [GeneratedRegex(@"\b(i|i'd)( \p{L}+){0,2} (wish|would( \p{L}+)? (like|love)|want|hope|apply|am applying|request|ask|am interested|desire|like)\b[^.?!]{0,70}?\b" + Joins
        + @"|\bi am (an? )?[^.?!]{0,110}\b(and|who|so i|,) ?(i )?(would )?(wish|like|love|want|hope|apply|interested)\b[^.?!]{0,40}?\b" + Joins
        + @"|\bje suis [^.?!]{0,110}\b(et|,) (je |j')?(souhait|desir|voudr|aimer)\p{L}*\b[^.?!]{0,60}(adherer|rejoindre|devenir|membre)|\bsoy [^.?!]{0,110}\b(y|,) (deseo|quiero|quisiera|me gustaria)\b[^.?!]{0,60}(unirme|ser|miembro|formar parte|hacerme)|\bя,? [^.?!]{0,110}\b(и|,) ?(хочу|хотел[аи]? бы|желаю)\b[^.?!]{0,60}(вступ|член|присоедин)"
        + @"|\b(je (\p{L}+ ){0,1}(souhait|desir|voudr|aimer|sollicit|demand|veux|suis interess)|j'aimer|j'ai l'honneur)\p{L}*\b[^.?!]{0,70}?\b(adhesion|adherer|rejoindre|devenir|membre|integrer|candidature)"
        + @"|\b(quisiera|quiero|deseo|me gustaria|solicito|pido|me interesa|estoy interesad[oa])\b[^.?!]{0,70}?\b(unirme|adherirme|ser (parte|miembro)|hacerme|formar parte|membresia|ingresar|ingreso|convertirme|afiliarme|sumarme|incorporarme|miembro)"
        + @"|\b(хочу|хотел[аи]? бы|желаю|прошу|подаю|мечтаю)\b[^.?!]{0,80}?(вступ\p{L}+|присоедин\p{L}+|член\p{L}+|принять|участник\p{L}*)", Options, TimeOut)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\b((as|like) an individual\b|in (a|my) (personal|individual|private) capacity|individual member(ship)?|as a private (person|citizen)|private (person|individual)|on my own behalf|(for|in) my own (name|behalf)|i am not (affiliated|attached|part|representing|with)|(not|don't|do not) (represent|belong|affiliated|have an organi[sz]ation)|not (representing|affiliated)|no organi[sz]ation behind|without (an )?organi[sz]ation|a titre (individuel|personnel|prive)|membre individuel|en tant que (particulier|personne)|(suis )?un(e)? (simple )?particulier|ne (represente|fais partie d')[^.]{0,20}(aucune|pas)|a titulo (personal|individual|particular)|miembro individual|persona (natural|fisica)|como (particular|individuo|persona)|en nombre propio|no (represento|pertenezco)|как (частн\p{L}+|физическ\p{L}+) (лиц|человек)\p{L}*|(частн\p{L}+|физическ\p{L}+) лиц\p{L}+|от (себя лично|своего имени)|индивидуальн\p{L}+ член\p{L}*|не (представляю|состою|являюсь представителем)|в личном качестве|лично для себя)", Options, TimeOut)]
    private static partial Regex AsIndividual();

    [GeneratedRegex(@"\b(on behalf of|our (organi[sz]ation|association|institution|foundation|company|institute|ngo|network|cooperative|university|club|society|ministry|municipality|team)|au nom (de|du|d')|notre (organi[sz]ation|association|institution|fondation|societe|institut|ong|reseau|cooperative|commune|structure)|en (nombre|representacion) (de|del)|nuestra? (organizacion|asociacion|institucion|fundacion|empresa|instituto|ong|red|cooperativa|universidad|entidad)|от имени (?!себя)|наш\p{L}* (организаци|ассоциаци|фонд|институт|компани|университет|центр|объединени)\p{L}*|we are an?|we represent|nous sommes une?|somos una?)\b", Options, TimeOut)]
    private static partial Regex ForBody();

    [GeneratedRegex(@"\bhow (can|do|could|may|might|should|does|to|would)\b[^.?!]{0,80}(join|becom|apply|member)|\b(could|can|would|will) you (please |kindly )?(tell|send|explain|let|inform|provide|advise|share|give)\b[^.?!]{0,120}(join|member|apply|application|admission|requirement|condition|criteria|procedure)|\bwhat (are|is|do|does|would|documents)\b[^.?!]{0,80}(requirement|procedure|criteria|condition|fee|process|step|join|member|apply|deadline)|\b(information|details|guidance|instructions|know more|learn more) (about|on|for|regarding|concerning|how)\b[^.?!]{0,40}(join|member|becom|apply|application)|\b(is it possible|is membership|are (we|individuals|companies) eligible|who can|whether we (can|could|may)|\b(like|want|wish|glad|grateful) to (know|learn|find out|understand) (more|what|how|whether|about|if|which)|\b(thinking|think) about (joining|membership|applying)|\bcan (we|an?|our|any|also|private|companies|individuals) (\p{L}+ ){0,4}?(join|become|apply|be )|\bwhat does it cost|\bany (fee|cost|condition)s?)"
        + @"|\bcomment (peut-on|pouvons-nous|puis-je|pourrions-nous|devenir|adherer|faire|on peut|nous pouvons|rejoindre|proceder|nous pourrions)|\bquell?e?s? (sont|est|seraient) (les?|la) (condition|demarche|modalite|procedure|critere|etape|marche|piece|document)|\b(renseignements?|informations?|precisions|savoir)\b[^.?!]{0,40}(adhesion|adherer|devenir membre|rejoindre)|\best-il possible"
        + @"|\bcomo (podemos|puedo|podriamos|se puede|hacer|hacemos|es el|unirnos|ser|hacerse|ingresar)\b|\bcual(es)? (es|son|seria|serian) (el|la|los|las) (requisito|paso|procedimiento|proceso|condicion|tramite|criterio)|\b(informacion|saber|conocer)\b[^.?!]{0,50}(membresia|ser miembro|unirnos|unirse|adhesion|ingres|requisito|hacernos|afili)|\bes posible\b[^.?!]{0,40}(unir|ser|ingres)|\bque (requisitos|documentos|pasos)"
        + @"|\bкак (можно|нам|мы можем|мне|стать|вступить|подать|присоединиться|наш\p{L}*)|\bкаки(е|м)\b[^.?!]{0,40}(услови|требовани|документ|критери|порядок|образом)|\bкаков[аы]? (порядок|процедур|услови)|\b(информаци\p{L}+|узнать|сообщите|подскажите|расскажите)\b[^.?!]{0,60}(членств|вступ|присоедин|член)|\bможно ли|\bможет ли", Options, TimeOut)]
    private static partial Regex HowTo();

    [GeneratedRegex(@"\b(members? of|membership (of|in)|joining|join|rejoindre|adherer a|adhesion a|membres? d[eu]|membre de|miembros? de|unirnos a|parte de|ingreso a|вступить в|вступлении в|членом|членство в|член\p{L}+)\s(?<what>[^.;?!]{0,70})", Options, TimeOut)]
    private static partial Regex Object();

    [GeneratedRegex(@"\b(federation|union|society|association|club|consortium|league|council|council of|forum|chamber|federacion|asociacion|consejo|camara|chambre|ligue|conseil|федераци\p{L}+|союз\p{L}*|ассоциаци\p{L}+|совет\p{L}*|клуб\p{L}*|палат\p{L}+|university|committee|board|gym|programme)\b", Options, TimeOut)]
    private static partial Regex Bodies();

    [GeneratedRegex(@"\b(partnership|alliance|mp|partenariat|alianza|партнерств\p{L}*|альянс\p{L}*|you|your|vous|votre|ustedes|su|вам|ваш\p{L}*|mountain partnership)\b", Options, TimeOut)]
    private static partial Regex OursOrYours();
}
