namespace MountainPartnership.Storage.Tests;

public sealed class StorageOptionsTests
{
    [Fact]
    public void Either_a_connection_string_or_an_account_is_needed()
    {
        Assert.Single(new StorageOptions().Problems());
        Assert.Single(new StorageOptions { ConnectionString = "UseDevelopmentStorage=true", AccountName = "mountains" }.Problems());
        Assert.Empty(new StorageOptions { AccountName = "mountains" }.Problems());
        Assert.Throws<ArgumentException>(() => new StorageClients(new()));
    }

    [Theory]
    [InlineData("1a")]
    [InlineData("A")]
    [InlineData("a-b")]
    [InlineData("abcdefghijklmnopqrstu")]
    public void A_prefix_that_some_service_would_refuse_is_refused(string prefix) =>
        Assert.Single(new StorageOptions { AccountName = "mountains", NamePrefix = prefix }.Problems());

    [Fact]
    public void An_account_in_Azure_is_reached_over_https_by_identity() =>
        Assert.Equal(
            "https://mountains.blob.core.windows.net/raw-mail",
            new StorageClients(new() { AccountName = "mountains" }).Container(StorageNames.RawMailContainer).Uri.ToString());
}
