using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Streams;

/// <summary>The streams of all cases, and the letters that their events call for.</summary>
public sealed class EventStore(StorageClients clients)
{
    /// <summary>Case numbers begin with two letters at least.</summary>
    private const string FirstCase = "A";
    private const string AfterLastCase = "[";

    private readonly GuardedTable table = clients.Table(StorageNames.Cases);
    private readonly StreamTable<CaseEvent> streams = new(
        clients.Table(StorageNames.Cases), clients.Container(StorageNames.TextsContainer));

    /// <summary>One request for up to 1,000 events, and one for each that has a long text.</summary>
    /// <returns>A stream without events when there is no such case.</returns>
    public Task<EventStream<CaseEvent>> LoadAsync(CaseNumber number, CancellationToken ct = default) =>
        streams.LoadAsync(number.Value, ct);

    /// <summary>Appends the events and the letters that they call for in one transaction, if nobody has written since.</summary>
    /// <exception cref="TableLimitException">Together they are more than 100 rows or 4 MiB.</exception>
    public Task<AppendResult<CaseEvent>> AppendAsync(
        EventStream<CaseEvent> expected,
        IReadOnlyList<CaseEvent> events,
        IReadOnlyList<(LetterId Id, LetterIntent Intent)> letters,
        CancellationToken ct = default) =>
        streams.AppendAsync(
            expected, events, letters.Select(letter => CalledLetter.ToEntity(expected.Id, letter.Id, letter.Intent, events[^1].At)), ct);

    public Task<ChainVerdict> VerifyAsync(CaseNumber number, CancellationToken ct = default) => streams.VerifyAsync(number.Value, ct);

    /// <summary>Empties the personal part of these events for good. The chain still verifies.</summary>
    public Task EraseAsync(CaseNumber number, IEnumerable<long> sequences, CancellationToken ct = default) =>
        streams.EraseAsync(number.Value, sequences, ct);

    /// <summary>All cases: a scan, for rebuilding what can be rebuilt.</summary>
    public IAsyncEnumerable<EventStream<CaseEvent>> AllAsync(CancellationToken ct = default) =>
        streams.AllAsync(FirstCase, AfterLastCase, ct);

    /// <summary>The letters of a case that are not finished: one request.</summary>
    public Task<IReadOnlyList<CalledLetter>> PendingLettersAsync(CaseNumber number, CancellationToken ct = default) =>
        LettersAsync(number, $"{CalledLetter.FinishedColumn} eq ''", ct);

    /// <summary>All letters of a case, as they were called for: one request.</summary>
    public Task<IReadOnlyList<CalledLetter>> LettersAsync(CaseNumber number, CancellationToken ct = default) =>
        LettersAsync(number, null, ct);

    /// <summary>The letter has its rows in the outbox.</summary>
    /// <param name="recipients">How many rows.</param>
    public Task MarkExpandedAsync(CaseNumber number, LetterId letter, int recipients, DateTimeOffset now, CancellationToken ct = default) =>
        table.TryMergeAsync(CalledLetter.Expanded(number.Value, letter, recipients, now), Azure.ETag.All, ct);

    /// <summary>Nothing more is to be done about the letter.</summary>
    public Task MarkFinishedAsync(CaseNumber number, LetterId letter, DateTimeOffset now, CancellationToken ct = default) =>
        table.TryMergeAsync(CalledLetter.Finished(number.Value, letter, now), Azure.ETag.All, ct);

    private async Task<IReadOnlyList<CalledLetter>> LettersAsync(CaseNumber number, string? where, CancellationToken ct)
    {
        List<CalledLetter> letters = [];
        await foreach (Azure.Data.Tables.TableEntity row in table.WithPrefixAsync(number.Value, CalledLetter.KeyPrefix, ct, where: where))
        {
            letters.Add(CalledLetter.FromEntity(row));
        }

        return letters;
    }
}
