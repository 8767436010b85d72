namespace MountainPartnership.Workflow.Settings;

/// <summary>A way by which mail comes in, and what it may be believed for. Section <c>Mail:Channels:NAME</c>.</summary>
public sealed class IntakeChannelOptions
{
    public const string Section = "Mail:Channels";

    /// <summary>
    /// authserv-ids (RFC 8601 §2.5) whose Authentication-Results count in mail that came this way, parted by commas. Empty
    /// (default): no header is believed.
    /// </summary>
    public string AuthservIds { get; set; } = "";

    /// <summary>For the HTTP channel: the secret that a mail gateway sends in the header <c>X-Intake-Secret</c>; empty: none is accepted.</summary>
    public string Secret { get; set; } = "";
}
