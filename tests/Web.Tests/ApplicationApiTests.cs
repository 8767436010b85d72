using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MountainPartnership.Core.Applications;
using MountainPartnership.TestStorage;

namespace MountainPartnership.Web.Tests;

/// <summary>The API end to end, and the shapes of its refusals (RFC 9457).</summary>
public sealed class ApplicationApiTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Cases_are_listed_by_pages_and_by_stage()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        foreach (string name in (string[])["Forum A", "Forum B", "Forum C"])
        {
            await site.ApplyAsync(name);
            site.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        JsonElement first = await site.Http.GetFromJsonAsync<JsonElement>("/api/applications?stage=screening&take=2");
        Assert.Equal(["Forum C", "Forum B"], Names(first));
        JsonElement second = await site.Http.GetFromJsonAsync<JsonElement>(
            $"/api/applications?stage=screening&take=2&after={first.GetProperty("after").GetString()}");
        Assert.Equal(["Forum A"], Names(second));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("after").ValueKind);
        Assert.Empty(Names(await site.Http.GetFromJsonAsync<JsonElement>("/api/applications?stage=Review")));
    }

    [Theory]
    [InlineData("GET", "/api/applications?stage=nowhere", 400)]
    [InlineData("GET", "/api/applications?take=0", 400)]
    [InlineData("GET", "/api/applications?take=many", 400)]
    [InlineData("GET", "/api/applications?after=!!", 400)]
    [InlineData("GET", "/api/applications/MP-2026-7KQ2XD", 404)]
    [InlineData("GET", "/api/applications/none", 404)]
    [InlineData("GET", "/api/applications/MP-2026-7KQ2XD/history", 404)]
    [InlineData("GET", "/api/applications/MP-2026-7KQ2XD/history/verify", 404)]
    [InlineData("POST", "/api/applications/MP-2026-7KQ2XD/share", 404)]
    [InlineData("POST", "/api/applications/none/share", 404)]
    [InlineData("POST", "/api/applications/MP-2026-7KQ2XD/decision", 400)]
    [InlineData("POST", "/api/applications/MP-2026-7KQ2XD/facts", 400)]
    [InlineData("DELETE", "/api/applications", 405)]
    [InlineData("GET", "/api/nothing", 404)]
    public async Task What_cannot_be_answered_is_told_as_problem_details(string method, string path, int status)
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        request.Content = method == "POST" ? JsonContent.Create(new { }) : null;
        HttpResponseMessage answer = await site.Http.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        JsonElement problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_fact_is_corrected_with_a_reason_and_by_name()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        CaseNumber number = await site.ApplyAsync();
        JsonElement refused = await site.PostAsync(
            $"/api/applications/{number}/facts", new { field = "Country", value = "CH" }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("ReasonRequired", refused.GetProperty("reasons")[0].GetProperty("reason").GetString());

        JsonElement done = await site.PostAsync(
            $"/api/applications/{number}/facts", new { field = "Country", value = "ch", reason = "by telephone" });
        Assert.True(done.GetProperty("changed").GetBoolean());
        JsonElement shown = await site.Http.GetFromJsonAsync<JsonElement>($"/api/applications/{number}");
        Assert.Equal("CH", shown.GetProperty("request").GetProperty("country").GetString());
        JsonElement history = await site.Http.GetFromJsonAsync<JsonElement>($"/api/applications/{number}/history");
        Assert.Contains(history.EnumerateArray(), line => line.GetProperty("by").GetString() == "secretariat:Fiammetta Rasi");
        JsonElement verdict = await site.Http.GetFromJsonAsync<JsonElement>($"/api/applications/{number}/history/verify");
        Assert.True(verdict.GetProperty("isIntact").GetBoolean());
    }

    [Fact]
    public async Task A_version_that_has_passed_is_a_conflict_that_says_where_the_case_is()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        CaseNumber number = await site.ApplyAsync();
        long seen = (await site.CaseAsync(number)).Version;
        await site.PostAsync($"/api/applications/{number}/facts", new { field = "Country", value = "CH", reason = "by telephone" });
        JsonElement problem = await site.PostAsync($"/api/applications/{number}/share", new { version = seen }, HttpStatusCode.Conflict);
        Assert.Equal((await site.CaseAsync(number)).Version, problem.GetProperty("version").GetInt64());
        Assert.Equal("Screening", problem.GetProperty("stage").GetString());
    }

    [Fact]
    public async Task A_decision_on_a_closed_case_is_refused()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        await site.ImportMembersAsync();
        CaseNumber number = await site.ApplyAsync();
        await site.ShareAsync(number);
        await site.CloseReviewAsync(number);
        await site.PostAsync($"/api/applications/{number}/decision", new { verdict = "decline", reason = "no legal form" });
        JsonElement refused = await site.PostAsync(
            $"/api/applications/{number}/decision", new { verdict = "approve" }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("CaseClosed", refused.GetProperty("reasons")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_list_of_members_with_problems_is_told_line_by_line_and_changes_nothing()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        const string Csv = """
            organization,focal_point_email,country
            Alpine Research Institute,ursina@ari.example,CH
            ,nobody@nowhere.example,CH
            Paramos,no address,Colombia
            """;
        HttpResponseMessage dry = await site.PostCsvAsync(Csv, "?dryRun=true");
        Assert.Equal(HttpStatusCode.OK, dry.StatusCode);
        JsonElement told = await dry.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal([3, 4, 4], told.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("line").GetInt32()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.PostCsvAsync(Csv)).StatusCode);
        Assert.Equal(0, await MembersAsync(site));

        Assert.Equal(HttpStatusCode.OK, (await site.PostCsvAsync(SampleMail.Members, "?dryRun=true")).StatusCode);
        Assert.Equal(0, await MembersAsync(site));
        await site.ImportMembersAsync();
        Assert.Equal(3, await MembersAsync(site));
    }

    [Fact]
    public async Task Health_asks_storage()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        Assert.Equal("healthy", (await site.Http.GetFromJsonAsync<JsonElement>("/health")).GetProperty("status").GetString());
    }

    private static async Task<int> MembersAsync(TestSite site) =>
        (await site.Http.GetFromJsonAsync<JsonElement>("/api/members")).GetProperty("members").GetArrayLength();

    private static string[] Names(JsonElement list) =>
        [.. list.GetProperty("applications").EnumerateArray().Select(line => line.GetProperty("organization").GetString()!)];
}
