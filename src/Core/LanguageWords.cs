namespace MountainPartnership.Core;

/// <summary>
/// Words by which a language is known in short texts: the small words of every sentence, and those with which members greet, thank and
/// answer. Neighbours of the four are here so that they are not taken for one of them.
/// </summary>
internal static class LanguageWords
{
    /// <summary>Languages in Latin script, by ISO 639-1 code.</summary>
    public static readonly (string Code, string Words)[] Latin =
    [
        ("en", "the and of to is are was were be been have has had will would can could should this that these those with for from not no yes we our you your they their them it its he she who which what when where why how if but or as at by on in an do does did i am my me all any some more also thank thanks thank-you dear hello hi regards best kind wishes please colleagues application support supports supported objection object member members membership organization organisation we'd don't there here about into out up so very full fully happy pleased glad side question comment recuse agree partnership mountain sincerely cheers morning great good no-objection endorse approve yours further information would"),
        ("fr", "le la les un une des du de et est sont dans pour avec sur pas ne que qui quoi ce cette ces nous notre nos vous votre vos ils elles leur leurs il elle je j'ai mon ma mes au aux par plus mais ou où donc si très bien merci bonjour cordialement madame monsieur cher chère chers chères collègues candidature demande soutien soutenons soutiens appui appuyons objection avis favorable sans réserve oui non c'est d'accord qu'il n'est pas été être avoir avons ont sommes membre membres partenariat montagne salutations tous toutes quel quelle comment pourquoi part côté question commentaire récusation pleinement bonsoir aucune l'organisation vive"),
        ("es", "el la los las un una unos unas de del y es son está están en para por con sin que quien cual este esta estos estas nosotros nuestro nuestra nuestros ustedes su sus le les se lo al más pero o si sí no muy bien gracias hola saludos estimado estimada estimados estimadas señor señora colegas solicitud candidatura apoyo apoyamos apoya respaldamos objeción pregunta comentario recusación tenemos tengo hay ser hemos ha han como cuando dónde qué quién cómo cuál miembro miembros alianza montañas organización atentamente cordiales buenos buenas días tardes todos ninguna parte favor yo mi me nos plenamente avalamos cuentan estamos"),
        ("de", "der die das und ist sind ein eine einen einem einer nicht kein keine mit für von zu zum zur auf im in den dem des wir unser unsere sie ihr ihre ich es auch aber oder wenn dass wie was wer bitte danke vielen dank hallo guten tag liebe lieber grüße grüßen freundlichen geehrte geehrter antrag unterstützen unterstützt unterstützung einwand einwände frage haben hat wird werden diesen diese dieser sehr gerne ja nein kolleginnen kollegen mitgliedschaft als nach bei noch um am"),
        ("it", "il lo la i gli le un uno una di del della dei delle e è sono in per con su non che chi questo questa questi noi nostro nostra voi vostro loro si ma o se sì molto grazie buongiorno saluti cordiali gentile gentili candidatura domanda sosteniamo sostegno appoggiamo obiezione obiezioni abbiamo ha hanno come quando dove perché più anche alla al nel nella dal cari tutti essere stato della favorevoli ci siamo nostra"),
        ("pt", "o a os as um uma de do da dos das e é são em no na nos nas para por com sem que quem este esta estes nós nosso nossa você vocês seu sua não sim mas ou se muito obrigado obrigada olá bom dia caros prezados prezado saudações cumprimentos atenciosamente candidatura pedido apoiamos apoio objeção objeções pergunta temos tenho há ao à pelo pela também mais como quando onde somos estamos à favor isso solicitação plenamente"),
        ("pl", "i w z na do nie tak się jest są to ten ta te że który która jak co kto kiedy gdzie dlaczego dla od po przez przy ale lub czy my nasz nasza wy pan pani państwo dzień dobry dziękuję dziękujemy pozdrawiam poważaniem szanowni szanowny wniosek popieramy poparcie sprzeciw sprzeciwu pytanie mamy mam bardzo proszę oraz za bez"),
        ("nl", "de het een en is zijn van in op te voor met niet geen dat die dit deze wij we ons onze u uw jullie zij hun ik ook maar of als hoe wat wie waar waarom bedankt dank goedendag goedemorgen hallo beste geachte groet groeten vriendelijke aanvraag steunen ondersteunen steun bezwaar bezwaren vraag hebben heeft heb wordt worden aan bij naar om nog zeer graag ja nee collega's lidmaatschap"),
        ("ca", "el els la les un una uns unes i és són amb per que aquesta aquest sol·licitud donem suport gràcies benvolguts salutacions nosaltres no hi ha sense cap"),
        ("ro", "și este sunt în pentru cu nu că care acest această noi nostru mulțumim mulțumesc bună ziua stimați susținem cererea candidatura obiecții avem o un la pe de din"),
        ("sv", "och är att det som en ett på för med inte vi vår ni er de den av till har jag tack hej vänliga hälsningar ansökan stöder stödjer frågor från om"),
        ("da", "og er at det som en et på for med ikke vi vores jer de den af til har jeg tak hej venlig hilsen ansøgning ansøgningen støtter spørgsmål fra om"),
        ("fi", "ja on ei se että mutta kun niin me tämä hakemus tuemme kiitos hei terveisin kanssa olemme"),
        ("tr", "ve bir bu için ile değil biz teşekkürler teşekkür merhaba saygılarımla başvuru başvuruyu destekliyoruz itirazımız yok soru sayın çok ederiz da de ne"),
        ("cs", "a je jsou na se že ne v z do pro s my náš děkujeme děkuji dobrý den žádost podporujeme námitky otázka pozdravem vážení jsme to"),
        ("hu", "a az és hogy nem van egy ez mi köszönjük köszönöm kérelmet támogatjuk üdvözlettel tisztelt kérdés jó napot"),
        ("id", "yang dan di ke dari untuk dengan tidak kami ini itu terima kasih mendukung permohonan salam anda adalah"),
        ("vi", "và là của chúng tôi không có cho với này cảm ơn ủng hộ đơn xin chào"),
        ("sq", "dhe është në për me nuk ne kjo faleminderit mbështesim kërkesën përshëndetje të"),
        ("sw", "na ya wa kwa ni sisi asante tunaunga mkono ombi hili habari"),
    ];

