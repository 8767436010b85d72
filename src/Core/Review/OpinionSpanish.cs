namespace MountainPartnership.Core.Review;

/// <summary>How opinions are given in Spanish.</summary>
internal static class OpinionSpanish
{
    private const string Adverb =
        "(?:(?:plenamente|totalmente|completamente|firmemente|fuertemente|enteramente|decididamente|con gusto|con mucho gusto|con agrado|gustosamente|sin reservas|sin dudarlo|por supuesto|oficialmente|formalmente|también|unánimemente|de todo corazón|cordialmente|ampliamente|al 100 ?%|con entusiasmo|incondicionalmente|absolutamente|por la presente|sinceramente|decididamente) )";

    private const string Organisation =
        "(?:organización|organizacion|institución|institucion|instituto|asociación|asociacion|ministerio|universidad|departamento|agencia|fundación|fundacion|red|club|federación|empresa|ong|equipo|gobierno|oficina|entidad|miembro)";

    private const string Noun =
        "(?:(?:nueva |presente )?(?:solicitud|candidatura|postulación|postulacion|adhesión|adhesion|admisión|admision|membresía|membresia|incorporación|incorporacion|petición|inclusión|inclusion|ingreso|entrada|aplicación|aplicacion)(?: de (?:ingreso|adhesión|adhesion|admisión|admision|membresía|membresia|incorporación|afiliación))?)";

    private const string Applicant = $"(?:esta|este|la|el|dicha) (?:nueva )?{Organisation}(?: {OpinionGrammar.Name})?|{OpinionGrammar.Name}";

    private const string Tail =
        $"(?:(?: (?:de|del|de la|de los|presentada por|enviada por|por) (?:{Applicant}|{Organisation}(?: {OpinionGrammar.Name})?))|(?: (?:a la|a|en la|en el|al|de la|como|para) (?:(?:ser|nuevo|nueva|un|una) )*(?:alianza(?: para las montañas)?|mountain partnership|asociación|red|miembro|alianza de las montañas|partenariado))|,? (?:plenamente|totalmente|sin (?:ninguna )?reservas?|con (?:mucho )?(?:gusto|entusiasmo)|de nuestra parte|por nuestra parte|por parte nuestra|completamente|en su totalidad))*";

    private const string Matter =
        $"(?:(?:(?:a |de )?(?:la|esta|su|el|este|dicha|al|del|vuestra|tu) |al |del )?{Noun}|(?:a )?que (?:{Applicant}) (?:se una|sea miembro|ingrese|se incorpore|forme parte)){Tail}";

    private const string Strength = "(?:(?:pleno|total|completo|firme|decidido|más firme|absoluto|incondicional|fuerte|más sincero|más decidido|entero|más amplio) (?:y (?:pleno|total|completo|firme|decidido|incondicional) )?)";

    private const string We = $"(?:nosotros |nosotras |yo |desde {OpinionGrammar.Name},? |en {OpinionGrammar.Name},? )?";

    private const string Lead =
        $"(?:(?:sí|si,|claro|claro que sí|por supuesto|de acuerdo|desde luego|absolutamente|de nuestra parte|por nuestra parte|por mi parte|con (?:mucho )?(?:gusto|placer|agrado)|(?:después de|tras|luego de) (?:revisar|una revisión|leer|analizar|estudiar|examinar|haber revisado|la revisión)(?: cuidadosa(?:mente)?| detenida(?:mente)?)?(?: de)?(?: (?:la|su|esta) (?:solicitud|candidatura|documentación|postulación))?|en nombre (?:de la |del |de )?(?:nuestra |nuestro |mi )?(?:{OpinionGrammar.Name}|{Organisation})|como (?:punto focal|miembro|suplente|representante)(?: (?:de |del |de la ){OpinionGrammar.Name})?|por la presente|por este medio|mediante la presente|(?:le|les|te|os) (?:informo|informamos|confirmo|confirmamos|comunico|comunicamos|escribo para (?:confirmar|informarles|informar)) que|(?:confirmo|confirmamos|informo|informamos|quiero confirmar|queremos confirmar|quisiera confirmar) que|no tenemos (?:ninguna )?objeción y|no tenemos objeciones y)[,:]? )";

