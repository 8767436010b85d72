using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MimeKit;

namespace MountainPartnership.EndToEnd;

public sealed class KilledTests
{
    private const int Members = 60;

    [Fact]
    public async Task A_process_killed_in_the_middle_of_a_mailing_finishes_it_when_it_starts_again()
    {
        await using RunningHost host = await RunningHost.StartAsync();
        StringBuilder members = new("organization,focal_point_name,focal_point_email\n");
        for (int i = 0; i < Members; i++)
        {
            members.Append(CultureInfo.InvariantCulture, $"Member {i},Contact {i},contact@member{i}.example\n");
        }

        await host.ImportMembersAsync(members.ToString());
        Assert.True(await host.DeliverAsync(Mails.Application("Seterlaget", "seterlaget.example")));
        await host.AdvanceAsync("PT0S");
        string number = (string)(await host.GetAsync("/api/applications"))["applications"]![0]!["caseNumber"]!;
        await host.CommandAsync(number, "share", new { });

        await host.UntilAsync("some letters have left", () => Task.FromResult(Invitations(host).Length >= 5));
        await host.KillAsync();
        int before = Invitations(host).Length;
        Assert.InRange(before, 5, Members - 1);
        await host.StartAgainAsync();
        await host.AdvanceAsync("PT11M");

        FileInfo[] invitations = Invitations(host);
        Assert.Equal(Members, invitations.Length);
        MimeMessage[] letters = [.. invitations.Select(file => MimeMessage.Load(file.FullName))];
        Assert.Distinct(letters.Select(letter => letter.MessageId));
        Assert.Distinct(letters.Select(letter => letter.To.Mailboxes.Single().Address));
        JsonNode state = await host.GetAsync($"/api/applications/{number}");
        Assert.NotNull(state["review"]!["mailingEndedAt"]);
        JsonArray history = (await host.GetAsync($"/api/applications/{number}/history")).AsArray();
        JsonNode finished = Assert.Single(history, line => (string?)line!["event"] == "MailingFinished")!;
        Assert.Equal(Members, (int)finished["facts"]!["Counts"]!["Accepted"]!);
    }

    private static FileInfo[] Invitations(RunningHost host) => host.Outbox.GetFiles("contact@member*.eml");
}
