namespace MountainPartnership.Core.Review;

/// <summary>How opinions are given in English.</summary>
internal static class OpinionEnglish
{
    private const string Adverb =
        "(?:(?:fully|strongly|whole-?heartedly|warmly|gladly|happily|certainly|definitely|absolutely|enthusiastically|unreservedly|unconditionally|completely|totally|entirely|firmly|hereby|also|heartily|formally|officially|unanimously|very much|of course|do|very strongly|most warmly|readily|cordially|proudly) )";

    private const string Organisation =
        "(?:organi[sz]ation|institution|institute|association|ministry|university|department|agency|foundation|network|club|federation|company|ngo|team|office|centre|center|government|secretariat|board|members?)";

    private const string We =
        $"(?:we(?: all)?|i|(?:we|i),? (?:at|from|of|as) (?:the )?{OpinionGrammar.Name},?|our {Organisation}|the undersigned|(?:we|i), {OpinionGrammar.Name},)";

    private const string Strength =
        "(?:(?:full|fullest|strong|strongest|whole-?hearted|warm|warmest|firm|complete|total|entire|unreserved|unconditional|unwavering|enthusiastic|clear|formal|official|unanimous|sincere)(?:,? (?:and )?(?:full|strong|unreserved|unconditional|warm|complete|whole-?hearted))? )";

    private const string Noun =
        "(?:(?:membership |new |present |above )?(?:application|candidature|candidacy|request|membership|admission|accession|inclusion|admittance)(?: (?:for|to) (?:membership|admission|join|joining))?)";

    private const string Partnership =
        "(?:the |our |your )?(?:mountain partnership|partnership|alliance|network|mp|family|membership)";

    private const string Admission =
        $"(?:(?: (?:joining|becoming(?: an?)?(?: new| full)? members?(?: of)?|as an?(?: new| full| official)? members?(?: of| in)?|as new members?(?: of| in)?|to join|to become an?(?: new| full)? members?(?: of)?|being (?:admitted|accepted)(?: (?:to|into|as an?(?: new)? members?(?: of)?))?|for (?:admission|membership|joining)(?: (?:of|in|to|as an? members?(?: of)?))?|(?:of|in|to|into|within|with)))(?: {Partnership})?)";

    private const string Applicant =
        $"(?:this|that|the) (?:new )?{Organisation}(?: {OpinionGrammar.Name})?|the applicant|this applicant|{OpinionGrammar.Name}";

    private const string Tail =
        $"(?: (?:of(?! (?:the )?(?:rules?|articles?|laws?|sanctions?|standards?|principles?|measures?|procedures?|guidelines|criteria|polic\\w+|regulations?|technolog\\w*|sciences?)\\b)|by|from|submitted by|made by|presented by) (?:{Applicant})|,? (?:with (?:great )?(?:pleasure|enthusiasm|conviction)|whole-?heartedly|fully|strongly|unreservedly|unconditionally|completely|without (?:any )?(?:reservations?|hesitation|doubt|conditions?|objections?|further comments?)|with no (?:reservations?|hesitation)|100 ?%|from (?:our|my) (?:side|end)|on (?:our|my) (?:side|part)|at our end|on behalf of (?:the |our )?(?:{OpinionGrammar.Name}|{Organisation}))|{Admission}|(?: to)? (?:the|our|your) (?:mountain )?(?:partnership|alliance|network)| to mountain partnership| \\((?:ref|case|no|number)?[ .:#]?[\\w/-]+\\))*";

    private const string Matter =
        $"(?:(?:(?:the|this|their|its|your|that|said|the said|this new|{OpinionGrammar.Name}'s?) )?{Noun}|(?:{Applicant}|them|it)(?:'s)? (?:joining|becoming an?(?: new)? member|to become an?(?: new)? member|as an?(?: new| full)? member|to join|in joining|in becoming an?(?: new)? member)|(?:accepting|admitting|including|welcoming|the (?:acceptance|inclusion) of) (?:{Applicant}|them)){Tail}";

