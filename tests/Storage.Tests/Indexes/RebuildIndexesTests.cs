using Azure.Data.Tables;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Storage.Tables;
using MountainPartnership.Storage.Tests.Streams;
using MountainPartnership.TestStorage;

namespace MountainPartnership.Storage.Tests.Indexes;

public sealed class RebuildIndexesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Indexes_that_were_lost_are_made_anew_from_the_streams()
    {
        StorageClients clients = await azurite.NewStorageAsync();
        CaseIndexEntry[] cases = await ThreeCasesAsync(clients);
        MemberId member = await OneMemberAsync(clients);

        RebuildProgress done = await Rebuild(clients).RunAsync();

        Assert.Equal(new(3, 1, 0), done);
        Assert.Equal(cases, (await new CaseIndex(clients).ListAsync(null, null, 10)).Items);
        Assert.Equal(member, Assert.Single((await new RegisterIndex(clients).ListAsync(null, 10)).Items).Id);
    }

    [Fact]
    public async Task Rows_that_should_not_be_there_are_removed_and_wrong_ones_corrected()
    {
        StorageClients clients = await azurite.NewStorageAsync();
        CaseIndexEntry[] cases = await ThreeCasesAsync(clients);
        CaseIndex index = new(clients);
        await index.RefreshAsync(CaseIndexTests.Entry(77, StageName.Review, SampleEvents.Monday), null);
        await index.RefreshAsync(cases[0] with { Version = 99, Stage = StageName.Decision }, null);
        GuardedTable table = clients.Table(StorageNames.CaseIndex);
        await table.PutAsync(new TableEntity(VersionedIndex.Partition, "s|Review|stray") { [VersionedIndex.IndexedId] = cases[1].Number.Value }, default);
        await table.PutAsync(new TableEntity(VersionedIndex.Partition, "d|stray"), default);

        RebuildProgress done = await Rebuild(clients).RunAsync();

        // A case that does not exist: its pointer and three rows; and two strays.
        Assert.Equal(6, done.Removed);
        Assert.Equal(cases, (await index.ListAsync(null, null, 10)).Items);
        Assert.Empty((await index.ListAsync(StageName.Review, null, 10)).Items);
        Assert.Empty((await index.ListAsync(StageName.Decision, null, 10)).Items);
        Assert.Equal(cases.Length, (await index.DueAsync(DateTimeOffset.MaxValue, 10)).Count);
        Assert.Equal(0, (await Rebuild(clients).RunAsync()).Removed);
    }

    [Fact]
    public async Task Progress_is_told_stream_by_stream()
    {
        StorageClients clients = await azurite.NewStorageAsync();
        await ThreeCasesAsync(clients);
        Told told = new();

        await Rebuild(clients).RunAsync(told);

        Assert.Equal([1, 2, 3, 3], told.All.Select(progress => progress.Cases));
    }

    private static RebuildIndexes Rebuild(StorageClients clients) =>
        new(new(clients), new(clients), new(clients), new(clients), new(clients));

    /// <summary>In their streams only; as a list shows them.</summary>
    private static async Task<CaseIndexEntry[]> ThreeCasesAsync(StorageClients clients)
    {
        EventStore store = new(clients);
        List<CaseIndexEntry> entries = [];
        foreach (int i in Enumerable.Range(0, 3))
        {
            CaseNumber number = CaseNumber.Derive("MP", 2026, $"{i}");
            CaseEvent[] events =
            [
                SampleEvents.Received(SampleEvents.Request, number, SampleEvents.Monday.AddDays(-i)),
                new CaseEvent.ScreeningStarted(SampleEvents.Monday, Actor.System),
            ];
            await store.AppendAsync(await store.LoadAsync(number), events, []);
            entries.Add(CaseIndexEntry.Of(Evolve.From(events)!));
        }

        return [.. entries];
    }

    private static async Task<MemberId> OneMemberAsync(StorageClients clients)
    {
        RegisterStore store = new(clients);
        MemberId id = MemberId.Of("Alpine Ridge Trust");
        await store.AppendAsync(await store.LoadAsync(id), [SampleEvents.Registered(id, "Alpine Ridge Trust")]);
        return id;
    }

    private sealed class Told : IProgress<RebuildProgress>
    {
        public List<RebuildProgress> All { get; } = [];

        public void Report(RebuildProgress value) => All.Add(value);
    }
}
