using System.Collections.Immutable;
using MountainPartnership.Mail.Mailboxes;
using MountainPartnership.Mail.Out;

namespace MountainPartnership.Workflow.Settings;

/// <summary>The mail servers that a host is connected to.</summary>
/// <param name="Smtp">Section <c>Mail:Smtp</c>; null where no host is named, and letters leave by the host's own way.</param>
/// <param name="Mailboxes">Sections <c>Mail:Mailboxes:0</c> and so on; each is a channel by its name.</param>
public sealed record MailOptions(SmtpOptions? Smtp, ImmutableArray<ImapOptions> Mailboxes)
{
    public const string SmtpSection = "Mail:Smtp";
    public const string MailboxesSection = "Mail:Mailboxes";

    internal static MailOptions From(SettingsReader reader)
    {
        bool named = reader.Has($"{SmtpSection}:{nameof(SmtpOptions.Host)}");
        SmtpOptions? smtp = named ? reader.Bind<SmtpOptions>(SmtpSection, options => options.Validate(SmtpSection)) : null;
        ImmutableArray<ImapOptions> mailboxes =
        [
            .. reader.Children(MailboxesSection).Select(key => $"{MailboxesSection}:{key}")
                .Select(section => reader.Bind<ImapOptions>(section, options => options.Validate(section))),
        ];
        reader.Add(mailboxes.GroupBy(mailbox => mailbox.Name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1)
            .Select(same => $"{MailboxesSection}: the name '{same.Key}' is given twice."));
        return new MailOptions(smtp is { Host: "" } ? null : smtp, mailboxes);
    }

    /// <summary>A mailbox says itself which of its headers are believed.</summary>
    internal ImmutableDictionary<string, IntakeChannelOptions> AddTo(ImmutableDictionary<string, IntakeChannelOptions> channels) =>
        Mailboxes.Where(mailbox => mailbox.AuthservIds.Count > 0).Aggregate(channels, (all, mailbox) => all.SetItem(
            mailbox.Name, new IntakeChannelOptions { AuthservIds = string.Join(',', mailbox.AuthservIds) }));
}
