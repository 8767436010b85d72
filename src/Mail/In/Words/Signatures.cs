using System.Text.RegularExpressions;
using static MountainPartnership.Mail.In.Words.ReplyHeaderWords;

namespace MountainPartnership.Mail.In.Words;

/// <summary>
/// Takes signatures, mobile clients' lines, list footers and disclaimers off the ends of what the writer typed. A closing with a bare name
/// is typed and stays; with more below it that only signatures have, it goes.
/// </summary>
internal static partial class Signatures
{
    /// <summary>Lines of text that a signature can have.</summary>
    private const int MaxLines = 15;

    public static void TakeFrom(List<BodyLine> lines, bool[] own)
    {
        int end = lines.Count;
        while (end > 0)
        {
            while (end > 0 && !own[end - 1]) end--;
            int start = end;
            while (start > 0 && own[start - 1]) start--;
            if (end > start) TakeFromSegment(lines, own, start, end);
            end = start;
        }
    }

    private static void TakeFromSegment(List<BodyLine> lines, bool[] own, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (lines[i].Has(LineMarks.Signature)) own[i] = false;
        for (int i = start; i < end; i++)
        {
            if (lines[i].Text.TrimEnd() is not ("--" or "—") || CountText(lines, i + 1, end) > MaxLines) continue;
            Array.Fill(own, false, i, end - i);
            break;
        }
        for (bool more = true; more;)
        {
            while (end > start && (!own[end - 1] || lines[end - 1].IsBlank)) end--;
            if (end == start) return;
            int cut = CutAt(lines, start, end);
            more = cut < end;
            Array.Fill(own, false, cut, end - cut);
            end = cut;
        }
    }

    private static int CountText(List<BodyLine> lines, int from, int to)
    {
        int count = 0;
        for (int i = from; i < to && count <= MaxLines; i++)
            if (!lines[i].IsBlank) count++;
        return count;
    }

    /// <summary>Where the last thing in these lines that is not typed begins, or <paramref name="end"/>.</summary>
    private static int CutAt(List<BodyLine> lines, int start, int end)
    {
        string last = lines[end - 1].Text.Trim();
        if (last.Length <= MaxLine && (Mobile.IsMatch(last) || DashName.IsMatch(last) && end - 1 > start)) return end - 1;

        int paragraph = end - 1;
        while (paragraph > start && !lines[paragraph - 1].IsBlank) paragraph--;
        string text = string.Join(' ', lines.Skip(paragraph).Take(Math.Min(end - paragraph, 40)).Select(line => line.Text));
        if (text.Length < 6000 && Disclaimer.IsMatch(text)) return paragraph;
        if (lines[paragraph].Text.Length <= MaxLine && RuleLine.IsMatch(lines[paragraph].Text) && end - paragraph is > 1 and < 7 && text.Contains("http", StringComparison.OrdinalIgnoreCase)) return paragraph;
        return BlockAt(lines, start, end) ?? end;
    }

    /// <summary>A closing with more than a name below it, or a name with telephone, address or site below it.</summary>
    private static int? BlockAt(List<BodyLine> lines, int start, int end)
    {
        int count = 0;
        bool contact = false;
        for (int i = end - 1; i >= start && count <= MaxLines; i--)
        {
            string text = lines[i].Text.Trim();
            if (text.Length == 0) continue;
            if (text.Length > MaxLine) return null;
            if (Closing.IsMatch(text)) return count >= 2 || count == 1 && contact ? i : null;
            if (!IsShort(text)) return null;
            contact |= Contact.IsMatch(text);
            count++;
            bool paragraphStarts = i > start && lines[i - 1].IsBlank;
            if (paragraphStarts && contact && count >= 2 && PersonName.IsMatch(text) && !ClosesAbove(lines, start, i)) return i;
        }
        return null;
    }

    private static bool ClosesAbove(List<BodyLine> lines, int start, int i)
    {
        for (i--; i >= start; i--)
            if (!lines[i].IsBlank) return lines[i].Text.Length <= MaxLine && Closing.IsMatch(lines[i].Text.Trim());
        return false;
    }

