using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using MountainPartnership.Storage;

namespace MountainPartnership.Functions.Sending;

/// <summary>A nudge to send failed five times. Nothing is lost by it; that it happened is to be seen.</summary>
public sealed class SendDuePoisoned(ILogger<SendDuePoisoned> log)
{
    [Function(nameof(SendDuePoisoned))]
    public void Run([QueueTrigger(StorageNames.SendDueQueue + StorageNames.PoisonSuffix)] string message) =>
        log.Poisoned(StorageNames.SendDueQueue, "The timer sends what it was about.");
}
