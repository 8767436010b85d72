namespace MountainPartnership.Mail.In;

/// <summary>
/// How much of a message is read. Counted on the raw bytes before a tree is built, because MimeKit itself limits depth only. A
/// message over any limit goes to triage with that limit as its reason.
/// </summary>
public sealed record MailBudget
{
    public static MailBudget Default { get; } = new();

    /// <summary>Bytes as they came. Default 35 MB: what large providers let through.</summary>
    public int MaxBytes { get; init; } = 35 * 1024 * 1024;

    /// <summary>Parts in all multiparts together. Default 1,000.</summary>
    public int MaxParts { get; init; } = 1_000;

    /// <summary>Header fields of the message and all its parts. Default 5,000.</summary>
    public int MaxHeaders { get; init; } = 5_000;

    /// <summary>Bytes of all header fields. Default 1 MB.</summary>
    public int MaxHeaderBytes { get; init; } = 1024 * 1024;

    /// <summary>Bytes of one header field, other than address fields. Default 64 KB.</summary>
    public int MaxHeaderFieldBytes { get; init; } = 64 * 1024;

    /// <summary>Bytes of one address field. Default 384 KB: room for <see cref="MaxAddresses"/>.</summary>
    public int MaxAddressFieldBytes { get; init; } = 384 * 1024;

    /// <summary>Addresses in address fields. Default 5,000: a whole membership in Cc fits.</summary>
    public int MaxAddresses { get; init; } = 5_000;

    /// <summary>Multiparts and messages within each other. Default 50.</summary>
    public int MaxNesting { get; init; } = 50;

    /// <summary>Lines of the whole message. Default 1 million; an attachment of 35 MB in base64 has half of that.</summary>
    public int MaxLines { get; init; } = 1_000_000;

    /// <summary>Bytes before the first and after the last part of multiparts, where nothing is shown. Default 1 MB.</summary>
    public int MaxBytesOutsideParts { get; init; } = 1024 * 1024;

    /// <summary>Bytes of one decoded text or HTML body. Default 2 million.</summary>
    public int MaxTextBytes { get; init; } = 2_000_000;

    /// <summary>Bytes of what wrappers (TNEF, S/MIME) unfold to. Default 35 MB.</summary>
    public int MaxUnwrappedBytes { get; init; } = 35 * 1024 * 1024;

    /// <summary>Elements that an HTML body makes a parser build, estimated. Default 50,000.</summary>
    public int MaxHtmlNodes { get; init; } = 50_000;

    /// <summary>HTML elements within each other, estimated. Default 500; browsers stop at 512.</summary>
    public int MaxHtmlNesting { get; init; } = 500;
}
