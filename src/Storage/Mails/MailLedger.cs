using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Mails;

/// <summary>
/// Which messages came, and what became of each. Whatever is unfinished or waits for a person is listed by rows that are
/// written and deleted in one transaction with the record: so all stand in one partition, and no crash can hide one.
/// </summary>
public sealed class MailLedger(StorageClients clients)
{
    private readonly GuardedTable table = clients.Table(StorageNames.Mail);

    /// <summary>One request for a new message; one or two more for one that is known, or whose Message-ID is.</summary>
    /// <param name="messageId">The Message-ID header, or null: one that came before with other content is flagged.</param>
    public async Task<MailClaim> ClaimAsync(
        MailId id, RawMailName raw, string channel, DateTimeOffset receivedAt, string? messageId, CancellationToken ct = default)
    {
        MailRecord mail = new(id, raw, channel, receivedAt, Outcome: null, FinishedAt: null, SharesMessageId: false);
        if (await TryAddAsync(mail, messageId, ct))
        {
            return new MailClaim.New(mail);
        }

        if (await FindAsync(id, ct) is { } known)
        {
            return Known(known);
        }

        MailRecord flagged = mail with { SharesMessageId = true };
        return await TryAddAsync(flagged, messageId: null, ct)
            ? new MailClaim.New(flagged)
            : Known(await FindAsync(id, ct) ?? throw new IOException($"The record of message '{id}' can be neither written nor read."));
    }

    /// <summary>Says what became of a message. One request. The first outcome stays: see <see cref="SettleAsync"/>.</summary>
    /// <returns>The outcome that stands.</returns>
    public async Task<MailOutcome> FinishAsync(MailRecord mail, MailOutcome outcome, DateTimeOffset now, CancellationToken ct = default)
    {
        MailRecord finished = mail with { Outcome = outcome, FinishedAt = now };
        List<TableTransactionAction> batch =
        [
            new(TableTransactionActionType.UpdateReplace, finished.ToEntity(MailRecord.RecordPrefix + mail.Id), ETag.All),
            Delete(MailRecord.UnfinishedPrefix + mail.Id),
        ];
        if (outcome.Kind == MailOutcomeKind.Triage)
        {
            batch.Add(new(TableTransactionActionType.UpsertReplace, finished.ToEntity(finished.TriageKey)));
        }

        if (await table.TrySubmitAsync(batch, ct))
        {
            return outcome;
        }

        return (await FindAsync(mail.Id, ct))?.Outcome
            ?? throw new InvalidOperationException($"Message '{mail.Id}' was never claimed; claim it before it is finished.");
    }

    /// <summary>A person has dealt with a message that was in triage.</summary>
    /// <returns>False when it is no longer in triage.</returns>
    public async Task<bool> SettleAsync(MailId id, MailOutcome outcome, DateTimeOffset now, CancellationToken ct = default)
    {
        if (await FindAsync(id, ct) is not { Outcome: { Kind: MailOutcomeKind.Triage, Answer: var answer } } mail)
        {
            return false;
        }

        MailRecord settled = mail with { Outcome = outcome with { Answer = answer }, FinishedAt = now };
        return await table.TrySubmitAsync(
            [
                new(TableTransactionActionType.UpdateReplace, settled.ToEntity(MailRecord.RecordPrefix + id), mail.Tag),
                Delete(mail.TriageKey),
            ],
            ct);
    }

    /// <returns>Null when no such message has been claimed.</returns>
    public async Task<MailRecord?> FindAsync(MailId id, CancellationToken ct = default) =>
        await table.FindAsync(MailRecord.Partition, MailRecord.RecordPrefix + id, ct) is { } row ? MailRecord.FromEntity(row) : null;

    /// <summary>Messages that were claimed and never finished: to be done again from the archive.</summary>
    /// <param name="olderThan">Leave time for one that is being worked on: several minutes ago.</param>
    public async Task<IReadOnlyList<MailRecord>> UnfinishedAsync(DateTimeOffset olderThan, CancellationToken ct = default)
    {
        List<MailRecord> unfinished = [];
        await foreach (TableEntity row in table.WithPrefixAsync(MailRecord.Partition, MailRecord.UnfinishedPrefix, ct))
        {
            MailRecord mail = MailRecord.FromEntity(row);
            if (mail.ReceivedAt < olderThan)
            {
                unfinished.Add(mail);
            }
        }

        return unfinished;
    }

    /// <summary>All messages that came since: a scan of the ledger, for reading them again.</summary>
    public async IAsyncEnumerable<MailRecord> SinceAsync(
        DateTimeOffset since, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (TableEntity row in table.WithPrefixAsync(MailRecord.Partition, MailRecord.RecordPrefix, ct))
        {
            MailRecord mail = MailRecord.FromEntity(row);
            if (mail.ReceivedAt >= since)
            {
                yield return mail;
            }
        }
    }

    /// <summary>One page of what waits for a person, the newest first. One request.</summary>
    /// <param name="after">As an earlier page gave it; null for the first page.</param>
    /// <param name="take">1 to 500.</param>
    /// <exception cref="FormatException"><paramref name="after"/> is not from such a page.</exception>
    public Task<Page<MailRecord>> TriageAsync(string? after, int take, CancellationToken ct = default) =>
        table.PageAsync(MailRecord.Partition, MailRecord.TriagePrefix, after, take, MailRecord.FromEntity, ct);

    private static MailClaim Known(MailRecord mail) => mail.Outcome is { } outcome
        ? new MailClaim.Done(mail, outcome)
        : new MailClaim.Unfinished(mail);

    private static TableTransactionAction Delete(string key) =>
        new(TableTransactionActionType.Delete, new TableEntity(MailRecord.Partition, key), ETag.All);

    private Task<bool> TryAddAsync(MailRecord mail, string? messageId, CancellationToken ct)
    {
        List<TableTransactionAction> batch =
        [
            new(TableTransactionActionType.Add, mail.ToEntity(MailRecord.RecordPrefix + mail.Id)),
            new(TableTransactionActionType.Add, mail.ToEntity(MailRecord.UnfinishedPrefix + mail.Id)),
        ];
        if (messageId is not null)
        {
            string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId.Trim())));
            batch.Add(new(TableTransactionActionType.Add, mail.ToEntity(MailRecord.MessageIdPrefix + hash)));
        }

        return table.TrySubmitAsync(batch, ct);
    }
}
