namespace MountainPartnership.Mail.In.Machines;

/// <summary>How people's machines say that people are away, in the languages of a worldwide membership.</summary>
internal static class AbsencePhrases
{
    /// <summary>Subjects that a mail system writes and a person does not.</summary>
    public static Phrases SystemSubjects { get; } = new(
        "Automatic reply", "Auto reply", "Auto-reply", "Autoreply", "Auto:", "Auto response", "Auto-response", "Autoresponse", "Automated reply",
        "Automated response", "Automatic response", "Automatically generated reply", "Out of office reply", "Out of office autoreply",
        "Out of office automatic reply", "Out-of-office reply", "Out of the office auto", "OOO:", "OOTO:", "Vacation reply", "Vacation auto",
        "Auto-Re:", "Autoreply:", "Away from my mail", "Away from office auto",
        "Réponse automatique", "Reponse auto", "Réponse d'absence", "Message automatique", "Message d'absence", "Notification d'absence", "Avis d'absence",
        "Absence du bureau", "Absent du bureau", "Réponse automatique d'absence",
        "Respuesta automática", "Respuesta automatica", "Respuesta fuera de oficina", "Fuera de la oficina", "Fuera de oficina", "Mensaje automático",
        "Autorespuesta", "Aviso de ausencia", "Notificación de ausencia", "Ausente de la oficina", "Ausencia de la oficina",
        "Автоответ", "Автоматический ответ", "Автоматическое сообщение", "Автоответчик", "Нет на месте", "Отсутствую на рабочем месте", "Вне офиса",
        "Автоматична відповідь", "Автовідповідь", "Автоматичен отговор", "Аўтаматычны адказ", "Автоматты жауап", "Аутоматски одговор",
        "Automatische Antwort", "Automatische Rückantwort", "Abwesenheitsnotiz", "Abwesenheitsbenachrichtigung", "Abwesenheitsmeldung", "Abwesenheitsnachricht",
        "Abwesenheitsassistent", "Autom. Antwort", "AutoAntwort", "Auto-Antwort", "Automatische Abwesenheit",
        "Risposta automatica", "Risposta auto", "Fuori ufficio", "Fuori sede", "Assenza dall'ufficio", "Messaggio automatico",
        "Resposta automática", "Resposta Automatica", "Mensagem automática", "Fora do escritório", "Ausência do escritório", "Ausência Temporária",
        "Automatyczna odpowiedź", "Autoodpowiedź", "Odpowiedź automatyczna", "Nieobecność", "Poza biurem",
        "Automatisch antwoord", "Automatische beantwoording", "Afwezigheidsbericht", "Afwezig", "Niet op kantoor",
        "Autosvar", "Automatisk svar", "Automatiskt svar", "Automatisk svarmelding", "Fraværsmelding", "Frånvaro", "Fravær", "Fraværsbesked", "Frånvaromeddelande",
        "Automaattinen vastaus", "Poissa", "Automatická odpověď", "Automatická odpoveď", "Mimo kancelář", "Nepřítomnost",
        "Automatikus válasz", "Házon kívül", "Răspuns automat", "Mesaj automat", "Αυτόματη απάντηση", "Απουσία από το γραφείο", "Otomatik yanıt",
        "Otomatik cevap", "Ofis dışında", "Automatski odgovor", "Samodejni odgovor", "Odsotnost", "Automaatvastus", "Automātiska atbilde", "Automatinis atsakymas",
        "Përgjigje automatike", "Resposta automàtica", "Erantzun automatikoa", "Freagra uathoibríoch", "Sjálfvirkt svar",
        "自动回复", "自动答复", "自動回覆", "自動回復", "外出通知", "自動返信", "自動応答", "不在通知", "不在のお知らせ", "休暇中", "자동 회신", "자동 응답", "부재 중", "부재중",
        "رد تلقائي", "الرد التلقائي", "خارج المكتب", "پاسخ خودکار", "خودکار جواب", "תשובה אוטומטית", "מענה אוטומטי",
        "Trả lời tự động", "Thư trả lời tự động", "Balasan otomatis", "Jawapan automatik", "ตอบกลับอัตโนมัติ", "การตอบกลับอัตโนมัติ", "स्वचालित उत्तर", "स्वतः उत्तर", "स्वचालित जवाफ",
        "Jibu otomatiki", "Jibu la kiotomatiki", "ავტომატური პასუხი", "Ավտոմատ պատասխան", "Avtomatik cavab", "Avtomatik javob", "Автомат жооп", "Автомат хариу");