    private const string Verb = "(?:support|endorse|back|second|approve(?: of)?|are in favou?r of|am in favou?r of|vote (?:for|in favou?r of|yes to)|agree (?:to|with)|recommend)";

    private const string ThirdVerb = "(?:supports|endorses|backs|approves(?: of)?|is in favou?r of|votes (?:for|in favou?r of)|agrees (?:to|with)|recommends)";

    private const string Glad =
        "(?:(?:are|am|is|'re|'m)? ?(?:very |really |truly |extremely |more than |most |only too )?(?:happy|pleased|glad|delighted|proud|honou?red|thrilled) to)";

    private const string InFull =
        "(?:(?:are|am|is|'re|'m)? ?(?:fully |strongly |very |all |wholly |very much |clearly |totally |completely )?(?:in (?:full |strong |complete |total )?(?:support|favou?r) of|supportive of))";

    private const string Give = "(?:give|offer|express|extend|confirm|lend|convey|declare|reiterate|affirm|state|provide|voice|register|communicate|pledge)";

    private const string Lead =
        $"(?:(?:yes(?: from (?:us|me|our side))?|absolutely|certainly|definitely|agreed|of course|indeed|gladly|with (?:great )?pleasure|from (?:our|my) (?:side|end|part)|on (?:our|my) (?:side|part)|for (?:our|my) part|hereby|with this (?:e-?mail|message|letter)|(?:after|having|following) (?:a )?(?:careful(?:ly)? |thorough |internal |due )?(?:review|consideration|reviewed|read|considered|discussed|discussion|examination)(?: of)?(?: (?:it|(?:the|this|their) (?:application|documents?|request|candidature|file)))?(?: with (?:our|my) (?:board|colleagues|team|members))?|(?:speaking |writing )?(?:on behalf of|for) (?:the |our |my )?(?:{OpinionGrammar.Name}|{Organisation})|as (?:the |a )?(?:focal point|alternate|member|representative)(?: (?:of|for) (?:the )?{OpinionGrammar.Name})?|(?:this is to|i am writing to|we are writing to|i write to|we write to|let me|i (?:would like|wish|hereby want) to|we (?:would like|wish) to|i|we|i (?:am|'m) (?:pleased|happy|glad|delighted) to|we (?:are|'re) (?:pleased|happy|glad|delighted) to|(?:it is |it's )?(?:with|our|my|a) (?:great |real |much )?pleasure (?:that|to)|please) (?:hereby )?(?:confirm|inform you|let you know|say|state|note|advise|announce|tell you)(?: that)?|(?:it is |it's )?with (?:great |real |much )?pleasure that|(?:we|i) (?:have )?(?:carefully )?(?:reviewed|read|considered|discussed|examined|studied) (?:the|this|their) (?:application|documents?|file|request|candidature) and|we have no objections? and|no objections? and)[,:]? )";

