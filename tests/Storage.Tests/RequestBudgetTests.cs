using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Storage.Tests.Streams;
using MountainPartnership.TestStorage;

namespace MountainPartnership.Storage.Tests;

public sealed class RequestBudgetTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_command_takes_three_requests_with_its_nudge_and_the_index_three_more()
    {
        RequestCount requests = new();
        StorageClients clients = await azurite.NewStorageAsync(requests);
        EventStore store = new(clients);
        CaseIndex index = new(clients);
        EventStream<CaseEvent> stream = await store.LoadAsync(SampleEvents.Number);
        stream = Appended(await store.AppendAsync(stream, [SampleEvents.OfCases[0]], []));
        await index.RefreshAsync(CaseIndexEntry.Of(Evolve.From(stream.Events)!), null);
        requests.Reset();

        stream = await store.LoadAsync(SampleEvents.Number);
        stream = Appended(await store.AppendAsync(
            stream,
            [new CaseEvent.ScreeningStarted(SampleEvents.Monday, Actor.System)],
            [(new(2, 0), new(LetterKind.ScreeningTask, new Audience.Secretariat()))]));
        await clients.Queue(StorageNames.SendDueQueue).SendMessageAsync(SampleEvents.Number.Value);
        Assert.Equal(3, requests.Total);
        requests.Reset();

        IndexTouch touch = await index.TouchAsync(SampleEvents.Number, SampleEvents.Monday);
        await index.RefreshAsync(CaseIndexEntry.Of(Evolve.From(stream.Events)!), touch);
        Assert.Equal(3, requests.Total);
        requests.Reset();

        await store.PendingLettersAsync(SampleEvents.Number);
        Assert.Equal(1, requests.Total);
    }

    private static EventStream<CaseEvent> Appended(AppendResult<CaseEvent> result) =>
        Assert.IsType<AppendResult<CaseEvent>.Appended>(result).Stream;
}
