using MountainPartnership.Core.Applications;

namespace MountainPartnership.Mail.In;

/// <summary>How a message was tied to a case, strongest first.</summary>
public enum RouteBy
{
    /// <summary>A key of ours stands in an address to which the message was sent.</summary>
    ReplyKey,
    /// <summary>A key of ours stands in a Message-ID to which the message refers.</summary>
    References,
    /// <summary>The case number stands in the subject, where anybody can write it.</summary>
    Subject,
    None,
}

/// <summary>The case to which a message belongs.</summary>
/// <param name="Key">What the letter asked for and of whom; null by subject.</param>
/// <param name="LetterMessageId">The Message-ID, without brackets, of the letter of ours that is answered or was not delivered; without a case, of an answer.</param>
/// <param name="Doubt">Why the route is weaker than its kind: an expired key, keys of two cases, a key that is not ours; null when nothing is.</param>
public sealed record Route(
    RouteBy By, CaseNumber? Case = null, ReplyKey? Key = null, string? LetterMessageId = null, string? Doubt = null)
{
    public static Route None { get; } = new(RouteBy.None);

    public ContactId? Contact => Key?.Contact;

    /// <summary>Whether an opinion that came this way can count by itself, given a trusted sender.</summary>
    public bool IsFirm => By == RouteBy.ReplyKey && Doubt is null;
}
