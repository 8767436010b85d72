using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MountainPartnership.Core.Applications;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Sending;

namespace MountainPartnership.Web.Tests;

/// <summary>Whatever comes by HTTP is kept, and gets a clear answer.</summary>
public sealed class MailApiTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task An_application_opens_a_case_and_the_same_again_changes_nothing()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        byte[] mail = SampleMail.Application("Highland Forum");
        HttpResponseMessage first = await site.MailInAsync(mail);
        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        string answer = await first.Content.ReadAsStringAsync();
        JsonElement body = JsonDocument.Parse(answer).RootElement;
        Assert.Equal("Opened", body.GetProperty("outcome").GetString());
        CaseNumber number = CaseNumber.Parse(body.GetProperty("caseNumber").GetString()!);
        Assert.Equal($"/api/applications/{number}", first.Headers.Location?.OriginalString);
        await site.SettleAsync(number);
        MembershipCase before = await site.CaseAsync(number);

        HttpResponseMessage again = await site.MailInAsync(mail);
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.Equal(answer, await again.Content.ReadAsStringAsync());
        Assert.Equal(before.Version, (await site.CaseAsync(number)).Version);
    }

    [Fact]
    public async Task A_message_of_thirty_megabytes_is_kept_and_answered()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        byte[] mail = [.. SampleMail.Application("Heavy Forum"), .. Lines(30 * 1024 * 1024)];
        HttpResponseMessage answer = await site.MailInAsync(mail);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        string outcome = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("outcome").GetString()!;
        Assert.Contains(outcome, new[] { "Opened", "Triage" });
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0002\u0003 no mail at all \0")]
    [InlineData("From: someone@other.example\r\nSubject: lunch\r\n\r\nShall we have lunch on Friday?\r\n")]
    public async Task What_is_no_application_waits_in_triage_with_a_reason(string raw)
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        HttpResponseMessage answer = await site.MailInAsync(Encoding.Latin1.GetBytes(raw));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        JsonElement body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Triage", body.GetProperty("outcome").GetString());
        Assert.NotEqual("", body.GetProperty("reason").GetString());
        Assert.Equal(JsonValueKind.Null, body.GetProperty("caseNumber").ValueKind);
        JsonElement triage = await site.Http.GetFromJsonAsync<JsonElement>("/api/triage");
        Assert.Equal(body.GetProperty("mailId").GetString(), triage.GetProperty("messages")[0].GetProperty("mailId").GetString());
    }

    [Fact]
    public async Task Triage_tells_that_a_message_was_answered_and_how_the_answer_stands()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        await site.MailInAsync(Encoding.UTF8.GetBytes("From: someone@other.example\r\nSubject: lunch\r\n\r\nShall we have lunch on Friday?\r\n"));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        DateTimeOffset queued = site.Clock.GetUtcNow();
        await site.MailInAsync(SampleMail.Individual());
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        JsonElement waiting = await AnswerAsync(site);
        await site.Service<SendDueLetters>().AsyncUpTo(10, CancellationToken.None);
        JsonElement sent = await AnswerAsync(site);

        Assert.Equal(
            ("IndividualExplanation", SampleMail.IndividualAddress, "Queued", queued),
            (Text(waiting, "letter"), Text(waiting, "to"), Text(waiting, "state"), waiting.GetProperty("queuedAt").GetDateTimeOffset()));
        Assert.Equal(("Accepted", site.Clock.GetUtcNow()), (Text(sent, "state"), sent.GetProperty("since").GetDateTimeOffset()));
        Assert.True(site.LetterTo(SampleMail.IndividualAddress).Exists);
    }

    /// <summary>Of the newest message; the one before has none.</summary>
    private static async Task<JsonElement> AnswerAsync(TestSite site)
    {
        JsonElement messages = (await site.Http.GetFromJsonAsync<JsonElement>("/api/triage")).GetProperty("messages");
        Assert.Equal(JsonValueKind.Null, messages[1].GetProperty("answer").ValueKind);
        Assert.Contains("answered automatically", Text(messages[0], "reason"));
        return messages[0].GetProperty("answer");
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_type_than_a_message_is_refused_and_told_what_to_send(string type)
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        HttpResponseMessage answer = await site.MailInAsync(SampleMail.Application("Forum"), type);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("message/rfc822", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task More_than_can_be_taken_is_refused_with_413()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/mail") { Content = new ByteArrayContent(new byte[61 * 1024 * 1024]) };
        request.Content.Headers.ContentType = new("message/rfc822");
        request.Headers.ExpectContinue = true;
        using HttpClient patient = new(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = site.Url };
        HttpResponseMessage answer = await patient.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private static byte[] Lines(int bytes)
    {
        byte[] lines = new byte[bytes];
        for (int i = 0; i < bytes; i++)
        {
            lines[i] = i % 77 == 76 ? (byte)'\n' : (byte)'x';
        }

        return lines;
    }
}
