using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace MountainPartnership.Storage.Mails;

/// <summary>Every message as it came, byte by byte, named by its content. Nothing here is ever changed.</summary>
public sealed class RawMails(StorageClients clients)
{
    private readonly BlobContainerClient container = clients.Container(StorageNames.RawMailContainer);

    /// <summary>Keeps the message. Again with the same bytes, it is there already. One request.</summary>
    /// <param name="receivedAt">Its year is part of the name.</param>
    public async Task<RawMailName> ArchiveAsync(BinaryData raw, DateTimeOffset receivedAt, CancellationToken ct = default)
    {
        RawMailName name = RawMailName.Of(raw, receivedAt);
        try
        {
            await container.GetBlobClient(name.Value).UploadAsync(
                raw,
                new BlobUploadOptions
                {
                    Conditions = new() { IfNoneMatch = ETag.All },
                    HttpHeaders = new() { ContentType = "message/rfc822" },
                },
                ct);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // It has been archived before: the name is a hash of what is in it.
        }

        return name;
    }

    /// <returns>Null when there is no such message.</returns>
    public async Task<BinaryData?> FindAsync(RawMailName name, CancellationToken ct = default)
    {
        try
        {
            return (await container.GetBlobClient(name.Value).DownloadContentAsync(ct)).Value.Content;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }
}

/// <summary>The name of an archived message: <c>{yyyy}/{SHA-256 of its bytes}.eml</c>.</summary>
public readonly record struct RawMailName(string Value)
{
    public static RawMailName Of(BinaryData raw, DateTimeOffset receivedAt) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{receivedAt.UtcDateTime.Year:D4}/{Convert.ToHexStringLower(SHA256.HashData(raw.ToMemory().Span))}.eml"));

    public override string ToString() => Value;
}
