using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MimeKit;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Review;
using MountainPartnership.TestStorage;
using static Microsoft.Playwright.Assertions;

namespace MountainPartnership.Web.Tests;

/// <summary>What a person of the Secretariat, and a member, do with the pages.</summary>
public sealed class BrowserTests(AzuriteFixture azurite, Browser browser) : IClassFixture<AzuriteFixture>, IClassFixture<Browser>
{
    [Fact]
    public async Task An_application_is_found_checked_and_shared()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        await site.ImportMembersAsync();
        CaseNumber number = await site.ApplyAsync();
        await site.ApplyAsync("Second Forum with a very long name that goes on and on, Association of Upper Valleys and Lower Slopes");
        IPage page = await browser.NewPageAsync(site.Url);

        await page.GotoAsync("/");
        await Expect(page.Locator(".tasks li").First).ToContainTextAsync("Screening: check the reading and share");
        await Browser.LookAsync(page, "cases");
        await page.GetByRole(AriaRole.Link, new() { Name = "Highland Forum" }).First.ClickAsync();
        await Expect(page.Locator(".evidence").First).ToContainTextAsync("Highland Forum");
        await Browser.LookAsync(page, "case-screening");

        await OpenAsync(page, "Share with the members");
        await Browser.LookAsync(page, "preview-share");
        await Expect(page.Locator("main")).ToContainTextAsync("Review invitation — to 4 recipients");
        await Expect(page.Locator("pre").First).ToContainTextAsync("21 September 2026 at 17:00 (Europe/Rome)");
        Assert.IsType<Stage.Screening>((await site.CaseAsync(number)).Stage);

        await page.GetByRole(AriaRole.Button, new() { Name = "Share with 4 contacts" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("shared");
        Assert.IsType<Stage.Review>((await site.CaseAsync(number)).Stage);
        await site.SettleAsync(number);
        await page.ReloadAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Fiammetta Rasi");
        await Expect(page.Locator("main")).ToContainTextAsync("4 sent");
        await Browser.LookAsync(page, "case-review");
    }

    [Fact]
    public async Task An_objection_blocks_until_it_is_ruled_on_and_then_the_case_is_approved()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        CaseNumber number = await ReviewedAsync(site);
        IPage page = await browser.NewPageAsync(site.Url);
        await page.GotoAsync($"/cases/{number}");
        await Expect(page.Locator(".task")).ToContainTextAsync("Decision: review closed");
        await Expect(page.Locator("caption")).ToContainTextAsync("2 of 3 members spoke");
        await Browser.LookAsync(page, "case-decision");

        await OpenAsync(page, "Approve");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("of member Alpine Research Institute is open; uphold or overrule it first");
        await Browser.LookAsync(page, "approve-refused");

        await page.GotoAsync($"/cases/{number}");
        ILocator objection = page.Locator(".objection");
        await objection.Locator("summary").ClickAsync();
        await objection.GetByLabel("What you do").SelectOptionAsync("Overrule");
        await objection.GetByLabel("Answer or reasons").FillAsync("The two organizations have different statutes.");
        await objection.GetByRole(AriaRole.Button).ClickAsync();
        await Browser.LookAsync(page, "preview-ruling");
        await page.GetByRole(AriaRole.Button, new() { Name = "Overrule the objection" }).ClickAsync();
        await Expect(page.Locator(".objection")).ToContainTextAsync("The two organizations have different statutes.");

        await OpenAsync(page, "Approve");
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve Highland Forum" }).ClickAsync();
        await Expect(page.Locator(".stage")).ToContainTextAsync("Questionnaire");
        Assert.IsType<Stage.Questionnaire>((await site.CaseAsync(number)).Stage);
        await Browser.LookAsync(page, "case-questionnaire");
    }

    [Fact]
    public async Task A_case_that_has_moved_on_is_shown_as_it_is_with_all_that_was_typed()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        CaseNumber number = await ReviewedAsync(site);
        IPage page = await browser.NewPageAsync(site.Url);
        await page.GotoAsync($"/cases/{number}");
        await OpenAsync(page, "Decline", ("Reason", "It has no statutes yet."));
        await site.PostAsync($"/api/applications/{number}/facts", new { field = "Country", value = "CH", reason = "by telephone" });

