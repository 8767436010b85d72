using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MimeKit;
using MountainPartnership.Mail.In.Structure;

namespace MountainPartnership.Mail.In.Machines;

/// <summary>Reads bounces of servers that do not keep to RFC 3464: by who sent them, how they speak, and the codes of RFC 5321.</summary>
internal static class ReadOldBounce
{
    private const int MaxChars = 16_000;
    private const int MaxRecipients = 20;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly Regex Address = new(@"[A-Za-z0-9._%+=/'-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", Linear, Limit);
    private static readonly Regex EnhancedCode = new(@"\b[45]\.[0-9]{1,3}\.[0-9]{1,3}\b", Linear, Limit);
    private static readonly Regex ReplyCode = new(@"\b[45][0-5][0-9][ -]", Linear, Limit);
    private static readonly Regex MessageIdLine = new(@"(?i)\bmessage-id:\s*<[^<>\s]{3,250}>", Linear, Limit);

    private static readonly Phrases Subjects = new(
        "Undelivered Mail", "Undeliverable", "Undelivered", "Undeliverable mail", "Mail delivery failed",
        "Mail delivery failure", "Mail Delivery Error", "Mail could not be delivered", "Delivery Status Notification",
        "Delivery Notification", "Delivery failure", "Delivery failed", "Delivery has failed", "Delivery report",
        "Delivery delayed", "Delayed Mail", "Delayed:", "Message delayed", "Mail delayed",
        "failure notice", "failure delivery", "Returned mail", "Returned to sender", "Returned message", "Mail System Error",
        "Message status - undeliverable", "Message undeliverable", "Message you sent", "Your message could not be delivered",
        "Your message wasn't delivered", "Message not delivered", "Could not send message", "Warning: could not send",
        "Warning: message", "Non delivery", "Non-delivery", "Nondeliverable", "NDN:", "DELIVERY FAILURE", "Mail failure",
        "Email delivery failure", "Address not found", "Rejected:", "Bounce", "Permanent delivery failure",
        "Mail Transaction Failed", "Error sending mail", "Message blocked", "Could not deliver",
        "Non remis", "Courrier non remis", "Échec de la remise", "Echec de remise", "Échec de distribution",
        "Non distribuable", "Message non distribué", "Message non remis", "Notification d'état de remise",
        "Avis de non-remise", "Retour de courrier", "Courrier retourné", "Remise différée",
        "No se puede entregar", "No se pudo entregar", "Correo no entregado", "Mensaje no entregado", "Error de entrega",
        "Entrega fallida", "Notificación de estado de entrega", "No entregado", "No entregable", "Correo devuelto",
        "Entrega retrasada",
        "Недоставленное", "Не доставлено", "Недоставлено", "Не удается доставить", "Сообщение не доставлено",
        "Письмо не доставлено", "Ошибка доставки", "Уведомление о доставке", "Уведомление о состоянии доставки",
        "Невозможно доставить", "Доставка задержана",
        "Unzustellbar", "Nicht zustellbar", "Zustellung fehlgeschlagen", "Benachrichtigung zum Übermittlungsstatus",
        "Zustellungsfehler", "Nicht zugestellt", "Non recapitabile", "Mancata consegna", "Messaggio non recapitato",
        "Notifica di mancata consegna", "Não é possível entregar", "Não entregue", "Falha na entrega",
        "Mensagem não entregue", "Niedostarczone", "Nie można dostarczyć", "Zwrot wiadomości", "Onbestelbaar", "Niet bezorgd",
        "Kan niet worden bezorgd", "Kan inte levereras", "Olevererat", "Kan ikke leveres", "Ikke levert", "Toimittamaton",
        "Nedoručitelná", "Nedoručitelné", "Kézbesíthetetlen", "Nelivrabil", "Teslim edilemedi",
        "退信", "系统退信", "邮件投递失败", "未传递", "無法傳遞", "退件", "配信不能", "配信できません", "配達不能", "送信エラー", "반송", "배달되지 않음", "لم يتم التسليم",
        "غير قابل للتسليم", "תקלה במסירה");

    private static readonly Phrases Sentences = new(
        "this is the qmail-send program", "delivery to the following recipient", "delivery to the following recipients",
        "was not delivered to", "could not be delivered to", "couldn't be delivered", "could not be delivered",
        "wasn't delivered to", "was undeliverable", "undeliverable to", "following addresses had permanent fatal errors",
        "following addresses had transient", "following address failed", "following address(es) failed",
        "following recipients failed", "permanent fatal errors", "a message that you sent could not be delivered",
        "did not reach some or all", "did not reach the following", "unable to deliver your message",
        "unable to deliver message", "could not deliver your message", "unable to deliver the message",
        "i'm sorry to have to inform you", "i'm afraid i wasn't able to deliver", "sorry, we were unable to deliver",
        "message was not delivered", "message could not be delivered", "mail could not be delivered",
        "delivery has failed to these recipients", "delivery failed", "has been delayed", "delivery is delayed",
        "will be retried", "no such user", "user unknown", "unknown user", "recipient address rejected",
        "mailbox unavailable", "mailbox not found", "address not found", "address couldn't be found",
        "not listed in domino directory", "no longer accepts mail", "host or domain name not found",
        "your message to the following recipients", "undelivered message", "returned to you", "is returned below",
        "n'a pas pu être remis", "n'a pas pu être livré", "n'a pas pu être distribué", "n'a pas été remis",
        "échec de la remise", "no se pudo entregar", "no pudo ser entregado", "no ha podido ser entregado",
        "no ha sido entregado", "no se ha podido entregar", "не может быть доставлено", "не было доставлено",
        "не удалось доставить", "не доставлено", "невозможно доставить", "konnte nicht zugestellt", "nicht zugestellt werden",
        "non è stato possibile recapitare", "non è stato recapitato", "não foi possível entregar", "não pôde ser entregue",
        "nie mogła zostać dostarczona", "nie można dostarczyć", "kon niet worden bezorgd", "无法投递", "退回", "无法送达", "配信できません",
        "配信できませんでした", "届きませんでした", "전송하지 못", "تعذر تسليم", "تعذر التسليم");

