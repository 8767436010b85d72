using Azure;
using Azure.Data.Tables;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Storage.Tables;
using MountainPartnership.TestStorage;

namespace MountainPartnership.Storage.Tests.Streams;

public sealed class ChainTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    public static TheoryData<string, object> Tampering => new()
    {
        { nameof(EventRow.Sequence), 4L },
        { nameof(EventRow.Type), "AgeWarned" },
        { nameof(EventRow.SchemaVersion), 2 },
        { nameof(EventRow.Time), "2026-03-02T09:30:00.0000001Z" },
        { nameof(EventRow.Actor), "secretariat:mallory@elsewhere.example" },
        { nameof(EventRow.Facts), "{}" },
        { nameof(EventRow.Commitment), new string('0', 64) },
        { nameof(EventRow.PreviousHash), new string('0', 64) },
        { nameof(EventRow.Hash), new string('0', 64) },
        { nameof(EventRow.Payload), "{\"from\":\"mallory@elsewhere.example\",\"text\":\"no\"}" },
        { nameof(EventRow.Payload), "" },
        { nameof(EventRow.Salt), new string('0', 64) },
        { nameof(EventRow.Salt), "not hexadecimal" },
        { nameof(EventRow.PayloadIn), "Blob" },
        { nameof(EventRow.PayloadIn), "Erased" },
        { nameof(EventRow.PayloadIn), "Elsewhere" },
    };

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task A_change_to_any_column_shows(string column, object value)
    {
        (StorageClients clients, EventStore store) = await FiveEventsAsync();
        GuardedTable table = clients.Table(StorageNames.Cases);
        await table.TryMergeAsync(new TableEntity(SampleEvents.Number.Value, EventRow.Key(3)) { [column] = value }, ETag.All, default);

        ChainVerdict verdict = await store.VerifyAsync(SampleEvents.Number);

        Assert.Equal(3, verdict.BrokenAt);
        Assert.NotEmpty(verdict.Why!);
        Assert.Equal(5, verdict.Events);
    }

    [Fact]
    public async Task A_row_that_was_rewritten_with_a_fitting_hash_breaks_the_row_after_it()
    {
        (StorageClients clients, EventStore store) = await FiveEventsAsync();
        GuardedTable table = clients.Table(StorageNames.Cases);
        EventRow row = EventRow.FromEntity((await table.FindAsync(SampleEvents.Number.Value, EventRow.Key(3), default))!);
        EventRow forged = EventRow.Create(row.Stream, 3, row.Text(row.Payload) with { By = SampleEvents.Ada }, row.PreviousHash);
        await table.PutAsync(forged.ToEntity(), default);

        Assert.Equal(4, (await store.VerifyAsync(SampleEvents.Number)).BrokenAt);
    }

    [Fact]
    public async Task A_row_that_was_taken_out_shows()
    {
        (StorageClients clients, EventStore store) = await FiveEventsAsync();
        await clients.Table(StorageNames.Cases).TryDeleteAsync(SampleEvents.Number.Value, EventRow.Key(3), default);

        Assert.Equal(3, (await store.VerifyAsync(SampleEvents.Number)).BrokenAt);
    }

    [Fact]
    public async Task An_erasure_empties_the_personal_part_and_the_chain_still_verifies()
    {
        (StorageClients clients, EventStore store) = await FiveEventsAsync();

        await store.EraseAsync(SampleEvents.Number, [1, 3]);
        await store.EraseAsync(SampleEvents.Number, [3]);

        ChainVerdict verdict = await store.VerifyAsync(SampleEvents.Number);
        Assert.True(verdict.IsIntact, verdict.Why);
        Assert.Equal((long[])[1, 3], verdict.Erased);
        TableEntity row = (await clients.Table(StorageNames.Cases).FindAsync(SampleEvents.Number.Value, EventRow.Key(3), default))!;
        Assert.Equal(("", ""), (row.GetString(nameof(EventRow.Payload)), row.GetString(nameof(EventRow.Salt))));
        EventStream<CaseEvent> read = await store.LoadAsync(SampleEvents.Number);
        Assert.Equal("", ((CaseEvent.CorrespondenceFiled)read.Events[2]).Text);
        Assert.NotEqual("", ((CaseEvent.CorrespondenceFiled)read.Events[1]).Text);
        Assert.IsType<AppendResult<CaseEvent>.Appended>(await store.AppendAsync(read, [.. SampleEvents.Letters(1)], []));
        Assert.True((await store.VerifyAsync(SampleEvents.Number)).IsIntact);
    }

    [Fact]
    public async Task Erasing_a_long_text_deletes_its_blob()
    {
        StorageClients clients = await azurite.NewStorageAsync();
        EventStore store = new(clients);
        await store.AppendAsync(
            await store.LoadAsync(SampleEvents.Number), [.. SampleEvents.Letters(2, TableLimits.MaxTextChars * 2)], []);
        Assert.Equal(2, clients.Container(StorageNames.TextsContainer).GetBlobs().Count());

        await store.EraseAsync(SampleEvents.Number, [2]);

        Assert.Single(clients.Container(StorageNames.TextsContainer).GetBlobs());
        Assert.Equal((long[])[2], (await store.VerifyAsync(SampleEvents.Number)).Erased);
        Assert.True((await store.VerifyAsync(SampleEvents.Number)).IsIntact);
    }

    [Fact]
    public async Task A_long_text_that_is_lost_or_changed_shows_and_the_case_can_still_be_read()
    {
        StorageClients clients = await azurite.NewStorageAsync();
        EventStore store = new(clients);
        await store.AppendAsync(
            await store.LoadAsync(SampleEvents.Number), [.. SampleEvents.Letters(2, TableLimits.MaxTextChars * 2)], []);
        string blob = clients.Container(StorageNames.TextsContainer).GetBlobs().Last().Name;

        await clients.Container(StorageNames.TextsContainer).GetBlobClient(blob).UploadAsync(BinaryData.FromString("{}"), overwrite: true);
        Assert.Equal(2, (await store.VerifyAsync(SampleEvents.Number)).BrokenAt);
        await clients.Container(StorageNames.TextsContainer).DeleteBlobAsync(blob);
        Assert.Equal(2, (await store.VerifyAsync(SampleEvents.Number)).BrokenAt);
        Assert.Equal("", ((CaseEvent.CorrespondenceFiled)(await store.LoadAsync(SampleEvents.Number)).Events[1]).Text);
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_erased()
    {
        (_, EventStore store) = await FiveEventsAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => store.EraseAsync(SampleEvents.Number, [6]));
    }

    private async Task<(StorageClients Clients, EventStore Store)> FiveEventsAsync()
    {
        StorageClients clients = await azurite.NewStorageAsync();
        EventStore store = new(clients);
        await store.AppendAsync(await store.LoadAsync(SampleEvents.Number), [.. SampleEvents.Letters(5)], []);
        return (clients, store);
    }
}
