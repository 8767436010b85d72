using Azure;
using Azure.Storage.Blobs.Models;
using MountainPartnership.Mail.Mailboxes;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Mails;

namespace MountainPartnership.Functions.Intake;

/// <summary>A mail that a gateway has dropped as a blob.</summary>
public sealed class DroppedMail(StorageClients storage, RawMails archive, TimeProvider clock)
{
    /// <summary>The channel of dropped mail.</summary>
    public const string Channel = "Drop";

    /// <summary>Of a larger one the headers are kept and the rest stays in the drop container; a person has to look at it.</summary>
    public const long MaxBytes = 60 * 1024 * 1024;

    /// <summary>Copies it to the archive.</summary>
    /// <exception cref="RequestFailedException">It is gone, or storage does not answer.</exception>
    public async Task<(BinaryData Raw, RawMailName Name)> ArchiveAsync(string blob, CancellationToken cancellationToken)
    {
        using BlobDownloadStreamingResult found = await storage.Container(StorageNames.DropContainer).GetBlobClient(blob)
            .DownloadStreamingAsync(cancellationToken: cancellationToken);
        long size = found.Details.ContentLength;
        BinaryData raw = size <= MaxBytes
            ? await BinaryData.FromStreamAsync(found.Content, cancellationToken)
            : BinaryData.FromBytes(TruncatedMail.Write(await HeadersAsync(found.Content, cancellationToken), size, MaxBytes));
        return (raw, await archive.ArchiveAsync(raw, clock.GetUtcNow(), cancellationToken));
    }

    private static async Task<byte[]> HeadersAsync(Stream content, CancellationToken cancellationToken)
    {
        byte[] first = new byte[TruncatedMail.MaxHeaderBytes];
        int length = await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancellationToken);
        int end = first.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
        return first[..(end < 0 ? length : end + 2)];
    }
}