    /// <returns>Null when the message is not a bounce.</returns>
    public static (ImmutableArray<DeliveryReport> Reports, string Evidence)? From(
        MimeMessage message, MessageParts parts, MessageBody body, string subject)
    {
        string? failed = HeaderText.Of(message.Headers, "X-Failed-Recipients");
        bool isDaemon = MachineHeaders.IsFromDaemon(message);
        bool isNullPath = MachineHeaders.HasNullPath(message.Headers);
        string? bySubject = Subjects.Begins(subject);
        if (failed is null && !isDaemon && !isNullPath && bySubject is null)
            return null;
        string text = TextOf(body);
        string? sentence = failed is not null || (isDaemon && bySubject is not null) ? "" : Sentence(Fold.Text(text), isDaemon);
        if (sentence is null || (bySubject is null && !isDaemon && failed is null && !isNullPath))
            return null;
        string evidence = failed is not null ? $"X-Failed-Recipients: {failed}"
            : bySubject is not null ? $"Subject: {HeaderText.Subject(message)}"
            : sentence;
        DeliveryReport first = Report(message, parts, body);
        string[] recipients = Recipients(message, failed ?? Opening(text));
        return (recipients.Length == 0 ? [first] : [.. recipients.Select(r => first with { Recipient = r })], evidence);
    }

    /// <summary>A daemon may word a failure as it likes.</summary>
    private static string? Sentence(string text, bool isDaemon) =>
        Sentences.In(text) ?? (isDaemon && Notice.Of(text).HasFailedDelivery ? "a mail server tells of a delivery" : null);

    /// <summary>As much as can be said of one recipient.</summary>
    public static DeliveryReport Report(MimeMessage message, MessageParts parts, MessageBody body)
    {
        string text = TextOf(body);
        string opening = Opening(text);
        string? code = First(EnhancedCode, opening) ?? First(ReplyCode, opening)?[..3];
        string subject = Fold.Text(HeaderText.Subject(message));
        DeliveryOutcome outcome = Delays.In(subject) is not null || Delays.In(Fold.Text(opening)) is not null
            ? DeliveryOutcome.Delayed
            : ReadDeliveryReport.OfStatus(code ?? "", opening);
        string? letter = ReadDeliveryReport.Letter(parts) ?? First(MessageIdLine, text)?.Split('<')[1].TrimEnd('>');
        return new(
            Recipients(message, HeaderText.Of(message.Headers, "X-Failed-Recipients") ?? opening).FirstOrDefault(),
            outcome == DeliveryOutcome.Delivered ? DeliveryOutcome.Failed : outcome,
            code,
            letter,
            opening.Length > 500 ? opening[..500] : opening);
    }

    private static readonly Phrases Delays = new(
        "warning: could not send", "delayed mail", "has been delayed", "delivery is delayed", "delivery delayed",
        "message delayed", "still being retried", "will be retried", "you do not need to resend", "do not need to resend",
        "this is a warning message only", "remise différée", "entrega retrasada", "доставка задержана", "verzögert",
        "not yet been delivered", "delivery attempts will continue", "no action is required on your part", "will keep trying",
        "will continue to try", "temporary problem delivering");

    private static string TextOf(MessageBody body)
    {
        string text = body.Text ?? (body.Html is { } html ? Glance.Plain(html) : "");
        return text.Length > MaxChars ? text[..MaxChars] : text;
    }

    /// <summary>What the server says, without the message that it returns below.</summary>
    private static string Opening(string text)
    {
        int end = Separator.Match(text) is { Success: true } match ? match.Index : text.Length;
        return text[..end];
    }

    private static readonly Regex Separator = new(
        @"(?i)(^|\n)[ \t]*(-{3,}[^\n]{0,20}(original message|copy of the message|copy of your message|below this line|returned message|message header)|received: |return-path: |message-id: |unsent message below|original message headers|--- below this line)",
        Linear, Limit);

    private static string[] Recipients(MimeMessage message, string text)
    {
        string[] authors = [.. message.From.Mailboxes.Concat(message.To.Mailboxes).Take(20).Select(m => m.Address)];
        return
        [
            .. Address.Matches(text).Select(m => m.Value.TrimStart('\'').TrimEnd('\'', '.'))
                .Where(a => !authors.Contains(a, StringComparer.OrdinalIgnoreCase) && ReplyAddress.Find(a) is null
                    && !a.StartsWith("postmaster@", StringComparison.OrdinalIgnoreCase)
                    && !a.StartsWith("mailer-daemon@", StringComparison.OrdinalIgnoreCase))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(MaxRecipients),
        ];
    }

    private static string? First(Regex regex, string text) => regex.Match(text) is { Success: true } match ? match.Value : null;
}
