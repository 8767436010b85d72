using System.Text.RegularExpressions;

namespace MountainPartnership.Mail.In.Words;

/// <summary>The words with which mail clients introduce the message that is answered, in the languages that clients come in.</summary>
internal static partial class ReplyHeaderWords
{
    public enum Label { From, Sent, To, Cc, Subject, Other }

    /// <summary>Milliseconds. The lines that are matched are short, so that only a machine that stands still could reach it.</summary>
    public const int TimeLimit = 5_000;

    /// <summary>Characters of the longest line that a client or a signature makes; longer ones are not looked at.</summary>
    public const int MaxLine = 500;

    private static readonly Dictionary<string, Label> Labels = Build(
        (Label.From, "From|De|Von|Da|Od|Van|От|От кого|Від|发件人|寄件者|寄件人|差出人|送信者|보낸 사람|من|מאת|Från|Fra|Lähettäjä|Kimden|Gönderen|Expéditeur|Absender|Remitente|Mittente|Remetente|Nadawca|Afzender|Отправитель|Feladó|De la|Από|Od koho|المرسل"),
        (Label.Sent, "Sent|Date|Envoyé|Envoyé le|Enviado|Enviado el|Enviada|Enviado em|Enviada em|Fecha|Data|Gesendet|Gesendet am|Datum|Inviato|Inviato il|Wysłano|Wysłane|Verzonden|Отправлено|Дата|Надіслано|发送时间|发送日期|日期|傳送時間|寄件日期|送信日時|日時|보낸 날짜|تاريخ الإرسال|تم الإرسال|أرسلت|أُرسلت|التاريخ|נשלח|Skickat|Sendt|Lähetetty|Gönderme Tarihi|Tarih|Odesláno|Elküldve|Trimis|Εστάλη|Date d'envoi|Sent at"),
        (Label.To, "To|À|A|Para|An|Do|Aan|Naar|Кому|Получатель|收件人|收件者|宛先|받는 사람|إلى|אל|Till|Til|Vastaanottaja|Kime|Alıcı|Destinataire|Destinatario|Destinatário|Empfänger|Odbiorca|Komu|Címzett|Către|Προς|المستلم|Para:"),
        (Label.Cc, "Cc|Copie|Copie à|CC|Kopie|Kopia|Копия|抄送|副本|نسخة|Copia|DW|Bcc|Cci|Cco|עותק|Másolatot kap"),
        (Label.Subject, "Subject|Objet|Asunto|Betreff|Oggetto|Assunto|Temat|Onderwerp|Тема|主题|主題|主旨|件名|제목|الموضوع|נושא|Ämne|Emne|Aihe|Konu|Předmět|Tárgy|Subiect|Θέμα|Sujet|Re"),
        (Label.Other, "Importance|Reply-To|Répondre à|Responder a|Priority|Importancia|Wichtigkeit|Важность|Attachments|Pièces jointes|Adjuntos|Anlagen|重要性|Organization|Antwort an"));

    private static Dictionary<string, Label> Build(params (Label Label, string Words)[] lists)
    {
        Dictionary<string, Label> labels = new(StringComparer.OrdinalIgnoreCase);
        foreach ((Label label, string words) in lists)
            foreach (string word in words.Split('|')) labels.TryAdd(word, label);
        return labels;
    }

    /// <summary>The label that a line of a header block begins with ("*From:* Anna"), or null.</summary>
    public static Label? LabelOf(string line)
    {
        string text = line.Trim().TrimStart('*', '_', '|', ' ', '\u200E', '\u200F');
        int colon = text.AsSpan(0, Math.Min(text.Length, 40)).IndexOfAny(':', '：');
        if (colon <= 0) return null;
        return Labels.TryGetValue(text[..colon].Trim(' ', '*', '_', '\u00A0', '\u202F', '\u200E', '\u200F'), out Label label) ? label : null;
    }