    /// <summary>Short and no sentence: at most two small words that do not just join names, and no postscript.</summary>
    private static bool IsShort(string text) =>
        text.Length <= 90 && text[^1] is not ('?' or '!' or ':') && !text.StartsWith("PS", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("P.S", StringComparison.OrdinalIgnoreCase)
        && text.Split(' ').Count(word => word.Length > 0 && char.IsLower(word[0]) && !Joining.Contains(word)) <= 2;

    private static readonly HashSet<string> Joining =
        ["of", "the", "for", "and", "in", "on", "at", "de", "la", "le", "les", "du", "des", "del", "los", "las", "y", "et", "e", "en", "pour", "para", "sur", "und", "für", "der", "und", "и", "в", "по", "на", "van", "von", "di", "da", "do"];

    [GeneratedRegex("""^(?:(?:with |my |our )?(?:best|kind|kindest|warm|warmest|many)?,? ?(?:regards|wishes|greetings)(?: from .{2,30})?|best|all the best|sincerely(?: yours)?|yours(?: (?:sincerely|faithfully|truly))?|cheers|thanks(?: (?:and|&) (?:best |kind )?regards)?|thank you(?: (?:and|&) (?:best |kind )?regards)?|many thanks|respectfully|cordially|(?:bien |très )?cordialement|(?:meilleures |sincères |cordiales )?salutations(?: distinguées)?|bien à vous|amicalement|cordiali saluti|distinti saluti|(?:un )?(?:cordial |cordiales |atentos )?saludos?(?: cordiales| cordial)?|atentamente|atte\.?|un abrazo|(?:с|c) (?:уважением|наилучшими пожеланиями)|искренне ваш|всего доброго|mit (?:freundlichen|besten|herzlichen) grüßen|(?:freundliche|beste|viele|liebe|herzliche) grüße|mfg|com os melhores cumprimentos|atenciosamente|cumprimentos|abraços?|z poważaniem|pozdrawiam|met vriendelijke groet(?:en)?|此致|敬礼|祝好|よろしくお願いします|よろしくお願いいたします|敬具|مع (?:أطيب )?التحيات|مع خالص التحية|تحياتي|je vous prie d'agréer.{0,80})\s*[,.!，。、-]*$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeLimit)]
    private static partial Regex Closing { get; }

    [GeneratedRegex("""[\w.+-]+@[\w.-]+\.\w+|https?://|\bwww\.|\+?\d[\d ()./-]{6,}\d|\b(?:tel|phone|mobile|mob|fax|tél|cell|móvil|тел|моб|telefon|skype)\b\.?:?|^(?:director|programme officer|coordinator|president|secretary|officer|manager|ceo|head of|focal point|directeur|directrice|coordinat\w+|présidente?|directora?|presidente|coordinadora?|директор|координатор|президент)\b""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeLimit)]
    private static partial Regex Contact { get; }

    /// <summary>Two to four capitalised words, a title and a comma among them.</summary>
    [GeneratedRegex("""^(?:(?:Dr|Prof|Mr|Mrs|Ms|Ing|Lic|Mme|M|Sr|Sra)\.? )?\p{Lu}[\p{L}'’.-]+(?: (?:de|del|da|van|von|la|le|di|bin|al) ?| )(?:\p{Lu}[\p{L}'’.-]*(?: (?:de|del|la) | )?){1,3}(?:, .{2,40})?$""", RegexOptions.CultureInvariant, TimeLimit)]
    private static partial Regex PersonName { get; }

    [GeneratedRegex("""^[-–—] ?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){0,3}$""", RegexOptions.CultureInvariant, TimeLimit)]
    private static partial Regex DashName { get; }

    [GeneratedRegex("""^\W{0,3}(?:(?:sent|composed|written|typed) (?:from|via|with|using|on|by)|envoyé (?:de|depuis|à partir|avec|par|via)|enviado (?:desde|con|por|do|de|a partir|via|pelo)|enviada (?:do|de)|отправлено (?:с|со|из|через)|gesendet (?:von|mit|über)|von mei\w+|diese nachricht wurde von meinem|inviato (?:da|dal|dall'|con|tramite)|wysłan[eoy] (?:z|ze|przez|za pomocą)|verzonden (?:met|vanaf|via)|verstuurd (?:vanaf|met)|从我?的?|发自|發自|傳送自|从|أُ?رسلت? من|تم الإرسال من|مرسل من|skickat från|sendt fra|lähetetty|надіслано (?:з|із)|get outlook|télécharger outlook|téléchargez outlook|obtener outlook|obtenir outlook|obter o outlook|scarica outlook|outlook (?:für|voor|for|dla|per)|pobierz|скачать outlook|获取|取得 outlook|下載|下载|احصل على|تنزيل|virus-free)(?=.{0,60}$)[^.,;!?]{0,60}?(?:i-?phone|i-?pad|i-?os|black ?berry|android|samsung|galaxy|huawei|xiaomi|redmi|pixel|nokia|phone|mobile|mobil|tablet|smartphone|handy|outlook|mail|yahoo|gmail|proton|windows|device|telefon|t[ée]l[ée]fon|teléfono|dispositivo|телефон|смартфон|устройства|htc|sony|lg |oneplus|oppo|vivo|honor|zimbra|sparrow|手机|手機|avast|avg|الهاتف|جهاز|gesendet)[^.;!?]{0,40}(?:<?https?://\S+)?\W{0,3}$|^.{0,24}(?:から送信|を入手)\W{0,3}$|^(?:von meinem|vanaf mijn) .{2,30} (?:gesendet|verzonden|verstuurd)\.?$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeLimit)]
    private static partial Regex Mobile { get; }

    [GeneratedRegex("""(?:confidential|privileged|confidentiel|confidencial|конфиденциальн|vertraulich|riservat|poufn|vertrouwelijk).{0,400}(?:recipient|addressee|intended|destinataire|destinatario|destinatário|получател|адресат|empfänger|adresat|geadresseerde)|(?:intended (?:only |solely )?for|destiné (?:exclusivement|uniquement)|dirigido exclusivamente|предназначен\w+ (?:только|исключительно)).{0,300}(?:recipient|addressee|confidential|destinataire|confidentiel|destinatario|confidencial|получател|адресат)|(?:please )?consider the (?:environment|planet) before printing|pensez à l'environnement avant|antes de imprimir (?:este|piense)|this e-?mail (?:and any attachments )?(?:has been|was) scanned|(?:disclaimer|avis de confidentialité|aviso de confidencialidad|aviso legal)\s*:""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeLimit)]
    private static partial Regex Disclaimer { get; }
}
