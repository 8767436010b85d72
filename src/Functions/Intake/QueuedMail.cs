using System.Text.Json;
using Azure.Messaging;
using MountainPartnership.Core.Applications;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Mails;

namespace MountainPartnership.Functions.Intake;

/// <summary>What a message of the queue <c>mail-in</c> says: where a mail is that has to be taken in. Nothing of the mail itself.</summary>
public abstract record QueuedMail
{
    private const string Dropped = "Microsoft.Storage.BlobCreated";
    private static readonly string DroppedSubject = $"/blobServices/default/containers/{StorageNames.DropContainer}/blobs/";

    private QueuedMail()
    {
    }

    /// <summary>It is in the archive, and in the ledger as unfinished.</summary>
    public sealed record Archived(MailId Mail, RawMailName Raw, string Channel) : QueuedMail
    {
        public string Write() => JsonSerializer.Serialize(new Json(Mail.Value, Raw.Value, Channel), JsonSerializerOptions.Web);
    }

    /// <summary>Event Grid tells (CloudEvents 1.0) that a gateway has dropped a blob.</summary>
    /// <param name="Blob">Its name in the container <c>drop</c>.</param>
    public sealed record InDrop(string Blob) : QueuedMail;

    /// <exception cref="FormatException">It is neither.</exception>
    public static QueuedMail Read(string message)
    {
        try
        {
            if (JsonSerializer.Deserialize<Json>(message, JsonSerializerOptions.Web) is { Mail: { } mail, Raw: { } raw, Channel: { } channel })
            {
                return new Archived(new MailId(mail), new RawMailName(raw), channel);
            }

            if (CloudEvent.Parse(BinaryData.FromString(message), skipValidation: true) is { Type: Dropped, Subject: { } subject }
                && subject.StartsWith(DroppedSubject, StringComparison.Ordinal))
            {
                return new InDrop(subject[DroppedSubject.Length..]);
            }
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new FormatException("It is not JSON.", e);
        }

        throw new FormatException("It names neither an archived mail nor a dropped one.");
    }

    private sealed record Json(string? Mail, string? Raw, string? Channel);
}