    /// <summary>Words for "wrote" as they stand in a reply header, before or after the name.</summary>
    [GeneratedRegex("""\b(?:wrote|writes|a écrit|écrit|a ecrit|escribió|escribio|escribi[oó]|escribe|schrieb|schreibt|geschrieben|ha scritto|scrive|escreveu|escreve|pisze|napisał\(a\)|napisał|napisała|napisał/a|schreef|geschreven|написал\(а\)|написал|написала|пишет|писал\(а\)|писал|писала|пише|написав|skrev|skriver|kirjoitti|yazdı|şunu yazdı|napsal\(a\)|napsal|napísal|írta|a scris|έγραψε|ha escrit|va escriure)\b|napisał\(a\)|написал\(а\)|писал\(а\)|napsal\(a\)|写道|寫道|寫到|のメール|書きました|さんは書|님이 작성|작성:|كتب|تمت كتابة|تمت الكتابة|כתב""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeLimit)]
    public static partial Regex Wrote { get; }

    /// <summary>How reply headers begin.</summary>
    [GeneratedRegex("""^\W{0,3}(?:(?:On|Le|Am|El|Il giorno|Il|Em|No dia|A|W dniu|Dnia|Op|Den|På|Tarihinde|Dne|Dňa|La data|La|В|Во|في|Στις|Às|At|Vào|Pada|Pe|Il dì|Quoting|Zitat von|在|понедельник|вторник|среда|среду|четверг|пятница|пятницу|суббота|воскресенье)\b|(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|mi[ée]|jue|vie|s[áa]b|dom|пн|вт|ср|чт|пт|сб|вс|pon|wt|śr|czw|pt|sob|niedz|seg|ter|qua|qui|sex|ma|di|wo|do|vr|za|zo|gio|mo|fr|sa|so)[a-zéáçа-яü]*[.,]|\d)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeLimit)]
    public static partial Regex Start { get; }

    /// <summary>A year, a date or a time of day.</summary>
    [GeneratedRegex("""(?:19|20)\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[:.]\d\d|\d年|\d月""", RegexOptions.CultureInvariant, TimeLimit)]
    public static partial Regex Date { get; }

    [GeneratedRegex("""\d{1,2} ?[:.hH時时点시] ?\d\d""", RegexOptions.CultureInvariant, TimeLimit)]
    public static partial Regex Time { get; }

    [GeneratedRegex("""[\w.+-]+@[\w.-]+\w""", RegexOptions.CultureInvariant, TimeLimit)]
    public static partial Regex Address { get; }

    /// <summary>A line that parts the answered message from the answer, in words between dashes or alone.</summary>
    [GeneratedRegex("""^\W*(?:[-_=*—–]{2,} ?)(?:original (?:message|appointment)|forwarded (?:message|by.{0,60})|message (?:d'origine|original|transféré|initial)|mensaje (?:original|reenviado)|mensagem (?:original|encaminhada)|ursprüngliche (?:nachricht|mail)|weitergeleitete nachricht|original-?nachricht|messaggio (?:originale|inoltrato)|oorspronkelijk bericht|origineel bericht|doorgestuurd bericht|(?:oryginalna|przekazana|dalej) wiadomość|wiadomość (?:oryginalna|przekazana)|(?:исходное|пересланное|пересылаемое|оригинальное|перенаправленное) (?:сообщение|письмо)|пересылаемое сообщение|начало переадресованного сообщения|originalmeddelande|oprindelig meddelelse|opprinnelig melding|alkuperäinen viesti|özgün ileti|původní zpráva|eredeti üzenet|原始邮件|邮件原件|原始郵件|转发邮件|转发的邮件|轉寄郵件|元のメッセージ|転送メッセージ|원본 메시지|원본 메일|الرسالة الأصلية|رسالة أصلية|رسالة معاد توجيهها|הודעה מקורית|reply message|reply to message)(?: ?[-_=*—–]{2,})?\W*$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeLimit)]
    public static partial Regex Separator { get; }

    [GeneratedRegex("""^(?:begin forwarded message|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado|anfang der weitergeleiteten nachricht|inizio messaggio inoltrato|início da mensagem (?:reencaminhada|encaminhada)|начало переадресованного сообщения|begin doorgestuurd bericht|początek przekazywanej wiadomości|开始转发邮件|转发的邮件|転送されたメッセージ|بداية الرسالة المعاد توجيهها)\s*[:：]?$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeLimit)]
    public static partial Regex Forward { get; }

    /// <summary>Dashes or underscores alone: nothing by themselves, part of a header block that follows.</summary>
    [GeneratedRegex("""^\s*[-_=—–*]{5,}\s*$""", RegexOptions.CultureInvariant, TimeLimit)]
    public static partial Regex RuleLine { get; }
}
