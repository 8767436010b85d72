using System.Collections;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using MountainPartnership.Functions.Sending;
using MountainPartnership.Functions.Tests.Worlds;
using MountainPartnership.Mail.Mailboxes;
using MountainPartnership.Mail.Out;
using MountainPartnership.Storage;
using MountainPartnership.Web.Access;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Functions.Tests;

public sealed class SettingsTests
{
    private static readonly Dictionary<string, string> Sample = JsonDocument
        .Parse(Repository.Read("local.settings.sample.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })
        .RootElement.GetProperty("Values").EnumerateObject().ToDictionary(setting => setting.Name, setting => setting.Value.GetString()!);

    /// <summary>Every class that a section of the configuration is bound to, with the section.</summary>
    private static readonly (string Section, Type Type)[] Options =
    [
        (HostSettings.StorageSection, typeof(StorageOptions)),
        (AccessOptions.Section, typeof(AccessOptions)),
        (PartnershipOptions.Section, typeof(PartnershipOptions)),
        (PolicyOptions.Section, typeof(PolicyOptions)),
        (ReplyKeyOptions.Section, typeof(ReplyKeyOptions)),
        (AnswerOptions.Section, typeof(AnswerOptions)),
        ($"{IntakeChannelOptions.Section}:{IntakeSettings.HttpChannel}", typeof(IntakeChannelOptions)),
        (MailOptions.SmtpSection, typeof(SmtpOptions)),
        ($"{MailOptions.MailboxesSection}:0", typeof(ImapOptions)),
        (CommunicationServicesOptions.Section, typeof(CommunicationServicesOptions)),
        (PickupOptions.Section, typeof(PickupOptions)),
    ];

    [Fact]
    public void The_sample_names_every_setting_that_is_bound_and_no_other()
    {
        string[] bound = [.. Options.SelectMany(options => SettingsOf(options.Section, options.Type))];
        string[] own = ["FUNCTIONS_WORKER_RUNTIME", "AzureWebJobsStorage", HostSettings.TelemetryKey, "Telemetry__Exporter", "Mail__Channels__Drop__AuthservIds"];

        Assert.Equal(bound.Concat(own).Order(StringComparer.Ordinal), Sample.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_guide_for_operators_explains_every_setting()
    {
        string guide = Repository.Read("docs", "operations.md");

        Assert.All(
            Options.SelectMany(options => SettingsOf(options.Section, options.Type)).Append("Telemetry__Exporter"),
            name => Assert.Contains($"`{name.Replace("__0", "__N", StringComparison.Ordinal)}`", guide, StringComparison.Ordinal));
    }

    /// <summary>The snapshot is held to the templates by Infra.Tests.</summary>
    [Fact]
    public void The_infrastructure_sets_only_what_is_bound()
    {
        HashSet<string> bound = [.. Options.SelectMany(options => SettingsOf(options.Section, options.Type))];
        JsonElement settings = JsonDocument.Parse(Repository.Read("tests", "Infra.Tests", "example.snapshot.json")).RootElement
            .GetProperty("predictedResources").EnumerateArray()
            .Single(resource => resource.GetProperty("name").GetString()!.EndsWith("/appsettings", StringComparison.Ordinal)).GetProperty("properties");
        string[] set =
        [
            .. settings.EnumerateObject().Select(setting => setting.Name)
                .Where(name => name.Contains("__", StringComparison.Ordinal) && !name.StartsWith("AzureWebJobsStorage", StringComparison.Ordinal)),
        ];

        Assert.Contains("Mail__CommunicationServices__Endpoint", set);
        Assert.All(set, name => Assert.Contains(name, bound));
    }

    [Fact]
    public void The_sample_starts_the_host_as_it_is()
    {
        HostSettings settings = HostSettings.From(Configured(Sample.ToDictionary(setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => (string?)setting.Value)));

        Assert.Null(settings.Workflow.Mail.Smtp);
        Assert.Empty(settings.Workflow.Mail.Mailboxes);
        Assert.Equal("outbox", settings.Sending.PickupFolder);
        Assert.Null(settings.TelemetryConnectionString);
    }

    [Fact]
    public void Everything_that_is_missing_or_malformed_is_told_at_once()
    {
        SettingsException e = Assert.Throws<SettingsException>(() => HostSettings.From(Configured(new()
        {
            ["Policy:ReviewWindowDays"] = "soon",
            ["Answers:EveryDays"] = "0",
            ["Access:Mode"] = "Jwt",
            ["Mail:Smtp:Host"] = "smtp.example",
            ["Mail:Smtp:Port"] = "99999",
            ["Mail:Mailboxes:0:Name"] = "Office",
            ["Mail:CommunicationServices:Endpoint"] = "acs.example",
        })));

        Assert.All(
            ["Storage", "Partnership:Address", "Partnership:SecretariatAddresses", "Partnership:BaseUrl", "Policy", "ReplyKeys", "Answers:EveryDays", "Access:Authority",
                "Mail:Smtp:Port", "Mail:Mailboxes:0:Host", "Mail:CommunicationServices:Endpoint", "Mail:CommunicationServices:Sender"],
            name => Assert.Contains(e.Problems, problem => problem.Contains(name, StringComparison.Ordinal)));
        Assert.All(e.Problems, problem => Assert.Contains("- " + problem, e.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Mail:PickupFolder", "", "Mail: name a way")]
    [InlineData("Storage:NamePrefix", "other", "NamePrefix")]
    [InlineData("Access:Mode", "Local", "Access:Mode Local")]
    [InlineData("Access:Mode", "Everybody", "Access")]
    public void What_would_lose_letters_or_open_the_door_is_refused(string key, string value, string told)
    {
        Dictionary<string, string?> settings = new(World.Settings) { [key] = value, ["WEBSITE_INSTANCE_ID"] = "an instance in Azure" };

        SettingsException e = Assert.Throws<SettingsException>(() => HostSettings.From(Configured(settings)));

        Assert.Contains(told, Assert.Single(e.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_server_is_chosen_by_what_is_configured()
    {
        Assert.IsType<PickupFolderTransport>(TransportOf(World.Settings));
        Assert.IsType<SmtpTransport>(TransportOf(new(World.Settings)
        {
            ["Mail:Smtp:Host"] = "smtp.example",
            ["Mail:CommunicationServices:Endpoint"] = "https://acs.communication.example",
            ["Mail:CommunicationServices:Sender"] = "s@mail.partnership.example",
        }));
    }

    [Fact]
    public void A_mailbox_is_a_channel_with_the_authserv_ids_that_it_names()
    {
        HostSettings settings = HostSettings.From(Configured(new(World.Settings)
        {
            ["Mail:Mailboxes:0:Name"] = "Office",
            ["Mail:Mailboxes:0:Host"] = "imap.example",
            ["Mail:Mailboxes:0:User"] = "membership",
            ["Mail:Mailboxes:0:Password"] = "secret",
            ["Mail:Mailboxes:0:AuthservIds:0"] = "mx.example",
        }));

        Assert.Equal("Office", Assert.Single(settings.Workflow.Mail.Mailboxes).Name);
        Assert.Equal("mx.example", Assert.Single(settings.Workflow.Intake.ContextOf("Office", TimeProvider.System).TrustedAuthservIds));
        Assert.Empty(settings.Workflow.Intake.ContextOf("Unknown", TimeProvider.System).TrustedAuthservIds);
    }

    [Fact]
    public void The_host_file_has_the_versions_of_orchestrations_and_no_prefix_of_routes()
    {
        JsonElement extensions = JsonDocument.Parse(Repository.Read("host.json")).RootElement.GetProperty("extensions");

        Assert.Equal("", extensions.GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.Equal("base64", extensions.GetProperty("queues").GetProperty("messageEncoding").GetString());
        JsonElement durable = extensions.GetProperty("durableTask");
        Assert.Equal("CurrentOrOlder", durable.GetProperty("versionMatchStrategy").GetString());
        Assert.False(durable.GetProperty("tracing").GetProperty("traceInputsAndOutputs").GetBoolean());
    }

    private static IMailTransport TransportOf(Dictionary<string, string?> settings)
    {
        HostSettings host = HostSettings.From(Configured(settings));
        return host.Sending.OpenTransport(host.Workflow.Mail, new Azure.Identity.DefaultAzureCredential(), TimeProvider.System);
    }

    private static IConfiguration Configured(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    /// <summary>As environment variables spell them; of a list its first item.</summary>
    private static IEnumerable<string> SettingsOf(string section, Type type)
    {
        string prefix = section.Replace(":", "__", StringComparison.Ordinal);
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            Type inner = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            bool list = inner != typeof(string) && typeof(IEnumerable).IsAssignableFrom(inner);
            if (property.SetMethod is not { IsPublic: true } && !list)
            {
                continue;
            }

            if (inner.Namespace!.StartsWith(nameof(MountainPartnership), StringComparison.Ordinal) && inner.IsClass)
            {
                foreach (string name in SettingsOf($"{section}:{property.Name}", inner))
                {
                    yield return name;
                }
            }
            else
            {
                yield return $"{prefix}__{property.Name}{(list ? "__0" : "")}";
            }
        }
    }
}
