using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Storage.Tables;
using MountainPartnership.TestStorage;

namespace MountainPartnership.Storage.Tests.Streams;

public sealed class EventStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly (LetterId, LetterIntent)[] NoLetters = [];

    [Fact]
    public async Task A_case_that_does_not_exist_has_no_events()
    {
        EventStore store = new(await azurite.NewStorageAsync());

        EventStream<CaseEvent> stream = await store.LoadAsync(SampleEvents.Number);

        Assert.Empty(stream.Events);
        Assert.Equal(0, stream.Sequence);
    }

    [Fact]
    public async Task Events_come_back_as_they_were_appended()
    {
        EventStore store = new(await azurite.NewStorageAsync());
        EventStream<CaseEvent> written = await AppendAsync(store, await store.LoadAsync(SampleEvents.Number), SampleEvents.OfCases);

        EventStream<CaseEvent> read = await store.LoadAsync(SampleEvents.Number);

        Assert.Equal(SampleEvents.OfCases.Select(EventShapes<CaseEvent>.Write), read.Events.Select(EventShapes<CaseEvent>.Write));
        Assert.Equal(SampleEvents.OfCases.Count, read.Sequence);
        Assert.Equal(written.LastHash, read.LastHash);
    }

    [Fact]
    public async Task Of_two_who_write_at_once_one_is_told_to_decide_again()
    {
        EventStore store = new(await azurite.NewStorageAsync());
        EventStream<CaseEvent> before = await AppendAsync(store, await store.LoadAsync(SampleEvents.Number), [SampleEvents.OfCases[0]]);
        (LetterId, LetterIntent)[] letters = [(new(2, 0), new(LetterKind.ScreeningTask, new Audience.Secretariat()))];

        AppendResult<CaseEvent>[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            i => store.AppendAsync(before, [.. SampleEvents.Letters(1 + (i % 2))], letters)));

        AppendResult<CaseEvent>.Appended won = Assert.Single(results.OfType<AppendResult<CaseEvent>.Appended>());
        Assert.Equal(7, results.OfType<AppendResult<CaseEvent>.Conflict>().Count());
        EventStream<CaseEvent> after = await store.LoadAsync(SampleEvents.Number);
        Assert.Equal(won.Stream.Sequence, after.Sequence);
        Assert.Single(await store.LettersAsync(SampleEvents.Number));
        Assert.True((await store.VerifyAsync(SampleEvents.Number)).IsIntact);
    }

    [Fact]
    public async Task An_append_whose_answer_was_lost_is_known_as_our_own()
    {
        LoseOneAnswer lost = new();
        StorageClients clients = new(azurite.NewOptions().AddPolicy(lost, Azure.Core.HttpPipelinePosition.PerRetry));
        await clients.EnsureCreatedAsync();
        EventStore store = new(clients);
        lost.Arm("$batch");

        AppendResult<CaseEvent> result = await store.AppendAsync(
            await store.LoadAsync(SampleEvents.Number),
            [.. SampleEvents.Letters(1, textChars: TableLimits.MaxTextChars + 1)],
            NoLetters);

        Assert.True(lost.HasLost);
        Assert.IsType<AppendResult<CaseEvent>.Appended>(result);
        ChainVerdict verdict = await store.VerifyAsync(SampleEvents.Number);
        Assert.True(verdict.IsIntact, verdict.Why);
    }

    [Fact]
    public async Task A_stream_of_more_than_a_thousand_events_is_read_to_its_end()
    {
        EventStore store = new(await azurite.NewStorageAsync());
        EventStream<CaseEvent> stream = await store.LoadAsync(SampleEvents.Number);
        foreach (CaseEvent[] events in SampleEvents.Letters(1_150).Chunk(100))
        {
            stream = await AppendAsync(store, stream, events);
        }

        EventStream<CaseEvent> read = await store.LoadAsync(SampleEvents.Number);

        Assert.Equal(1_150, read.Sequence);
        Assert.Equal(stream.LastHash, read.LastHash);
        Assert.Equal(new(1_150, [], null, null), await store.VerifyAsync(SampleEvents.Number) with { Erased = [] });
    }

    [Fact]
    public async Task A_text_longer_than_a_property_comes_back_whole()
    {
        EventStore store = new(await azurite.NewStorageAsync());
        CaseEvent.CorrespondenceFiled sent = new(
            SampleEvents.Monday, Actor.System, new("ab"), "someone@alpine.example", string.Concat(Enumerable.Repeat("Гора ", 50_000)));

        await AppendAsync(store, await store.LoadAsync(SampleEvents.Number), [sent]);

        Assert.Equal(sent, Assert.Single((await store.LoadAsync(SampleEvents.Number)).Events));
        Assert.True((await store.VerifyAsync(SampleEvents.Number)).IsIntact);
    }

    [Fact]
    public async Task Letters_stand_with_the_events_that_call_for_them_until_they_are_finished()
    {
        EventStore store = new(await azurite.NewStorageAsync());
        LetterIntent receipt = new(LetterKind.OpinionReceipt, new Audience.OneContact(new("abcdefg2")), new("00ff00ff00ff"));
        Audience[] audiences =
            [new Audience.Applicant(), new Audience.Reviewers(), new Audience.SilentReviewers(), new Audience.Secretariat()];
        (LetterId Id, LetterIntent)[] letters =
        [
            (new(1, 0), receipt),
            .. audiences.Select((audience, i) => (new LetterId(1, i + 1), new LetterIntent(LetterKind.Acknowledgement, audience))),
        ];
        await store.AppendAsync(await store.LoadAsync(SampleEvents.Number), [SampleEvents.OfCases[0]], letters);

        Assert.Equal(letters, (await store.PendingLettersAsync(SampleEvents.Number)).Select(letter => (letter.Id, letter.Intent)));
        await store.MarkExpandedAsync(SampleEvents.Number, new(1, 0), 3, SampleEvents.Monday);
        await store.MarkFinishedAsync(SampleEvents.Number, new(1, 1), SampleEvents.Monday);

        IReadOnlyList<CalledLetter> pending = await store.PendingLettersAsync(SampleEvents.Number);
        Assert.Equal(letters.Select(letter => letter.Id).Where(id => id.Index != 1), pending.Select(letter => letter.Id));
        Assert.Equal((SampleEvents.Monday, 3), (pending[0].ExpandedAt, pending[0].Recipients));
        Assert.Equal(5, (await store.LettersAsync(SampleEvents.Number)).Count);
        Assert.Single((await store.LoadAsync(SampleEvents.Number)).Events);
    }

    [Fact]
    public async Task More_than_a_transaction_takes_is_refused_before_it_is_sent()
    {
        RequestCount requests = new();
        EventStore store = new(await azurite.NewStorageAsync(requests));
        EventStream<CaseEvent> empty = await store.LoadAsync(SampleEvents.Number);
        requests.Reset();

        await Assert.ThrowsAsync<TableLimitException>(() => store.AppendAsync(empty, [.. SampleEvents.Letters(101)], NoLetters));
        await Assert.ThrowsAsync<TableLimitException>(
            () => store.AppendAsync(empty, [.. SampleEvents.Letters(99, TableLimits.MaxTextChars - 100).Select(Escaped)], NoLetters));
        Assert.Equal(0, requests.Total);
    }

    [Fact]
    public async Task All_cases_are_read_one_after_the_other()
    {
        EventStore store = new(await azurite.NewStorageAsync());
        CaseNumber[] numbers = [.. Enumerable.Range(0, 5).Select(i => CaseNumber.Derive("ZZ", 2026, $"{i}"))];
        foreach (CaseNumber number in numbers)
        {
            await AppendAsync(store, await store.LoadAsync(number), [.. SampleEvents.Letters(3)]);
        }

        List<string> found = [];
        await foreach (EventStream<CaseEvent> stream in store.AllAsync())
        {
            found.Add(stream.Id);
            Assert.Equal(3, stream.Sequence);
        }

        Assert.Equal(numbers.Select(number => number.Value).Order(StringComparer.Ordinal), found);
    }

    /// <summary>Letters that take six bytes each on their way.</summary>
    private static CaseEvent Escaped(CaseEvent happened) =>
        (CaseEvent.CorrespondenceFiled)happened with { Text = new string('я', ((CaseEvent.CorrespondenceFiled)happened).Text.Length - 200) };

    private static async Task<EventStream<CaseEvent>> AppendAsync(
        EventStore store, EventStream<CaseEvent> stream, IReadOnlyList<CaseEvent> events) =>
        Assert.IsType<AppendResult<CaseEvent>.Appended>(await store.AppendAsync(stream, events, NoLetters)).Stream;
}
