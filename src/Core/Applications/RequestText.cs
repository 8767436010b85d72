using System.Collections.Immutable;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Core.Applications;

/// <summary>The readable text of a message, as <see cref="ReadRequest"/> takes it.</summary>
/// <param name="Body">The writer's own words and, for a forwarded application, the forwarded ones; lines end in <c>\n</c>;
/// an HTML table row is one line with its cells parted by a tab.</param>
/// <param name="Attachments">The text of each readable attachment.</param>
public sealed record RequestText(
    string Subject, string Body, string? FromName, string? FromEmail, ImmutableArray<AttachmentText> Attachments)
{
    /// <summary>Who got the message too, ours not among them: "copied here" names an address.</summary>
    public ImmutableArray<Contact> Copied { get; init; } = [];

    /// <summary>The writer's words alone, where the rest of the body is a message that they answer; null when the body is theirs, or what they forward.</summary>
    public string? Answer { get; init; }
}

/// <summary>The text of one attached document.</summary>
public sealed record AttachmentText(string FileName, string Text);
