using System.Collections.Concurrent;
using MountainPartnership.Core.Applications;
using MountainPartnership.Workflow.Cases;

namespace MountainPartnership.Workflow.Tests.Worlds;

/// <summary>Remembers nudges in memory, so that a restart loses them.</summary>
internal sealed class Nudges : INudge
{
    private readonly ConcurrentDictionary<CaseNumber, bool> cases = new();

    public int Count { get; private set; }

    /// <summary>The queue of nudges cannot be reached.</summary>
    public bool IsBroken { get; set; }

    public Task CaseAsync(CaseNumber number, CancellationToken cancellationToken)
    {
        if (IsBroken)
        {
            throw new Azure.RequestFailedException(503, "The queue is busy.");
        }

        Count++;
        cases[number] = true;
        return Task.CompletedTask;
    }

    public Task LettersAsync(CaseNumber number, CancellationToken cancellationToken) => CaseAsync(number, cancellationToken);

    public CaseNumber[] Take()
    {
        CaseNumber[] taken = [.. cases.Keys];
        cases.Clear();
        return taken;
    }
}
