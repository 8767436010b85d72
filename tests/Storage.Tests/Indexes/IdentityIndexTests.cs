using MountainPartnership.Core.Register;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.TestStorage;

namespace MountainPartnership.Storage.Tests.Indexes;

public sealed class IdentityIndexTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly IdentityKey Forum = new(IdentityKind.Name, "highland forum");
    private static readonly IdentityKey Ana = new(IdentityKind.Person, "ana@forum.example");

    [Fact]
    public async Task An_owner_is_found_by_each_of_its_keys_and_by_no_other()
    {
        IdentityIndex index = new(await azurite.NewStorageAsync());
        await index.PutAsync("MP-2026-7KQ2XD", [Forum, Ana]);
        await index.PutAsync("M-0A1B2C3D", [Ana]);

        Assert.Equal([new("MP-2026-7KQ2XD", IdentityKind.Name)], await index.FindAsync([Forum]));
        Assert.Equal(["M-0A1B2C3D", "MP-2026-7KQ2XD"], (await index.FindAsync([Ana])).Select(match => match.Owner).Order());
        Assert.Empty(await index.FindAsync([new(IdentityKind.Domain, "forum.example")]));
    }

    [Fact]
    public async Task Put_twice_it_is_there_once()
    {
        IdentityIndex index = new(await azurite.NewStorageAsync());
        await index.PutAsync("MP-2026-7KQ2XD", [Forum]);
        await index.PutAsync("MP-2026-7KQ2XD", [Forum, Forum]);

        Assert.Single(await index.FindAsync([Forum]));
    }

    [Fact]
    public async Task More_keys_than_a_filter_takes_are_asked_for_in_several_requests()
    {
        RequestCount requests = new();
        IdentityIndex index = new(await azurite.NewStorageAsync(requests));
        IdentityKey[] many = [.. Enumerable.Range(0, 13).Select(i => new IdentityKey(IdentityKind.Person, $"person{i}@forum.example"))];
        await index.PutAsync("MP-2026-7KQ2XD", many);
        int before = requests.Total;

        Assert.Equal(13, (await index.FindAsync(many)).Count);
        Assert.Equal(3, requests.Total - before);
    }
}
