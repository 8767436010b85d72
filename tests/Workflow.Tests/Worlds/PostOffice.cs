using System.Collections.Concurrent;
using MountainPartnership.Mail.Out;

namespace MountainPartnership.Workflow.Tests.Worlds;

/// <summary>The other side of the transport: keeps every letter that it takes, each time that it takes it. Outlives a restart.</summary>
internal sealed class PostOffice : IMailTransport
{
    private readonly ConcurrentQueue<TakenLetter> taken = new();

    public SendingLimits Limits { get; set; } = SendingLimits.None;

    /// <summary>Answers in the place of taking the letter; null where it is taken.</summary>
    public Func<OutgoingMail, SendResult?> Refuse { get; set; } = _ => null;

    /// <summary>Called with each letter that was taken, before its sender hears of it.</summary>
    public Action Taken { get; set; } = () => { };

    public IReadOnlyList<TakenLetter> Letters => [.. taken];

    public async Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (Refuse(mail) is { } refusal and not SendResult.Unclear)
        {
            return refusal;
        }

        using MemoryStream raw = new();
        await mail.Message.WriteToAsync(raw, cancellationToken);
        taken.Enqueue(new TakenLetter(mail.EnvelopeTo, mail.EnvelopeFrom, mail.Message.MessageId!, mail.Message.Subject ?? "", raw.ToArray()));
        Taken();
        return Refuse(mail) ?? new SendResult.Accepted(null);
    }

    public TakenLetter LastTo(string address) => Letters.Last(letter => letter.To == address);
}

/// <summary>One letter, once taken.</summary>
internal sealed record TakenLetter(string To, string ReplyTo, string MessageId, string Subject, byte[] Raw)
{
    public string Text => Message().TextBody ?? "";

    public MimeKit.MimeMessage Message() => MimeKit.MimeMessage.Load(new MemoryStream(Raw));
}
