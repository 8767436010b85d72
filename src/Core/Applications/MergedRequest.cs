using System.Collections.Immutable;

namespace MountainPartnership.Core.Applications;

/// <summary>An application after an answer, and what the answer changed.</summary>
public sealed record MergedRequest(MembershipRequest Request, ImmutableArray<RequestChange> Changes);

/// <summary>One fact that an answer gave or corrected.</summary>
/// <param name="Before">Null when the fact was absent.</param>
public sealed record RequestChange(RequestField Field, string? Before, string After);
