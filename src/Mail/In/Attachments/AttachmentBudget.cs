namespace MountainPartnership.Mail.In.Attachments;

/// <summary>How much of an attached document is read. What is beyond is left unread, and the reading says so.</summary>
public sealed record AttachmentBudget
{
    public static AttachmentBudget Default { get; } = new();

    /// <summary>Bytes after base64 is undone. Default 15 MB.</summary>
    public int MaxBytes { get; init; } = 15 * 1024 * 1024;

    /// <summary>Bytes that one compressed stream, or the text of a document, unfolds to. Default 8 MB.</summary>
    public int MaxUnfoldedBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Bytes that all the streams of one document unfold to. Default 24 MB.</summary>
    public int MaxUnfoldedTotal { get; init; } = 24 * 1024 * 1024;

    /// <summary>Files in a zip container. Default 2,000.</summary>
    public int MaxEntries { get; init; } = 2_000;

    /// <summary>Pages of a PDF. Default 20.</summary>
    public int MaxPages { get; init; } = 20;

    /// <summary>Signs of text that are kept. Default 300,000.</summary>
    public int MaxSigns { get; init; } = 300_000;

    /// <summary>Time after which no further page is begun, and the document given up. Default 10 s: a busy machine is slow, and the other limits end what is hostile.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);
}