    /// <summary>Subjects that either writes; the words of the body have to agree.</summary>
    public static Phrases Subjects { get; } = new(
        "Out of office", "Out-of-office", "Out of the office", "OOO", "OOTO", "Away from the office", "Away from office", "On leave", "Annual leave", "On vacation", "Vacation",
        "On holiday", "Holiday notice", "Maternity leave", "Parental leave", "On mission", "On travel", "Away", "Not in the office", "Absent", "Absence", "Absente", "En congé",
        "Congés", "En mission", "En déplacement", "Hors du bureau", "Ausente", "Ausencia", "Vacaciones", "De vacaciones", "Отпуск", "В отпуске", "Отсутствие", "Командировка",
        "Abwesend", "Abwesenheit", "Urlaub", "Im Urlaub", "Assente", "Assenza", "In ferie", "Ferie", "Férias", "Ausência", "Urlop", "Op vakantie", "Vakantie", "休假", "不在", "出差");

    /// <summary>What the text of such a message begins with.</summary>
    public static Phrases Openings { get; } = new(
        "out of office", "out of the office", "out-of-office", "away from the office", "away from my desk", "away from my email", "away from my mail", "away from office", "not in the office",
        "on annual leave", "on leave until", "on leave from", "currently on leave", "am on leave", "on maternity leave", "on parental leave", "on paternity leave", "on sick leave", "on vacation",
        "on holiday", "currently travelling", "currently traveling", "currently on mission", "am on mission", "am travelling", "am traveling", "on duty travel", "currently unavailable",
         "office is closed", "offices are closed", "office will be closed", "offices will be closed", "we are closed from", "currently away", "out of the country", "out of town", "out of station", "on sabbatical", "on study leave", "on compassionate leave", "limited internet", "with no internet", "in the field until", "on a field mission", "attending a conference", "attending a meeting", "not at work", "closed for the holiday", "closed for holiday", "observing a public holiday", "am away until", "will be away", "i am away",
        "absent du bureau", "absente du bureau", "absent(e) du bureau", "suis absent", "suis absente", "serai absent", "suis actuellement absent", "suis actuellement en", "suis en conge", "suis en congé", "serai en congé", "en conges jusqu", "suis en mission",
        "suis en déplacement", "actuellement en mission", "actuellement en congé", "en déplacement professionnel", "absence du bureau", "absent jusqu", "absente jusqu", "hors du bureau", "de retour le", "je serai de retour", "nos bureaux sont fermés", "nos bureaux seront fermés", "congé de maternité",
        "fuera de la oficina", "fuera de oficina", "me encuentro fuera", "estoy fuera", "estaré fuera", "estaré ausente", "estoy ausente", "me encuentro ausente", "de vacaciones", "me encuentro de", "de viaje", "en comisión de servicio", "licencia por maternidad",
         "nuestras oficinas", "permaneceré ausente", "fuera del país", "de licencia", "de permiso", "en misión oficial", "fuera de mi oficina",
        "в отпуске", "нахожусь в отпуске", "буду отсутствовать", "отсутствую", "в командировке", "вне офиса", "меня не будет", "не в офисе", "нет на рабочем месте", "в декретном отпуске", "на больничном", "на выезде", "за границей до", "в отъезде",
        "nicht im büro", "nicht im haus", "ausser haus", "außer haus", "im urlaub", "bin abwesend", "bin derzeit nicht", "bin zur zeit nicht", "bin zurzeit nicht", "derzeit nicht erreichbar", "nicht am arbeitsplatz", "auf dienstreise", "nicht erreichbar", "bin ich nicht im", "bin ich wieder", "abwesend", "in elternzeit",
        "fuori ufficio", "fuori sede", "sono assente", "sarò assente", "in ferie", "sono in missione", "assente dall'ufficio", "sono fuori", "sarò fuori", "l'ufficio resterà chiuso",
        "fora do escritório", "estou ausente", "estarei ausente", "de férias", "em férias", "em viagem de serviço", "encontro-me ausente", "estou fora", "estarei fora", "licença maternidade",
        "poza biurem", "jestem nieobecn", "będę nieobecn", "na urlopie", "przebywam na", "nieobecny", "nieobecna",
        "niet op kantoor", "niet aanwezig", "ben afwezig", "op vakantie", "met vakantie", "met verlof", "ben ik afwezig", "ben ik niet",
        "är inte på kontoret", "på semester", "har semester", "er på ferie", "holder ferie", "ikke på kontoret", "er ikke til stede", "ute av kontoret", "ude af kontoret", "på tjänsteresa", "föräldraledig", "lomalla", "poissa toimistosta", "en ole tavoitettavissa",
        "mimo kancelář", "na dovolené", "mimo kancelárie", "na dovolenke", "nem vagyok az irodában", "szabadságon", "házon kívül", "nu sunt la birou", "în concediu", "lipsesc din", "εκτός γραφείου", "σε άδεια", "ofis dışında", "izindeyim", "yıllık izin", "ofiste değilim",
        "na godišnjem odmoru", "izvan ureda", "van kancelarije", "nisam u uredu", "na dopustu", "odsoten", "odsotna", "у відпустці", "не на місці", "відсутній", "відсутня", "в отпуск съм", "извън офиса", "демалыста", "kontorist väljas", "puhkusel", "atvaļinājumā", "atostogauju", "atostogose",
        "me pushime", "jashtë zyrës", "fora de l'oficina", "de vacances", "不在办公室", "休假", "出差", "外出", "不在辦公室", "放假", "不在にして", "休暇", "出張", "留守", "休業", "부재중", "부재 중", "휴가", "출장",
        "خارج المكتب", "في إجازة", "اجازة", "مرخصی", "خارج از دفتر", "בחופשה", "מחוץ למשרד", "nghỉ phép", "vắng mặt", "sedang cuti", "di luar kantor", "sedang tidak berada", "bercuti", "ลาพักร้อน", "ไม่อยู่", "कार्यालय से बाहर", "अवकाश", "छुट्टी", "बिदामा",
        "nje ya ofisi", "niko likizo", "likizoni", "шығыс сапар", "ажлын байрандаа байхгүй", "ээлжийн амралт");

