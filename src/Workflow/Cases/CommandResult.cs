using System.Collections.Immutable;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Workflow.Cases;

/// <summary>What became of a command.</summary>
public abstract record CommandResult
{
    private CommandResult()
    {
    }

    /// <param name="Case">As it stands now.</param>
    /// <param name="Changed">False when the command came late or twice.</param>
    public sealed record Done(MembershipCase Case, bool Changed) : CommandResult;

    public sealed record Refused(ImmutableArray<Refusal> Reasons, MembershipCase? Case) : CommandResult;

    /// <summary>The case has moved on since the version that the person saw.</summary>
    public sealed record Moved(MembershipCase Case) : CommandResult;
}
