using System.Text.RegularExpressions;
using MountainPartnership.Core.Patterns;

namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Mail that speaks of members, offers and mountains without applying for anything. The words are folded.</summary>
internal static partial class OtherMail
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds. The stretches are short: only a machine that stands still, or compiles this for the first time, comes near it.</summary>
    private const int TimeOut = 30_000;

    /// <summary>The kind that it shows most clearly, and how clearly: about 3 for one sure sign. Null when there is no sign.</summary>
    public static (string Kind, int Weight)? Of(string folded)
    {
        (string Kind, int Weight)[] found = [.. Signs.Matching(folded).Select(place => Kinds[place])];
        if (found.Length == 0)
        {
            return null;
        }

        (string kind, int most) = found.MaxBy(one => one.Weight);
        return (kind, Math.Min(found.Sum(one => one.Weight), most + 2));
    }

    private static readonly (string Kind, int Weight)[] Kinds =
    [
        ("a letter about another's application", 6),
        ("an application for a job or a place", 4),
        ("an invoice or a matter of payment", 4),
        ("an offer of goods or services", 4),
        ("a newsletter", 4),
        ("an invitation or a call", 3),
        ("a press release", 4),
        ("a request for money", 3),
        ("an acknowledgement of something else", 4),
        ("a question for research or the press", 4),
        ("from a member already", 4),
    ];

    private static readonly PatternSet Signs = new(
        ForAnother(), Job(), Invoice(), Offer(), Newsletter(), Invitation(), Press(), Money(), Acknowledgement(), Research(), Member());

    [GeneratedRegex(@"\bin support of\b|\b(has|have|had) (already |just |recently )?applied\b|\ben soutien a\b|\ben apoyo (a|de)\b|\bв поддержку\b|\bletter of (support|recommendation)|\blettre de (soutien|recommandation)|\bcarta de (apoyo|recomendacion|respaldo)|\b(рекомендательное письмо|письмо поддержки)|\b(support|supports|endorse|recommend|recommends|back|object to|no objection to|welcome|in favou?r of|opinion on)\b[^.]{0,50}\b(application|candidacy|admission|membership|request|accession) (of|by|from|submitted)|\b(support|endorse|recommend|welcome|object to|oppose|know)\b[^.]{0,60}\b(their|its|his|her|this) (application|candidacy|admission|membership|request)|\b(soutenons|soutient|recommandons|appuyons|apoyamos|recomendamos|respaldamos|поддерживаем|рекомендуем)\b[^.]{0,60}(candidature|adhesion|solicitud|candidatura|membresia|ingreso|заявк|вступлени|кандидатур|прием)|\b(support|back|endorse) (their|its|his|her|this) (wish|desire|request|intention|bid|efforts?|plans?)\b|\bthey (would|will) be (a|an) \p{L}+ (member|addition)", Options, TimeOut)]
    private static partial Regex ForAnother();

    [GeneratedRegex(@"\b(curriculum vitae|my (cv|resume|curriculum)|mon cv|mi cv|cover letter|lettre de motivation|vacancy|job (application|opening|opportunit)|internship|(apply|applying|application|interested|candidate) (for|to|in) (the |a |your )?(\p{L}+ ){0,3}(position|post|job|role|vacancy|internship|scholarship|grant|fellowship|programme officer)|(poste|stage|emploi) (de|au sein|chez|en tant)|candidature (au|pour le) poste|pasantia|practicas profesionales|vacante|puesto de|hoja de vida|ваканси\p{L}+|резюме|стажировк\p{L}+|трудоустройств\p{L}+)\b", Options, TimeOut)]
    private static partial Regex Job();

    [GeneratedRegex(@"\b(invoice (no|number|nr|#|attached|for)|attached invoice|(overdue|unpaid|payable) (invoice|amount)|amount (due|payable)|total due|payment (reminder|due|terms)|facture (n|no|numero|ci-jointe|impayee|jointe)|montant (du|a payer|total)|factura (n|no|numero|adjunta|pendiente)|importe (total|a pagar)|счет(-фактур\p{L}+)? (на оплату|№|no)|к оплате|оплатить счет|membership (fee|dues) (is|are|of|for|invoice|payment|reminder)|cotisation (annuelle|due|de)|cuota (anual|de))\b", Options, TimeOut)]
    private static partial Regex Invoice();

    [GeneratedRegex(@"\b(special (offer|price)|discounts?|\d+ ?% off|price list|best prices?|free (quote|trial|demo)|quotation|buy now|order now|limited (time|offer)|our (products|catalog(ue)?|range of)|seo|backlinks?|(first|top) page (of|on) google|search engine (ranking|optimi[sz]ation)s?|rank(ing)?s? (on|in|higher (on|in)) google|your (website|site|page)'?s? (traffic|ranking|visitors|is not|isn't|could)|organic traffic|guest post|dedicated account manager|(schedule|book|have|hop on) (a |an )?((quick|short|free|brief) )?\d* ?-?(min\p{L}* )?call (this|next) week|to opt out|reply stop|premiere page de google|referencement (naturel|web|google|de votre site)|votre site (web )?(n'apparait|n'est pas|perd)|primera pagina de google|posicionamiento (web|seo|en google)|su (sitio|pagina) (web )?(no aparece|pierde)|первой странице (google|яндекс\p{L}*)|продвижени\p{L}+ (вашего )?сайта|поисков\p{L}+ (оптимизаци|продвижени)\p{L}+|web ?design services|lead generation|we are (a )?(leading )?(manufacturer|supplier|exporter)s?|offre speciale|remise|tarifs? (preferentiel|promotion)|devis|nos produits|notre catalogue|oferta especial|descuentos?|lista de precios|cotizacion|nuestros productos|nuestro catalogo|скидк\p{L}+|прайс\p{L}*|выгодн\p{L}+ (цен|предложени|услови)\p{L}*|коммерческ\p{L}+ предложени\p{L}*|наш\p{L}* (каталог|продукци)\p{L}*|закаж\p{L}+)\b", Options, TimeOut)]
    private static partial Regex Offer();

    [GeneratedRegex(@"\b(unsubscribe|manage (your )?(subscription|preferences)|view (this|it|in)( e-?mail| message)?( in)?( your| a)? browser|read online|you (are receiving|receive|received) this|in this issue|our (latest|monthly|quarterly) news(letter)?|newsletter (no|n|issue|#|january|february|march|april|may|june|july|august|september|october|november|december|of)|subscribe to|se desinscrire|desabonn\p{L}+|lettre d'information (n|no|de)|dans ce numero|voir dans (le|votre) navigateur|darse de baja|cancelar (su|la) suscripcion|boletin (n|no|mensual|informativo|de noticias)|en este numero|отписаться|в этом (номере|выпуске)|рассылк\p{L}+|новостной бюллетень)\b", Options, TimeOut)]
    private static partial Regex Newsletter();

    [GeneratedRegex(@"\b((cordially |kindly |pleased to |would like to |delighted to |have the honou?r to )invit(e|ing) (you|your|all|members)|we invite (you|your)|you are (cordially |kindly |warmly )?invited|invitation to|save the date|register (now|here|by|online|before)|registration (is|deadline|closes|opens|link|form)|call for (papers|abstracts|proposals|applications|nominations)|rsvp|(avons le plaisir|avons l'honneur) de vous (inviter|convier)|vous (invitons|convions|etes (cordialement )?invite)|invitation (a|au)|inscri(vez|ption)\p{L}*( en ligne| avant| obligatoire|s ouvertes)|appel a (communications|projets|candidatures)|(le|les|lo|los) invit(amos|a)|tenemos el (agrado|honor) de invitar|invitacion (a|al)|inscr[ií]b\p{L}+ (aqui|antes|en)|convocatoria|приглаша\p{L}+ (вас|принять|на|к)|приглашение на|зарегистрир(уйтесь|оваться)|регистрация (на|открыта|до))\b", Options, TimeOut)]
    private static partial Regex Invitation();

    [GeneratedRegex(@"\b(looking for|seek|seeking|need|request|requesting|apply for|asking for) (\p{L}+ ){0,2}(funding|funds|grants?|donations?|financial (support|assistance)|sponsor\p{L}*)\b|\bsupport us with (usd|eur|\$|€)|\b(demande de (subvention|financement)|recherchons (un|des) financement\p{L}*|solicitud de (financiamiento|fondos|subvencion)|buscamos financiamiento|просьба о финансировании|ищем финансирование)\b", Options, TimeOut)]
    private static partial Regex Money();

    [GeneratedRegex(@"\bthank you for your (application|request|order|interest|submission)|\byour (application|request|submission|order) (has been|was|is being) (received|registered)|\b(reference|ticket|case) number is\b|\bmerci (de|pour) votre (candidature|demande|commande)|\bgracias por su (solicitud|interes|pedido)|\b(спасибо за ваш\p{L}* (заявк|интерес|заказ)|ваш\p{L}* (заявка|обращение) (принят|зарегистрирован|получен))\p{L}*", Options, TimeOut)]
    private static partial Regex Acknowledgement();

    [GeneratedRegex(@"\b((phd|master'?s?|doctoral) (student|candidate|thesis)|(my|a) (thesis|dissertation)|interview (a|you|with|someone|request)|(fill in|complete|take part in) (our|this|my|a) (short )?(survey|questionnaire)|entretien (avec|dans le cadre)|these de doctorat|memoire de master|enquete|encuesta|entrevista(r|s)? (a|con)|tesis (doctoral|de)|диссертаци\p{L}+|интервью|опрос\p{L}*)\b", Options, TimeOut)]
    private static partial Regex Research();

    [GeneratedRegex(@"\b(press release|for immediate release|media (contact|release|advisory)|notes? to editors|communique de presse|contact presse|nota de prensa|comunicado de prensa|contacto de prensa|пресс-релиз|контакт\p{L}* для (прессы|сми))\b", Options, TimeOut)]
    private static partial Regex Press();

    [GeneratedRegex(@"\b((as|being) (a |an )?(long-standing |founding |proud |active |existing )?members? of the (mountain )?partnership,? we|we (are|have been) (already )?(a |an )?(long-standing |founding |proud |active |existing )?members? (of the (mountain )?partnership|since)|our membership (since|was approved|certificate)|renew\p{L}* (our|your|the) membership|(nous sommes|etant) (deja )?membres? (du partenariat|depuis)|(somos|siendo) (ya )?miembros? (de la alianza|desde)|мы (уже )?(являемся|состоим)[^.]{0,20}член\p{L}+|новый координатор нашей организации|change of (our )?(focal point|contact)|(update|updated|new) (our )?(focal point|contact (details|person))|changement de (notre )?point focal|cambio de (nuestro )?punto focal)\b"
        + @"|\b(member( of the (mountain )?partnership)? since|membre( du partenariat( de la montagne)?)? depuis|miembro( de la alianza( para las montanas)?)? desde)( \p{L}+)? \d{4}|\bчлен\p{L}* (горного )?партнерства с \d{4}|\b(send|submit|attach)\p{L}* (you )?our (annual |activity |progress )?report|\b(направля\p{L}+|представля\p{L}+) (вам )?(наш )?отчет|\b(notre|mon) rapport (annuel|d'activite)|\bnuestro informe (anual|de actividades)|\b(rapport annuel de membre|members?'? (annual )?report|notre point focal (a )?change|our focal point (has )?chang\p{L}+|(cambia|cambio) nuestro punto focal|(сменил\p{L}+|меняется|сменит\p{L}+) (наш )?(координатор|контактное лицо))", Options, TimeOut)]
    private static partial Regex Member();
}