    /// <summary>Languages in Cyrillic script.</summary>
    public static readonly (string Code, string Words)[] Cyrillic =
    [
        ("ru", "и в не на что с по это как мы наша наш наше вы ваш ваша они их его ее он она но или если да нет за от до из для при у нас вас же ли бы также очень спасибо здравствуйте уважаемые уважаемый коллеги уважением заявка заявку заявки поддерживаем поддерживаю поддержка возражений возражение возражаем возражаю вопрос комментарий самоотвод есть был была были будет организация организации организацию кандидатуру членство добрый день кто какой какая когда где почему согласны против полностью эту данную стороны пожалуйста привет надеюсь воздерживаемся хорошо"),
        ("uk", "і та в у не на що з по це як ми наша наш ви ваш вони їх його її він вона але або якщо так ні за від до із для при нас вас також дуже дякуємо дякую шановні вітаю колеги повагою заявка заявку підтримуємо підтримую заперечень питання є організація добрий день хто який коли де чому"),
        ("bg", "и в не на че с по това как ние нашата вие вашата те но или ако да за от до със при са е също много благодаря благодарим здравейте уважаеми колеги поздрави уважение заявлението кандидатурата подкрепяме подкрепа възражения въпрос имаме няма организацията добър ден кой какво кога къде защо ще се"),
        ("sr", "и у не на да са по то како ми наша ви ваша они али или ако за од до са је су такође веома хвала поштовани колеге поздрав пријаву подржавамо примедби питање имамо нема организација добар дан ко шта када где зашто"),
        ("mk", "и во не на дека со по тоа како ние нашата вие тие но или ако да за од до се е исто многу благодариме почитувани колеги поздрав апликацијата поддржуваме прашање имаме нема"),
        ("be", "і ў у не на што з па гэта як мы наша вы ваша яны але або калі так няма за ад да для дзякуй паважаныя калегі заяўку падтрымліваем пытанне"),
        ("kk", "және бұл үшін біз біздің сіз емес бар жоқ рахмет құрметті өтінімді қолдаймыз"),
        ("ky", "жана бул үчүн биз биздин сиз эмес бар жок рахмат урматтуу арызды колдойбуз"),
        ("tg", "ва дар ин барои мо шумо аз ба аст нест ташаккур дархостро дастгирӣ мекунем"),
        ("mn", "ба нь энэ бид та байна баярлалаа өргөдлийг дэмжиж хүндэт"),
    ];
}
