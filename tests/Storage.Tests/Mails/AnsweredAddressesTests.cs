using MountainPartnership.Core.Applications;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Storage.Tests.Streams;
using MountainPartnership.TestStorage;

namespace MountainPartnership.Storage.Tests.Mails;

public sealed class AnsweredAddressesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Address = "malia@ridge.example";

    private static readonly DateTimeOffset Now = SampleEvents.Monday;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    [Fact]
    public async Task One_message_in_a_week_has_the_turn_of_an_address_and_keeps_it()
    {
        AnsweredAddresses answered = new(await azurite.NewStorageAsync());

        Assert.True(await answered.TryTakeAsync(Address, new("m1"), Now, Week));
        Assert.True(await answered.TryTakeAsync(Address, new("m1"), Now.AddDays(30), Week));
        Assert.False(await answered.TryTakeAsync(" Malia@RIDGE.example", new("m2"), Now.AddDays(7).AddTicks(-1), Week));
        Assert.False(await answered.TryTakeAsync(Address, new("m0"), Now.AddDays(-1), Week));
        Assert.True(await answered.TryTakeAsync("other@ridge.example", new("m3"), Now, Week));
        Assert.True(await answered.TryTakeAsync(Address, new("m2"), Now.AddDays(7), Week));
        Assert.False(await answered.TryTakeAsync(Address, new("m1"), Now.AddDays(8), Week));
    }

    [Fact]
    public async Task Of_many_messages_at_once_one_has_the_turn_the_first_time_and_later()
    {
        AnsweredAddresses answered = new(await azurite.NewStorageAsync());
        foreach (DateTimeOffset at in (DateTimeOffset[])[Now, Now.AddDays(8)])
        {
            bool[] taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(
                i => answered.TryTakeAsync(Address, new MailId($"{at.Day}-{i}"), at, Week)));

            Assert.Single(taken, one => one);
        }
    }

    [Fact]
    public async Task No_address_is_kept()
    {
        StorageClients clients = await azurite.NewStorageAsync();
        await new AnsweredAddresses(clients).TryTakeAsync(Address, new("m1"), Now, Week);

        Assert.DoesNotContain(
            clients.Table(StorageNames.Mail).WithPartition("answered").SelectMany(row => row).Select(property => $"{property.Value}"),
            text => text.Contains("malia", StringComparison.OrdinalIgnoreCase));
    }
}
