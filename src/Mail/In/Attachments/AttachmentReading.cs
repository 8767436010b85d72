using MountainPartnership.Core.Applications;

namespace MountainPartnership.Mail.In.Attachments;

/// <summary>What was made of an attached file.</summary>
/// <param name="Text">Null when it could not be read, or holds no text.</param>
/// <param name="Reason">Why there is no text, or not all of it; null when all was read.</param>
public sealed record AttachmentReading(AttachmentText? Text, string? Reason);