    private const string SupportOf =
        $"""(?:{We}(?: |(?='))(?:{Adverb}*{Verb}(?: {Adverb}*(?:strongly|fully)?)?|{Glad} {Adverb}*(?:(?:support|endorse|back|second|approve|recommend)|{Give} our {Strength}?(?:support|endorsement) (?:for|to|of))|{InFull}|(?:(?:would like to|wish to|want to|hereby|gladly|are glad to|are happy to) )*{Give} (?:our|my) {Strength}?(?:support|endorsement|approval) (?:for|to|of|in favou?r of))"""
        + $"""|our {Organisation} (?:{Adverb}*{ThirdVerb}|{Glad} (?:support|endorse|back)|{InFull})"""
        + $"""|(?:(?:our|my) )?{Strength}(?:support|endorsement)(?: (?:from|on) (?:our|my) (?:side|part|end|organi[sz]ation)| from (?:us|me))? (?:for|to|of)"""
        + $"""|(?:our|my) {Strength}?(?:support|endorsement|vote) (?:for|to)"""
        + $"""|(?:you|they) have (?:our|my) {Strength}?(?:support|endorsement|backing) (?:for|in)"""
        + $"""|{Adverb}*(?:support|endorse|supporting|endorsing)(?: (?:fully|strongly))?|in favou?r of|in full support of|in support of|(?:very |most |more than )?(?:happy|glad|pleased|delighted|proud|honou?red) to (?:support|endorse)|it is (?:our|my|a) (?:great |real |distinct )?(?:pleasure|honou?r|privilege) to (?:support|endorse)|(?!(?:the )?(?:they|he|she|it|you|everyone|everybody|nobody|someone|somebody|anyone|who|all|some|many|others|applicants?)\b){OpinionGrammar.Name} is (?:very |most )?(?:happy|glad|pleased|delighted|proud|honou?red) to (?:support|endorse)"""
        + $"""|(?:our|my) (?:opinion|position|answer|vote|response|decision|reply|stance) is to support)""";

    private const string SupportWhole =
        $"""(?:{We} {Adverb}*(?:support|endorse|approve|second|vote (?:yes|in favou?r))(?: (?:fully|strongly|wholeheartedly|from our side|without (?:any )?reservations?))?(?: (?:it|this))?(?: (?:fully|strongly|wholeheartedly|from our side|without (?:any )?reservations?))?"""
        + $"""|(?:you|they|it) (?:have|has) (?:our|my) {Strength}?(?:support|endorsement|backing|vote)"""
        + $"""|(?:(?:our|my) )?{Strength}(?:support|endorsement)(?: (?:from|on) (?:our|my) (?:side|part|end|organi[sz]ation)| from (?:us|me|{OpinionGrammar.Name}))?|support from (?:our|my) (?:side|end)|we are (?:fully )?supportive|we (?:give|offer|express) our {Strength}?support(?: here)?"""
        + $"""|(?:(?:the|this|their) |{OpinionGrammar.Name}'s? ){Noun}{Tail} (?:(?:has|enjoys) (?:our|my) {Strength}?(?:support|endorsement|backing|vote)|(?:is|has been) {Adverb}*(?:supported|endorsed|approved) (?:by (?:us|our {Organisation}|me)|from our side|on our side))"""
        + $"""|(?:supported|endorsed|approved) (?:from|on) (?:our|my) (?:side|end|part)|(?:supported|endorsed|approved) by (?:us|our {Organisation})"""
        + $"""|(?:fully |strongly |gladly |whole-?heartedly )?(?:support|endorse) (?:it|this)(?: (?:fully|wholeheartedly))?|(?:fully|strongly|whole-?heartedly) (?:supported|endorsed|support|endorse)"""
        + $"""|(?:we|i) (?:vote|are|am) (?:yes|in favou?r)|in (?:favou?r|full support|support)"""
        + $"""|(?:our|my) (?:opinion|position|answer|vote|response|decision|reply|stance)(?: is)?:? (?:support|in favou?r))""";

