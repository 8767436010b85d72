using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using MountainPartnership.Storage;

namespace MountainPartnership.Functions.Sending;

/// <summary>A delivery report could not be noted five times. The letter stays as it was: accepted.</summary>
public sealed class DeliveryReportsPoisoned(ILogger<DeliveryReportsPoisoned> log)
{
    [Function(nameof(DeliveryReportsPoisoned))]
    public void Run([QueueTrigger(StorageNames.DeliveryReportsQueue + StorageNames.PoisonSuffix)] string message) =>
        log.Poisoned(StorageNames.DeliveryReportsQueue, "The letter that it was about stays accepted, not delivered and not bounced.");
}
