using Microsoft.Extensions.DependencyInjection;
using MountainPartnership.Mail.In.Senders;
using MountainPartnership.Mail.Out;
using MountainPartnership.Workflow.Mailboxes;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.LocalHost;

/// <summary>Connects this host to the mail servers that are configured; without any, letters are files.</summary>
internal static class MailServers
{
    public static IServiceCollection AddMailServers(this IServiceCollection services, MailOptions mail, DirectoryInfo outbox)
    {
        services.AddSingleton<IMailTransport>(provider => mail.Smtp is { } smtp
            ? new SmtpTransport(
                smtp, provider.GetRequiredService<TimeProvider>(), smtp.OAuth is { } oauth ? new ClientCredentials(oauth) : null)
            : new PickupFolderTransport(outbox.FullName));
        return mail.Mailboxes.IsEmpty ? services : services.AddHostedService<WatchMailboxes>();
    }

    /// <summary>Mail from the world has its DKIM signatures checked where no trusted header stands; a demonstration asks no name server.</summary>
    public static WorkflowSettings Checking(WorkflowSettings settings) => settings.Mail.Mailboxes.IsEmpty
        ? settings
        : settings with { Intake = settings.Intake with { TextRecords = new DnsTextRecords() } };
}
