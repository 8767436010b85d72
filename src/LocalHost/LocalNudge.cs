using System.Collections.Concurrent;
using MountainPartnership.Core.Applications;
using MountainPartnership.Workflow.Cases;

namespace MountainPartnership.LocalHost;

/// <summary>Remembers which cases have something to do until the <see cref="Pulse"/> comes round, and wakes it.</summary>
internal sealed class LocalNudge : INudge, IDisposable
{
    private readonly ConcurrentDictionary<CaseNumber, bool> nudged = new();
    private readonly SemaphoreSlim signal = new(0);

    public Task CaseAsync(CaseNumber number, CancellationToken cancellationToken)
    {
        nudged[number] = true;
        signal.Release();
        return Task.CompletedTask;
    }

    public Task LettersAsync(CaseNumber number, CancellationToken cancellationToken) => CaseAsync(number, cancellationToken);

    public CaseNumber[] Take()
    {
        CaseNumber[] taken = [.. nudged.Keys];
        foreach (CaseNumber number in taken)
        {
            nudged.TryRemove(number, out _);
        }

        return taken;
    }

    /// <summary>Returns at the next nudge, or when the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        await signal.WaitAsync(atMost, cancellationToken);
        while (signal.CurrentCount > 0)
        {
            await signal.WaitAsync(cancellationToken);
        }
    }

    public void Dispose() => signal.Dispose();
}
