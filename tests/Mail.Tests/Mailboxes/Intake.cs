using System.Collections.Concurrent;
using MimeKit;
using MountainPartnership.Mail.Mailboxes;

namespace MountainPartnership.Mail.Tests.Mailboxes;

/// <summary>Remembers what it took; a subject that begins with "Application" opens a case.</summary>
internal sealed class Intake : IMailIntake
{
    private readonly ConcurrentQueue<(string Subject, byte[] Raw, string Channel)> taken = [];

    /// <summary>Runs with the subject after the message was kept and before it was taken in.</summary>
    public Func<string, Task> AfterKeeping { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<(string Subject, byte[] Raw, string Channel)> Taken => [.. taken];

    public IEnumerable<string> Subjects => taken.Select(t => t.Subject);

    public async Task<IntakeReceipt> TakeAsync(ReadOnlyMemory<byte> raw, string channel, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(raw.ToArray());
        MimeMessage message = await MimeMessage.LoadAsync(stream, cancellationToken);
        string subject = message.Subject ?? "";
        taken.Enqueue((subject, raw.ToArray(), channel));
        await AfterKeeping(subject);
        return new IntakeReceipt(message.MessageId ?? "", subject.StartsWith("Application", StringComparison.Ordinal));
    }
}
