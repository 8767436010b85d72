using System.Diagnostics;
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

    /// <summary>Deadlines that are looked at for the next one: one request.</summary>
    private const int Deadlines = 1_000;

    /// <summary>How long a case that could not be advanced is left alone, so that it does not hold up the others.</summary>
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenRepairs = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim one = new(1, 1);
    private readonly Dictionary<CaseNumber, long> failedAt = [];
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
        int advanced = 0;
        foreach (CaseNumber number in nudge.Take().Union(due))
        {
            advanced += await TryAdvanceAsync(number, cancellationToken) ? 1 : 0;
        }

        return await send.AsyncUpTo(AtOnce, cancellationToken) > 0 || advanced > 0;
    }

    private async Task<bool> TryAdvanceAsync(CaseNumber number, CancellationToken cancellationToken)
    {
        if (failedAt.TryGetValue(number, out long at) && Stopwatch.GetElapsedTime(at) < BetweenTries)
        {
            return false;
        }

        try
        {
            await advance.AsyncFor(number, cancellationToken);
            failedAt.Remove(number);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            failedAt[number] = Stopwatch.GetTimestamp();
            log.CaseFailed(e, number);
            return false;
        }
    }

    /// <summary>The next time to come; a deadline that has passed belongs to a case that could not be advanced.</summary>
    private async Task<DateTimeOffset?> NextDeadlineAsync(CancellationToken cancellationToken) =>
        (await index.DueAsync(DateTimeOffset.MaxValue, Deadlines, cancellationToken))
            .Select(entry => entry.NextDeadline).FirstOrDefault(next => next > clock.GetUtcNow());
}
