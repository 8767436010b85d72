using System.Text.RegularExpressions;
using MimeKit;
using MountainPartnership.Core.Applications;

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
        ByReplyKey(message, context) ?? ByReferences(message, context) ?? BySubject(message, context) ?? Route.None;

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

    private static Route? ByReferences(MimeMessage message, ReadingContext context) =>
        new[] { message.InReplyTo }.Concat(message.References.Reverse().Take(MaxReferences))
            .OfType<string>()
            .Select(id => ByLetter(id, context))
            .FirstOrDefault(route => route is not null);

    private static Route? BySubject(MimeMessage message, ReadingContext context) =>
        CaseNumbers().EnumerateMatches(message.Subject ?? "") is var matches && FirstOf(matches, message.Subject, context) is { } number
            ? new Route(RouteBy.Subject, number)
            : null;

    private static CaseNumber? FirstOf(Regex.ValueMatchEnumerator matches, string? subject, ReadingContext context)
    {
        foreach (ValueMatch match in matches)
        {
            if (CaseNumber.TryParse(subject!.Substring(match.Index, match.Length), out CaseNumber number)
                && number.Prefix.Equals(context.CaseNumberPrefix, StringComparison.OrdinalIgnoreCase))
            {
                return number;
            }
        }

        return null;
    }

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
