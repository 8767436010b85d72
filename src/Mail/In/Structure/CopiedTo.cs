using System.Collections.Immutable;
using MimeKit;

namespace MountainPartnership.Mail.In.Structure;

/// <summary>Who else got a message: those in To and Cc without us and without its author.</summary>
internal static class CopiedTo
{
    /// <summary>An applicant copies colleagues, not crowds.</summary>
    private const int Most = 50;

    public static ImmutableArray<MailAddress> Message(MimeMessage message, MailAddress? author, ReadingContext context) =>
    [
        .. message.Cc.Mailboxes.Concat(message.To.Mailboxes)
            .Where(mailbox => mailbox.Address.Contains('@', StringComparison.Ordinal))
            .Select(mailbox => new MailAddress(string.IsNullOrWhiteSpace(mailbox.Name) ? null : mailbox.Name, mailbox.Address))
            .Where(address => author?.Is(address.Email) != true && !context.OwnAddresses.Any(address.Is) && !context.OwnDomains.Contains(address.Domain, StringComparer.OrdinalIgnoreCase))
            .Take(Most),
    ];

    /// <summary>As <see cref="OpenedMessage.Ours"/>: a message that is to one address alone reached us by it.</summary>
    public static ImmutableArray<string> Ours(MimeMessage message, MailAddress? author, ReadingContext context)
    {
        MailboxAddress[] to = [.. message.To.Mailboxes.Take(2)];
        return
        [
            .. context.OwnAddresses, .. context.OwnDomains.Select(domain => $"@{domain}"),
            .. to is [{ Address.Length: > 0 } only] && author?.Is(only.Address) != true ? new[] { only.Address } : [],
        ];
    }
}
