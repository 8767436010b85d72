using MountainPartnership.Core.Applications;

namespace MountainPartnership.Workflow.Intake;

/// <summary>Where whoever brings a message leaves it. When it returns, the message cannot be lost any more.</summary>
public interface IMailHandIn
{
    /// <param name="channel">By which it came; decides which headers are believed.</param>
    Task<HandedIn> HandInAsync(ReadOnlyMemory<byte> raw, string channel, CancellationToken cancellationToken);
}

/// <summary>A message that was handed in.</summary>
/// <param name="Result">What became of it; null while it waits to be taken in.</param>
public sealed record HandedIn(MailId Mail, IntakeResult? Result);
