using MimeKit;
using MountainPartnership.Core.Applications;

namespace MountainPartnership.Mail.In.Attachments;

/// <summary>Reads the text of an attached document.</summary>
public static class ReadAttachment
{
    /// <summary>Null when the part is of no kind that is read.</summary>
    public static AttachmentText? From(MimePart part) =>
        part is TextPart { IsPlain: true } text ? new(part.FileName ?? "", text.Text) : null;
}
