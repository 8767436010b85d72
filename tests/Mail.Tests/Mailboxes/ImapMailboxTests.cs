using MailKit;
using MailKit.Net.Imap;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using MountainPartnership.Mail.Connections;
using MountainPartnership.Mail.Mailboxes;
using MountainPartnership.Mail.Tests.Out.Transports;
using MountainPartnership.Mail.Tests.Servers;

namespace MountainPartnership.Mail.Tests.Mailboxes;

/// <summary>Against a real Dovecot; each test has a mailbox of its own.</summary>
[Collection(nameof(MailServersTests))]
public sealed class ImapMailboxTests(MailServers servers)
{
    private readonly MemoryCursors cursors = new();
    private readonly Intake intake = new();

    [Fact]
    public async Task Mail_that_a_case_has_is_moved_and_all_other_stays_unread()
    {
        await PutAsync("moved@p.example", "Application of Ana", "Lunch on Friday", "Application of Bruno");

        PollResult result = await PollAsync(servers.Imap("moved@p.example"));

        Assert.Equal(new PollResult(Taken: 3, Moved: 2), result);
        Assert.Equal(["Lunch on Friday"], await servers.SubjectsAsync("moved@p.example"));
        Assert.Equal(["Application of Ana", "Application of Bruno"], await servers.SubjectsAsync("moved@p.example", "Processed"));
        using ImapClient person = await servers.SignInAsync("moved@p.example");
        await person.Inbox.OpenAsync(FolderAccess.ReadOnly);
        IMessageSummary left = (await person.Inbox.FetchAsync(0, -1, MessageSummaryItems.Flags)).Single();
        Assert.False(left.Flags!.Value.HasFlag(MessageFlags.Seen));
        Assert.True((await person.GetFolderAsync("Processed")).IsSubscribed);
    }

    [Fact]
    public async Task What_was_taken_in_is_not_taken_again()
    {
        await PutAsync("once@p.example", "Lunch", "Dinner");
        await PollAsync(servers.Imap("once@p.example"));

        Assert.Equal(PollResult.Nothing, await PollAsync(servers.Imap("once@p.example")));

        await PutAsync("once@p.example", "Breakfast");
        Assert.Equal(1, (await PollAsync(servers.Imap("once@p.example"))).Taken);
        Assert.Equal(["Lunch", "Dinner", "Breakfast"], intake.Subjects);
    }

    [Fact]
    public async Task Intake_gets_the_bytes_that_the_server_has_and_the_mailboxs_name()
    {
        await PutAsync("bytes@p.example", "Lunch");

        await PollAsync(servers.Imap("bytes@p.example"));

        using ImapClient person = await servers.SignInAsync("bytes@p.example");
        await person.Inbox.OpenAsync(FolderAccess.ReadOnly);
        using var expected = new MemoryStream();
        await (await ((ImapFolder)person.Inbox).GetStreamAsync(0)).CopyToAsync(expected);
        Assert.Equal(expected.ToArray(), intake.Taken.Single().Raw);
        Assert.Equal("bytes@p.example", intake.Taken.Single().Channel);
    }

    [Fact]
    public async Task A_mailbox_of_many_messages_is_read_whole_with_few_saves()
    {
        await PutAsync("many@p.example", [.. Enumerable.Range(0, 50).Select(i => $"Application {i}")]);

        PollResult result = await PollAsync(servers.Imap("many@p.example"));

        Assert.Equal((50, 50), (result.Taken, result.Moved));
        Assert.Equal(4, cursors.Saves);
    }

    [Fact]
    public async Task Mail_from_before_the_first_day_is_left_alone()
    {
        using (ImapClient person = await servers.SignInAsync("since@p.example"))
        {
            foreach (int day in new[] { 9, 10, 11 })
            {
                await person.Inbox.AppendAsync(new AppendRequest(
                    Letters.Message($"{day}", $"Day {day}"), MessageFlags.None, new DateTimeOffset(2026, 3, day, 12, 0, 0, TimeSpan.Zero)));
            }
        }

        ImapOptions options = servers.Imap("since@p.example");
        options.Since = new DateOnly(2026, 3, 10);
        await PollAsync(options);

        Assert.Equal(["Day 10", "Day 11"], intake.Subjects);
    }

