using MountainPartnership.Mail.Connections;
using MountainPartnership.Mail.Mailboxes;

namespace MountainPartnership.Mail.Tests.Mailboxes;

public sealed class ImapOptionsTests
{
    [Fact]
    public void A_host_a_name_a_user_and_a_password_are_enough() => Assert.Empty(Good().Validate("Mail:Mailboxes:0"));

    [Fact]
    public void An_empty_section_names_every_setting_that_is_needed() => Assert.Equal(
        ["M:Host is missing.", "M:Name is missing.", "M has neither Password nor OAuth."],
        new ImapOptions().Validate("M"));

    [Fact]
    public void An_application_that_signs_in_needs_all_of_its_settings()
    {
        ImapOptions options = Good();
        (options.Password, options.OAuth) = (null, new OAuthOptions { Scope = "" });

        Assert.Equal(
            ["M:OAuth:TenantId is missing.", "M:OAuth:ClientId is missing.", "M:OAuth:ClientSecret is missing.", "M:OAuth:Scope is missing."],
            options.Validate("M"));
    }

    [Theory]
    [InlineData("imap.partnership.example", false)]
    [InlineData("10.0.0.7", false)]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    public void A_secret_goes_in_the_clear_to_this_machine_only(string host, bool fine)
    {
        ImapOptions options = Good();
        (options.Host, options.Tls) = (host, TlsMode.None);

        Assert.Equal(fine, !options.Validate("M").Any());
    }

    public static TheoryData<string, Action<ImapOptions>> Mistakes => new()
    {
        { "M:Host 'imaps://x' is neither a host name nor an IP address.", o => o.Host = "imaps://x" },
        { "M:Port 0 is not between 1 and 65535.", o => o.Port = 0 },
        { "M:Port 65536 is not between 1 and 65535.", o => o.Port = 65536 },
        { "M:Tls is none of Implicit, StartTls, None.", o => o.Tls = (TlsMode)9 },
        { "M:ConnectTimeout is not more than zero.", o => o.ConnectTimeout = TimeSpan.Zero },
        { "M:Timeout is not more than zero.", o => o.Timeout = TimeSpan.FromSeconds(-1) },
        { "M:User is missing.", o => o.User = " " },
        { "M:Folder is missing.", o => o.Folder = "" },
        { "M:ProcessedFolder is missing.", o => o.ProcessedFolder = "" },
        { "M:ProcessedFolder is the folder that is read.", o => o.ProcessedFolder = "Inbox" },
        { "M:PollEvery 00:00:00.5000000 is not between 1 second and 29 minutes.", o => o.PollEvery = TimeSpan.FromSeconds(0.5) },
        { "M:PollEvery 00:30:00 is not between 1 second and 29 minutes.", o => o.PollEvery = TimeSpan.FromMinutes(30) },
        { "M:MaxBytes is not more than zero.", o => o.MaxBytes = 0 },
        { "M:AuthservIds holds an id that is empty or has spaces.", o => o.AuthservIds.Add("mx one") },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_and_nothing_else_is(string problem, Action<ImapOptions> mistake)
    {
        ImapOptions options = Good();
        mistake(options);

        Assert.Equal([problem], options.Validate("M"));
    }

    [Fact]
    public void A_file_of_roots_that_is_missing_or_empty_is_a_mistake()
    {
        ImapOptions missing = Good();
        missing.TrustedRoots = Path.Combine(AppContext.BaseDirectory, "no-such.pem");
        ImapOptions empty = Good();
        empty.TrustedRoots = typeof(ImapOptionsTests).Assembly.Location;

        Assert.StartsWith("M:TrustedRoots", Assert.Single(missing.Validate("M")), StringComparison.Ordinal);
        Assert.StartsWith("M:TrustedRoots", Assert.Single(empty.Validate("M")), StringComparison.Ordinal);
    }

    private static ImapOptions Good() =>
        new() { Name = "secretariat", Host = "imap.partnership.example", User = "membership@partnership.example", Password = "x" };
}
