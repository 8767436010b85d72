using Microsoft.Extensions.Logging;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Telemetry;

namespace MountainPartnership.Workflow.Upkeep;

/// <summary>Repairs what a crash left half done: messages that were archived and not finished, and indexes that are behind their streams.</summary>
public sealed class Reconcile(
    CaseIndex cases,
    RegisterIndex registerIndex,
    RegisterStore register,
    AdvanceCase advance,
    RawMails archive,
    MailLedger ledger,
    TakeInMail takeIn,
    TakeMeasures measures,
    TimeProvider clock,
    ILogger<Reconcile> log)
{
    /// <summary>What is younger may still be at work.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset before = clock.GetUtcNow() - Patience;
        foreach (IndexTouch touch in await cases.StaleTouchesAsync(before, cancellationToken))
        {
            log.RepairsCase(touch.Id);
            await TryAsync(touch.Id, () => advance.AsyncFor(CaseNumber.Parse(touch.Id), cancellationToken));
        }

        foreach (IndexTouch touch in await registerIndex.StaleTouchesAsync(before, cancellationToken))
        {
            await TryAsync(touch.Id, () => RepairAsync(touch, cancellationToken));
        }

        foreach (MailRecord mail in await ledger.UnfinishedAsync(before, cancellationToken))
        {
            log.TakesInAgain(mail.Id);
            await TryAsync(mail.Id.Value, () => TakeInAgainAsync(mail, cancellationToken));
        }

        await measures.RunAsync(cancellationToken);
    }

    /// <summary>One that fails must not keep the others from being repaired.</summary>
    private async Task TryAsync(string id, Func<Task> repair)
    {
        try
        {
            await repair();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.RepairFailed(e, id);
        }
    }

    private async Task TakeInAgainAsync(MailRecord mail, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(mail.Raw, cancellationToken) is { } raw)
        {
            await takeIn.AsyncFor(raw.ToMemory(), mail.Channel, cancellationToken, mail.Raw);
        }
    }

    private async Task RepairAsync(IndexTouch touch, CancellationToken cancellationToken)
    {
        EventStream<MemberEvent> stream = await register.LoadAsync(new MemberId(touch.Id), cancellationToken);
        if (MemberHistory.From(stream.Events) is { } member)
        {
            await registerIndex.RefreshAsync(member, touch, cancellationToken);
        }
        else
        {
            await registerIndex.ForgetAsync(touch, cancellationToken);
        }
    }
}
