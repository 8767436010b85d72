namespace MountainPartnership.Workflow.Intake;

/// <summary>Takes a message in at once: for a host that has no queue.</summary>
public sealed class HandInMail(TakeInMail takeIn) : IMailHandIn
{
    public async Task<HandedIn> HandInAsync(ReadOnlyMemory<byte> raw, string channel, CancellationToken cancellationToken)
    {
        IntakeResult result = await takeIn.AsyncFor(raw, channel, cancellationToken);
        return new HandedIn(result.Mail, result);
    }
}
