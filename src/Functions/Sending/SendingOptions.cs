using Azure.Communication.Email;
using Azure.Core;
using MountainPartnership.Mail.Out;
using MountainPartnership.Workflow.Mailboxes;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Functions.Sending;

/// <summary>By which way letters leave: SMTP where a server is named, else Communication Services, else a folder.</summary>
/// <param name="CommunicationServices">Null where they are not configured.</param>
/// <param name="PickupFolder">Section <c>Mail</c>; for a machine without either. Null where there is none.</param>
public sealed record SendingOptions(CommunicationServicesOptions? CommunicationServices, string? PickupFolder)
{
    public static SendingOptions From(SettingsReader reader)
    {
        CommunicationServicesOptions services = reader.Bind<CommunicationServicesOptions>(CommunicationServicesOptions.Section);
        if (services.IsNamed)
        {
            reader.Add(services.Problems());
        }

        string folder = reader.Bind<PickupOptions>(PickupOptions.Section).PickupFolder;
        if (!services.IsNamed && folder.Length == 0 && !MailOptions.NamesSmtp(reader))
        {
            reader.Add([$"Mail: name a way for letters to leave: {MailOptions.SmtpSection}:Host, "
                + $"{CommunicationServicesOptions.Section}:Endpoint, or {PickupOptions.Section}:PickupFolder on a machine that sends nothing."]);
        }

        return new SendingOptions(services.IsNamed ? services : null, folder.Length > 0 ? folder : null);
    }

    public IMailTransport OpenTransport(MailOptions mail, TokenCredential identity, TimeProvider clock) => this switch
    {
        _ when mail.Smtp is { } smtp => new SmtpTransport(smtp, clock, smtp.OAuth is { } oauth ? new ClientCredentials(oauth) : null),
        { CommunicationServices: { } services } => new CommunicationEmailSender(ClientOf(services, identity), services),
        _ => new PickupFolderTransport(PickupFolder!),
    };

    private static EmailClient ClientOf(CommunicationServicesOptions services, TokenCredential identity)
    {
        // The outbox tries again, by its own clock: a try counts against the limits, and whether a letter may have left has to be seen.
        EmailClientOptions options = new();
        options.Retry.MaxRetries = 0;
        return services.ConnectionString.Length > 0
            ? new EmailClient(services.ConnectionString, options)
            : new EmailClient(new Uri(services.Endpoint), identity, options);
    }
}