        await page.GetByRole(AriaRole.Button, new() { Name = "Decline Highland Forum" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("has moved on");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Country was corrected");
        Assert.IsType<Stage.Decision>((await site.CaseAsync(number)).Stage);
        await Expect(page.GetByLabel("Reason")).ToHaveValueAsync("It has no statutes yet.");
        await Browser.LookAsync(page, "moved-on");

        await page.GetByRole(AriaRole.Button, new() { Name = "Decline Highland Forum" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("declined");
        Assert.IsType<Stage.Declined>((await site.CaseAsync(number)).Stage);
        await Browser.LookAsync(page, "case-declined");
    }

    [Fact]
    public async Task A_member_confirms_what_came_in_its_name()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        await site.ImportMembersAsync();
        CaseNumber number = await site.ApplyAsync();
        await site.ShareAsync(number);
        await site.ReplyAsync(number, "ursina@ari.example", "SUPPORT\n\nWe know them well.", proved: false);
        MimeMessage letter = await MimeMessage.LoadAsync(site.LetterTo("ursina@ari.example").FullName);
        string link = Regex.Match(letter.TextBody ?? "", "/confirm/[a-z0-9]+").Value;
        IPage page = await browser.NewPageAsync(site.Url);

        await page.GotoAsync(link);
        await Browser.LookAsync(page, "confirm");
        Assert.False((await site.CaseAsync(number)).Opinions.Single().Confirmed);
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, this is my opinion: Support" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Thank you");
        Opinion opinion = (await site.CaseAsync(number)).Opinions.Single();
        Assert.True(opinion is { Confirmed: true, Stance: Stance.Support });
        await Browser.LookAsync(page, "confirmed");

        await page.GotoAsync("/confirm/nothing");
        await Expect(page.Locator("h1")).ToContainTextAsync("This link opens nothing.");
    }

    [Fact]
    public async Task Everything_works_from_the_keyboard_and_has_a_label()
    {
        await using TestSite site = await TestSite.StartAsync(azurite);
        CaseNumber number = await ReviewedAsync(site);
        IPage page = await browser.NewPageAsync(site.Url);
        await page.GotoAsync($"/cases/{number}");
        foreach (ILocator field in await page.Locator("input:not([type=hidden]):not([type=checkbox]), select, textarea").AllAsync())
        {
            string? id = await field.GetAttributeAsync("id");
            Assert.Equal(1, await page.Locator($"label[for='{id}']").CountAsync());
            Assert.Equal(1, await page.Locator($"[id='{id}']").CountAsync());
        }

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        ILocator summary = page.Locator("summary", new() { HasTextString = "Decline" });
        await summary.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("No legal form.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Decline Highland Forum" })).ToBeVisibleAsync();
    }

    /// <summary>A case whose review has closed, with support, an open objection and one voice that is not confirmed.</summary>
    private static async Task<CaseNumber> ReviewedAsync(TestSite site)
    {
        await site.ImportMembersAsync();
        CaseNumber number = await site.ApplyAsync();
        await site.ShareAsync(number);
        await site.ReplyAsync(number, "solene@haute-combe.example", "SOUTIEN\n\nNous les connaissons bien.");
        await site.ReplyAsync(number, "ursina@ari.example", "OBJECTION\n\nThere is a member of this name already.");
        await site.ReplyAsync(number, "yamile@paramos.example", "NO OBJECTION", proved: false);
        await site.CloseReviewAsync(number);
        return number;
    }

    /// <summary>Fills in an action's form and opens its preview.</summary>
    private static async Task OpenAsync(IPage page, string title, params (string Label, string Value)[] typed)
    {
        ILocator form = page.Locator("details", new() { Has = page.Locator("summary").GetByText(title, new() { Exact = true }) });
        await form.Locator("summary").ClickAsync();
        foreach ((string label, string value) in typed)
        {
            await form.GetByLabel(label).FillAsync(value);
        }

        await form.GetByRole(AriaRole.Button).ClickAsync();
    }
}