    [Fact]
    public async Task Folders_may_lie_deeper_and_are_made_when_missing()
    {
        await PutAsync("deep@p.example", "Application");
        ImapOptions options = servers.Imap("deep@p.example");
        options.ProcessedFolder = "Cases/Übernommen";

        await PollAsync(options);

        Assert.Equal(["Application"], await servers.SubjectsAsync("deep@p.example", "Cases/Übernommen"));
    }

    [Fact]
    public async Task A_folder_to_read_that_does_not_exist_is_a_problem()
    {
        ImapOptions options = servers.Imap("nofolder@p.example");
        options.Folder = "Elsewhere";

        Assert.NotNull((await PollAsync(options)).Problem);
    }

    [Fact]
    public async Task A_message_that_is_too_large_comes_by_its_headers()
    {
        MimeMessage large = Letters.Message("large", "Application with a film");
        large.Body = new TextPart("plain") { Text = new string('x', 300_000) };
        await servers.PutAsync("large@p.example", large);
        ImapOptions options = servers.Imap("large@p.example");
        options.MaxBytes = 200_000;

        PollResult result = await PollAsync(options);

        byte[] raw = intake.Taken.Single().Raw;
        Assert.Equal((1, 1), (result.Taken, result.Truncated));
        Assert.Matches("^30\\d{4} bytes are more than 200000$", TruncatedMail.ReasonOf(raw));
        Assert.InRange(raw.Length, 100, 2_000);
        using var stream = new MemoryStream(raw);
        Assert.Equal(large.MessageId, (await MimeMessage.LoadAsync(stream)).MessageId);
    }

    [Theory]
    [InlineData(TlsMode.Implicit)]
    [InlineData(TlsMode.StartTls)]
    public async Task A_self_made_certificate_lets_us_in_only_when_it_is_trusted(TlsMode tls)
    {
        ImapOptions options = servers.ImapOverTls($"tls-{tls}@p.example", tls);
        Assert.Null((await PollAsync(options)).Problem);

        options.TrustedRoots = null;
        Assert.NotNull((await PollAsync(options)).Problem);
    }

    [Fact]
    public async Task A_wrong_password_is_a_problem()
    {
        ImapOptions options = servers.Imap("wrong@p.example");
        options.Password = "wrong";

        Assert.NotNull((await PollAsync(options)).Problem);
    }

    [Fact]
    public async Task An_access_token_opens_its_own_mailbox_only()
    {
        await PutAsync("token@p.example", "Application");
        ImapOptions options = servers.Imap("token@p.example");
        (options.Password, options.OAuth) = (null, new OAuthOptions());

        PollResult own = await Mailbox(options, new Tokens(Tokens.For("token@p.example"))).PollAsync(CancellationToken.None);
        PollResult anothers = await Mailbox(options, new Tokens(Tokens.For("another@p.example"))).PollAsync(CancellationToken.None);
        PollResult none = await Mailbox(options, tokens: null).PollAsync(CancellationToken.None);

        Assert.Equal((1, null), (own.Taken, own.Problem));
        Assert.NotNull(anothers.Problem);
        Assert.NotNull(none.Problem);
    }

    [Fact]
    public async Task A_server_that_is_silent_is_a_problem_in_time()
    {
        await using var peer = new ScriptedPeer(talk => talk.BeSilentAsync());
        ImapOptions options = servers.Imap("silent@p.example");
        (options.Port, options.ConnectTimeout) = (peer.Port, TimeSpan.FromMilliseconds(300));

        Assert.NotNull((await PollAsync(options)).Problem);
    }

    [Fact]
    public async Task A_server_that_falls_silent_later_is_a_problem_in_time()
    {
        await using var peer = new ScriptedPeer(async talk =>
        {
            await talk.SayAsync("* PREAUTH [CAPABILITY IMAP4rev1 IDLE] ready");
            await talk.BeSilentAsync();
        });
        ImapOptions options = servers.Imap("silent@p.example");
        (options.Port, options.Password, options.Timeout) = (peer.Port, null, TimeSpan.FromMilliseconds(300));

        Assert.NotNull((await PollAsync(options)).Problem);
    }

    private Task<PollResult> PollAsync(ImapOptions options) => Mailbox(options, tokens: null).PollAsync(CancellationToken.None);

    private ImapMailbox Mailbox(ImapOptions options, IAccessTokens? tokens) =>
        new(options, cursors, intake, TimeProvider.System, NullLogger.Instance, tokens);

    private Task PutAsync(string user, params string[] subjects) =>
        servers.PutAsync(user, [.. subjects.Select(s => Letters.Message(s, s))]);
}
