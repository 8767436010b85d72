using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Outbox;

/// <summary>
/// The letters on their way out: one row a recipient by case (or by message, for one that answers it), which says how it stands, and for each that waits one row by
/// urgency and time. The first is the truth; a row of the second that does not fit it is taken away by whoever finds it.
/// </summary>
public sealed class LetterOutbox(StorageClients clients)
{
    private readonly GuardedTable rows = clients.Table(StorageNames.Outbox);
    private readonly GuardedTable due = clients.Table(StorageNames.OutboxDue);

    /// <summary>
    /// Writes one row a recipient. Done again, or by two at once, it adds what is not there yet and changes nothing else.
    /// </summary>
    /// <returns>How many rows the letter has.</returns>
    public async Task<int> ExpandAsync(
        CaseNumber number,
        LetterId letter,
        LetterIntent intent,
        IReadOnlyList<Recipient> recipients,
        DateTimeOffset now,
        CancellationToken ct = default)
    {
        List<OutboxRow> there = await RowsAsync(number, $"{letter}|", ct);
        foreach (OutboxRow[] batch in Missing(recipients, there)
            .Select(to => NewRow(new(number, letter, to.Key), intent.Kind, to, now)).Chunk(TableLimits.MaxBatchRows))
        {
            if (await rows.TrySubmitAsync([.. batch.Select(Add)], ct))
            {
                there.AddRange(batch);
                continue;
            }

            // Another expander was first with some of them.
            await Task.WhenAll(batch.Select(row => rows.TryAddAsync(OutboxRow.ToEntity(row), ct)));
            there = await RowsAsync(number, $"{letter}|", ct);
        }

        foreach (DueLetter[] batch in there
            .Where(row => !row.State.IsFinal()).Select(DueLetter.Of).Chunk(TableLimits.MaxBatchRows))
        {
            await due.TrySubmitAsync(
                [.. batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row.ToEntity()))], ct);
        }

        return there.Count;
    }

    /// <summary>
    /// Writes the row of the one answer to a message that has no case. It says all that the letter needs. Done again, it changes nothing.
    /// </summary>
    /// <param name="inReplyTo">The message's Message-ID; null where it has none.</param>
    public async Task QueueAnswerAsync(
        MailId mail, LetterKind kind, Recipient to, string? inReplyTo, DateTimeOffset now, CancellationToken ct = default)
    {
        OutboxRow row = NewRow(OutboxRowId.AnswerTo(mail), kind, to, now) with { InReplyTo = inReplyTo };
        if (!await rows.TryAddAsync(OutboxRow.ToEntity(row), ct))
        {
            row = await FindAsync(row.Id, ct) ?? throw new IOException($"The row '{row.Id}' can be neither written nor read.");
        }

        if (!row.State.IsFinal())
        {
            await due.PutAsync(DueLetter.Of(row).ToEntity(), ct);
        }
    }

    /// <summary>What may be sent now, the urgent first, then by time. At most one request an urgency.</summary>
    public async Task<IReadOnlyList<DueLetter>> TakeDueAsync(DateTimeOffset now, int take, CancellationToken ct = default)
    {
        List<DueLetter> found = [];
        foreach (Urgency urgency in Enum.GetValues<Urgency>())
        {
            await foreach (TableEntity row in due.RangeAsync(
                DueLetter.PartitionOf(urgency), "0", now.AddTicks(1).SortKey(), ct, take - found.Count))
            {
                found.Add(DueLetter.FromEntity(row, urgency));
            }
        }

        return found;
    }

    /// <summary>Takes a letter up, so that no other sender sends it until the lease ends.</summary>
    /// <param name="lease">Longer than a sending can take.</param>
    /// <returns>Null when there is nothing to send: another has it, or it is final, or waits for a later time.</returns>
    public async Task<OutboxRow?> BeginSendAsync(DueLetter letter, DateTimeOffset now, TimeSpan lease, CancellationToken ct = default)
    {
        OutboxRow? row = await FindAsync(letter.Id, ct);
        if (row is null || row.State.IsFinal() || row.NotBefore != letter.NotBefore)
        {
            await due.TryDeleteAsync(letter.Partition, letter.RowKey, ct);
            return null;
        }

        if (row.LeaseUntil > now || row.NotBefore > now)
        {
            return null;
        }

        OutboxRow taken = row with
        {
            State = OutboxState.Sending,
            Attempts = row.Attempts + 1,
            LeaseUntil = now + lease,
            ChangedAt = now,
            WasInterrupted = row.State == OutboxState.Sending,
        };
        return await TryWriteAsync(taken, ct) is { } tag ? taken with { Tag = tag } : null;
    }

    /// <summary>
    /// Keeps what the server calls the letter, before its answer is final: an operation that is to be asked about.
    /// </summary>
    /// <returns>Null when the lease has passed to another sender.</returns>
    public async Task<OutboxRow?> NoteProviderAsync(OutboxRow taken, string providerId, CancellationToken ct = default)
    {
        OutboxRow noted = taken with { ProviderId = providerId };
        return await TryWriteAsync(noted, ct) is { } tag ? noted with { Tag = tag } : null;
    }

    /// <summary>The row is final: first that is written, then its due row goes.</summary>
    /// <param name="state">Accepted or failed.</param>
    public async Task FinishSendAsync(
        OutboxRow taken, OutboxState state, string? providerId, string? reason, DateTimeOffset now, CancellationToken ct = default)
    {
        OutboxRow? row = taken;
        while (row is not null && !row.State.IsFinal())
        {
            OutboxRow finished = row with
            {
                State = state,
                ProviderId = providerId ?? row.ProviderId,
                Reason = reason,
                LeaseUntil = null,
                ChangedAt = now,
            };
            // Whoever has written meanwhile, this sender knows that the letter is final.
            row = await TryWriteAsync(finished, ct) is null ? await FindAsync(taken.Id, ct) : null;
        }

        await due.TryDeleteAsync(DueLetter.PartitionOf(taken.Urgency), DueLetter.Of(taken).RowKey, ct);
    }

    /// <summary>The letter waits for another attempt.</summary>
    /// <remarks>
    /// A crash in between leaves two due rows; the one whose time is not the outbox row's is taken away when it is found.
    /// </remarks>
    public async Task RetryAsync(
        OutboxRow taken, DateTimeOffset notBefore, string reason, DateTimeOffset now, CancellationToken ct = default)
    {
        OutboxRow waiting = taken with
        {
            State = OutboxState.Queued,
            NotBefore = notBefore,
            Reason = reason,
            LeaseUntil = null,
            ChangedAt = now,
        };
        await due.PutAsync(DueLetter.Of(waiting).ToEntity(), ct);
        if (await TryWriteAsync(waiting, ct) is not null && notBefore != taken.NotBefore)
        {
            await due.TryDeleteAsync(DueLetter.PartitionOf(taken.Urgency), DueLetter.Of(taken).RowKey, ct);
        }
    }

    /// <summary>
    /// A report about a letter that has left: delivered, out of office, bounced. It may come late, twice, or early.
    /// </summary>
    /// <returns>The row as it stands then; null when there is none.</returns>
    public async Task<OutboxRow?> RecordDeliveryAsync(
        OutboxRowId id, OutboxState reported, string reason, DateTimeOffset now, CancellationToken ct = default)
    {
        while (await FindAsync(id, ct) is { } row)
        {
            if (!OutboxTransitions.Tells(row.State, reported))
            {
                return row;
            }

            OutboxRow told = row with { State = reported, Reason = reason, LeaseUntil = null, ChangedAt = now };
            if (await TryWriteAsync(told, ct) is not null)
            {
                return told;
            }
        }

        return null;
    }

    public async Task<OutboxRow?> FindAsync(OutboxRowId id, CancellationToken ct = default) =>
        await rows.FindAsync(id.Owner.ToString(), id.RowKey, ct) is { } row ? OutboxRow.FromEntity(row) : null;

    /// <summary>One request for every 1,000 recipients.</summary>
    public async Task<LetterProgress> LetterProgressAsync(CaseNumber number, LetterId letter, CancellationToken ct = default)
    {
        Dictionary<OutboxState, int> counts = [];
        await foreach (TableEntity row in rows.WithPrefixAsync(number.Value, $"{letter}|", ct, select: [nameof(OutboxRow.State)]))
        {
            OutboxState state = row.Enum<OutboxState>(nameof(OutboxRow.State));
            counts[state] = counts.GetValueOrDefault(state) + 1;
        }

        return new(counts.ToImmutableSortedDictionary());
    }

    /// <summary>All recipients of all letters of a case, as the letters were called for. One request for every 1,000.</summary>
    public async Task<IReadOnlyList<OutboxRow>> RecipientsAsync(CaseNumber number, CancellationToken ct = default) =>
        await RowsAsync(number, "0", ct);

    /// <summary>How much waits, by urgency.</summary>
    /// <param name="cap">Where the counting stops.</param>
    public async Task<IReadOnlyList<WaitingLetters>> WaitingAsync(int cap = 1_000, CancellationToken ct = default)
    {
        List<WaitingLetters> waiting = [];
        foreach (Urgency urgency in Enum.GetValues<Urgency>())
        {
            int count = 0;
            DateTimeOffset? oldest = null;
            await foreach (TableEntity row in due.RangeAsync(DueLetter.PartitionOf(urgency), "0", ":", ct, cap, select: ["RowKey"]))
            {
                oldest ??= DueLetter.FromEntity(row, urgency).NotBefore;
                count++;
            }

            waiting.Add(new(urgency, count, oldest));
        }

        return waiting;
    }

    private static IEnumerable<Recipient> Missing(IEnumerable<Recipient> recipients, List<OutboxRow> there)
    {
        HashSet<string> keys = [.. there.Select(row => row.Id.Recipient)];
        return recipients.DistinctBy(to => to.Key).Where(to => !keys.Contains(to.Key));
    }

    private static OutboxRow NewRow(OutboxRowId id, LetterKind kind, Recipient to, DateTimeOffset now) => new(
        id,
        kind,
        LetterIntent.UrgencyOf(kind),
        to,
        to.Address.Length > 0 ? OutboxState.Queued : OutboxState.NoAddress,
        QueuedAt: now,
        NotBefore: now,
        Attempts: 0,
        LeaseUntil: null,
        ProviderId: null,
        Reason: null,
        ChangedAt: now);

    private static TableTransactionAction Add(OutboxRow row) => new(TableTransactionActionType.Add, OutboxRow.ToEntity(row));

    /// <param name="prefix">A digit alone takes in all letters: their ids begin with a sequence of six digits.</param>
    private async Task<List<OutboxRow>> RowsAsync(CaseNumber number, string prefix, CancellationToken ct)
    {
        List<OutboxRow> found = [];
        await foreach (TableEntity row in prefix == "0"
            ? rows.RangeAsync(number.Value, "0", ":", ct)
            : rows.WithPrefixAsync(number.Value, prefix, ct))
        {
            found.Add(OutboxRow.FromEntity(row));
        }

        return found;
    }

    private async Task<ETag?> TryWriteAsync(OutboxRow row, CancellationToken ct) => await rows.TryMergeAsync(
        OutboxRow.ToEntity(row with
        {
            Reason = row.Reason is { Length: > OutboxRow.MaxReasonChars } reason ? reason[..OutboxRow.MaxReasonChars] : row.Reason,
        }),
        row.Tag,
        ct);
}
