using System.Text.RegularExpressions;
using MimeKit;
using MountainPartnership.Core.Applications;
using MountainPartnership.Mail.In.Structure;

namespace MountainPartnership.Mail.In;

/// <summary>Finds the case to which a message belongs, by the strongest sign that it carries.</summary>
internal static partial class RouteMessage
{
    /// <summary>References are looked at from the newest; a thread longer than this has been elsewhere.</summary>
    private const int MaxReferences = 100;

    private const int MaxRecipients = 2_000;

    /// <summary>Strongest first: what delivery wrote, then what the sender wrote.</summary>
    private static readonly string[] RecipientFields =
    [
        "Delivered-To", "X-Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Original-Recipient", "X-Forwarded-To",
        "To", "Cc", "Resent-To", "Apparently-To",
    ];

    public static Route From(MimeMessage message, ReadingContext context) =>
        ByReplyKey(message, context) ?? ByReferences(message, context) ?? BySubject(message, context)
        ?? Route.None with { LetterMessageId = AnswerOf(message), Doubt = ForeignKey(message, context) };

    /// <summary>The route that a Message-ID of ours gives; null when it is none of ours.</summary>
    public static Route? ByLetter(string messageId, ReadingContext context) =>
        ReplyAddress.ReadMessageId(messageId) is { } letter
            ? Of(RouteBy.References, letter.Key, context) is { } route ? route with { LetterMessageId = Bare(messageId) } : null
            : null;

    private static Route? ByReplyKey(MimeMessage message, ReadingContext context)
    {
        Route? found = null;
        foreach (string address in Recipients(message, context))
        {
            if (ReplyAddress.Find(address) is not { } key || Of(RouteBy.ReplyKey, key, context) is not { } route)
                continue;
            if (found is null || (found.Doubt is not null && route.Doubt is null))
                found = route;
            else if (found.Case != route.Case || found.Contact != route.Contact)
                return found with { Doubt = $"it was sent to reply addresses of {found.Case} and {route.Case}, or of two contacts" };
        }

        return found is null ? null : found with { LetterMessageId = ByReferences(message, context)?.LetterMessageId };
    }

    /// <summary>Why a key in one of our own addresses is no route; null when there is none.</summary>
    private static string? ForeignKey(MimeMessage message, ReadingContext context) => Recipients(message, context)
        .Where(address => context.OwnDomains.Any(own => address.TrimEnd('>').EndsWith("@" + own, StringComparison.OrdinalIgnoreCase)))
        .Select(address => ReplyAddress.Find(address) is { } key && context.Keys.Read(key, context.Today) is ReplyKeyReading.Foreign foreign
            ? $"its reply key does not count: {foreign.Reason}"
            : null)
        .FirstOrDefault(reason => reason is not null);

    private static Route? ByReferences(MimeMessage message, ReadingContext context) => References(message)
        .Select(id => ByLetter(id, context))
        .FirstOrDefault(route => route is not null);

    /// <summary>The Message-ID of a letter that belongs to no case; what refers to it is read as a new message.</summary>
    private static string? AnswerOf(MimeMessage message) => References(message)
        .Where(id => ReplyAddress.ReadAnswerMessageId(id) is not null)
        .Select(Bare)
        .FirstOrDefault();

    private static IEnumerable<string> References(MimeMessage message) =>
        new[] { message.InReplyTo }.Concat(message.References.Reverse().Take(MaxReferences)).OfType<string>();

    private static Route? BySubject(MimeMessage message, ReadingContext context) =>
        CaseNumbers().Matches(HeaderText.Subject(message))
            .Select(match => CaseNumber.TryParse(match.Value, out CaseNumber number) ? number : (CaseNumber?)null)
            .FirstOrDefault(number => number?.Prefix.Equals(context.CaseNumberPrefix, StringComparison.OrdinalIgnoreCase) == true) is { } found
            ? new Route(RouteBy.Subject, found)
            : null;

    private static Route? Of(RouteBy by, string key, ReadingContext context) => context.Keys.Read(key, context.Today) switch
    {
        ReplyKeyReading.Valid valid => new(by, valid.Key.Case, valid.Key),
        ReplyKeyReading.Expired expired => new(by, expired.Key.Case, expired.Key,
            Doubt: $"its reply key expired on {expired.Key.Expires:yyyy-MM-dd}"),
        _ => null,
    };

    private static IEnumerable<string> Recipients(MimeMessage message, ReadingContext context) =>
        context.EnvelopeRecipients.Concat(RecipientFields
            .SelectMany(field => message.Headers.Where(h => h.Field.Equals(field, StringComparison.OrdinalIgnoreCase)))
            .SelectMany(header => InternetAddressList.TryParse(header.RawValue, out InternetAddressList? list)
                ? list.Mailboxes.Select(m => m.Address)
                : [header.Value.Trim()])
            .Take(MaxRecipients));

    private static string Bare(string messageId) => messageId.Trim().TrimStart('<').TrimEnd('>');

    [GeneratedRegex(@"\b[A-Za-z]{2,6}-\d{4}-[0-9A-Za-z]{6}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CaseNumbers();
}
