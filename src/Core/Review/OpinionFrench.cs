namespace MountainPartnership.Core.Review;

/// <summary>How opinions are given in French.</summary>
internal static class OpinionFrench
{
    private const string Adverb =
        "(?:(?:pleinement|fortement|entièrement|totalement|complètement|vivement|chaleureusement|volontiers|sans réserve|sans hésitation|bien sûr|officiellement|formellement|résolument|fermement|tout à fait|vigoureusement|bien volontiers|unanimement|également|avec plaisir|avec enthousiasme|de tout cœur|à 100 ?%|bien entendu) )";

    private const string Organisation =
        "(?:organisation|institution|institut|association|ministère|université|département|agence|fondation|réseau|club|fédération|entreprise|ong|équipe|gouvernement|bureau|structure|conseil|organisme|membre)";

    private const string We = $"(?:nous|on|(?:nous|je), (?:à |au |chez )?{OpinionGrammar.Name},)";

    private const string Noun =
        "(?:(?:nouvelle )?(?:candidature|demande(?: d'adhésion| d'admission| de membre)?|adhésion|admission|requête|entrée|inclusion|intégration|dossier)(?: d'adhésion| d'admission)?)";

    private const string Applicant =
        $"(?:(?:cette|cet|ce|la|le) |l')?{Organisation}(?: {OpinionGrammar.Name})?|{OpinionGrammar.Name}";

    private const string Tail =
        $"(?:(?: (?:de|du|des|présentée par|soumise par|déposée par|par) (?:l'|la |le )?(?:{Applicant})| (?:de l'|d')(?:{OpinionGrammar.Name}|{Organisation}(?: {OpinionGrammar.Name})?))|(?: (?:au|à la|dans le|dans la|du|en tant que|comme) (?:nouveau )?(?:partenariat(?: (?:de|pour) la montagne)?|mountain partnership|réseau|alliance|membre))|,? (?:pleinement|sans réserves?|sans (?:aucune )?(?:réserve|hésitation)|avec (?:grand )?(?:plaisir|enthousiasme)|de notre (?:part|côté)|entièrement|totalement|volontiers))*";

    private const string Matter =
        $"(?:(?:(?:cette|la|leur|sa|votre|cet|ce|le|ladite) |l'|à |à l'|à la |à cette )?{Noun}|que (?:{Applicant}) (?:devienne membre|rejoigne)|l'(?:adhésion|admission|entrée) (?:de |d'|du )(?:{Applicant})){Tail}";

    private const string Strength = "(?:(?:plein|entier|total|ferme|complet|fort|vif|plein et entier|inconditionnel|chaleureux) (?:et (?:plein|entier|total|ferme|complet|inconditionnel) )?)";

    private const string Lead =
        $"(?:(?:oui|bien sûr|absolument|tout à fait|d'accord|de notre côté|de notre part|pour notre part|avec (?:grand )?plaisir|après (?:examen|étude|lecture|analyse)(?: attentive?| approfondie?)?(?: (?:du dossier|de la (?:candidature|demande)|de cette (?:candidature|demande)))?|au nom (?:de la |du |de l'|de |d')?(?:notre )?(?:{OpinionGrammar.Name}|{Organisation})|en tant que (?:point focal|membre|suppléante?)(?: (?:de |du |d'){OpinionGrammar.Name})?|par la présente|c'est avec (?:grand )?plaisir que|(?:nous|je) (?:vous )?(?:confirme|confirmons|informe|informons|tiens à vous informer) que|nous avons le plaisir de vous informer que|j'ai le plaisir de vous informer que|nous n'avons (?:pas|aucune) d?'?objections? et)[,:]? )";