    private const string SupportOf =
        $"""(?:{We}{Adverb}*(?:apoyamos|apoyo|respaldamos|respaldo|avalamos|avalo|secundamos|aprobamos|apruebo|endosamos|recomendamos) ?{Adverb}*(?:a )?"""
        + $"""|{We}(?:estamos|estoy) {Adverb}*(?:a favor de|de acuerdo con|en favor de|(?:encantados|felices|contentos|orgullosos|complacidos) de (?:apoyar|respaldar|avalar))|(?:nos|me) (?:complace|alegra|es grato|da gusto|place|honra|es muy grato) {Adverb}*(?:apoyar|respaldar|avalar|expresar nuestro {Strength}?(?:apoyo|respaldo)(?: total| pleno)? a|dar nuestro {Strength}?apoyo a|manifestar nuestro {Strength}?apoyo a)"""
        + $"""|(?:nuestra|nuestro|mi) {Organisation} {Adverb}*(?:apoya|respalda|avala|aprueba|está (?:totalmente |plenamente )?a favor de|se complace en (?:apoyar|respaldar)) ?{Adverb}*"""
        + $"""|{We}(?:quisiéramos|queremos|deseamos|quiero|quisiera|deseo|nos gustaría)? ?(?:damos|doy|otorgamos|otorgo|expresamos|expreso|manifestamos|manifiesto|brindamos|ofrecemos|reiteramos|confirmamos|confirmo|declaramos|dar|expresar|manifestar|otorgar|brindar|confirmar|reiterar) (?:nuestro|mi|el) {Strength}?(?:apoyo|respaldo|aval|visto bueno)(?: total| pleno| completo| incondicional| decidido| y respaldo)? (?:a|para|por)"""
        + $"""|(?:votamos|voto|nuestro voto es|nos pronunciamos) (?:a favor|por|en favor)(?: de)?|(?:nuestro |mi |todo nuestro )?{Strength}?(?:apoyo|respaldo)(?: total| pleno| completo| incondicional)?(?: de (?:nuestra|mi) parte)? (?:a|para)|(?:a|en) favor de)""";

    private const string SupportWhole =
        $"""(?:{We}(?:la )?{Adverb}*(?:apoyamos|respaldamos|avalamos|aprobamos)(?: (?:plenamente|totalmente|sin reservas|esto|de nuestra parte))?|(?:yo )?(?:la )?{Adverb}*apoyo(?: (?:plenamente|totalmente|sin reservas))?|{We}(?:estamos|estoy) {Adverb}*a favor|(?:cuentan?|tienen?|cuente|cuenten|contáis|(?:la|esta) {Noun}{Tail} (?:cuenta con|tiene)) (?:con )?(?:todo )?(?:nuestro|mi|el) {Strength}?(?:apoyo|respaldo)(?: total| pleno| completo| incondicional)?|{Strength}(?:apoyo|respaldo)(?: (?:de|por) (?:nuestra|mi) parte)?|(?:todo nuestro |nuestro )?apoyo (?:total|pleno|completo|incondicional|absoluto)(?: (?:de|por) (?:nuestra|mi) parte)?|todo nuestro apoyo|apoyo (?:de|por) (?:nuestra|mi) parte|(?:aprobad[oa]|apoyad[oa]) (?:de|por) (?:nuestra|mi) parte|(?:votamos|voto|nuestro voto es) (?:a favor|sí)|a favor|(?:nuestra|mi|nuestro) (?:opinión|posición|respuesta|voto|decisión)(?: es)?:? (?:apoyo|a favor|apoyar)|la {Noun}{Tail} es (?:plenamente )?apoyada por (?:nosotros|nuestra {Organisation}))""";

