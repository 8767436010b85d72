namespace MountainPartnership.LocalHost;

/// <summary>What the command line says.</summary>
/// <param name="Data">Azurite's files, and the secret of reply keys.</param>
/// <param name="Inbox">Watched for .eml files; null for none.</param>
/// <param name="Outbox">Each sent letter is a file here.</param>
/// <param name="Clock">Null for the real one.</param>
/// <param name="Urls">Where Kestrel listens.</param>
/// <param name="Quiet">Warnings and worse only on the console.</param>
internal sealed record LocalOptions(DirectoryInfo Data, DirectoryInfo? Inbox, DirectoryInfo Outbox, ManualClock? Clock, string Urls, bool Quiet = false)
{
    public const string DefaultUrls = "http://127.0.0.1:7071";
}
