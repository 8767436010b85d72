using System.Collections.Immutable;
using MimeKit;
using MountainPartnership.Mail.In.Structure;

namespace MountainPartnership.Mail.In.Machines;

/// <summary>Reads a delivery status notification: RFC 3464 §2, status codes of RFC 3463, returned content of RFC 6522 §3.</summary>
internal static class ReadDeliveryReport
{
    private const int MaxRecipients = 100;

    public static ImmutableArray<DeliveryReport> From(MimeMessage message, MessageParts parts)
    {
        string? letter = Letter(parts);
        return
        [
            .. parts.ReportParts.OfType<MessageDeliveryStatus>()
                .SelectMany(Groups)
                .Where(IsOfRecipient)
                .Take(MaxRecipients)
                .Select(group => Report(group, letter)),
        ];
    }

    /// <summary>The Message-ID, without brackets, of the message that a report returns.</summary>
    public static string? Letter(MessageParts parts) => parts.Returned
        .Select(headers => HeaderText.Of(headers, "Message-ID")?.Trim().TrimStart('<').TrimEnd('>'))
        .FirstOrDefault(id => !string.IsNullOrEmpty(id));

    private static IEnumerable<HeaderList> Groups(MessageDeliveryStatus status)
    {
        try
        {
            return status.StatusGroups;
        }
        catch (FormatException)
        {
            return [];
        }
    }

    /// <summary>The first group is of the message, unless a careless server left the empty line out.</summary>
    private static bool IsOfRecipient(HeaderList group) =>
        HeaderText.Of(group, "Final-Recipient") is not null || HeaderText.Of(group, "Original-Recipient") is not null
        || HeaderText.Of(group, "Action") is not null;

    /// <summary>Some servers return the original recipient as it came, its plus and equals signs encoded (RFC 3461 §4, xtext).</summary>
    private static DeliveryReport Report(HeaderList group, string? letter)
    {
        string? status = HeaderText.Of(group, "Status")?.Split(' ', '(')[0].Trim();
        string words = HeaderText.Of(group, "Diagnostic-Code") ?? "";
        int semicolon = words.IndexOf(';', StringComparison.Ordinal);
        return new(
            Address(HeaderText.Of(group, "Original-Recipient")?.Replace("+2B", "+", StringComparison.Ordinal).Replace("+3D", "=", StringComparison.Ordinal)) ?? Address(HeaderText.Of(group, "Final-Recipient")),
            Outcome(HeaderText.Of(group, "Action"), status, words),
            status,
            letter,
            semicolon < 0 ? words : words[(semicolon + 1)..].Trim());
    }

    /// <summary><c>rfc822;address</c> (RFC 3464 §2.1.2).</summary>
    private static string? Address(string? typed)
    {
        if (typed is null)
            return null;
        string address = typed[(typed.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim().TrimStart('<').TrimEnd('>');
        return address.Contains('@') ? address : null;
    }

    private static DeliveryOutcome Outcome(string? action, string? status, string words) =>
        action?.Split(' ', '(')[0].Trim().ToLowerInvariant() switch
        {
            "delivered" or "relayed" or "expanded" => DeliveryOutcome.Delivered,
            "delayed" => DeliveryOutcome.Delayed,
            _ => OfStatus(status ?? "", words),
        };

    /// <summary>
    /// A server gives up after days on a soft reason too, and says <c>failed</c>: class 4, and a full mailbox (X.2.2) whatever its
    /// class, are worth another try another day.
    /// </summary>
    public static DeliveryOutcome OfStatus(string status, string words)
    {
        if (status.StartsWith('2'))
            return DeliveryOutcome.Delivered;
        bool isFull = status.EndsWith(".2.2", StringComparison.Ordinal)
            || FullMailbox.In(Fold.Text(words.Length > 1000 ? words[..1000] : words)) is not null;
        return status.StartsWith('4') || isFull ? DeliveryOutcome.Delayed : DeliveryOutcome.Failed;
    }

    private static readonly Phrases FullMailbox = new(
        "mailbox full", "mailbox is full", "over quota", "overquota", "quota exceeded", "exceeded storage",
        "exceeds the quota", "mailbox size limit", "mailbox exceeds", "insufficient storage", "out of storage",
        "inbox is full", "quota is exceeded", "boîte pleine", "boite aux lettres pleine",
        "buzón lleno", "ящик переполнен", "postfach voll", "postfach ist voll", "casella piena");
}
