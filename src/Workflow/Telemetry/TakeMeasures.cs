using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Storage.Outbox;

namespace MountainPartnership.Workflow.Telemetry;

/// <summary>Looks how the service stands, for the alerts. At most five requests.</summary>
public sealed class TakeMeasures(CaseIndex cases, LetterOutbox outbox, MailLedger ledger, TimeProvider clock)
{
    /// <summary>Where the counting stops: an alert does not need to know more.</summary>
    private const int Cap = 500;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset oldest = (await outbox.WaitingAsync(cap: 1, cancellationToken)).Min(waiting => waiting.Oldest) ?? now;
        int triage = (await ledger.TriageAsync(null, Cap, cancellationToken)).Items.Count;
        int overdue = (await cases.DueAsync(DateTimeOffset.MaxValue, Cap, cancellationToken)).Count(entry => entry.IsOverdue);
        Measures.Stands(oldest < now ? now - oldest : TimeSpan.Zero, triage, overdue);
    }
}
