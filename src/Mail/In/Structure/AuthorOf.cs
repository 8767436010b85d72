using System.Text.RegularExpressions;
using MimeKit;

namespace MountainPartnership.Mail.In.Structure;

/// <summary>Who says to have written a message: the first mailbox of From (RFC 5322 §3.6.2).</summary>
internal static class AuthorOf
{
    private static readonly Regex Address = new(
        @"[^\s<>""'(),:;@]{1,64}@[^\s<>""'(),:;@]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Null when From is missing or holds no address, however it is damaged.</summary>
    public static MailAddress? Message(MimeMessage message)
    {
        if (message.From.Mailboxes.FirstOrDefault(m => m.Address.Contains('@')) is { } author)
            return new(string.IsNullOrWhiteSpace(author.Name) ? null : author.Name, author.Address);
        return HeaderText.Of(message.Headers, "From") is { } text && Address.Match(text) is { Success: true } match
            ? new(null, match.Value)
            : null;
    }
}