    public static readonly OpinionGrammar Grammar = new(
        Opening: new(
            """(?:dear|hello|hi|hey|greetings|good (?:morning|afternoon|evening|day)|to)(?: (?:all|there|everyone|everybody|colleagues?|friends?|members?|partners?|sirs?|madam|sir|or|and|secretariat|team|mountain|partnership|the|of|ladies|gentlemen|in|whom|it|may|concern|from|again|mr\.?|mrs\.?|ms\.?|dr\.?|prof\.?|(?-i:\p{Lu}[\p{L}.'-]*)|/|&))*(?: *[,!.:;–-]+|\n)"""
            + """|(?:dear )?(?:all|colleagues|friends|everyone|sirs|sir|madam)(?: *[,!:;]+|\n)"""
            + """|(?:(?:many|very many|warm|kind) )?thank(?:s| you| you all)(?: (?:very|so) much| a lot)?(?: (?:for|to)[^.,;:!?]+|,? (?:dear )?(?:colleagues|all|(?-i:\p{Lu}\p{L}+)))?(?: *[,.!;:–-]+|\n)"""
            + """|(?:i|we) (?:thank you|appreciate)[^.,;:!?]+(?: *[,.!;:]+|\n)"""
            + """|(?:i |we )?hope (?:that )?(?:you|this|all)[^.!?]*(?:[.!]|\n)|i trust you are well"""
            + """|(?:we|i|our (?:board|team|organi[sz]ation))(?:'ve| have| has)? (?:carefully |now |thoroughly |all |also |just |both )*(?![^.!?]* and (?:we |i )?(?:fully |strongly |gladly |wholeheartedly )?(?:support|endorse))(?:reviewed|read|examined|studied|considered|looked at|looked through|discussed|received|gone through|went through|seen|assessed)[^.!?,;]*[.!]"""
            + """|(?:with reference to|further to|in reference to|regarding|re|in (?:response|reply|answer) to|with regard to|concerning)[ :][^.!?,:;]*[,:]"""
            + """|(?:my name is|this is) (?-i:\p{Lu})[^.!?]*[.!]"""),
        Lead: new(Lead, edges: false),
        SupportOf: new(SupportOf),
        Matter: new(Matter),
        Support: new(SupportWhole),
        NoObjection: new(
            $"""(?:(?:(?:we|i|our {Organisation}|there (?:is|are))(?: (?:have|has|see|raise|do not have|don't have))? |from our side,? |on our part,? )?(?:no|any|not any|zero) (?:further |particular |specific |formal )?objections?(?: (?:whatsoever|at all|from (?:our|my) (?:side|end)|from us|on (?:our|my) (?:side|part)|(?:to|against) (?:them|their|the|this|it)[^.!?,;]*))*|(?:we|i|our {Organisation}) (?:do not|don't|does not|doesn't|have no reason to|see no reason to) (?:object|oppose)(?: to (?:this|the|their|it|them)[^.!?,;]*)?|not objecting)"""),
        Objection: new(
            $"""(?:(?:we|i|our {Organisation}|{OpinionGrammar.Name})(?: (?:hereby|strongly|formally|firmly|must|have to|wish to|would like to|regretfully|therefore|respectfully|fully|also|want to|still|do|need to))*,? ?(?:object(?:s)?|oppose(?:s)?|reject(?:s)?|veto|(?:am|are|is|'re|'m) (?:strongly |firmly |totally |completely )?(?:against|opposed)|disagree(?:s)? with|raise an? (?:\w+ )?objection|have (?:an? |serious |strong |several |some |major )*objections?|has (?:an? |serious |strong )*objections?|vote (?:against|no)|(?:do|does) not (?:support|endorse|approve|agree (?:with|to))|(?:don't|doesn't) (?:support|endorse|approve|agree (?:with|to))|recommend (?:rejecting|against|that .+ be (?:rejected|declined|refused))|file an? (?:formal )?objection|lodge an? (?:formal )?objection|express (?:our|my) (?:strong |formal )?(?:objection|opposition)|ask (?:you )?to (?:reject|decline|refuse)|urge (?:you )?to (?:reject|decline|refuse))|(?:please )?(?:reject|decline|refuse|do not (?:admit|accept|approve)) (?:this|the|their) {Noun}|(?:our|my|a|an|strong|formal|this is (?:an? |our )?(?:formal )?)(?: ?(?:strong|formal))? ?objection|(?:this|the|their) {Noun}[^.!?]* (?:should|must) (?:not be (?:accepted|approved|admitted|granted)|be (?:rejected|declined|refused))|(?:this|the) (?:{Organisation}|applicant) (?:should|must) not be (?:accepted|admitted|approved)|(?:strongly|totally|firmly) (?:against|opposed)|opposed|against (?:this|the|their) {Noun}|not in favou?r of)"""),
        Recusal: new(
            $"""(?:(?:we|i|our {Organisation}|{OpinionGrammar.Name})(?: (?:hereby|must|have to|wish to|would like to|will|shall|should|need to|'ll|therefore|prefer to|want to))* ?(?:recuse|recuses|abstain|abstains|(?:withdraw|step back|step aside|stand aside|refrain) from (?:this|the|any) (?:review|decision|process|consultation|vote|opinion|comment\w*)|(?:declare|have|has|disclose) an? (?:potential |possible )?conflict of interests?|(?:do|will) not take part in (?:this|the) (?:review|decision|vote)|(?:am|are) (?:conflicted|recusing))|(?:due to|because of|owing to|given) (?:an? |our |my )?(?:potential |possible )?conflict of interests?|conflict of interests?|recus(?:e|al|ing)|abstain|abstention)"""),
        Question: new(
            """(?:(?:and|but|so|also|just|first|one question|a question|quick question|question|please|sorry|excuse me)[,:]? )*(?:who|what|when|where|why|how|which|whose|is|are|was|were|do|does|did|has|have|had|can|could|would|will|shall|may|might|in what|to what|for how|since when|at what).*\?|(?:we|i) (?:have|had|would like to (?:ask|know)|wonder|want to (?:ask|know)|'d like to (?:ask|know)).{0,40}(?:questions?|whether|how|what|who|when|where|why|if|more about)|(?:could|can|would|will) you (?:please |kindly )?(?:tell|explain|clarify|confirm|send|share|provide|give|let)|please (?:clarify|explain|tell us|specify)|(?:before|in order) .*(?:clarif|know|understand)""", edges: false),
        Doubt: new(
            """but|however|although|though|tho|yet|nevertheless|nonetheless|despite|except|unless|until|till|if|provided|providing|conditions?|conditional|conditionally|conditioned|subject to|contingent|depend\w*|pending|only|not|\w+n't|no|nope|nah|never|nor|neither|none|nobody|nothing|cannot|cant|dont|wont|doesnt|isnt|without|lacks?|lacking|would|could|should|might|may|maybe|perhaps|possibly|probably|presumably|principle|partial|partially|partly|personally|privately|concern\w*|worr\w*|doubt\w*|dubious|skeptical|sceptical|hesita\w*|reserv\w*|object\w*|oppos\w*|against|reject\w*|declin\w*|refus\w*|withdraw\w*|withdrew|withhold|disagree\w*|unfortunately|sadly|regret\w*|sorry|afraid|fear\w*|unclear|unsure|uncertain|question\w*|clarif\w*|wonder\w*|problem\w*|issues?|risk\w*|conflict of|recus\w*|abstain\w*|wait\w*|later|before|once|when|whether|rather|instead|otherwise|almost|nearly|hardly|barely|scarcely|supposedly|allegedly|apparently|so-called|seems?|appears?|kidding|jok\w*|ha(?:ha)+|lol|sure|right|yeah|another one|yet another|asked|told|said|says|saying|wrote|writes|claim\w*|according to|quot\w*|forced|obliged|pressure\w*|must|needs? to|has to|have to|ought|ignore|disregard|mistake\w*|wrong|errors?|cancel\w*|retract\w*|revok\w*|chang\w* (?:our|my) mind|on second thoughts?|as long as|as soon as|as far as|as if|assuming|suppos\w*|that said|having said|on the other hand|at the same time|on the contrary|even so|whatever|obviously|good luck|dream\w*|draft|test|example|sample|template|bad|badly|poor|poorly|weak|fail\w*|fraud\w*|corrupt\w*|scandal\w*|fake|illegal|unethical|untrust\w*|unreliable|inexperienced|incomplete|insufficient|missing|limited|too|little|less|least|few|enough|stop|against|unacceptable|disappoint\w*|irony|ironic\w*|sarcas\w*|psych|sike|hell|damn|unlike|alternatively|for now|for the moment|so far|temporar\w*|tentativ\w*|provisional\w*|initial\w*|in theory|theoretically|hypothetical\w*|ideally|IT department|support team|help ?desk|ticket|olympi\w*|games|presidency|chairmanship|prizes?|grants?|funding|loans?|elections?|next year|reluctan\w*|unease|uneasy|discomfort|misgiving\w*|cautio\w*|grudging\w*|begrudging\w*|protest\w*|suspicio\w*|heavy heart|halfheart\w*|half-heart\w*|correction|unlikely|eventually|more or less|i think|i guess|guess|to be confirmed|tbc|tbd|hopefully"""),
        Harmless: new(
            """without (?:any )?(?:reservations?|hesitation|doubts?|conditions?|objections?|reserve|further comments?|a doubt)|(?:with )?(?:we have )?no (?:further |other |additional )?(?:objections?|comments?|questions?|concerns?|reservations?|doubts?|hesitation|remarks?)|(?:please )?(?:do not|don't) hesitate to|not only|if (?:you|there|anything) (?:need|have|require|are|is|should)[^.!?;]*|if (?:any|needed|required|necessary|further)[^.!?;]*|should you (?:need|have|require|wish)[^.!?;]*|would (?:certainly |surely |definitely |also |really |indeed )?be (?:an? |our )?(?:very |truly |really |highly |most )?(?:great|valuable|excellent|strong|wonderful|fantastic|important|useful|good|welcome|worthy|outstanding|perfect|real|significant) (?:addition|partner|member|asset|contribution|fit|benefit)|(?:would|will) (?:be|also be) (?:very |most )?(?:happy|glad|pleased|delighted|honou?red) to ?(?:work|cooperate|collaborate|welcome|meet|share|have|see|co-operate|help|assist|provide|host)|would like to (?:express|confirm|thank|congratulate|wish|convey|inform|give|offer|reiterate|declare|state|extend|let)|would (?:greatly |certainly |also |definitely |surely |really |further )?(?:strengthen|bring|add|enrich|benefit|contribute|complement|reinforce)|could(?:n't| not) be happier|in no uncertain terms|\d{1,2} may|may \d+|not-for-profit|nongovernmental|non-governmental|whole-?heartedly|right (?:partner|choice|direction|values|fit)|mountain issues|environmental issues|development issues|we welcome them|nature reserves?|biosphere reserves?|risk (?:reduction|management)|disaster risk"""),
        Kind: new(
            """(?:excellent|great|very good|good|strong|wonderful|fantastic|perfect|best|outstanding|remarkable|important|relevant|solid|worthy)(?: \w+)? (?:\w+ )?(?:partners?|organi[sz]ations?|additions?|members?|candidates?|work|records?|assets?|teams?|initiatives?|reputation|experience|fit|contributions?|job|wishes|success|knowledge|capacity|ngo|network|institutions?|institute|association|commitment|role|projects?|programmes?)|valuable|welcome|welcoming|looking forward|look forward|partners?|partnership|collaborat\w*|cooperat\w*|co-operat\w*|work(?:s|ed|ing)? (?:closely )?(?:with|together|in|on|for)|their work|know (?:them|this|the)|known|experience\w*|expert\w*|contribut\w*|commit\w*|dedicat\w*|active\w*|reliable|trust(?:ed|worthy)|serious|respected|reputation|reputable|impress\w*|congratulations|congratulat\w*|best wishes|all the best|wishes|regards|sincerely|yours|cheers|warmly|success\w*|happy|glad|pleased|pleasure|delighted|proud|asset|strengthen\w*|enrich\w*|benefit\w*|addition|thanks?|thank you|deserv\w*|professional|competent|mission|values|criteria|fulfil\w*|meets|qualif\w*|complement\w*|long-standing|longstanding|hesitate|kind|admire\w*|appreciat\w*|highly|knowledge|credible|well|well-known|wish (?:them|you)|sent from"""));
}
