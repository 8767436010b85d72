using MountainPartnership.Mail.Mailboxes;
using MountainPartnership.Workflow.Intake;

namespace MountainPartnership.Workflow.Mailboxes;

/// <summary>
/// Hands mail in that a mailbox has found, so that it is kept whatever comes, then takes it in at once where the hand-in has not:
/// only what becomes of it tells whether it is moved.
/// </summary>
public sealed class TakeFromMailbox(IMailHandIn handIn, TakeInMail takeIn) : IMailIntake
{
    public async Task<IntakeReceipt> TakeAsync(ReadOnlyMemory<byte> raw, string channel, CancellationToken cancellationToken)
    {
        HandedIn handedIn = await handIn.HandInAsync(raw, channel, cancellationToken);
        IntakeResult result = handedIn.Result ?? await takeIn.AsyncFor(raw, channel, cancellationToken);
        return new IntakeReceipt(result.Mail.Value, result.OpenedOrJoinedCase);
    }
}
