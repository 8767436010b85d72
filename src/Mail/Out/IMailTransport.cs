namespace MountainPartnership.Mail.Out;

/// <summary>Hands one letter to whoever delivers it. Never tries again by itself: the outbox does, and keeps to the limits.</summary>
public interface IMailTransport
{
    /// <summary>What the other side allows; the outbox spaces its letters by it.</summary>
    SendingLimits Limits { get; }

    /// <summary>Everything that the other side can do wrong comes back as a result; an exception is a bug, or a cancellation.</summary>
    Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
