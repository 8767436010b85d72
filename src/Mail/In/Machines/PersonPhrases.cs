namespace MountainPartnership.Mail.In.Machines;

/// <summary>
/// What people say around an absence or a receipt, and machines do not: that they write in somebody's place, whom they asked,
/// that an absence is over, or how they vote. Against header fields it says nothing.
/// </summary>
internal static class PersonPhrases
{
    /// <summary>Somebody writes for somebody else.</summary>
    public static Phrases InPlaceOf { get; } = new(
        "so i ", "so we ", "therefore i ", "that is why i", "i write", "i am writing", "i'm writing", "i reply for", "i am replying for", "i answer for",
        "on her behalf", "on his behalf", "on their behalf", "on behalf of", "in her place", "in his place", "instead of her", "instead of him",
        "asked me", "told me", "tells me", "i reached", "i spoke", "i called", "i asked", "i talked", "we talked", "we spoke", "she says", "he says", "she said", "he said",
        "je vous écris", "je vous réponds", "je réponds", "m'a demandé", "m'a dit", "m'a prié", "m'a chargé", "à sa place", "en son nom", "de sa part", "c'est donc moi", "c'est pourquoi", "donc je",
        "le escribo", "les escribo", "me pidió", "me ha pedido", "me dijo", "me ha dicho", "en su nombre", "así que", "por eso", "respondo por", "respondo yo", "le respondo", "contesto yo", "me encargó",
        "schreibe ich", "antworte ich", "hat mich gebeten", "bat mich", "in ihrem namen", "in seinem namen", "in ihrem auftrag", "in seinem auftrag", "deshalb", "daher", "sagt mir", "sagte mir",
        "поэтому", "пишу вам", "пишу я", "отвечаю за", "отвечаю я", "попросил", "просил меня", "просила меня", "по поручению", "вместо не", "от имени", "передал",
        "тому пишу", "тому відповідаю", "пишу вам", "попросив", "за дорученням", "за неї", "від імені",
        "mi ha chiesto", "le scrivo", "vi scrivo", "rispondo io", "per questo", "quindi", "per conto", "a suo nome", "mi ha detto",
        "pediu-me", "me pediu", "escrevo", "por isso", "respondo eu", "em nome de", "disse-me", "me disse",
        "więc", "dlatego", "prosił mnie", "poprosił", "w imieniu", "w jej imieniu", "odpowiadam za", "odpowiadam ja",
        "daarom", "namens", "vroeg mij", "vroeg me", "heeft me gevraagd", "dus ", "schrijf ik",
        "därför", "bad mig", "bad meg", "bad mig", "skriver jag", "så jag", "derfor", "skriver jeg", "på vegne", "på uppdrag", "på hennes", "på hans",
        "tak odpovídám", "požádal mě", "jménem", "proto píšu", "ezért írok", "megkért", "nevében", "în numele", "m-a rugat", "de aceea",
        "onun yerine", "adına", "bu yüzden", "bu nedenle", "rica etti", "puolesta", "joten", "pyysi minua", "zato pišem", "zamolio", "zamolila", "u ime", "затова пиша", "помоли",
        "نيابة عن", "أكتب إليكم", "طلب مني", "طلبت مني", "代わりに", "代理で", "代わって", "代为", "委托我", "因此我", "대신", "thay mặt", "atas nama", "kwa niaba", "के लिए लिख");

    /// <summary>An absence is over, or is an excuse.</summary>
    public static Phrases Over { get; } = new(
        "was out of", "was on leave", "was on annual", "was on holiday", "was on vacation", "was away", "was travel", "was in the field", "were closed", "was closed", "have been", "had been", "been away",
        "am back", "i'm back", "back from", "just returned", "have returned", "sorry for the delay", "for the late", "for my late", "for the delay in", "sorry to be late", "for the slow",
        "j'étais", "nous étions", "rentre de", "rentré de", "rentrée de", "pour le retard", "ce retard", "mon retard", "me voici de retour", "nous voici de retour",
        "estaba", "estuve", "estábamos", "he vuelto", "ya de vuelta", "de regreso de", "por la demora", "por el retraso", "por la tardanza",
        "estive", "estava", "estivemos", "voltei", "pela demora", "pelo atraso", "war ich", "ich war", "wir waren", "zurück aus", "für die verspät", "für die späte",
        "ero ", "eravamo", "sono stat", "sono tornat", "per il ritardo", "был в", "была в", "были в", "вернулся", "вернулась", "за задержк", "за опоздан", "був у", "була у", "повернулас", "за затримк",
        "byłem", "byłam", "wróciłem", "wróciłam", "za opóźnien", "za zwłok", "jag var", "var på", "jeg var", "kommit tillbaka", "ik was", "terug van", "voor de vertraging", "byl jsem", "byla jsem", "za zpoždění",
        "szabadságon voltam", "am fost", "bil sam", "bila sam", "olin ", "gecikme için", "yeni döndüm", "休暇から戻", "していました", "しておりました", "出張中でした", "刚回来", "抱歉迟", "كنت");

    /// <summary>More ways to take a side than the words of the rules: to see that there is one is enough here.</summary>
    public static Phrases Sides { get; } = new(
        "we agree", "agrees", "i agree", "agreed", "we vote", "our vote", "votes", "voted", "we back", "backs ", "we accept", "says yes", "say yes", "is yes", "is no.", "our answer is", "our opinion", "our view", "unanimous", "we decided", "we consent", "consents",
        "d'accord", "votons", "voté", "notre avis", "notre réponse", "acceptons", "accepte ", "unanim", "de acuerdo", "votamos", "votan", "nuestro voto", "nuestra opinión", "aceptamos", "conforme", "sin reparo", "nos parece",
        "согласие", "голосу", "наше мнение", "наш ответ", "не против", "мы за", "«за»", "ми за", "голосує", "згодн", "stimmt ", "stimmen ", "stimme ", "dafür", "dagegen", "befürwort", "einverstanden", "unsere antwort", "unsere stellungnahme", "bedenken",
        "d'accordo", "votiamo", "il nostro parere", "siamo favorevol", "favorevole", "concordamos", "nossa opinião", "nosso voto", "favorável", "zgadzam", "głosuj", "nasza opinia", "jesteśmy za", "opiniuj", "akkoord", "stemmen", "stemt", "ons advies", "ons antwoord",
        "röstar", "vi säger ja", "tillstyrk", "avstyrk", "stemmer ", "tilslutter", "samtykker", "kannatamme", "puollamme", "hyväksy", "souhlas", "nesouhlas", "hlasuje", "egyetért", "támogat", "suntem de acord", "slažemo", "podržav", "подкреп", "подржав", "съглас",
        "katılıyoruz", "onaylıyoruz", "kabul ediyoruz", "同意", "赞成", "贊成", "异议", "異存", "賛同", "찬성", "반대", "동의", "نوافق", "موافق", "لا مانع", "אנו תומכים", "đồng ý", "ủng hộ", "setuju", "mendukung", "tunaunga", "सहमत", "समर्थन");
}
