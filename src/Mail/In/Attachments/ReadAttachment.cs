using System.Diagnostics.CodeAnalysis;
using MimeKit;
using MountainPartnership.Core.Applications;
using MountainPartnership.Mail.In.Limits;

namespace MountainPartnership.Mail.In.Attachments;

/// <summary>
/// Reads the text of an attached document: DOCX, PDF, RTF, plain text, CSV, HTML. The kind is told by the first bytes and not
/// by the declared type, which is often wrong. Never throws for what a file holds.
/// </summary>
public static class ReadAttachment
{
    /// <summary>Null when there is no text to read.</summary>
    public static AttachmentText? From(MimePart part) => Read(part, AttachmentBudget.Default).Text;

    [SuppressMessage("Design", "CA1031", Justification = "A stranger's file makes a reader throw whatever it throws; it stays a file without text.")]
    public static AttachmentReading Read(MimePart part, AttachmentBudget budget)
    {
        string name = part.FileName ?? part.ContentType.Name ?? part.ContentType.MimeType;
        try
        {
            using BoundedStream bytes = new(budget.MaxBytes);
            part.Content?.DecodeTo(bytes);
            return Read(name, part.ContentType, bytes.ToArray(), budget);
        }
        catch (BoundedStream.FullException)
        {
            return new(null, $"{name} is larger than {budget.MaxBytes} bytes");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new(null, $"{name} could not be read: {e.GetType().Name}");
        }
    }

    private static AttachmentReading Read(string name, ContentType type, byte[] bytes, AttachmentBudget budget)
    {
        string extension = Path.GetExtension(name).ToLowerInvariant();
        Func<CancellationToken, string?>? reader = bytes.AsSpan() switch
        {
            _ when bytes.AsSpan().StartsWith("PK\x03\x04"u8) => stop => DocxText.Read(bytes, budget, stop),
            _ when bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) >= 0 => stop => PdfText.Read(bytes, budget, stop),
            _ when bytes.AsSpan().TrimStart(" \r\n\t"u8).StartsWith("{\\rtf"u8) => stop => RtfText.Read(bytes, budget.MaxSigns, stop),
            _ when PlainText.Is(type, extension) => _ => PlainText.Read(bytes, type, extension, budget.MaxSigns),
            _ => null,
        };
        if (reader is null)
        {
            return new(null, $"{name} is of no kind that is read");
        }

        string? text = WithinTime(reader, budget.MaxTime, out bool late);
        string? kept = text is { Length: > 0 } && text.Length > budget.MaxSigns ? text[..budget.MaxSigns] : text;
        return string.IsNullOrWhiteSpace(kept)
            ? new(null, late ? $"{name} took longer than {budget.MaxTime.TotalSeconds:0.#} s" : $"{name} holds no text that can be read")
            : new(new AttachmentText(name, kept), kept.Length < text!.Length ? $"{name} is longer than {budget.MaxSigns} signs" : null);
    }

    /// <summary>A reader stops at its next look at the token; one that does not look is left behind.</summary>
    private static string? WithinTime(Func<CancellationToken, string?> reader, TimeSpan time, out bool late)
    {
        using CancellationTokenSource stop = new(time);
        CancellationToken token = stop.Token;
        // A thread of its own: a busy pool would count waiting as reading.
        Task<string?> reading = Task.Factory.StartNew(() => reader(token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        late = Task.WaitAny([reading], time + (time / 4)) != 0;
        return late ? null : reading.GetAwaiter().GetResult();
    }
}
