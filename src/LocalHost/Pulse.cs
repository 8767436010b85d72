using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Sending;
using MountainPartnership.Workflow.Upkeep;

namespace MountainPartnership.LocalHost;

/// <summary>
/// Keeps the clocks of all cases and sends what is due: what durable orchestrations and timers do in Azure, over the same
/// deadlines and the same use cases.
/// </summary>
internal sealed class Pulse(
    LocalNudge nudge,
    CaseIndex index,
    AdvanceCase advance,
    SendDueLetters send,
    Reconcile reconcile,
    TimeProvider clock,
    ILogger<Pulse> log) : BackgroundService
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenRepairs = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim one = new(1, 1);
    private DateTimeOffset repairedAt = DateTimeOffset.MinValue;

    /// <summary>Does everything that is due, and what becomes due by that, until nothing is.</summary>
    public async Task UntilQuietAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            while (await OnceAsync(cancellationToken))
            {
            }
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Moves a clock that stands still from one deadline to the next, so that everything happens at its own time.</summary>
    public async Task AdvanceAsync(ManualClock manual, DateTimeOffset to, CancellationToken cancellationToken)
    {
        await UntilQuietAsync(cancellationToken);
        while (await NextDeadlineAsync(cancellationToken) is { } next && next <= to)
        {
            manual.MoveTo(next);
            await UntilQuietAsync(cancellationToken);
        }

        manual.MoveTo(to);
        await UntilQuietAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await UntilQuietAsync(stoppingToken);
                await nudge.WaitAsync(Rest, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.PulseFailed(e);
                await Task.Delay(Rest, stoppingToken);
            }
        }
    }

    private async Task<bool> OnceAsync(CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - repairedAt >= BetweenRepairs)
        {
            repairedAt = clock.GetUtcNow();
            await reconcile.RunAsync(cancellationToken);
        }

        IEnumerable<CaseNumber> due = (await index.DueAsync(clock.GetUtcNow(), AtOnce, cancellationToken)).Select(entry => entry.Number);
        CaseNumber[] cases = [.. nudge.Take().Union(due)];
        foreach (CaseNumber number in cases)
        {
            await advance.AsyncFor(number, cancellationToken);
        }

        return await send.AsyncUpTo(AtOnce, cancellationToken) > 0 || cases.Length > 0;
    }

    private async Task<DateTimeOffset?> NextDeadlineAsync(CancellationToken cancellationToken) =>
        (await index.DueAsync(DateTimeOffset.MaxValue, 1, cancellationToken)) is [{ NextDeadline: var next }] ? next : null;
}
