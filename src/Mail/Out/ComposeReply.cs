using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace MountainPartnership.Mail.Out;

/// <summary>
/// Writes what a recipient of one of our letters answers, as a mail program would, with the receiving server's word for the
/// sender: for the demonstration and for tests, where nobody is there to answer.
/// </summary>
public static class ComposeReply
{
    /// <param name="letter">One of our letters, raw.</param>
    /// <param name="ownWords">What the recipient types above the quote.</param>
    /// <param name="authservId">Of the server that receives the reply and vouches for its sender (RFC 8601 §2.5).</param>
    public static async Task<byte[]> ToAsync(
        Stream letter, string ownWords, string authservId, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        MimeMessage answered = await MimeMessage.LoadAsync(letter, cancellationToken);
        MailboxAddress writer = answered.To.Mailboxes.First();
        MimeMessage reply = new()
        {
            Subject = "Re: " + answered.Subject,
            Date = at,
            MessageId = MessageIdOf(answered, ownWords, writer),
            InReplyTo = answered.MessageId,
            Body = new TextPart("plain") { Text = WithQuote(ownWords, answered) },
        };
        reply.From.Add(writer);
        reply.To.AddRange(answered.ReplyTo);
        reply.References.AddRange(answered.References);
        reply.References.Add(answered.MessageId ?? "");
        reply.Headers.Insert(0, HeaderId.AuthenticationResults, $"{authservId}; dmarc=pass header.from={writer.Domain}");

        using MemoryStream raw = new();
        await reply.WriteToAsync(raw, cancellationToken);
        return raw.ToArray();
    }

    /// <summary>Of what is answered with what words, so that the same answer is the same message.</summary>
    private static string MessageIdOf(MimeMessage answered, string ownWords, MailboxAddress writer) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{answered.MessageId}\n{ownWords}")))[..24] + "@" + writer.Domain;

    private static string WithQuote(string ownWords, MimeMessage answered)
    {
        StringBuilder text = new(ownWords.TrimEnd());
        text.Append(CultureInfo.InvariantCulture, $"\r\n\r\nOn {answered.Date:ddd, d MMM yyyy} at {answered.Date:HH:mm}, {answered.From} wrote:\r\n\r\n");
        foreach (string line in (answered.TextBody ?? "").Split('\n'))
        {
            text.Append("> ").Append(line.TrimEnd('\r')).Append("\r\n");
        }

        return text.ToString();
    }
}
