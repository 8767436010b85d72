using System.Net;
using System.Text.Json.Nodes;
using MimeKit;

namespace MountainPartnership.EndToEnd;

public sealed class ThreeCasesTests
{
    [Fact]
    public async Task Three_cases_go_through_at_once_to_a_welcome_past_an_objection_and_into_a_lapse()
    {
        await using RunningHost host = await RunningHost.StartAsync();
        await host.ImportMembersAsync(Mails.Members);
        string welcome = await OpenAsync(host, "Seterlaget", "seterlaget.example");
        string disputed = await OpenAsync(host, "Fjellbeite", "fjellbeite.example");
        string silent = await OpenAsync(host, "Stolsnett", "stolsnett.example");
        foreach (string number in (string[])[welcome, disputed, silent])
        {
            Assert.Equal("Screening", await host.StageAsync(number));
            await host.CommandAsync(number, "share", new { });
        }

        await host.AdvanceAsync("PT0S");
        await host.ReplyAsync(welcome, "ursina@ari.example", "SUPPORT\n\nWe have visited them.");
        await host.ReplyAsync(welcome, "solene@haute-combe.example", "SOUTIEN");
        await host.ReplyAsync(disputed, "achen@rwenzori.example", "OBJECTION\n\nThe name is much like ours.");
        await host.ReplyAsync(silent, "beat@ari.example", "NO OBJECTION");
        await host.AdvanceAsync("P16D");

        await DecideAsync(host, welcome, disputed, silent);
        await host.ReplyAsync(welcome, "office@seterlaget.example", Mails.Answers);
        await host.ReplyAsync(disputed, "office@fjellbeite.example", Mails.Answers);
        Assert.Equal("Member", await host.StageAsync(welcome));
        Assert.Equal("Member", await host.StageAsync(disputed));

        await LapseAsync(host, silent);
        await AssertEndAsync(host, welcome, disputed, silent);
    }

    private static async Task<string> OpenAsync(RunningHost host, string organization, string domain)
    {
        Assert.True(await host.DeliverAsync(Mails.Application(organization, domain)));
        await host.AdvanceAsync("PT0S");
        JsonArray list = (await host.GetAsync("/api/applications?stage=Screening"))["applications"]!.AsArray();
        return (string)list.Single(line => (string?)line!["organization"] == organization)!["caseNumber"]!;
    }

    private static async Task DecideAsync(RunningHost host, string welcome, string disputed, string silent)
    {
        JsonNode seen = await host.GetAsync($"/api/applications/{welcome}");
        Assert.Equal("Decision", (string?)seen["stage"]);
        Assert.Equal(2, (int)seen["review"]!["voices"]!);
        JsonNode moved = await host.CommandAsync(
            welcome, "decision", new { verdict = "approve", version = (long)seen["version"]! - 1 }, HttpStatusCode.Conflict);
        Assert.Equal((long)seen["version"]!, (long)moved["version"]!);
        await host.CommandAsync(welcome, "decision", new { verdict = "approve", version = (long)seen["version"]! });

        JsonNode refused = await host.CommandAsync(disputed, "decision", new { verdict = "approve" }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("ObjectionOpen", (string?)refused["reasons"]![0]!["reason"]);
        string objection = (string)(await host.GetAsync($"/api/applications/{disputed}"))["objections"]![0]!["id"]!;
        await host.CommandAsync(disputed, $"objections/{objection}/ruling", new { ruling = "Overrule" }, HttpStatusCode.UnprocessableEntity);
        await host.CommandAsync(
            disputed, $"objections/{objection}/ruling", new { ruling = "Overrule", reason = "The statutes and the countries differ." });
        await host.CommandAsync(disputed, "decision", new { verdict = "approve" });

        await host.CommandAsync(silent, "decision", new { verdict = "approve" });
        await host.AdvanceAsync("PT0S");
        foreach (string number in (string[])[welcome, disputed, silent])
        {
            Assert.Equal("Questionnaire", await host.StageAsync(number));
        }
    }

    private static async Task LapseAsync(RunningHost host, string silent)
    {
        const string Applicant = "office@stolsnett.example";
        int letters = host.LettersTo(silent, Applicant).Length;
        await host.AdvanceAsync("P30D");
        Assert.Equal(letters + 2, host.LettersTo(silent, Applicant).Length);
        await host.CommandAsync(silent, "questionnaire", new { action = "lapse" }, HttpStatusCode.UnprocessableEntity);
        await host.AdvanceAsync("P61D");
        Assert.Equal("Questionnaire", await host.StageAsync(silent));
        await host.CommandAsync(silent, "questionnaire", new { action = "lapse", reason = "No answer after two reminders." });
        await host.AdvanceAsync("PT0S");
        Assert.Equal("Lapsed", await host.StageAsync(silent));
        Assert.Equal(letters + 3, host.LettersTo(silent, Applicant).Length);
    }

    private static async Task AssertEndAsync(RunningHost host, string welcome, string disputed, string silent)
    {
        foreach ((string number, string domain) in ((string, string)[])[(welcome, "seterlaget.example"), (disputed, "fjellbeite.example")])
        {
            MimeMessage[] letters = host.ReadLettersTo(number, $"office@{domain}");
            Assert.Equal($"application@{domain}", letters[0].InReplyTo);
            Assert.All(letters, letter => Assert.Contains($"application@{domain}", letter.References));
            Assert.Contains("welcome", letters[^1].Subject, StringComparison.OrdinalIgnoreCase);
            Assert.Contains($"office@{domain}", (await host.GetAsync("/api/members")).ToJsonString(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("stolsnett", (await host.GetAsync("/api/members")).ToJsonString(), StringComparison.Ordinal);
        MimeMessage[] all = [.. host.Outbox.GetFiles("*.eml").Select(file => MimeMessage.Load(file.FullName))];
        Assert.Distinct(all.Select(letter => letter.MessageId));
        Assert.All(all, letter =>
        {
            Assert.Equal("membership@mountainpartnership.example", letter.From.Mailboxes.Single().Address);
            Assert.StartsWith("membership+", letter.ReplyTo.Mailboxes.Single().Address, StringComparison.Ordinal);
            Assert.NotNull(letter.Headers[HeaderId.AutoSubmitted]);
            Assert.NotEmpty(letter.TextBody ?? "");
            Assert.NotEmpty(letter.HtmlBody ?? "");
        });
        foreach (string number in (string[])[welcome, disputed, silent])
        {
            JsonNode verdict = await host.GetAsync($"/api/applications/{number}/history/verify");
            JsonArray history = (await host.GetAsync($"/api/applications/{number}/history")).AsArray();
            Assert.Equal(history.Count, (int)verdict["events"]!);
            Assert.Null(verdict["brokenAt"]);
        }
    }
}