    private const string SupportOf =
        $"""(?:{We} (?:{Adverb}*(?:soutenons|appuyons|approuvons|souten|soutient|appuie|approuve|endossons|recommandons) ?{Adverb}*(?:pleinement)?|sommes {Adverb}*(?:(?:très )?(?:favorables?|en faveur de)(?: à| de)?|(?:très )?(?:heureux|heureuses|ravis|ravies|fiers|fières) (?:de soutenir|d'appuyer|d'approuver|d'apporter notre {Strength}?soutien à))|(?:apportons|donnons|exprimons|confirmons|manifestons|accordons|renouvelons) {Adverb}*notre {Strength}?(?:soutien|appui|accord|approbation)(?: total| plein et entier| sans réserve| inconditionnel)? (?:à|pour)|(?:souhaitons|tenons à|voulons|voudrions) (?:exprimer|apporter|confirmer|manifester) notre {Strength}?(?:soutien|appui)(?: total| plein et entier| sans réserve)? (?:à|pour)|votons (?:pour|en faveur de)|nous prononçons (?:en faveur de|pour)|donnons un avis favorable (?:à|pour)|émettons un avis (?:très )?favorable (?:à|pour|sur))"""
        + $"""|(?:je |j')(?:{Adverb}*(?:soutiens|appuie|approuve|recommande) ?{Adverb}*|suis {Adverb}*(?:(?:très )?favorable à|en faveur de|(?:très )?(?:heureux|heureuse|ravie?|fière?) (?:de soutenir|d'appuyer|d'apporter mon soutien à))|(?:apporte|donne|exprime|confirme) mon {Strength}?(?:soutien|appui|accord) (?:à|pour)|vote (?:pour|en faveur de))"""
        + $"""|notre {Organisation} {Adverb}*(?:(?:soutient|appuie|approuve) ?{Adverb}*|est {Adverb}*(?:favorable à|en faveur de|(?:heureuse|heureux|ravie?|fière?) (?:de soutenir|d'appuyer))|(?:apporte|donne|exprime|confirme) son {Strength}?(?:soutien|appui)(?: total| plein et entier)? (?:à|pour))"""
        + $"""|(?:notre |mon )?{Strength}?(?:soutien|appui)(?: total| plein et entier| sans réserve| inconditionnel| complet)? (?:à|pour|de notre part à|de notre part pour)|avis (?:très )?favorable (?:à|pour|sur)|(?:favorables?|en faveur de)(?: à| de)?)""";

    private const string SupportWhole =
        $"""(?:{We} (?:la )?{Adverb}*(?:soutenons|appuyons|approuvons)(?: (?:pleinement|sans réserve|totalement|entièrement))?|je (?:la )?soutiens(?: pleinement)?|je l'appuie|j'appuie|nous (?:y )?sommes (?:tout à fait |très |entièrement )?favorables|(?:vous avez|elle a|ils ont|cette candidature a|la candidature{Tail} a) notre {Strength}?soutien(?: total| plein et entier)?|avis (?:très )?favorable(?: de notre (?:part|côté)| pour nous)?|{Strength}soutien(?: de notre (?:part|côté))?|soutien de notre (?:part|côté)|(?:entièrement|pleinement|tout à fait|très) favorables?|(?:soutien|appui) (?:total|plein et entier|complet|sans réserve|inconditionnel|entier)(?: de notre (?:part|côté))?|(?:approuvée?|soutenue?) de notre (?:part|côté)|(?:nous votons|je vote) (?:pour|oui|en faveur)|nous sommes pour|(?:notre|mon) (?:avis|position|réponse|vote)(?: est)?(?: :|:)? ?(?:soutien|appui|favorable)|cette candidature est (?:pleinement |entièrement )?soutenue par (?:nous|notre {Organisation}))""";

