using MountainPartnership.Mail.Out;

namespace MountainPartnership.Functions.Tests.Worlds;

/// <summary>Takes every letter and keeps it.</summary>
internal sealed class Post : IMailTransport
{
    private readonly List<OutgoingMail> letters = [];

    public IReadOnlyList<OutgoingMail> Letters => letters;

    public SendingLimits Limits => SendingLimits.None;

    public Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        lock (letters)
        {
            letters.Add(mail);
        }

        return Task.FromResult<SendResult>(new SendResult.Accepted("taken"));
    }

    public OutgoingMail LastTo(string address)
    {
        lock (letters)
        {
            return letters.Last(letter => letter.EnvelopeTo == address);
        }
    }
}
