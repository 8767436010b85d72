using MimeKit;

namespace MountainPartnership.Mail.In.Structure;

/// <summary>What <see cref="ReadStructure"/> found in a message, in the order in which it stands there.</summary>
internal sealed class MessageParts
{
    /// <summary>Texts to show one after the other; each in one or two forms.</summary>
    public List<MessageBody> Texts { get; } = [];

    /// <summary>Leaves that are no texts to show.</summary>
    public List<MimePart> Attachments { get; } = [];

    public List<ForwardedMessage> Forwarded { get; } = [];

    /// <summary>The machine-readable parts of reports (RFC 6522), and what they return.</summary>
    public List<MimeEntity> ReportParts { get; } = [];

    /// <summary>Headers of a message that a report returns, whole or in part.</summary>
    public List<HeaderList> Returned { get; } = [];

    /// <summary>The wrapper that hides the words; null when none does.</summary>
    public string? Encrypted { get; set; }

    public string? Budget { get; set; }

    /// <summary>Multiparts that were read again by another boundary than declared.</summary>
    public int Mended { get; set; }

    /// <summary>What could not be read, in short.</summary>
    public List<string> Damage { get; } = [];

    /// <summary>
    /// One body. A form is given only when every text has it; if forms differ, plain texts are put among the HTML, so that no
    /// footer in one form hides words in the other.
    /// </summary>
    public MessageBody Body()
    {
        if (Texts.Count == 0)
            return new(null, null);
        string? text = Texts.All(t => t.Text is not null) ? string.Join("\n", Texts.Select(t => t.Text)) : null;
        string? html = Texts.Any(t => t.Html is not null) ? string.Join("\n", Texts.Select(AsHtml)) : null;
        return new(text, html);
    }

    private static string AsHtml(MessageBody body) =>
        body.Html ?? $"<pre>{System.Net.WebUtility.HtmlEncode(body.Text)}</pre>";
}
