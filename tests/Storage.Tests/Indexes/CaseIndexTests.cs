using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Storage.Tables;
using MountainPartnership.Storage.Tests.Streams;
using MountainPartnership.TestStorage;

namespace MountainPartnership.Storage.Tests.Indexes;

public sealed class CaseIndexTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset Now = SampleEvents.Monday;

    [Fact]
    public async Task A_case_stands_in_all_lists_with_what_they_show()
    {
        CaseIndex index = new(await azurite.NewStorageAsync());
        CaseIndexEntry entry = Entry(1, StageName.Screening, deadline: Now.AddDays(7));

        await index.RefreshAsync(entry, await index.TouchAsync(entry.Number, Now));

        Assert.Equal(entry, Assert.Single((await index.ListAsync(null, null, 50)).Items));
        Assert.Equal(entry, Assert.Single((await index.ListAsync(StageName.Screening, null, 50)).Items));
        Assert.Equal(entry, Assert.Single(await index.DueAsync(Now.AddDays(7), 10)));
        Assert.Empty(await index.DueAsync(Now.AddDays(7).AddTicks(-1), 10));
        Assert.Empty(await index.StaleTouchesAsync(DateTimeOffset.MaxValue));
        Assert.Equal(1, (await index.CountsAsync())[StageName.Screening]);
    }

    [Fact]
    public async Task A_change_moves_a_case_from_list_to_list()
    {
        CaseIndex index = new(await azurite.NewStorageAsync());
        CaseIndexEntry entry = Entry(1, StageName.Screening, deadline: Now.AddDays(7));
        await index.RefreshAsync(entry, null);

        CaseIndexEntry closed = entry with { Version = 9, Stage = StageName.Declined, Since = Now.AddDays(3), NextDeadline = null };
        await index.RefreshAsync(closed, null);

        Assert.Empty((await index.ListAsync(StageName.Screening, null, 50)).Items);
        Assert.Equal(closed, Assert.Single((await index.ListAsync(StageName.Declined, null, 50)).Items));
        Assert.Equal(closed, Assert.Single((await index.ListAsync(null, null, 50)).Items));
        Assert.Empty(await index.DueAsync(DateTimeOffset.MaxValue, 10));
    }

    [Fact]
    public async Task An_older_version_changes_nothing_and_its_touch_goes()
    {
        CaseIndex index = new(await azurite.NewStorageAsync());
        CaseIndexEntry newer = Entry(1, StageName.Review) with { Version = 7 };
        await index.RefreshAsync(newer, null);

        await index.RefreshAsync(newer with { Version = 6, Stage = StageName.Screening }, await index.TouchAsync(newer.Number, Now));

        Assert.Equal(newer, Assert.Single((await index.ListAsync(null, null, 50)).Items));
        Assert.Empty((await index.ListAsync(StageName.Screening, null, 50)).Items);
        Assert.Empty(await index.StaleTouchesAsync(DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task A_crash_after_the_append_leaves_a_touch_by_which_the_index_is_repaired()
    {
        StorageClients clients = await azurite.NewStorageAsync();
        (EventStore store, CaseIndex index) = (new(clients), new(clients));
        EventStream<CaseEvent> loaded = await store.LoadAsync(SampleEvents.Number);
        await index.TouchAsync(SampleEvents.Number, Now);
        await store.AppendAsync(loaded, [SampleEvents.OfCases[0]], []);
        // Here the process ended.

        Assert.Empty((await index.ListAsync(null, null, 50)).Items);
        Assert.Empty(await index.StaleTouchesAsync(Now));
        IndexTouch stale = Assert.Single(await index.StaleTouchesAsync(Now.AddMinutes(5)));
        Assert.Equal((SampleEvents.Number.Value, Now), (stale.Id, stale.At));
        CaseIndexEntry entry = CaseIndexEntry.Of(Evolve.From((await store.LoadAsync(CaseNumber.Parse(stale.Id))).Events)!);
        await index.RefreshAsync(entry, stale);

        Assert.Equal(entry, Assert.Single((await index.ListAsync(null, null, 50)).Items));
        Assert.Empty(await index.StaleTouchesAsync(DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task A_writer_whose_touch_another_took_away_finds_its_append_refused()
    {
        StorageClients clients = await azurite.NewStorageAsync();
        (EventStore store, CaseIndex index) = (new(clients), new(clients));
        EventStream<CaseEvent> loaded = await store.LoadAsync(SampleEvents.Number);
        await index.TouchAsync(SampleEvents.Number, Now);

        IndexTouch others = await index.TouchAsync(SampleEvents.Number, Now);
        AppendResult<CaseEvent>.Appended first =
            Assert.IsType<AppendResult<CaseEvent>.Appended>(await store.AppendAsync(loaded, [SampleEvents.OfCases[0]], []));
        await index.RefreshAsync(CaseIndexEntry.Of(Evolve.From(first.Stream.Events)!), others);

        Assert.Empty(await index.StaleTouchesAsync(DateTimeOffset.MaxValue));
        Assert.IsType<AppendResult<CaseEvent>.Conflict>(await store.AppendAsync(loaded, [SampleEvents.OfCases[0]], []));
    }

    [Fact]
    public async Task A_refresh_leaves_the_touch_of_a_later_writer()
    {
        CaseIndex index = new(await azurite.NewStorageAsync());
        CaseIndexEntry entry = Entry(1, StageName.Screening);
        IndexTouch first = await index.TouchAsync(entry.Number, Now);
        IndexTouch second = await index.TouchAsync(entry.Number, Now.AddSeconds(1));

        await index.RefreshAsync(entry, first);

        Assert.Equal(second.At, Assert.Single(await index.StaleTouchesAsync(DateTimeOffset.MaxValue)).At);
        Assert.Equal(entry, Assert.Single((await index.ListAsync(null, null, 50)).Items));
        await index.RefreshAsync(entry with { Version = 2 }, second);
        Assert.Empty(await index.StaleTouchesAsync(DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task Many_who_refresh_one_case_at_once_leave_the_newest_and_nothing_else()
    {
        StorageClients clients = await azurite.NewStorageAsync();
        CaseIndex index = new(clients);
        StageName[] stages = Enum.GetValues<StageName>();

        await Task.WhenAll(Enumerable.Range(1, 6).Select(async version =>
        {
            CaseIndexEntry entry = Entry(1, stages[version], deadline: Now.AddDays(version)) with { Version = version };
            await index.RefreshAsync(entry, await index.TouchAsync(entry.Number, Now));
        }));

        Assert.Equal(6, Assert.Single((await index.ListAsync(null, null, 50)).Items).Version);
        Assert.Equal([StageName.Welcome], (await index.CountsAsync()).Keys);
    }

    [Fact]
    public async Task Two_thousand_cases_are_listed_page_by_page_with_one_request_each()
    {
        RequestCount requests = new();
        StorageClients clients = await azurite.NewStorageAsync(requests);
        CaseIndex index = new(clients);
        CaseIndexEntry[] entries = [.. Enumerable.Range(0, 2_000).Select(i => Entry(i, (StageName)(i % 4), deadline: Now.AddMinutes(i)))];
        await FillAsync(clients, entries);
        requests.Reset();

        List<CaseNumber> seen = [];
        string? after = null;
        do
        {
            Page<CaseIndexEntry> page = await index.ListAsync(null, after, 499);
            seen.AddRange(page.Items.Select(entry => entry.Number));
            after = page.After;
        }
        while (after is not null);

        Assert.Equal(5, requests.Total);
        Assert.Equal(entries.OrderByDescending(entry => entry.ReceivedAt).Select(entry => entry.Number), seen);
        requests.Reset();
        Page<CaseIndexEntry> screening = await index.ListAsync(StageName.Screening, null, 500);
        Assert.Equal((500, (string?)null, 1), (screening.Items.Count, screening.After, requests.Total));
        Assert.All(screening.Items, entry => Assert.Equal(StageName.Screening, entry.Stage));
        requests.Reset();
        Assert.Equal(1_200, (await index.DueAsync(Now.AddMinutes(1_199), 1_500)).Count);
        Assert.InRange(requests.Total, 1, 2);
        requests.Reset();
        Assert.Equal((1_000, 1), ((await index.CountsAsync()).Values.Sum(), requests.Total));
        Assert.Equal(500, (await index.CountsAsync(cap: 5_000))[StageName.Review]);
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("AAEC")]
    public async Task A_continuation_that_no_page_gave_is_refused(string after)
    {
        CaseIndex index = new(await azurite.NewStorageAsync());

        await Assert.ThrowsAsync<FormatException>(() => index.ListAsync(null, after, 10));
    }

    [Fact]
    public void An_entry_is_made_from_the_case()
    {
        MembershipCase made = Evolve.From([SampleEvents.Received(SampleEvents.Request with { Organization = new string('o', 400) })])!;

        CaseIndexEntry entry = CaseIndexEntry.Of(made);

        Assert.Equal((made.Number, 1, StageName.Received), (entry.Number, entry.Version, entry.Stage));
        Assert.Equal(CaseIndexEntry.MaxOrganizationChars, entry.Organization!.Length);
        Assert.Equal(Agenda.NextDeadline(made), entry.NextDeadline);
    }

    internal static CaseIndexEntry Entry(int i, StageName stage, DateTimeOffset? deadline = null) =>
        CaseIndexEntry.Of(Evolve.From(
            [SampleEvents.Received(SampleEvents.Request, CaseNumber.Derive("MP", 2026, $"{i}"), Now.AddMinutes(-i))])!) with
        {
            Stage = stage,
            NextDeadline = deadline,
        };

    /// <summary>The rows that a refresh writes, many cases at a time.</summary>
    private static async Task FillAsync(StorageClients clients, IEnumerable<CaseIndexEntry> entries)
    {
        GuardedTable table = clients.Table(StorageNames.CaseIndex);
        await Parallel.ForEachAsync(
            entries.Chunk(30),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (some, ct) => Assert.True(await table.TrySubmitAsync(
                [
                    .. some.SelectMany(entry => entry.ToRows())
                        .Select(row => new Azure.Data.Tables.TableTransactionAction(Azure.Data.Tables.TableTransactionActionType.Add, row)),
                ],
                ct)));
    }
}
