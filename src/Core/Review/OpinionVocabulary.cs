using System.Collections.Frozen;

namespace MountainPartnership.Core.Review;

/// <summary>
/// Small letters' words that may stand beside praise and thanks after a statement of support. A word that is not here may turn the praise
/// round ("their experience is nil"), so it makes the sentence one that a human reads. Capitalised words are names.
/// </summary>
internal static class OpinionVocabulary
{
    /// <param name="sentence">Begins with a space where it is not the start of its sentence.</param>
    public static bool KnowsAll(string sentence)
    {
        int start = -1, number = 0;
        for (int i = 0; i <= sentence.Length; i++)
        {
            bool inWord = i < sentence.Length && (char.IsLetter(sentence[i]) || sentence[i] == '\'' && start >= 0);
            if (inWord && start < 0) start = i;
            if (inWord || start < 0) continue;
            string word = sentence[start..i].TrimEnd('\'');
            start = -1;
            if ((number++ > 0 || sentence[0] == ' ') && char.IsUpper(word[0])) continue;
            if (!Known(word.ToLowerInvariant())) return false;
        }
        return true;
    }

    private static bool Known(string word)
    {
        if (Words.Contains(word)) return true;
        int apostrophe = word.IndexOf('\'');
        return apostrophe > 0 && (apostrophe < 3 || word.Length - apostrophe <= 3) && Words.Contains(word[(apostrophe + 1)..].Length > 2 ? word[(apostrophe + 1)..] : word[..apostrophe]);
    }

    private static readonly FrozenSet<string> Words = string.Join(' ',
        """
        we i you they he she it our my your their his her its this that these those the a an and or of to in on at for with from by as is are was were be been being have has had
        do does will shall can who which what all very much more most many also so indeed truly really highly both each together here there today again always since over past now
        new long years year months decade decades ten five three two one several first time times day days organization organisation ngo institute institution association foundation team
        staff people members member community communities mountain mountains highland highlands region regions regional local national international global country countries area areas
        field development sustainable sustainability research science education training environment environmental climate change glacier glaciers water watershed watersheds forest forests
        biodiversity conservation ecosystem ecosystems agriculture pastoral pastoralism shepherds farmers women youth indigenous tourism heritage culture cultural adaptation resilience policy
        policies programme programmes program projects project activities activity initiative initiatives network networks alliance application candidature candidacy focal point secretariat
        information message mail email sharing shared share contact join joining joined add adds added bring brings make makes made give gives help helps helped see seen meet met hear
        find found hope let us them him me any some other further additional questions need anything please dear colleagues friends across within between through during about around close closely
        wide broad rich deep full fully clear clearly record track role part side way range level quality ground practice service services support supports supporting supported board
        where own such same both life work lives knowledge skills voice voices future forward family based well years' andean alpine himalayan monitoring management school guides know knew best kind kindest warm warmest sincere sincerely great good excellent strong iphone ipad android opportunity
        attention consideration considering inviting asking comment details documents review process consult consultation prompt reply morning afternoon evening hello hi
        monde le la les l un une des du de et est sont a ont dans pour avec sur que qui ce cet cette ces nous notre nos vous votre vos ils elles il elle leur leurs je mon ma mes au aux par plus très
        aussi ici depuis ans années année longtemps organisation association institut institution équipe membre membres montagne montagnes région régions régional local locale locales national nationale
        pays domaine développement durable recherche éducation formation environnement climat eau forêt forêts biodiversité tourisme culture patrimoine projet projets programme programmes activités
        initiative initiatives réseau candidature demande avons avoir être fait font y en tous toutes ensemble dossier terrain part côté c'est d'une d'un c d s à communautés j'ai envoi partage attention message information informations consultation
        el los las uno una unos del al es son está están han ha hay con sin sobre que quien este esta estos estas nosotros nuestra nuestro nuestras nuestros ustedes su sus lo le les se más muy también desde
        hace años año mucho muchos tiempo organización asociación institución fundación equipo miembro miembros montaña montañas región regiones regional local locales nacional internacional país países
        área campo desarrollo sostenible investigación educación formación ambiente ambiental clima agua bosque bosques biodiversidad turismo cultura patrimonio proyecto proyectos programa programas
        actividades iniciativa iniciativas red solicitud candidatura un y en la parte comunidades ellos ellas todo todos como por para información mensaje atención compartir consulta oportunidad correo saludo
        мы вы они он она оно наш наша наше наши ваш ваша их его ее это этот эта эти и в на с по для от из у к о как что который которая которые очень также уже давно лет год года много нам нас вам вас
        организация организации организацией организаций институт ассоциация команда член члены членов горный горная горные горных горах гор регион региона регионе области развития развитие устойчивого
        исследования наука образование экология экологии климат вода лес лесов проект проекты проектов программа программы деятельность сеть заявка заявку кандидатуру свой своей большим большой дальше всего
        всех все со во работы информацию письмо внимание возможность сообщение при над является есть имеет будем нами ними вместе
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Split(' ').ToFrozenSet();
}
