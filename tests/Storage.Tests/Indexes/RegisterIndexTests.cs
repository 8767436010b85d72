using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Streams;
using MountainPartnership.Storage.Tests.Streams;
using MountainPartnership.TestStorage;

namespace MountainPartnership.Storage.Tests.Indexes;

public sealed class RegisterIndexTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly MemberId Id = MemberId.Of("Alpine Ridge Trust");

    [Fact]
    public async Task A_contact_is_found_by_its_id_while_it_speaks_for_a_member()
    {
        RegisterIndex index = new(await azurite.NewStorageAsync());
        MemberEvent.MemberRegistered registered = SampleEvents.Registered(Id, "Alpine Ridge Trust", "one@alpine.example", "two@alpine.example");
        await index.RefreshAsync(MemberHistory.From([registered])!, null);
        (ContactId one, ContactId two) = (registered.Contacts[0].Id, registered.Contacts[1].Id);

        RegisteredContact found = (await index.FindContactAsync(two))!;
        Assert.Equal((Id, "two@alpine.example", false), (found.Member, found.Contact.Email, found.IsFocalPoint));
        Assert.True((await index.FindContactAsync(one))!.IsFocalPoint);

        Member changed = MemberHistory.From([registered, Updated(registered, [registered.Contacts[1] with { IsFocalPoint = true }])])!;
        await index.RefreshAsync(changed, null);

        Assert.Null(await index.FindContactAsync(one));
        Assert.True((await index.FindContactAsync(two))!.IsFocalPoint);
    }

    [Fact]
    public async Task A_member_that_left_is_shown_and_no_longer_asked()
    {
        RegisterIndex index = new(await azurite.NewStorageAsync());
        MemberEvent.MemberRegistered registered = SampleEvents.Registered(Id, "Alpine Ridge Trust", "one@alpine.example");

        await index.RefreshAsync(
            MemberHistory.From([registered, new MemberEvent.MemberLeft(SampleEvents.Monday, SampleEvents.Ada, "Dissolved")])!, null);

        Assert.Empty(await MembersAsync(index, andFormer: false));
        Assert.False(Assert.Single(await MembersAsync(index, andFormer: true)).IsActive);
        Assert.Single((await index.ListAsync(null, 10)).Items);
        Assert.Null(await index.FindContactAsync(registered.Contacts[0].Id));
    }

    [Fact]
    public async Task More_than_a_thousand_members_are_read_to_the_last()
    {
        RequestCount requests = new();
        RegisterIndex index = new(await azurite.NewStorageAsync(requests));
        MemberId[] ids = [.. Enumerable.Range(0, 1_010).Select(i => MemberId.Of($"Organization {i}"))];
        await Parallel.ForEachAsync(
            ids,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (id, ct) => await index.RefreshAsync(
                MemberHistory.From([SampleEvents.Registered(id, id.Value, $"{id}@alpine.example")])!, null, ct));
        requests.Reset();

        List<Member> members = await MembersAsync(index, andFormer: false);

        Assert.Equal(ids.Select(id => id.Value).Order(StringComparer.Ordinal), members.Select(member => member.Id.Value));
        Assert.Equal(2, requests.Total);
    }

    [Fact]
    public async Task Members_are_kept_as_streams_beside_their_index()
    {
        StorageClients clients = await azurite.NewStorageAsync();
        RegisterStore store = new(clients);
        RegisterIndex index = new(clients);
        MemberEvent.MemberRegistered registered = SampleEvents.Registered(Id, "Alpine Ridge Trust", "one@alpine.example");
        EventStream<MemberEvent> empty = await store.LoadAsync(Id);
        IndexTouch touch = await index.TouchAsync(Id, SampleEvents.Monday);
        EventStream<MemberEvent> stream =
            Assert.IsType<AppendResult<MemberEvent>.Appended>(await store.AppendAsync(empty, [registered])).Stream;
        Assert.IsType<AppendResult<MemberEvent>.Conflict>(await store.AppendAsync(empty, [registered]));
        await index.RefreshAsync(MemberHistory.From(stream.Events)!, touch);

        Assert.Equal(
            StoredJson.Write(MemberHistory.From(stream.Events)), StoredJson.Write(Assert.Single(await MembersAsync(index, andFormer: false))));
        await store.EraseAsync(Id, [1]);
        Assert.True((await store.VerifyAsync(Id)).IsIntact);
        Assert.Empty(MemberHistory.From((await store.LoadAsync(Id)).Events)!.Contacts);
        Assert.Empty(await index.StaleTouchesAsync(DateTimeOffset.MaxValue));
    }

    private static MemberEvent.MemberUpdated Updated(MemberEvent.MemberRegistered e, MemberContact[] contacts) =>
        new(e.At, e.By, e.Category, e.Country, e.Language, e.Organization, e.Website, [.. contacts]);

    private static async Task<List<Member>> MembersAsync(RegisterIndex index, bool andFormer)
    {
        List<Member> members = [];
        await foreach (Member member in index.MembersAsync(andFormer))
        {
            members.Add(member);
        }

        return members;
    }
}
