using MountainPartnership.Core.Register;

namespace MountainPartnership.Storage.Streams;

/// <summary>The streams of all members.</summary>
public sealed class RegisterStore(StorageClients clients)
{
    /// <summary>Member ids begin with <c>M-</c>; the index stands in the same table, in a partition of its own.</summary>
    private const string FirstMember = "M-";
    private const string AfterLastMember = "M.";

    private readonly StreamTable<MemberEvent> streams = new(
        clients.Table(StorageNames.Register), clients.Container(StorageNames.TextsContainer));

    /// <inheritdoc cref="EventStore.LoadAsync"/>
    public Task<EventStream<MemberEvent>> LoadAsync(MemberId member, CancellationToken ct = default) =>
        streams.LoadAsync(member.Value, ct);

    /// <summary>Appends the events in one transaction, if nobody has written since.</summary>
    public Task<AppendResult<MemberEvent>> AppendAsync(
        EventStream<MemberEvent> expected, IReadOnlyList<MemberEvent> events, CancellationToken ct = default) =>
        streams.AppendAsync(expected, events, [], ct);

    /// <inheritdoc cref="EventStore.VerifyAsync"/>
    public Task<ChainVerdict> VerifyAsync(MemberId member, CancellationToken ct = default) => streams.VerifyAsync(member.Value, ct);

    /// <inheritdoc cref="EventStore.EraseAsync"/>
    public Task EraseAsync(MemberId member, IEnumerable<long> sequences, CancellationToken ct = default) =>
        streams.EraseAsync(member.Value, sequences, ct);

    /// <summary>All members: a scan, for rebuilding what can be rebuilt.</summary>
    public IAsyncEnumerable<EventStream<MemberEvent>> AllAsync(CancellationToken ct = default) =>
        streams.AllAsync(FirstMember, AfterLastMember, ct);
}
