using Microsoft.Azure.Functions.Worker;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage;
using MountainPartnership.Workflow.Cases;

namespace MountainPartnership.Functions.Cases;

/// <summary>Does everything that is due in a case. Finds done what was done before, so it may be called again.</summary>
/// <remarks>It nudges no orchestration: the one that called it learns by the answer.</remarks>
public sealed class Advance(AdvanceCase advance, StorageClients storage)
{
    public const string Name = nameof(Advance);

    /// <returns>A case that does not exist counts as closed.</returns>
    [Function(Name)]
    public async Task<CaseStatus> RunAsync([ActivityTrigger] string caseNumber, CancellationToken cancellationToken)
    {
        if (!CaseNumber.TryParse(caseNumber, out CaseNumber number)
            || await advance.AsyncFor(number, cancellationToken) is not { } progress)
        {
            return new CaseStatus("None", null);
        }

        if (progress.Letters > 0)
        {
            await storage.Queue(StorageNames.SendDueQueue).SendMessageAsync(SendDueMessage.Anything, cancellationToken);
        }

        return new CaseStatus(progress.Stage.ToString(), progress.NextDeadline);
    }
}
