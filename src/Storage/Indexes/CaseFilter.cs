using Azure.Data.Tables;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Indexes;

/// <summary>Which cases a list shows.</summary>
/// <param name="Stage">Null for all.</param>
/// <param name="ReceivedUntil">Those that came at this time or before; null for all.</param>
/// <param name="DeadlineUntil">Open ones whose next deadline is not after this time; null for all.</param>
public sealed record CaseFilter(StageName? Stage = null, DateTimeOffset? ReceivedUntil = null, DateTimeOffset? DeadlineUntil = null)
{
    internal string? ToQuery()
    {
        string[] conditions =
        [
            .. Stage is { } stage ? [TableClient.CreateQueryFilter($"Stage eq {stage.ToString()}")] : Array.Empty<string>(),
            .. ReceivedUntil is { } received ? [TableClient.CreateQueryFilter($"ReceivedAt le {received.Text()}")] : Array.Empty<string>(),
            .. DeadlineUntil is { } deadline ? [TableClient.CreateQueryFilter($"NextDeadline le {deadline.Text()}")] : Array.Empty<string>(),
        ];
        return conditions.Length == 0 ? null : string.Join(" and ", conditions);
    }
}
