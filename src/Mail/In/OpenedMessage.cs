using System.Collections.Immutable;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;

namespace MountainPartnership.Mail.In;

/// <summary>A message as its envelope and structure show it, before its words are read.</summary>
/// <param name="Kind">Null when only the words can tell an application from something else.</param>
/// <param name="Reason">Why <paramref name="Kind"/> is what it is.</param>
/// <param name="Automatic">Set for <see cref="MailKind.Automatic"/> and <see cref="MailKind.Bounce"/>.</param>
/// <param name="From">The first author; null when the message names none.</param>
/// <param name="MessageId">Without brackets.</param>
/// <param name="Sent">The Date field, which the sender's machine wrote.</param>
/// <param name="Forwarded">Bodies of messages attached to this one, in order.</param>
/// <param name="Attachments">Text of attached documents that can be read.</param>
/// <param name="Budget">Which limit the message broke; null when it keeps to all.</param>
/// <param name="Error">What went wrong while reading, so that less was read than is there; null when nothing did.</param>
public sealed record OpenedMessage(
    MailIdentity Identity,
    MailKind? Kind,
    string Reason,
    AutomaticSign? Automatic = null,
    Route? Route = null,
    SenderTrust? Trust = null,
    MailAddress? From = null,
    string Subject = "",
    string? MessageId = null,
    DateTimeOffset? Sent = null,
    MessageBody? Body = null,
    ImmutableArray<ForwardedMessage> Forwarded = default,
    ImmutableArray<AttachmentText> Attachments = default,
    ImmutableArray<DeliveryReport> Reports = default,
    string? Budget = null,
    string? Error = null)
{
    public Route Route { get; init; } = Route ?? Route.None;

    public SenderTrust Trust { get; init; } = Trust ?? SenderTrust.Nothing;

    public MessageBody Body { get; init; } = Body ?? new MessageBody(null, null);

    public ImmutableArray<ForwardedMessage> Forwarded { get; init; } = Forwarded.IsDefault ? [] : Forwarded;

    public ImmutableArray<AttachmentText> Attachments { get; init; } = Attachments.IsDefault ? [] : Attachments;

    /// <summary>Whom the writer copied, ours not among them.</summary>
    public ImmutableArray<MailAddress> Copied { get; init; } = [];

    public ImmutableArray<Contact> CopiedContacts => [.. Copied.Select(address => new Contact(address.Name ?? "", address.Email))];

    /// <summary>Our addresses, and "@" with our domains; whatever name the message reached us by is among them.</summary>
    public ImmutableArray<string> Ours { get; init; } = [];

    public ImmutableArray<DeliveryReport> Reports { get; init; } = Reports.IsDefault ? [] : Reports;
}

/// <summary>A message attached to another.</summary>
public sealed record ForwardedMessage(MailAddress? From, string Subject, MessageBody Body);