    /// <summary>Somebody is gone for good; persons write so too, so that it decides nothing without another sign.</summary>
    public static Phrases Gone { get; } = new(
        "no longer work", "no longer with", "no longer employed", "has left the", "have left the", "retired", "ne travaille plus", "ne fait plus partie", "ne fais plus partie", "a quitté", "ya no trabaj", "ya no labor", "больше не работа", "уволил",
        "nicht mehr für", "nicht mehr bei", "non lavoro più", "não trabalha mais", "não trabalho mais", "już nie pracuj", "niet meer werkzaam");

    /// <summary>What it goes on with.</summary>
    public static Phrases Companions { get; } = new(
        "until", "will return", "will be back", "return on", "returning on", "back in the office", "back on", "limited access", "no access to", "not have access", "intermittent access", "sporadic access", "irregular access", "check mails", "check my mail", "check email", "checking email", "urgen", "till ", "kindly contact", "reach out to", "contact my", "will be delayed", "may be delayed", "in my absence", "during this time", "during my absence", "please contact",
        "as soon as possible", "upon my return", "on my return", "when i return", "when i get back", "please email", "please write to", "please call", "delay in", "delayed response", "slow to respond",
        "jusqu'au", "de retour", "a mon retour", "acces limite", "veuillez contacter", "merci de contacter", "en cas d'urgence", "pour toute urgence", "vous pouvez contacter", "des mon retour", "pendant mon absence", "en mon absence", "dans les meilleurs délais",
        "hasta el", "a mi regreso", "a mi vuelta", "regreso el", "acceso limitado", "en caso de urgencia", "por favor contact", "para asuntos urgentes", "favor de contactar", "favor contactar", "puede contactar", "regresaré", "volveré", "a la brevedad", "durante mi ausencia", "en mi ausencia", "contactar a",
        "вернусь", "до ", "по возвращении", "срочн", "обращайтесь", "свяжитесь", "просьба обращаться", "после возвращения", "ограничен", "пожалуйста, обра", "на время моего", "в мое отсутствие", "пишите",
        "bis zum", "wieder erreichbar", "wieder im", "zurück", "in dringenden", "wenden sie sich", "eingeschränkt", "meiner abwesenheit", "nicht weitergeleitet", "bis einschließlich", "kontaktieren",
        "fino al", "al mio rientro", "rientrerò", "per urgenze", "in caso di urgenza", "contattare", "tornerò", "sarò di ritorno", "até o dia", "até ao", "ao meu regresso", "retornarei", "regresso", "assuntos urgentes", "por favor contacte", "entre em contato", "quando retornar", "acesso limitado",
        "do dnia", "wracam", "po powrocie", "w pilnych", "proszę o kontakt", "tot en met", "tot ", "terug", "dringend", "neem dan contact", "contact opnemen", "tillbaka", "tilbage", "tilbake", "kontakta", "kontakt", "haster", "brådskande", "palaan", "kiireelli", "zpět", "vrátím", "späť", "naléhav", "sürgős", "visszatér", "revin", "urgențe", "contactați",
        "επιστρέφω", "επιστρέψω", "επείγον", "dönüş", "acil", "vratiti", "hitn", "vračam", "nujn", "повернусь", "звертайтеся", "върна", "спешн", "联系", "返回", "回复", "紧急", "聯絡", "戻り", "連絡", "至急", "急ぎ", "복귀", "연락", "긴급", "العودة", "عاجل", "التواصل", "الاتصال", "تماس", "بازگشت", "פנו", "אחזור", "liên hệ", "khẩn", "hubungi", "kembali", "ติดต่อ", "กลับ", "संपर्क", "सम्पर्क", "तक", "wasiliana", "rudi");
}
