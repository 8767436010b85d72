using MimeKit;

namespace MountainPartnership.Mail.Out;

/// <summary>A letter as a message, or why it cannot be one.</summary>
public abstract record ComposedLetter
{
    private ComposedLetter()
    {
    }

    public sealed record Ready(MimeMessage Message) : ComposedLetter;

    /// <summary>An address is none. No try will ever succeed.</summary>
    /// <param name="Reason">One sentence for the Secretariat.</param>
    public sealed record Refused(string Reason) : ComposedLetter;
}
