using MountainPartnership.LocalHost.Azurite;
using MountainPartnership.Storage.Settings;
using MountainPartnership.Storage.Tests.Streams;
using MountainPartnership.TestStorage;

namespace MountainPartnership.Storage.Tests.Azurite;

public sealed class AzuriteServerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_server_that_answers_is_used_and_left_running()
    {
        await using (AzuriteServer found = await AzuriteServer.StartAsync(new() { ConnectionString = azurite.ConnectionString }))
        {
            Assert.False(found.IsOurs);
        }

        Assert.True(await new StorageClients(new() { ConnectionString = azurite.ConnectionString }).AnswersAsync());
    }

    [Fact]
    public async Task A_server_that_refuses_the_key_is_not_taken_for_ours()
    {
        string wrongKey = azurite.ConnectionString.Replace(
            "AccountKey=", "AccountKey=AAAA", StringComparison.Ordinal);

        await Assert.ThrowsAsync<AzuriteException>(() => AzuriteServer.StartAsync(new() { ConnectionString = wrongKey }));
    }

    [Fact]
    public async Task What_was_written_is_there_after_a_restart_at_the_same_place()
    {
        string folder = Directory.CreateTempSubdirectory("mp-azurite-").FullName;
        string connection;
        await using (AzuriteServer first = await AzuriteServer.StartAsync(new() { DataFolder = folder }))
        {
            Assert.True(first.IsOurs);
            connection = first.ConnectionString;
            StorageClients clients = new(new() { ConnectionString = connection });
            await clients.EnsureCreatedAsync();
            await clients.EnsureCreatedAsync();
            await new MailingSwitchStore(clients).WriteAsync(true, "ada", "To see it again", SampleEvents.Monday);
        }

        await using (AzuriteServer second = await AzuriteServer.StartAsync(new() { ConnectionString = connection, DataFolder = folder }))
        {
            Assert.True(second.IsOurs);
            Assert.True((await new MailingSwitchStore(new(new() { ConnectionString = connection })).ReadAsync()).IsPaused);
        }

        Directory.Delete(folder, recursive: true);
    }
}
