using System.Text.RegularExpressions;
using MountainPartnership.Core.Patterns;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>The turns of phrase by which a sentence offers something to the partnership. The sentences are folded.</summary>
/// <remarks>Many small patterns: one of them all would be more than the JIT optimizes, and then takes eight times as long.</remarks>
internal static partial class ContributionCues
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds. The stretches are short: only a machine that stands still, or compiles this for the first time, comes near it.</summary>
    private const int TimeOut = 30_000;

    private static readonly PatternSet Cues = new(
        EnglishOffers(), EnglishPromises(), EnglishContributions(),
        FrenchFutures(), FrenchReady(), FrenchOffers(), FrenchContributions(),
        SpanishFutures(), SpanishOffers(), SpanishContributions(),
        RussianFutures(), RussianOffers(), RussianContributions());

    public static bool In(string sentence) => Cues.AnyMatches(sentence);

    private const string Give = @"(contribut|offer|provid|bring|shar|host|make|put|place|support|suppl|organi[sz]|lend|giv|deliver|translat|train|publish|facilitat|help|open|pledge|second|test|advise|assist|co-?organi|add|dedicate|invite|send|serve|teach|map|receive|welcome|fund|finance|co-?fund|donate|document|run|pilot)";

    [GeneratedRegex(@"\b(can|could|will|shall|would (be (happy|glad|pleased|willing|ready|able|delighted) to|like to)|we'll|ready to|willing to|able to|prepared to|happy to|glad to|pleased to|intend to|intends to|plan to|plans to|propose to|proposes to|commit to|commits to|undertake to|in a position to|would)( also| gladly| happily| readily| regularly| freely| actively| in turn| then| of course)* (?!share (our |your |the )?(vision|mission|values))" + Give + @"\p{L}*", Options, TimeOut)]
    private static partial Regex EnglishOffers();

    [GeneratedRegex(@"\b(we|our \p{L}+|and|it|who) (can|could|will|would gladly|would happily|shall|are ready to|are willing to|are able to) (also |gladly |then )?(?!(learn|benefit|gain|join|become|be|have|hear|find|meet|profit|see|no|not|only|do|get|access|exchange|work|improve|reach|connect|compare|strengthen|apply|send (you )?(our|the|any|more|further)|answer|better|draw|wait|await|inform|let you|follow|announce|name|designate|nominate|communicate|appoint|need|become)\b)\p{L}{3,}", Options, TimeOut)]
    private static partial Regex EnglishPromises();

    [GeneratedRegex(@"\b(we|also|organi[sz]ation|association|foundation|institute|company|it|ministry|centre|center|ngo|in return|and) (also )?(offers?|brings?|pledges?|propose|proposes|commits?)\b|\b(our|intended|as (a|our|its|an)( \p{L}+)?|the|main|proposed|possible|planned|concrete) (own |main |intended |first |concrete |in-kind |planned |possible )*contributions?\b[^.]{0,80}?\b(is|are|will|would|could|can|include|consist|,|:)|\bas (a|our|its) contribution|\bin (return|turn)\b|\bmembers (are|would be|will be) welcome\b|\bin exchange,|\bat the (partnership's |network's )?disposal|\bavailable to (the )?(partnership|members|other)|\bfor (our|its) part,|\bon our side", Options, TimeOut)]
    private static partial Regex EnglishContributions();

    [GeneratedRegex(@"\b(?!(ser|aur|pourr|attendr|enverr|transmettr|saur|rester|devr|voudr|souhaiter|reviendr|communiquer|designer|nommer|ne manquer)ons\b)nous (y |vous |les )?(?!(ser|aur|pourr|attendr|enverr|transmettr|saur|rester|devr|voudr|reviendr|communiquer|designer|nommer|manquer|ger|oper|liber|cooper|recuper|reger|tir|retir|admir|prefer|consider|esper|acceler|gener|regener|inser|suger|prolifer|toler|integr)ons\b)\p{L}{3,}(er|ir|ttr|endr)ons\b", Options, TimeOut)]
    private static partial Regex FrenchFutures();

    [GeneratedRegex(@"\b(heureu\p{L}+|ravie?s?|honoree?s?|disposee?s?|pretes?|prets?) (de|d'|a) (contribuer|partager|accueillir|offrir|apporter|proposer|mettre|former|organiser|animer|fournir)", Options, TimeOut)]
    private static partial Regex FrenchReady();

    [GeneratedRegex(@"\b(pouvons|pourrons|pourrions|peut|pourra|pourrait|sommes (tout a fait )?(prets?|pretes?|en mesure|disposes?|disposees?)|est (prete?|en mesure|disposee?)|comptons|compte|entendons|entend|envisageons|envisage|prevoyons|nous engageons|s'engage|souhaitons|souhaite|voulons|proposons|propose)( \p{L}+)? ?(a |de |d')?(aussi |egalement |notamment |ainsi |volontiers |par ailleurs )*(apporter|contribuer|offrir|proposer|mettre|partager (?!la vision)|accueillir|fournir|organiser|former|traduire|publier|heberger|donner|preter|animer|transmettre|soutenir|aider|faire don|diffuser|ouvrir|recevoir|participer au financement|financer|assurer|prendre en charge|tester|documenter)", Options, TimeOut)]
    private static partial Regex FrenchOffers();

    [GeneratedRegex(@"\b(pouvons|pourrons|pourrions|saurions|sommes prets a|sommes pretes a) (aussi |egalement |vous |y )*(?!(apprendre|beneficier|profiter|adherer|rejoindre|devenir|etre|avoir|trouver|echanger|nous|repondre|envoyer|transmettre)\b)\p{L}+(er|ir|re)\b|\b(apporter(ons|a|ait|ions)|offrons|offrirons|offrira|mettrons|mettra|mettons|contribuer(ons|a|ait|ions)|partagerons|partagera|accueillerons|fournirons|fournira|organiserons|organisera|proposons|proposerons|apportons)\b|\b(notre|nos|sa|leurs?) (contributions?|apports?)\b|\b(en retour|en contrepartie|de notre cote|pour notre part|a titre de contribution|comme contribution|en guise de contribution|a disposition d)", Options, TimeOut)]
    private static partial Regex FrenchContributions();

    [GeneratedRegex(@"\b(?!(estar|quedar|agradecer|esperar|enviar|podr|tendr|ser|remitir|comunicar|designar|nombrar|informar|sabr|har)(e|a)?mos)\p{L}{3,}(ar|er|ir|dr)emos\b", Options, TimeOut)]
    private static partial Regex SpanishFutures();

    [GeneratedRegex(@"\b(podemos|podriamos|podremos|puede|podra|podria|estamos (dispuest\p{L}+|en (condiciones|capacidad)|list\p{L}+)|esta (dispuest\p{L}+|en (condiciones|capacidad))|planeamos|planea|pensamos|prevemos|proponemos|propone|pretendemos|queremos|deseamos|quisieramos|nos comprometemos|se compromete|buscamos|esperamos)( tambien| ademas| asimismo)?( a| en)? (aportar|contribuir|ofrecer|brindar|poner|compartir (?!la vision)|acoger|facilitar|organizar|capacitar|traducir|publicar|recibir|proporcionar|dar |prestar|apoyar|donar|ceder|abrir|entregar|financiar|ser sede|hospedar|difundir|sistematizar)", Options, TimeOut)]
    private static partial Regex SpanishOffers();

    [GeneratedRegex(@"\b(podemos|podriamos|podremos) (tambien )?(?!(aprender|beneficiarnos|conocer|ser|estar|tener|encontrar|unirnos|acceder|enviar|remitir|mejorar|participar)\b)\p{L}+(ar|er|ir)(les|los|nos)?\b|\b(ofrecemos|ofreceremos|ofreceria\p{L}*|aportamos|aportar(emos|a|ia|iamos)|pondr(emos|a|iamos|ia)|ponemos|contribuir(emos|a|iamos|ia)|compartiremos|compartira|brindaremos|brindamos a la alianza|facilitaremos|organizaremos|acogeremos|donaremos)\b|\b(nuestr[oa]s?|sus?) (aportes?|aportacion\p{L}*|contribucion\p{L}*)\b|\b(a cambio|por nuestra parte|de nuestra parte|como (aporte|contribucion|aportacion)|a disposicion de)", Options, TimeOut)]
    private static partial Regex SpanishContributions();

    [GeneratedRegex(@"\b(будем|будет) (также |и |охотно )?(?!(рад|благодар|призна|ждать|стать|иметь|полез|назнач|сообщ))\p{L}+(ть|ти)(ся)?\b", Options, TimeOut)]
    private static partial Regex RussianFutures();

    [GeneratedRegex(@"\b(можем|сможем|могли бы|готов[ыаи]?|намерен\p{L}*|планируем|планирует|может|сможет|обязуемся|обязуется|хотели бы|собираемся)( также| и| со своей стороны| регулярно| бесплатно)* (предостав|предложи|внести|вносить|делиться|поделиться|провести|проводить|организов|передать|помочь|помогать|принять|принимать|обуч|перевод|перевести|поддерж|опублик|размест|привлечь|оказ|содейств|финансир|выдел)\p{L}*", Options, TimeOut)]
    private static partial Regex RussianOffers();

    [GeneratedRegex(@"\b(можем|сможем|могли бы|готов[ыа]?)( также| и| со своей стороны| регулярно| бесплатно| охотно)* (?!(стать|вступить|учиться|научиться|узнать|получить|получать|быть|участвовать|сотрудничать|ответить|прислать|направить|присоединиться|найти|перенять|выполнять)\p{L}*)\p{L}+(ть|ти)(ся)?\b|\b(предлагаем|предлагает|предложим|предоставим|предоставит|внесем|внесет|поделимся|поделится|проведем|организуем для|передадим)\b|\b(наш|свой|наши|предполагаемый|планируемый|наши предполагаемые) вклад\p{L}*|\b(со своей стороны|с нашей стороны|в качестве вклада|взамен|в распоряжение)", Options, TimeOut)]
    private static partial Regex RussianContributions();
}
