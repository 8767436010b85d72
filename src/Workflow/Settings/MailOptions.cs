using System.Collections.Immutable;
using MountainPartnership.Mail.Connections;
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

    /// <summary>An empty host is none, so that a file of settings can name all of them.</summary>
    public static bool NamesSmtp(SettingsReader reader) => reader.Has($"{SmtpSection}:{nameof(SmtpOptions.Host)}");

    internal static MailOptions From(SettingsReader reader)
    {
        SmtpOptions? smtp = NamesSmtp(reader)
            ? reader.Bind<SmtpOptions>(SmtpSection, options => WithoutBlanks(options).Validate(SmtpSection))
            : null;
        ImmutableArray<ImapOptions> mailboxes =
        [
            .. reader.Children(MailboxesSection).Select(key => $"{MailboxesSection}:{key}")
                .Where(section => reader.Has($"{section}:{nameof(ImapOptions.Host)}") || reader.Has($"{section}:{nameof(ImapOptions.Name)}"))
                .Select(section => reader.Bind<ImapOptions>(section, options => WithoutBlanks(options).Validate(section))),
        ];
        reader.Add(mailboxes.GroupBy(mailbox => mailbox.Name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1)
            .Select(same => $"{MailboxesSection}: the name '{same.Key}' is given twice."));
        return new MailOptions(smtp, mailboxes);
    }

    private static T WithoutBlanks<T>(T options)
        where T : MailServerOptions
    {
        options.TrustedRoots = string.IsNullOrWhiteSpace(options.TrustedRoots) ? null : options.TrustedRoots;
        options.OAuth = options.OAuth is { TenantId: "", ClientId: "", ClientSecret: "" } ? null : options.OAuth;
        if (options is ImapOptions { AuthservIds: var ids })
        {
            while (ids.Remove(""))
            {
            }
        }

        return options;
    }

    /// <summary>A mailbox says itself which of its headers are believed.</summary>
    internal ImmutableDictionary<string, IntakeChannelOptions> AddTo(ImmutableDictionary<string, IntakeChannelOptions> channels) =>
        Mailboxes.Where(mailbox => mailbox.AuthservIds.Count > 0).Aggregate(channels, (all, mailbox) => all.SetItem(
            mailbox.Name, new IntakeChannelOptions { AuthservIds = string.Join(',', mailbox.AuthservIds) }));
}
