using MountainPartnership.Mail.Connections;
using MountainPartnership.Mail.Out;

namespace MountainPartnership.Mail.Tests.Out.Transports;

public sealed class SmtpOptionsTests
{
    [Fact]
    public void A_host_is_enough_where_nobody_signs_in() =>
        Assert.Empty(new SmtpOptions { Host = "smtp.partnership.example" }.Validate("S"));

    [Fact]
    public void Every_problem_is_named_at_once()
    {
        var options = new SmtpOptions
        {
            Host = "smtp.partnership.example",
            PerMinute = 0,
            PerHour = -1,
            ThrottledFor = TimeSpan.Zero,
            Password = "x",
            OAuth = new OAuthOptions
            {
                TenantId = "t",
                ClientId = "c",
                ClientSecret = "s",
            },
        };

        Assert.Equal(
            [
                "S:User is missing.",
                "S has both Password and OAuth; keep one.",
                "S:PerMinute is not more than zero.",
                "S:PerHour is not more than zero.",
                "S:ThrottledFor is not more than zero.",
            ],
            options.Validate("S"));
    }

    [Fact]
    public void A_user_without_a_secret_is_a_mistake() => Assert.Equal(
        ["S:User is set, and neither Password nor OAuth is."],
        new SmtpOptions { Host = "smtp.partnership.example", User = "membership@partnership.example" }.Validate("S"));

    [Fact]
    public void The_limits_are_those_of_the_options() => Assert.Equal(
        new SendingLimits(30, 100),
        new SmtpTransport(new SmtpOptions { Host = "localhost", PerMinute = 30, PerHour = 100 }, TimeProvider.System).Limits);
}
