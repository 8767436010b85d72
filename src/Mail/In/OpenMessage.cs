using System.Collections.Immutable;
using System.Security.Cryptography;
using MimeKit;
using MountainPartnership.Core.Applications;
using MountainPartnership.Mail.In.Attachments;
using MountainPartnership.Mail.In.Limits;
using MountainPartnership.Mail.In.Machines;
using MountainPartnership.Mail.In.Senders;
using MountainPartnership.Mail.In.Structure;

namespace MountainPartnership.Mail.In;

/// <summary>Opens the envelope of a message.</summary>
internal static class OpenMessage
{
    /// <summary>Documents whose text is read; an application comes with a few.</summary>
    private const int MaxReadAttachments = 10;

    /// <summary>
    /// For all documents of a message together. A guard only: what a message says must not hang on how busy a machine is, so
    /// that the sizes in <see cref="AttachmentBudget"/> are what bounds the work.
    /// </summary>
    private static readonly TimeSpan MaxAttachmentsTime = TimeSpan.FromSeconds(20);

    public static async Task<OpenedMessage> FromAsync(
        ReadOnlyMemory<byte> raw, ReadingContext context, CancellationToken cancellation)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(raw.Span));
        try
        {
            return ScanMessage.OverBudget(raw.Span, context.Budget) is { } over
                ? OverBudget(new(hash, hash), over)
                : await OpenAsync(raw, hash, context, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            string error = $"it could not be read: {e.GetType().Name}: {e.Message}";
            return new(new(hash, hash), MailKind.Triage, error, Error: error);
        }
    }

    private static OpenedMessage OverBudget(MailIdentity identity, string over) =>
        new(identity, MailKind.Triage, $"it is over budget: {over}", Budget: over);

    private static async Task<OpenedMessage> OpenAsync(
        ReadOnlyMemory<byte> raw, string hash, ReadingContext context, CancellationToken cancellation)
    {
        using MimeMessage message = ParseMessage.From(raw, context.Budget, cancellation);
        MessageParts parts = ReadStructure.From(message, context.Budget);
        if (parts.Budget is { } over)
            return OverBudget(new(hash, hash), over);

        MessageBody body = parts.Body();
        MachineMail? machine = DetectMachine.From(message, parts, body, context);
        Route route = RouteOf(message, machine, context);
        MailAddress? author = AuthorOf.Message(message);
        (MailKind? kind, string reason) = KindOf(machine, parts, route, author);
        return new(
            new(IdentifyMessage.Content(message), hash),
            kind,
            reason,
            machine?.Sign,
            route,
            await ReadTrust.FromAsync(message, context, cancellation),
            author,
            HeaderText.Subject(message),
            message.MessageId,
            message.Headers.Contains(HeaderId.Date) && message.Date != default ? message.Date : null,
            body,
            [.. parts.Forwarded],
            machine is null ? TextOf(parts) : [],
            machine?.Reports ?? [],
            Error: parts.Damage.Count == 0 ? null : string.Join("; ", parts.Damage))
        {
            Copied = CopiedTo.Message(message, author, context),
            Ours = CopiedTo.Ours(message, author, context),
        };
    }

    private static (MailKind? Kind, string Reason) KindOf(MachineMail? machine, MessageParts parts, Route route, MailAddress? author)
    {
        if (machine is not null)
            return (machine.Kind, machine.Reason);
        if (parts.Encrypted is { } how)
            return (MailKind.Triage, $"it is encrypted: {how}");
        if (author is null)
            return (MailKind.Triage, "it names no author");
        string doubt = route.Doubt is null ? "" : $"; {route.Doubt}";
        return route.By switch
        {
            RouteBy.ReplyKey => (MailKind.Reply, $"it was sent to a reply address of {route.Case}{doubt}"),
            RouteBy.References => (MailKind.Reply, $"it answers a letter about {route.Case}{doubt}"),
            RouteBy.Subject => (MailKind.Reply, $"its subject names {route.Case}"),
            _ => (null, "its words have to tell"),
        };
    }

    /// <summary>A report's own route, else that of the letter of ours that it returns.</summary>
    private static Route RouteOf(MimeMessage message, MachineMail? machine, ReadingContext context)
    {
        Route route = RouteMessage.From(message, context);
        string? letter = machine?.Reports.Select(r => r.LetterMessageId).FirstOrDefault(id => id is not null);
        if (letter is null)
            return route;
        Route? byLetter = RouteMessage.ByLetter(letter, context);
        return route.By == RouteBy.ReplyKey
            ? route with { LetterMessageId = byLetter?.LetterMessageId ?? route.LetterMessageId }
            : byLetter ?? route;
    }

    private static ImmutableArray<AttachmentText> TextOf(MessageParts parts)
    {
        MimePart[] documents = [.. parts.Attachments.Where(p => !IsNoDocument(p.ContentType)).Take(MaxReadAttachments)];
        AttachmentBudget budget = AttachmentBudget.Default with { MaxTime = MaxAttachmentsTime / Math.Max(1, documents.Length) };
        return [.. documents.Select(document => ReadAttachment.Read(document, budget).Text).OfType<AttachmentText>()];
    }

    private static bool IsNoDocument(ContentType type) =>
        type.IsMimeType("image", "*") || type.IsMimeType("audio", "*") || type.IsMimeType("video", "*") || type.IsMimeType("application", "pgp-signature")
        || type.IsMimeType("application", "pkcs7-signature") || type.IsMimeType("application", "x-pkcs7-signature");
}
