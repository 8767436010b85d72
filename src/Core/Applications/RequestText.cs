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

    /// <summary>The text answers a question of ours about an application: who writes it is no contact by that alone.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>Our addresses, and "@" with our domains: they are nobody's who applies, wherever the text has them.</summary>
    public ImmutableArray<string> Ours { get; init; } = [];

    public bool IsOurs(string email) => Ours.Any(ours => ours.StartsWith('@')
        ? email.EndsWith(ours, StringComparison.OrdinalIgnoreCase)
        : string.Equals(ours, email, StringComparison.OrdinalIgnoreCase));

    /// <summary>The writer's words alone, where the rest of the body is a message that they answer; null when the body is theirs, or what they forward.</summary>
    public string? Answer { get; init; }
}

/// <summary>The text of one attached document.</summary>
public sealed record AttachmentText(string FileName, string Text);
