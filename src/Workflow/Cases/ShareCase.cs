using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using MountainPartnership.Mail.Out;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Workflow.Sending;

namespace MountainPartnership.Workflow.Cases;

/// <summary>Shares an application with the members, with the closing time that its mailing allows.</summary>
public sealed class ShareCase(RunCommand run, RegisterIndex register, LetterOutbox outbox, IMailTransport transport, TimeProvider clock)
{
    public async Task<CommandResult> AsyncFor(CaseNumber number, Actor by, long? expectedVersion, CancellationToken cancellationToken)
    {
        MailingEstimate estimate = await EstimateAsync(cancellationToken);
        return await run.OnAsync(
            number,
            new CaseCommand.Share(estimate.Now, by, estimate.EndsAt, estimate.Recipients),
            expectedVersion,
            cancellationToken);
    }

    /// <summary>What sharing now would mean: for the preview, and for the command.</summary>
    public async Task<MailingEstimate> EstimateAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        int recipients = 0;
        await foreach (Core.Register.Member member in register.MembersAsync(ct: cancellationToken))
        {
            recipients += member.Contacts.Length;
        }

        int waiting = (await outbox.WaitingAsync(ct: cancellationToken)).Sum(letters => letters.Count);
        return new MailingEstimate(now, recipients, now + EstimateMailing.Of(recipients, waiting, transport.Limits));
    }
}

/// <summary>How many contacts a mailing goes to, and when its last letter should have left.</summary>
public sealed record MailingEstimate(DateTimeOffset Now, int Recipients, DateTimeOffset EndsAt)
{
    public DateTimeOffset ClosesAt(CasePolicy policy) => ClosingTime.AtOrAfter(EndsAt + policy.ReviewWindow, policy);
}