    public static readonly OpinionGrammar Grammar = new(
        Opening: new(
            """(?:bonjour|bonsoir|ch(?:er|ère)s?|salut|cher|madame|mesdames|monsieur|messieurs)(?: (?:à|tous|toutes|et|madame|mesdames|monsieur|messieurs|ch(?:er|ère)s?|collègues|amis|amies|partenaires|membres|le|la|les|du|de|secrétariat|équipe|cher|partenariat|montagne|(?-i:\p{Lu}[\p{L}.'-]*)|,|/))*(?: *[,!.:;–-]+|\n)"""
            + """|(?:un grand |mille |grand )?merci(?: beaucoup| bien| infiniment)?(?: (?:à|de|d'|pour)[^.,;:!?]+)?(?: *[,.!;:–-]+|\n)"""
            + """|(?:nous vous remercions|je vous remercie|nous tenons à vous remercier)[^.,;:!?]*(?: *[,.!;:]+|\n)"""
            + """|(?:j'espère|nous espérons) que (?:vous|ce)[^.!?]*(?:[.!]|\n)"""
            + """|(?:nous avons|j'ai|notre équipe a|on a)(?: bien| attentivement)? (?:examiné|lu|étudié|reçu|pris connaissance|analysé|discuté|consulté)[^.!?,;]*[.!]"""
            + """|(?:suite à|en réponse à|concernant|en référence à|faisant suite à)[^.!?,:;]*[,:]"""),
        Lead: new(Lead, edges: false),
        SupportOf: new(SupportOf),
        Matter: new(Matter),
        Support: new(SupportWhole),
        NoObjection: new(
            $"""(?:(?:(?:nous|je|on) n'(?:avons|ai|a|émettons|émets|y voyons|y vois) (?:pas|aucune)|notre {Organisation} n'a (?:pas|aucune)|pas|aucune|sans|il n'y a (?:pas|aucune))(?: d'| de | )(?:\w+ )?objections?(?: (?:à|de|contre|particulière|sur|pour|concernant)[^.!?,;]*)?|(?:nous|je) ne (?:nous opposons|m'oppose) pas[^.!?,;]*|rien à objecter[^.!?,;]*)"""),
        Objection: new(
            $"""(?:(?:nous|je|on|notre {Organisation})(?: (?:nous|m'|me|s'))? ?(?:opposons|oppose|objectons|objecte|rejetons|rejette|refusons|refuse|désapprouvons|désapprouve)|(?:nous|je|on) (?:sommes|suis|est) (?:fermement |totalement |formellement |résolument )?(?:opposée?s?|contre|défavorables?|en désaccord)|(?:nous|je|on) (?:avons|ai|a|émettons|émets|formulons|soulevons|exprimons|souhaitons (?:émettre|formuler)) (?:une |des |notre |de sérieuses )?(?:\w+ )?objections?|(?:nous|je|on) (?:votons|vote) (?:contre|non)|(?:nous|je|on) ne (?:soutenons|soutiens|soutient|approuvons|approuve|appuyons) pas|avis (?:très )?défavorable|(?:notre|mon) (?:ferme |formelle )?objection|(?:cette|la) candidature[^.!?]* (?:doit être (?:rejetée|refusée)|ne (?:doit|devrait) pas être (?:acceptée|admise|approuvée))|objection|opposée?s? à)"""),
        Recusal: new(
            $"""(?:(?:nous|je|on|notre {Organisation})(?: (?:nous|me|dois|devons|souhaitons|souhaite|préférons|se))* ?(?:récusons|récuse|récuser|abstenons|abstiens|abstenir|m'abstiens|m'abstenir|nous abstenir|déporte|déportons|retirons de cet examen|(?:avons|ai|déclarons|déclare) un conflit d'intérêts?)|(?:en raison|du fait|à cause) d'un (?:possible |potentiel |éventuel )?conflit d'intérêts?|conflit d'intérêts?|récusation|abstention)"""),
        Question: new(
            """(?:(?:et|mais|aussi|une question|question|juste|svp|s'il vous plaît)[,:]? ?)*(?:qui|que|qu'|quoi|quand|où|pourquoi|comment|quel|quelle|quels|quelles|combien|est-ce|est-il|sont-ils|ont-ils|a-t-|avez-vous|pouvez-vous|pourriez-vous|peut-on|y a-t-il|dans quel|depuis quand|à quel).*\?|(?:nous|j|je)['’ ]?(?:avons|ai) (?:une|des|quelques|deux|plusieurs) questions?|(?:nous aimerions|j'aimerais|nous voudrions|je voudrais|nous souhaiterions|je souhaiterais) savoir|(?:pouvez|pourriez)-vous (?:nous |me )?(?:dire|préciser|expliquer|clarifier|confirmer|envoyer)|merci de (?:préciser|clarifier)""", edges: false),
        Doubt: new(
            """mais|cependant|toutefois|néanmoins|pourtant|quoique|bien que|malgré|sauf|si|à condition|conditions?|pourvu|sous réserve|réserves?|à moins|tant que|dès que|lorsque|quand|avant|jusqu'|seulement|uniquement|ne|n'\w*|pas|jamais|rien|aucune?|ni|non|personne|sans|manque\w*|serait|serions|serais|pourrait|pourrions|devrait|devraient|aurait|aimerions|aimerait|aurions|soutiendrons|soutiendrions|peut-être|probablement|éventuellement|possible|principe|partiellement|en partie|personnellement|inquiét\w*|inquiet\w*|préoccup\w*|crain\w*|doute\w*|hésit\w*|objection\w*|oppos\w*|contre|rejet\w*|refus\w*|désaccord|malheureusement|hélas|regret\w*|désolée?s?|question\w*|clarif\w*|précis\w*|problème\w*|risque\w*|conflit|récus\w*|absten\w*|abstien\w*|attend\w*|plus tard|d'abord|plutôt|autrement|presque|à peine|semble\w*|paraît|soi-disant|prétend\w*|blague|plaisant\w*|ironi\w*|ah ah|haha\w*|mdr|encore une?|demandé|dit|disent|écrit|selon|d'après|obligée?s?|forcée?s?|doit|doivent|faut|ignor\w*|erreur\w*|annul\w*|retir\w*|changé d'avis|cela dit|ceci dit|en revanche|par contre|d'un autre côté|bon courage|rêve\w*|brouillon|exemple|mauvais\w*|faibles?|échou\w*|fraud\w*|corrup\w*|scandal\w*|insuffisant\w*|incompl\w*|trop|peu|moins|assez|provisoire\w*|pour l'instant|pour le moment|au moins|théorie|hypothé\w*|olympi\w*|jeux|présidence|prix|financement|subventions?|élections?|prochaine?|contrecœur"""),
        Harmless: new(
            """sans (?:aucune |la moindre )?(?:réserves?|hésitation|conditions?|objection|doute)|n'hésitez pas à|(?:nous n'avons )?(?:pas|aucune) (?:d'|autre )?(?:objections?|remarques?|questions?|commentaires?)|si vous (?:avez|souhaitez|désirez)[^.!?;]*|si (?:besoin|nécessaire)[^.!?;]*|non seulement|nous ne doutons pas|aucun doute|serait (?:un|une) (?:grand |grande |très )?(?:bon|bonne|excellente?|précieux|précieuse|atout)|serions (?:heureux|ravis) de|souhaitons|non gouvernementale|organisation non|à but non lucratif|pas d'objection"""),
        Kind: new(
            """excellente?s?|grande?s?|bonne?s?|bien|forte?s?|précieux|précieuse|bienvenue?s?|impatients?|partenaires?|partenariat|collabor\w*|coopér\w*|travail\w*|connaissons|connue?s?|expérience\w*|expert\w*|contribu\w*|engag\w*|active?s?|actifs?|fiables?|sérieux|sérieuse|respectée?s?|réputation|reconnue?s?|importante?s?|impressionn\w*|félicit\w*|meilleur\w*|salutations|cordialement|cordiales|sincères|amicalement|succès|heureux|heureuse|ravie?s?|plaisir|fiers?|atout\w*|renforc\w*|enrichi\w*|bénéfi\w*|merci|remercions|mérit\w*|solides?|professionn\w*|compéten\w*|mission|valeurs|critères|rempli\w*|complémentaire\w*|bien à vous|remarquable\w*|apprécions|apport\w*|souhait\w*|respectueusement|envoyé de"""));
}
