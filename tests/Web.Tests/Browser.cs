using Microsoft.Playwright;

namespace MountainPartnership.Web.Tests;

/// <summary>A real browser with script switched off: the pages do without. Debian's Chromium, or the one that CHROMIUM names.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const int Width = 360;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
            Timeout = 120_000,
        });
    }

    public async Task DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? default);
        playwright?.Dispose();
    }

    /// <summary>A page of somebody who has not been here before.</summary>
    public async Task<IPage> NewPageAsync(Uri site)
    {
        IBrowserContext context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.AbsoluteUri,
            JavaScriptEnabled = false,
            ViewportSize = new ViewportSize { Width = 1100, Height = 800 },
        });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    /// <summary>On a narrow screen nothing is cut off at the side. A picture is kept where SCREENSHOTS names a folder.</summary>
    public static async Task LookAsync(IPage page, string name)
    {
        await PictureAsync(page, name);
        PageViewportSizeResult wide = page.ViewportSize!;
        await page.SetViewportSizeAsync(Width, 800);
        LocatorBoundingBoxResult? body = await page.Locator("html").BoundingBoxAsync();
        await PictureAsync(page, name + "-narrow");
        foreach (ILocator part in await page.Locator("main > *, main section > *").AllAsync())
        {
            if (await part.BoundingBoxAsync() is { } box)
            {
                Assert.True(box.X >= 0 && box.X + box.Width <= Width + 1, $"{name}: a part reaches to {box.X + box.Width} of {Width}.");
            }
        }

        Assert.True(body!.Width <= Width + 1, $"{name} is {body.Width} wide.");
        await page.SetViewportSizeAsync(wide.Width, wide.Height);
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }
}
