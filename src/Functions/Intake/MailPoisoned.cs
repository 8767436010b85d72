using Microsoft.Azure.Functions.Worker;
using MountainPartnership.Storage;

namespace MountainPartnership.Functions.Intake;

/// <summary>A mail could not be taken in five times: a person has to look at it.</summary>
public sealed class MailPoisoned(TriagePoison triage)
{
    [Function(nameof(MailPoisoned))]
    public Task RunAsync(
        [QueueTrigger(StorageNames.MailInQueue + StorageNames.PoisonSuffix)] string message, CancellationToken cancellationToken) =>
        triage.AsyncFor(message, cancellationToken);
}
