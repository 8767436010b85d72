using System.Text;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Mail;

/// <summary>Carries a reply key in an address (RFC 5233 subaddress) and in a Message-ID, and finds it there again.</summary>
public static class ReplyAddress
{
    private const string AnswerPrefix = "answer.";

    /// <summary>Of a <see cref="MailId"/> that was made by reading a message: SHA-256 in hexadecimal.</summary>
    private const int MailIdLength = 64;

    /// <summary>RFC 5321 §4.5.3.1.1, in octets.</summary>
    private const int MaxLocalPartOctets = 64;

    /// <summary><c>local+key@domain</c>.</summary>
    /// <exception cref="ArgumentException">The partnership's address is not one, or is too long to carry a key.</exception>
    public static string Write(string partnershipAddress, string key)
    {
        int at = partnershipAddress.LastIndexOf('@');
        if (at <= 0 || at == partnershipAddress.Length - 1)
            throw new ArgumentException($"'{partnershipAddress}' is not an address.", nameof(partnershipAddress));
        int octets = Encoding.UTF8.GetByteCount(partnershipAddress.AsSpan(0, at)) + 1 + key.Length;
        return octets <= MaxLocalPartOctets
            ? $"{partnershipAddress.AsSpan(0, at)}+{key}{partnershipAddress.AsSpan(at)}"
            : throw new ArgumentException(
                $"'{partnershipAddress}' is too long to carry a reply key: its local part with the key has {octets} octets, and "
                + $"RFC 5321 allows {MaxLocalPartOctets}. A local part of at most {MaxLocalPartOctets - 1 - key.Length} octets fits.",
                nameof(partnershipAddress));
    }

    /// <summary>
    /// The text in an address that may be a key, lower-cased; null when there is none. Finds it after any mark, for forwarders
    /// rewrite addresses (<c>SRS0=…=local+key@…</c>, <c>local-key@…</c>).
    /// </summary>
    public static string? Find(string address)
    {
        int at = address.LastIndexOf('@');
        return LastKeyIn(address.AsSpan(0, at < 0 ? address.Length : at));
    }

    /// <summary><c>&lt;key.outboxId@domain&gt;</c> (RFC 5322 §3.6.4).</summary>
    /// <param name="outboxId">Letters, digits, <c>-</c> and <c>_</c>, so that the whole stays a dot-atom.</param>
    public static string MessageId(string key, string outboxId, string domain) => $"<{key}.{outboxId}@{domain}>";

    /// <summary>The key and the outbox id of one of our Message-IDs; null for any other. The key is not checked here.</summary>
    public static SentLetterId? ReadMessageId(string messageId)
    {
        string id = messageId.Trim().TrimStart('<').TrimEnd('>');
        int at = id.LastIndexOf('@');
        return at > ReplyKeyRing.KeyLength + 1 && id[ReplyKeyRing.KeyLength] == '.' && IsKey(id.AsSpan(0, ReplyKeyRing.KeyLength))
            ? new SentLetterId(id[..ReplyKeyRing.KeyLength].ToLowerInvariant(), id[(ReplyKeyRing.KeyLength + 1)..at])
            : null;
    }

    /// <summary>
    /// <c>&lt;answer.mailId@domain&gt;</c>, of a letter that answers a message without a case, and so has no key. Whoever has not got the
    /// message cannot guess it.
    /// </summary>
    public static string AnswerMessageId(MailId mail, string domain) => $"<{AnswerPrefix}{mail}@{domain}>";

    /// <summary>The message that a letter with such a Message-ID answers; null for any other.</summary>
    public static MailId? ReadAnswerMessageId(string messageId)
    {
        string id = messageId.Trim().TrimStart('<').TrimEnd('>').ToLowerInvariant();
        return id.StartsWith(AnswerPrefix, StringComparison.Ordinal) && id.IndexOf('@') == AnswerPrefix.Length + MailIdLength
            && id[AnswerPrefix.Length..(AnswerPrefix.Length + MailIdLength)] is var mail && mail.All(char.IsAsciiHexDigit)
            ? new MailId(mail)
            : null;
    }

    private static string? LastKeyIn(ReadOnlySpan<char> text)
    {
        string? found = null;
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            if (end - start == ReplyKeyRing.KeyLength && start > 0 && IsKey(text[start..end]))
                found = text[start..end].ToString().ToLowerInvariant();
            start = end + 1;
        }

        return found;
    }

    private static bool IsKey(ReadOnlySpan<char> text)
    {
        foreach (char sign in text)
        {
            if (!Base32.IsSign(sign))
                return false;
        }

        return true;
    }
}

/// <summary>One of our letters, as its Message-ID names it.</summary>
public sealed record SentLetterId(string Key, string OutboxId);
