using Microsoft.Extensions.Hosting;
using MountainPartnership.Workflow.Mailboxes;

namespace MountainPartnership.LocalHost;

/// <summary>Takes mail from every configured mailbox as it comes (RFC 2177 IDLE).</summary>
internal sealed class WatchMailboxes(OpenMailboxes mailboxes) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(mailboxes.All.Select(mailbox => mailbox.WatchAsync(stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }
}
