using MountainPartnership.Workflow.Sending;

namespace MountainPartnership.Functions.Sending;

/// <summary>Sends until nothing more may leave now, or the time of one execution is used up.</summary>
public sealed class SendWhileDue(SendDueLetters send, TimeProvider clock)
{
    private const int AtOnce = 50;

    /// <summary>The host ends an execution after ten minutes (host.json); one batch takes less than the rest.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset until = clock.GetUtcNow() + Most;
        while (await send.AsyncUpTo(AtOnce, cancellationToken) == AtOnce && clock.GetUtcNow() < until)
        {
        }
    }
}
