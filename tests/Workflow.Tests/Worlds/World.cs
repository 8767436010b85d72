using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Mail.Out;
using MountainPartnership.Storage;
using MountainPartnership.Storage.Indexes;
using MountainPartnership.Storage.Mails;
using MountainPartnership.Storage.Outbox;
using MountainPartnership.Storage.Streams;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Cases;
using MountainPartnership.Workflow.Intake;
using MountainPartnership.Workflow.Members;
using MountainPartnership.Workflow.Sending;
using MountainPartnership.Workflow.Settings;
using MountainPartnership.Workflow.Upkeep;

namespace MountainPartnership.Workflow.Tests.Worlds;

/// <summary>The use cases over a real Azurite, with a clock, a post office and nudges that the test holds in its hands.</summary>
internal sealed class World
{
    public const string Channel = "Inbox";
    public const string AuthservId = "mx.partnership.example";
    public const string Address = "membership@partnership.example";
    public const string SecretariatAddress = "secretariat@partnership.example";

    public static readonly DateTimeOffset Monday = new(2026, 9, 7, 7, 0, 0, TimeSpan.Zero);
    public static readonly Actor Secretary = Actor.Secretariat("Fiammetta Rasi");

    private readonly StorageOptions storage;
    private readonly IReadOnlyDictionary<string, string?> settings;
    private readonly ServiceProvider services;

    private World(
        StorageOptions storage, IReadOnlyDictionary<string, string?> settings, FakeTimeProvider clock, PostOffice post, HttpPipelinePolicy? policy)
    {
        (this.storage, this.settings, Clock, Post) = (storage, settings, clock, post);
        StorageOptions options = new() { ConnectionString = storage.ConnectionString, NamePrefix = storage.NamePrefix };
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IMailTransport>(post)
            .AddSingleton<INudge>(Nudges)
            .AddWorkflow(
                ReadSettings.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()),
                policy is null ? options : options.AddPolicy(policy, HttpPipelinePosition.PerCall))
            .BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }

    public PostOffice Post { get; }

    public Nudges Nudges { get; } = new();

    /// <summary>Storage of its own, empty.</summary>
    /// <param name="policy">Sees every call to storage, once whatever the SDK tries again.</param>
    public static async Task<World> CreateAsync(
        AzuriteFixture azurite, HttpPipelinePolicy? policy = null, params (string Key, string Value)[] more)
    {
        Dictionary<string, string?> settings = new()
        {
            ["Partnership:Name"] = "Mountain Partnership",
            ["Partnership:Address"] = Address,
            ["Partnership:SecretariatAddresses:0"] = SecretariatAddress,
            ["Partnership:BaseUrl"] = "https://membership.partnership.example",
            ["ReplyKeys:Secret"] = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(i => (byte)i)]),
            ["Mail:Channels:Inbox:AuthservIds"] = AuthservId,
            ["Mail:Channels:Http:AuthservIds"] = AuthservId,
        };
        foreach ((string key, string value) in more)
        {
            settings[key] = value;
        }

        World world = new(azurite.NewOptions(), settings, new FakeTimeProvider(Monday), new PostOffice(), policy);
        await world.Service<StorageClients>().EnsureCreatedAsync();
        return world;
    }

    /// <summary>The process ends and another one starts: what was in memory is gone.</summary>
    /// <param name="more">What is configured otherwise by then.</param>
    public World Restart(HttpPipelinePolicy? policy = null, params (string Key, string Value)[] more)
    {
        Dictionary<string, string?> changed = new(settings);
        foreach ((string key, string value) in more)
        {
            changed[key] = value;
        }

        return new(storage, changed, Clock, Post, policy);
    }

    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task<IntakeResult> ReceiveAsync(byte[] raw, string channel = Channel) =>
        Service<TakeInMail>().AsyncFor(raw, channel, CancellationToken.None);

    /// <summary>An application, up to the stage of screening with its letters sent.</summary>
    public async Task<CaseNumber> OpenAsync(string organization = "Highland Forum")
    {
        CaseNumber number = await ApplyAsync(organization);
        await WorkAsync();
        return number;
    }

    /// <summary>An application comes; nothing is done about it yet.</summary>
    public async Task<CaseNumber> ApplyAsync(string organization = "Highland Forum")
    {
        IntakeResult opened = await ReceiveAsync(Mails.Application(organization));
        Assert.True(opened.Outcome == MailOutcomeKind.Opened, opened.Reason);
        return opened.Case!.Value;
    }

    public async Task<CaseNumber> OpenAndShareAsync(string organization = "Highland Forum")
    {
        CaseNumber number = await OpenAsync(organization);
        await ShareAsync(number);
        await WorkAsync();
        return number;
    }

    public async Task ShareAsync(CaseNumber number) => Assert.IsType<CommandResult.Done>(
        await Service<ShareCase>().AsyncFor(number, Secretary, null, CancellationToken.None));

    public Task<CommandResult> RunAsync(CaseNumber number, CaseCommand command) => Service<RunCommand>().OnAsync(number, command);

    /// <summary>The last letter to an address is answered, by its recipient.</summary>
    public async Task<IntakeResult> ReplyAsync(string address, string ownWords) =>
        await ReceiveAsync(await ReplyToLastAsync(address, ownWords));

    public async Task<byte[]> ReplyToLastAsync(string address, string ownWords) => await ComposeReply.ToAsync(
        new MemoryStream(Post.LastTo(address).Raw), ownWords, AuthservId, Clock.GetUtcNow());

    /// <summary>What a host does all day: cases that were nudged or are due, and letters, until nothing is left.</summary>
    public async Task WorkAsync()
    {
        bool busy = true;
        while (busy)
        {
            IEnumerable<CaseNumber> due =
                (await Service<CaseIndex>().DueAsync(Clock.GetUtcNow(), 100)).Select(entry => entry.Number);
            CaseNumber[] cases = [.. Nudges.Take().Union(due)];
            foreach (CaseNumber number in cases)
            {
                await Service<AdvanceCase>().AsyncFor(number, CancellationToken.None);
            }

            busy = await SendAsync() > 0 || cases.Length > 0;
        }
    }

    public Task<int> SendAsync(int take = 100) => Service<SendDueLetters>().AsyncUpTo(take, CancellationToken.None);

    /// <summary>The reconciling timer comes round, and what it finds is done.</summary>
    public async Task ReconcileAsync()
    {
        await Service<Reconcile>().RunAsync(CancellationToken.None);
        await WorkAsync();
    }

    /// <summary>After what is younger than the timer's patience has grown old.</summary>
    public Task ReconcileLaterAsync()
    {
        Clock.Advance(TimeSpan.FromMinutes(6));
        return ReconcileAsync();
    }

    public async Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await WorkAsync();
    }

    public async Task<MembershipCase> CaseAsync(CaseNumber number) =>
        Evolve.From((await Service<EventStore>().LoadAsync(number)).Events)!;

    public async Task<StageName> StageAsync(CaseNumber number) => (await CaseAsync(number)).Stage.Name;

    public Task<IReadOnlyList<OutboxRow>> RowsAsync(CaseNumber number) => Service<LetterOutbox>().RecipientsAsync(number);

    public Task<MemberList> ImportAsync(string csv, bool dryRun = false) =>
        Service<ImportMembers>().FromAsync(new StringReader(csv), Secretary, dryRun, CancellationToken.None);

    public async Task<List<Member>> MembersAsync()
    {
        List<Member> members = [];
        await foreach (Member member in Service<RegisterIndex>().MembersAsync())
        {
            members.Add(member);
        }

        return members;
    }
}
