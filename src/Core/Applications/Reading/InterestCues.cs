using System.Text.RegularExpressions;
using MountainPartnership.Core.Patterns;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>The turns of phrase by which a sentence says why somebody wants to join, and what is hoped for. The sentences are folded.</summary>
/// <remarks>Many small patterns: one of them all would be more than the JIT optimizes, and then takes eight times as long.</remarks>
internal static partial class InterestCues
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds. The stretches are short: only a machine that stands still, or compiles this for the first time, comes near it.</summary>
    private const int TimeOut = 30_000;

    private static readonly PatternSet Cues = new(
        EnglishReasons(), EnglishNeeds(), EnglishWishes(), EnglishInterests(), EnglishBenefits(), EnglishMotives(),
        FrenchReasons(), FrenchWishes(), FrenchInterests(), FrenchBenefits(),
        SpanishReasons(), SpanishWishes(), SpanishInterests(), SpanishBenefits(),
        RussianReasons(), RussianWishes(), RussianBenefits());

    public static bool In(string sentence) => Cues.AnyMatches(sentence);

    /// <summary>Joining, as the sentence's matter.</summary>
    private const string Joining = @"(join\p{L}*|member\p{L}*|membership|becom\p{L}+|be(ing)? part|adher\p{L}+|adhesion|rejoindre|devenir|integrer|belong|accede|accession|admission|membres?|unir\p{L}*|adherir\p{L}*|sumar\p{L}*|incorporar\p{L}*|miembros?|membresia|ingres\p{L}+|afiliar\p{L}*|formar parte|vincular\p{L}*|вступ\p{L}+|присоедин\p{L}+|член\p{L}*|участи\p{L}+|партнерств\p{L}+)";

    [GeneratedRegex(@"\b" + Joining + @"\b[^.]{0,160}?\b(in order to|so (that|as)\b|because|since we|as (we|it) (believe|want|wish|would|see|need)|with (a|the) (view|aim|hope|intention) |to (also )?" + Gain + @"\p{L}*)", Options, TimeOut)]
    private static partial Regex EnglishReasons();

    [GeneratedRegex(@"\b(would|will|could|can|might|may) (also |greatly |then )?(help|enable|allow|let|give|bring|offer|open|save|teach|connect) (us|it|our|them|its|their|the (organi[sz]ation|association|ministry|members|students|team))\b|\b(looking|look) for\b|\bwe (are )?(in )?(need|search|seek|miss|lack)\b|\b(honou?red|proud|happy|glad) to (belong|join|be)[^.]{0,60}\bbecause\b|\bnobody should|\b(would|will) (also )?mean\b|\bfor us,? (it|this|membership)\b|\b" + Joining + @"\b[^.]{0,40}?\b(expect|hope for|seek|anticipate|gain|look forward to)\b|\bwant our [^.]{0,40} to be (heard|seen|known)|\b(it would be|would be) (\p{L}+ )?(wonderful|great|useful|valuable|helpful|good|important|enriching) (for us )?to\b|\b(platform|forum) (to|for|where)\b|\bwe see (the |our )?(partnership|membership|it)\b|\b(believe|convinced|think|trust)\b[^.]{0,90}\b(help|strengthen|benefit|enable|allow|open|useful|reinforce|amplify)\p{L}*|\b(instead of|rather than) alone", Options, TimeOut)]
    private static partial Regex EnglishNeeds();

    private const string Gain = @"(learn|exchang|connect|network|collaborat|cooperat|access|gain|benefit|strengthen|raise|work (closely |together )?with|meet|find partners|build (partner|relat|alliance|bridge)|participat|take part|engage|compare|be heard|give (a )?voice|link|share|draw on|profit|discover|amplif|advocat|be connected|get (to know|access|support|inspir|in touch)|make our|bring (the voice|our)|increase|improve|reach|promote|scale|exchanging|help)";

    [GeneratedRegex(@"\b(wish|wishes|would (also |very much )?(like|love)|we'd like|want|wants|hope|hopes|seek|seeks|aim|aims|expect|expects|look forward|looks forward|keen|eager|intend|desire|aspire|long|interested)\b[^.]{0,110}?\b(to|in) (also |better |jointly |further |be able to )?" + Gain + @"\p{L}*", Options, TimeOut)]
    private static partial Regex EnglishWishes();

    [GeneratedRegex(@"\binterested in (?!(joining|becoming|membership|being|applying|the (mountain )?partnership|your))|\b(interests?|motivations?|reasons?|purpose|motive)\b[^.]{0,90}?\b(is|are|lies|lie|stems?|comes?|because|arises?|springs?|include)\b", Options, TimeOut)]
    private static partial Regex EnglishInterests();

    [GeneratedRegex(@"\b(membership|joining|being (a )?(part|member)|the (mountain )?partnership|belonging|participation)\b[^.]{0,60}?\b(would|will|can|could|may) (also |greatly |certainly )?(allow|enable|help|give|offer|provide|open|let|strengthen|bring|connect|put|be an opportunity|support|make)", Options, TimeOut)]
    private static partial Regex EnglishBenefits();

    [GeneratedRegex(@"\bwhat (draws|attracts|interests|motivates|brings|appeals to|convinces|excites) (us|our)|\b(chance|opportunity|opportunities) (to|for|of)\b|\b(what we (hope|seek|expect|look for)|we (hope|expect|seek|look) (that|for|from|to)|interests us|attracts us|motivates us|we need (partners|allies|contact)|looking for (partners|exchange|contact))", Options, TimeOut)]
    private static partial Regex EnglishMotives();

    [GeneratedRegex(@"\b" + Joining + @"\b[^.]{0,160}?\b(afin (de|d'|que)|pour (mieux |pouvoir |ainsi )?\p{L}+(er|ir|re)\b|parce que|parce qu'|\bcar\b|dans le but|en vue d|dans l'espoir|puisque)", Options, TimeOut)]
    private static partial Regex FrenchReasons();

    [GeneratedRegex(@"\b(souhait|desir|esper|voudr|voul|aimer|aspir|cherch|tien)\p{L}+ [^.]{0,110}?\b(echanger|apprendre|partager|beneficier|acceder|collaborer|participer|rencontrer|renforcer|profiter|nouer|tisser|decouvrir|faire entendre|cooperer|travailler|s'inspirer|nous inspirer|mutualiser|comparer|porter|trouver|s'appuyer|nous relier|confronter|valoriser|elargir|developper|creer des liens|tirer|sortir de|faire connaitre|nous rapprocher|contribuer aux debats)", Options, TimeOut)]
    private static partial Regex FrenchWishes();

    [GeneratedRegex(@"\b(interets?|motivations?|raisons?)\b[^.]{0,90}?\b(est|sont|reside|tient|tiennent|vient|viennent|portent?|consiste)\b|\binteresse\p{L}* (par|a) (?!(l'adhesion|une adhesion|votre partenariat|le partenariat|rejoindre|devenir|adherer))", Options, TimeOut)]
    private static partial Regex FrenchInterests();

    [GeneratedRegex(@"\b(adhesion|appartenance|participation|partenariat)\b[^.]{0,50}?\b(permettr|aider|donner|offrir|ouvrir|serait une occasion|renforcer)\p{L}*|\b(y|en) (voit|voyons|attend|attendons|espere|esperons|cherche|cherchons|trouver)\p{L}*|\b(un moyen|une facon) (de|d')|\b(l'occasion|la possibilite|opportunite) (de|d')|\b(pensons|convaincus|croyons|estimons|considerons)\b[^.]{0,90}\b(permettr|aider|renforcer|enrichir|essentiel|important|utile)\p{L}*|\b(nous|lui|leur|me|l') ?(donner|permettr|aider|offrir|ouvrir|apporter)(ait|a|aient|ont)\b|\b(attend|attendons|attendent) (de|du|d')|\b(cherchons|cherche|recherchons) (a|des|un|une)\b|\b(nous attendons|attentes|ce qui nous (interesse|motive|attire))", Options, TimeOut)]
    private static partial Regex FrenchBenefits();

    [GeneratedRegex(@"\b" + Joining + @"\b[^.]{0,160}?\b(con el (fin|objetivo|proposito|animo|interes)|a fin de|para (poder |asi )?\p{L}+(ar|er|ir)(nos|se)?\b|porque|ya que|dado que|con la (idea|intencion|esperanza)|pues\b)", Options, TimeOut)]
    private static partial Regex SpanishReasons();

    [GeneratedRegex(@"\b(dese|quer|quisi|esper|busc|anhel|gustar|pretend|aspir|interes)\p{L}* [^.]{0,110}?\b(aprender|intercambi\p{L}+|compartir|colabor\p{L}+|acceder|conocer|particip\p{L}+|fortalec\p{L}+|articul\p{L}+|conect\p{L}+|benefici\p{L}+|cooper\p{L}+|sumar esfuerzos|visibiliz\p{L}+|dar visibilidad|dar a conocer|encontrar|establecer|tejer|ampliar|tender puentes|nutrir\p{L}*|incidir|vincularnos con|trabajar con|mejorar|acercarnos|llevar la voz)", Options, TimeOut)]
    private static partial Regex SpanishWishes();

    [GeneratedRegex(@"\b(interes|motivacion|razon|razones|motivos?)\b[^.]{0,90}?\b(es|son|radica|consiste|reside|nace|surge|responde)\b|\b(la oportunidad|la posibilidad|la ocasion) de\b|\bnos (interesa|motiva|atrae)n? (?!(unirnos|ser|formar|ingresar|adherirnos|incorporarnos|sumarnos))", Options, TimeOut)]
    private static partial Regex SpanishInterests();

    [GeneratedRegex(@"\b(creemos|consideramos|pensamos|estamos convencid\p{L}+)\b[^.]{0,90}\b(permitir|ayudar|fortalecer|enriquecer|fundamental|importante|necesari|clave|intercambi|aprender)\p{L}*|\b(nos|le|les) (permitir|ayudar|dar|ofrecer|abrir|facilitar|serviri)[aáí]\p{L}*|\bbuscamos\b|\b(necesitamos|nos hace falta|nos faltan?)\b|\b(membresia|adhesion|pertenencia|alianza|ingreso|pertenecer|ser parte|incorporacion)\b[^.]{0,50}?\b(permitir|ayudar|dar|ofrecer|abrir|fortalecer|facilitar)\p{L}*", Options, TimeOut)]
    private static partial Regex SpanishBenefits();

    [GeneratedRegex(@"\b" + Joining + @"\b[^.]{0,160}?(чтобы|для того|с целью|в целях|так как|поскольку|потому что|ради|для (обмена|сотруднич|получен|изучен|расшир|укреплен|установл|развит|совместн|доступа))", Options, TimeOut)]
    private static partial Regex RussianReasons();

    [GeneratedRegex(@"\b(хотим|хотели бы|хотел\p{L}? бы|хочет|желаем|желает|надеемся|надеется|стремимся|стремится|рассчитываем|рассчитывает|ищем|мечтаем|заинтересован\p{L}*)[^.]{0,110}?(обмен|учиться|научиться|узна|сотруднич|получ|доступ|участв|налад|укреп|перен|познаком|знаком|установ|делиться|поделиться|перенима|найти|расшир|объедин|взаимодейств|изуч|быть услышан|наход|развива|совместн)", Options, TimeOut)]
    private static partial Regex RussianWishes();

    [GeneratedRegex(@"\bвозможност\p{L} (\p{L}+ть|для|обмен)|(членство|вступление|партнерство|участие|присоединение)[^.]{0,40}?(позвол|помож|даст|откро|дало бы|помогло бы)|\b(считаем|уверены|полагаем|думаем)\b[^.]{0,90}(помо[жг]|позвол|важн|необходим|полезн|укреп)\p{L}*|\b(для нас|нам|для \p{L}+) (\p{L}+ )?(важ\p{L}+|полез\p{L}+|ценн\p{L}+|нужн\p{L}+|необходим\p{L}+)|\b(важен|важна|важно|важны|нужны|нужен) (для нас|нам|обмен)|\b(поможет|помогло бы|позволит|позволило бы|даст|дало бы) (нам|ему|ей|нашей|нашему|наш|району|организации)|\b(нас|нам) (интересу\p{L}+|привлека\p{L}+|важно|важен|интерес\p{L}+)|\b(наш интерес|наш\p{L} мотивац\p{L}+|наш\p{L} интерес\p{L}*|причина\p{L}*|интерес)\b[^.]{0,40}(-|в том|состо|связан|заключа)", Options, TimeOut)]
    private static partial Regex RussianBenefits();
}
