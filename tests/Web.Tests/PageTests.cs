using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using MountainPartnership.Mail;
using MountainPartnership.Storage;
using MountainPartnership.TestStorage;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Web.Tests;

/// <summary>What the pages answer, without a browser.</summary>
public sealed partial class PageTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Hostile = "<script>alert('x')</script> & \"Forum\"";

    [Fact]
    public async Task What_strangers_type_is_shown_and_never_run()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        await site.ImportMembersAsync();
        CaseNumber number = await site.ApplyAsync();
        await site.PostAsync($"/api/applications/{number}/facts", new { field = "Organization", value = Hostile, reason = "<b>said</b> so" });
        await site.ShareAsync(number);
        await site.ReplyAsync(number, "ursina@ari.example", "OBJECTION\n\n<img src=x onerror=alert(1)>");
        string preview = await PreviewAsync(new Visitor(site), number, "Close", ("reason", Hostile));
        foreach (string page in (string[])[await site.Http.GetStringAsync("/"), await site.Http.GetStringAsync($"/cases/{number}"), preview])
        {
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b>said", page, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("alert", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_list_takes_two_storage_requests_and_filters_by_stage_age_and_deadline()
    {
        RequestCount requests = new();
        StorageOptions storage = azurite.NewOptions().AddPolicy(requests, Azure.Core.HttpPipelinePosition.PerRetry);
        await using TestSite site = await TestSite.StartAsync(azurite, storage: storage);
        CaseNumber old = await site.ApplyAsync("Old Forum");
        site.Clock.Advance(TimeSpan.FromDays(3));
        await site.ApplyAsync("New Forum");
        await site.Http.GetStringAsync("/");

        foreach ((string path, bool showsOld, bool showsNew) in ((string, bool, bool)[])
        [
            ("/", true, true),
            ("/cases?stage=Screening", true, true),
            ("/cases?stage=Review", false, false),
            ("/cases?age=2", true, false),
            ("/cases?age=2&stage=Screening", true, false),
            ("/cases?due=5", true, false),
            ("/cases?due=8&stage=Screening&age=0", true, true),
        ])
        {
            requests.Reset();
            string page = await site.Http.GetStringAsync(path);
            Assert.InRange(requests.Total, 1, 2);
            Assert.True(showsOld == page.Contains(old.Value, StringComparison.Ordinal), path);
            Assert.True(showsNew == page.Contains("New Forum", StringComparison.Ordinal), path);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await site.Http.GetAsync("/cases?age=soon")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Http.GetAsync("/cases?stage=Nowhere")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Http.GetAsync("/cases?after=!!")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync("/cases/MP-2026-7KQ2XD")).StatusCode);
    }

    [Fact]
    public async Task A_form_that_is_not_ours_changes_nothing()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        CaseNumber number = await site.ApplyAsync();
        long before = (await site.CaseAsync(number)).Version;
        foreach (string path in (string[])[$"/cases/{number}/preview", $"/cases/{number}/perform", "/confirm/abc"])
        {
            HttpResponseMessage answer = await site.Http.PostAsync(path, new FormUrlEncodedContent(
                new Dictionary<string, string> { ["do"] = "Withdraw", ["version"] = $"{before}", ["reason"] = "forged" }));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Equal(before, (await site.CaseAsync(number)).Version);
    }

    [Fact]
    public async Task A_button_pressed_twice_acts_once_and_a_preview_acts_never()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        await site.ImportMembersAsync();
        CaseNumber number = await site.ApplyAsync();
        long before = (await site.CaseAsync(number)).Version;
        Visitor visitor = new(site);
        string preview = await PreviewAsync(visitor, number, "Share");
        Assert.Contains("Share with 4 contacts", preview, StringComparison.Ordinal);
        Assert.Equal(before, (await site.CaseAsync(number)).Version);

        HttpResponseMessage first = await visitor.PostAsync(preview, $"/cases/{number}/perform");
        HttpResponseMessage second = await visitor.PostAsync(preview, $"/cases/{number}/perform");
        Assert.Equal($"/cases/{number}?did=Share", first.Headers.Location?.OriginalString);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        MembershipCase shared = await site.CaseAsync(number);
        Assert.Equal(before + 1, shared.Version);
        Assert.IsType<Stage.Review>(shared.Stage);
    }

    [Fact]
    public async Task What_was_not_previewed_is_not_done()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        CaseNumber number = await site.ApplyAsync();
        long before = (await site.CaseAsync(number)).Version;
        Visitor visitor = new(site);
        string preview = await PreviewAsync(visitor, number, "Withdraw", ("reason", "by telephone"));
        HttpResponseMessage changed = await visitor.PostAsync(preview, $"/cases/{number}/perform", ("reason", "another reason"));
        Assert.Equal(HttpStatusCode.Conflict, changed.StatusCode);
        HttpResponseMessage without = await visitor.PostAsync(preview, $"/cases/{number}/perform", ("nonce", ""));
        Assert.Equal(HttpStatusCode.Conflict, without.StatusCode);
        Assert.Equal(before, (await site.CaseAsync(number)).Version);
    }

    [Fact]
    public async Task A_promise_that_no_longer_holds_is_shown_before_anything_is_done()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        await site.ImportMembersAsync();
        CaseNumber number = await site.ApplyAsync();
        Visitor visitor = new(site);
        string preview = await PreviewAsync(visitor, number, "Share");
        await site.PostCsvAsync("organization,focal_point_email\nLate Member,late@member.example\n");
        HttpResponseMessage answer = await visitor.PostAsync(preview, $"/cases/{number}/perform");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        string again = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Share with 5 contacts", again, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(again, $"/cases/{number}/perform")).StatusCode);
    }

    [Fact]
    public async Task A_form_survives_the_restart_of_the_service()
    {
        StorageOptions storage = azurite.NewOptions();
        string secret;
        await using (TestSite site = await TestSite.StartAsync(azurite, storage: storage))
        {
            secret = site.Service<IDataProtectionProvider>().CreateProtector("test").Protect("kept");
        }

        await using TestSite later = await TestSite.StartAsync(azurite, storage: storage);
        Assert.Equal("kept", later.Service<IDataProtectionProvider>().CreateProtector("test").Unprotect(secret));
    }

    [Fact]
    public async Task A_confirmation_page_opens_for_its_own_key_only_and_shows_its_own_opinion_only()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        await site.ImportMembersAsync();
        CaseNumber number = await site.ApplyAsync();
        await site.ShareAsync(number);
        await site.ReplyAsync(number, "ursina@ari.example", "SUPPORT\n\nWe know them well.", proved: false);
        await site.ReplyAsync(number, "yamile@paramos.example", "OBJECTION\n\nA confidential matter.", proved: false);
        Opinion opinion = (await site.CaseAsync(number)).Opinions[0];
        Assert.False(opinion.Confirmed);

        string page = await site.Http.GetStringAsync("/confirm/" + Key(site, number, opinion.Contact));
        Assert.Contains("We know them well.", page, StringComparison.Ordinal);
        Assert.Contains("Highland Forum", page, StringComparison.Ordinal);
        Assert.DoesNotContain("confidential", page, StringComparison.Ordinal);
        Assert.DoesNotContain("leilani", page, StringComparison.OrdinalIgnoreCase);
        Assert.False((await site.CaseAsync(number)).Opinions[0].Confirmed);

        foreach ((string key, HttpStatusCode status) in ((string, HttpStatusCode)[])
        [
            ("abc", HttpStatusCode.NotFound),
            (Key(site, number, opinion.Contact, KeyPurpose.Review), HttpStatusCode.NotFound),
            (Key(site, number, ContactId.Of("somebody", "else@other.example")), HttpStatusCode.NotFound),
            (Key(site, number, opinion.Contact, days: -1), HttpStatusCode.Gone),
        ])
        {
            Assert.Equal(status, (await site.Http.GetAsync("/confirm/" + key)).StatusCode);
        }
    }

    private static string Key(
        TestSite site, CaseNumber number, ContactId contact, KeyPurpose purpose = KeyPurpose.Confirmation, int days = 10) =>
        site.Service<IntakeSettings>().Keys.Write(
            new ReplyKey(number, contact, purpose, DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime).AddDays(days)));

    private static async Task<string> PreviewAsync(Visitor visitor, CaseNumber number, string name, params (string, string)[] typed)
    {
        string page = await visitor.Http.GetStringAsync($"/cases/{number}");
        string version = Regex.Match(page, "name=\"version\" value=\"([0-9]+)\"").Groups[1].Value;
        HttpResponseMessage answer = await visitor.PostAsync(page, $"/cases/{number}/preview", [("do", name), ("version", version), .. typed]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Somebody with a browser that keeps cookies, and fills in the forms of pages.</summary>
    private sealed partial class Visitor(TestSite site)
    {
        public HttpClient Http { get; } = site.NewClient(new CookieContainer());

        /// <param name="page">Whose form to this address is sent, or if it has none, whose antiforgery token.</param>
        /// <param name="typed">In place of what the form has.</param>
        public Task<HttpResponseMessage> PostAsync(string page, string path, params (string Name, string Value)[] typed)
        {
            int form = page.IndexOf($"action=\"{path}\"", StringComparison.Ordinal);
            string fields = form < 0 || path.EndsWith("/preview", StringComparison.Ordinal) ? "" : page[form..page.IndexOf("</form>", form, StringComparison.Ordinal)];
            Dictionary<string, string> values = Hidden().Matches(fields)
                .ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));
            Match token = Hidden().Matches(page).First(field => field.Groups[1].Value == "__RequestVerificationToken");
            values["__RequestVerificationToken"] = token.Groups[2].Value;
            foreach ((string name, string value) in typed)
            {
                values[name] = value;
            }

            return Http.PostAsync(path, new FormUrlEncodedContent(values));
        }

        [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
        private static partial Regex Hidden();
    }
}
