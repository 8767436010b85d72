using MountainPartnership.Core.Applications;

namespace MountainPartnership.Workflow.Cases;

/// <summary>
/// Wakes whoever drives a case or sends letters. A nudge may be lost: it only makes sooner what a deadline or the
/// reconciling timer does anyway.
/// </summary>
public interface INudge
{
    /// <summary>The stage or the next deadline of a case has changed.</summary>
    Task CaseAsync(CaseNumber number, CancellationToken cancellationToken);

    /// <summary>A case calls for letters.</summary>
    Task LettersAsync(CaseNumber number, CancellationToken cancellationToken);
}