    public static readonly OpinionGrammar Grammar = new(
        Opening: new(
            """(?:estimad[oa]s?(?:/as|\(as\)|/os)?|querid[oa]s?|hola|buenos días|buenas tardes|buenas noches|buen día|buenas|saludos|apreciad[oa]s?|distinguid[oa]s?|señores|señor|señora)(?: (?:a|todos|todas|todos/as|y|colegas|amig[oa]s|miembros|soci[oa]s|señor(?:a|es|as)?|sr\.?|sra\.?|dra?\.?|de|la|el|del|equipo|secretaría|secretariado|alianza|para|las|montañas|estimad[oa]s?|compañer[oa]s|desde|(?-i:\p{Lu}[\p{L}.'-]*)|,|/))*(?: *[,!.:;–-]+|\n)"""
            + """|(?:muchas |mil )?gracias(?: (?:a|por|de)[^.,;:!?]+)?(?: *[,.!;:–-]+|\n)"""
            + """|(?:les |le |te |os )?agradecemos[^.,;:!?]*(?: *[,.!;:]+|\n)|(?:les |le |te )?agradezco[^.,;:!?]*(?: *[,.!;:]+|\n)"""
            + """|(?:espero|esperamos|esperando) que (?:se|este|esté|estén|todo|todos|tengan)[^.!?]*(?:[.!]|\n)|reciban? un (?:cordial|cálido|afectuoso) saludo[^.!?,;]*(?:[.,!]|\n)"""
            + """|(?:hemos|he) (?:revisado|leído|examinado|estudiado|analizado|recibido|considerado|consultado)[^.!?,;]*[.!]|nuestro equipo ha (?:revisado|leído|analizado)[^.!?,;]*[.!]"""
            + """|(?:en respuesta a|con referencia a|en relación con|respecto a|con relación a|en relación a)[^.!?,:;]*[,:]"""),
        Lead: new(Lead, edges: false),
        SupportOf: new(SupportOf),
        Matter: new(Matter),
        Support: new(SupportWhole),
        NoObjection: new(
            $"""(?:(?:(?:nosotros |yo |nuestra {Organisation} )?no (?:tenemos|tengo|tiene|hay|existe|vemos|presentamos) (?:ninguna? )?objeci[óo]n(?:es)?(?: (?:alguna|que|a|al|en|por|de|con|sobre|respecto)[^.!?,;]*)?)|(?:sin|ninguna) objeci[óo]n(?:es)?(?: (?:alguna|de|por|a|al|en|con)[^.!?,;]*)?|no (?:nos oponemos|me opongo|objetamos|objeto|se opone)[^.!?,;]*)"""),
        Objection: new(
            $"""(?:(?:nos |yo me |me |nosotros nos )(?:oponemos|opongo)|(?:nuestra {Organisation}) se opone|(?:objetamos|objeto|rechazamos|rechazo|desaprobamos|desapruebo|vetamos)|(?:estamos|estoy) (?:totalmente |firmemente |rotundamente )?(?:en contra|en desacuerdo|opuestos)|(?:tenemos|tengo|presentamos|presento|formulamos|queremos (?:presentar|expresar)|quiero (?:presentar|expresar)|manifestamos|expresamos|planteamos) (?:una |serias |nuestra |mi |unas )?(?:\w+ )?objeci[óo]n(?:es)?|(?:votamos|voto) (?:en contra|no|por el no)|no (?:apoyamos|apoyo|respaldamos|avalamos|aprobamos|apruebo|estamos de acuerdo|estoy de acuerdo)|(?:nuestra|mi) objeci[óo]n|(?:esta|la) solicitud[^.!?]* (?:debe|debería) (?:ser rechazada|rechazarse)|(?:esta|la) solicitud[^.!?]* no (?:debe|debería) (?:ser aceptada|ser aprobada|aceptarse|aprobarse)|objeci[óo]n|en contra|solicitamos que se rechace)"""),
        Recusal: new(
            $"""(?:(?:nos |me |debo |debemos |queremos |quiero |preferimos |prefiero )?(?:abstenemos|abstengo|recusamos|recuso|recusarnos|recusarme|abstenernos|abstenerme|inhibimos|inhibo|excusamos|excuso)|(?:nuestra {Organisation}) se (?:abstiene|recusa|inhibe|excusa)|(?:tenemos|tengo|declaramos|declaro|existe|hay) un (?:posible |potencial )?conflicto de inter[eé]s(?:es)?|(?:debido a|por|a causa de) un (?:posible |potencial )?conflicto de inter[eé]s(?:es)?|conflicto de inter[eé]s(?:es)?|recusaci[óo]n|abstenci[óo]n)"""),
        Question: new(
            """(?:(?:y|pero|también|una pregunta|pregunta|solo|por favor|disculpe)[,:]? ?)*¿.*\?|(?:quién|quiénes|qué|cuándo|dónde|por qué|cómo|cuál|cuáles|cuánto|cuántos|cuántas|podrían?|pueden?|tienen?|desde cuándo).*\?|(?:tenemos|tengo) (?:una|unas|algunas|dos|varias) (?:preguntas?|consultas?|dudas?)|(?:quisiéramos|quisiera|nos gustaría|me gustaría|queremos|quiero) (?:saber|preguntar|consultar)|(?:podrían?|pueden?) (?:por favor )?(?:decir|aclarar|explicar|precisar|confirmar|enviar)\w*|por favor,? (?:aclaren?|expliquen?|precisen?)""", edges: false),
        Doubt: new(
            """pero|sin embargo|no obstante|aunque|a pesar|pese a|salvo|excepto|si|siempre que|siempre y cuando|condici[óo]n|condiciones|condicionad[oa]|sujet[oa]|a menos|mientras|hasta|cuando|antes|una vez|s[óo]lo|solamente|únicamente|no|nunca|jamás|nada|nadie|ning[úu]n[oa]?|ni|tampoco|sin|falta\w*|carece\w*|podríamos|podría\w*|debería\w*|sería\w*|habría\w*|apoyaríamos|apoyaría|apoyaremos|apoyaré|gustaría|quizás?|tal vez|acaso|probablemente|posiblemente|posible|principio|parcial\w*|en parte|personalmente|preocupa\w*|inquiet\w*|tem(?:o|emos)|duda\w*|dudo|reservas?|objeci[óo]n\w*|objeto|opon\w*|contra|rechaz\w*|neg(?:ar|amos)|desacuerdo|desafortunadamente|lamentablemente|lament\w*|pregunta\w*|aclar\w*|precis(?:ar|en|iones)|problema\w*|riesgo\w*|conflicto|recus\w*|absten\w*|abstien\w*|esper(?:ar|emos a)|más tarde|después|primero|más bien|de otro modo|casi|apenas|parece\w*|supuest\w*|broma\w*|brom\w*|ironía|irónic\w*|jaja\w*|otra más|otro más|pidieron|pidió|dijo|dijeron|dicen|dice|escribió|según|obligad[oa]s?|debe|deben|tiene que|tienen que|hay que|ignor\w*|error\w*|anul\w*|retir\w*|cambia\w* de (?:opinión|parecer)|dicho esto|por otro lado|por otra parte|en cambio|suerte con|sueñ\w*|borrador|ejemplo|mal[oa]?s?|débil\w*|fracas\w*|fraud\w*|corrup\w*|esc[áa]ndal\w*|insuficient\w*|incomplet\w*|demasiad\w*|poc[oa]s?|menos|provisional\w*|por ahora|por el momento|de momento|teoría|hipot\w*|olímpic\w*|juegos|presidencia|premio\w*|financiaci[óo]n|financiamiento|subvenci\w*|elecci\w*|próxim[oa]|excepci[óo]n"""),
        Harmless: new(
            """sin (?:ninguna |ningún )?(?:reservas?|dudarlo|dudas?|condiciones|objeci[óo]n(?:es)?|condición|duda alguna|reserva alguna)|no (?:duden|dude|dudes) en|no (?:tenemos|tengo|hay) (?:ninguna )?(?:objeci[óo]n(?:es)?|comentarios|preguntas|observaciones)|si (?:tienen|tiene|necesitan|necesita|requieren|desean)[^.!?;]*|si (?:es|fuera) necesario[^.!?;]*|no (?:solo|sólo|solamente)|no dudamos|ninguna duda|sería un (?:gran|excelente|valioso)|sería una (?:gran|excelente|valiosa)|(?:nos|me) gustaría (?:expresar|felicitar|agradecer|dar|manifestar|confirmar)|sin fines de lucro|sin ánimo de lucro|no gubernamental\w*|sí|quisiéramos (?:expresar|manifestar|dar)|gestión de riesgos?|reservas? (?:natural|de la biosfera)\w*"""),
        Kind: new(
            """excelentes?|gran|grandes?|buen[oa]?s?|bien|fuertes?|valios[oa]s?|bienvenid[oa]s?|soci[oa]s?|alianza|colabor\w*|cooper\w*|trabaj\w*|conocemos|conocid[oa]s?|experiencia\w*|expert[oa]s?|contribu\w*|aport\w*|compromet\w*|compromiso\w*|dedicad[oa]s?|activ[oa]s?|confiables?|seri[oa]s?|respetad[oa]s?|reputación|reconocid[oa]s?|important\w*|impresion\w*|felicit\w*|mejor(?:es)?|saludos?|atentamente|cordial\w*|sinceramente|éxitos?|feli[cz]\w*|encantad[oa]s?|placer|gusto|orgullos[oa]s?|fortale\w*|enriquec\w*|benefici\w*|gracias|agradec\w*|merec\w*|sólid[oa]s?|profesional\w*|competent\w*|misión|valores|criterios|cumpl\w*|complement\w*|destacad[oa]s?|apreci\w*|dese\w*|abrazos?|enviado desde"""));
}
