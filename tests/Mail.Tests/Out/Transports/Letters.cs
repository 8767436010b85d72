using MimeKit;
using MountainPartnership.Mail.Out;

namespace MountainPartnership.Mail.Tests.Out.Transports;

/// <summary>Small letters of an invented partnership.</summary>
internal static class Letters
{
    public const string Partnership = "membership@partnership.example";

    public static OutgoingMail To(string recipient, string outboxId = "row-1", string envelopeFrom = "bounces+k7@partnership.example") =>
        new(Message(outboxId), envelopeFrom, recipient, outboxId);

    public static MimeMessage Message(string id, string subject = "A question about your application")
    {
        var message = new MimeMessage
        {
            MessageId = $"{Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(id))[..Math.Min(2 * id.Length, 40)]}@partnership.example",
            Subject = subject,
            Date = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
            Body = new TextPart("plain") { Text = "Dear Ana,\r\n.\r\nwhich valley do you work in? Où ça ?\r\n" },
        };
        message.From.Add(new MailboxAddress("Secretariat", Partnership));
        message.To.Add(new MailboxAddress("Ana", "ana@andes.example"));
        return message;
    }
}
