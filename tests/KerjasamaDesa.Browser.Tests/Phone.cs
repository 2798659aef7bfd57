using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.Playwright;

namespace KerjasamaDesa.Browser.Tests;

/// <summary>A real Chromium and a portal on a real port, shared by the tests of a class.</summary>
public sealed class Phones : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;

    public Portal Portal { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Portal = await Portal.OnPortAsync();
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Headless = true,
            ChromiumSandbox = false,
            Args = Arguments,
        });
    }

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>A phone of 360 px in this person's hand, signed in through the form at /masuk.</summary>
    public async Task<Phone> InHandsOfAsync(Person person)
    {
        var context = await chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Portal.ClientOptions.BaseAddress.ToString(),
            ViewportSize = new ViewportSize { Width = Phone.Width, Height = 740 },
            Locale = "id-ID",
            TimezoneId = "Asia/Jakarta",
            IsMobile = true,
            HasTouch = true,
        });
        var phone = new Phone(context, await context.NewPageAsync());
        await phone.SignInAsync(person);
        return phone;
    }

    /// <summary>A phone that keeps cookies and what pages store in this folder, as a real one does when its browser ends and begins again.</summary>
    public async Task<Phone> WithMemoryAsync(string folder)
    {
        var context = await playwright.Chromium.LaunchPersistentContextAsync(folder, new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = Chromium,
            Headless = true,
            ChromiumSandbox = false,
            Args = Arguments,
            BaseURL = Portal.ClientOptions.BaseAddress.ToString(),
            ViewportSize = new ViewportSize { Width = Phone.Width, Height = 740 },
            Locale = "id-ID",
            TimezoneId = "Asia/Jakarta",
            IsMobile = true,
            HasTouch = true,
        });
        return new Phone(context, context.Pages[0]);
    }
}

/// <summary>One page at 360 px that remembers what the browser complained about.</summary>
public sealed class Phone : IAsyncDisposable
{
    public const int Width = 360;

    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    public Phone(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            // Violations of the content security policy are errors of the console too.
            if (message.Type is "error" or "warning")
            {
                complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    public async Task SignInAsync(Person person)
    {
        await Page.GotoAsync("/masuk");
        await Page.Locator("#Name").FillAsync(person.UserName);
        await Page.Locator("#Password").FillAsync(Portal.Password);
        await PressAsync("Masuk");
        await IsAtAsync("/");
    }

    /// <summary>Takes the network away, or gives it back.</summary>
    public Task OfflineAsync(bool isOffline) => context.SetOfflineAsync(isOffline);

    /// <summary>Opens a page of the portal, which must answer well and fit the screen.</summary>
    public async Task OpenAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        Assert.True(response!.Ok, $"{path} answers {response.Status}");
        await FitsAsync();
    }

    /// <summary>Presses the button of this name in the page itself.</summary>
    public Task PressAsync(string name) =>
        Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Waits until the browser is at this path.</summary>
    public Task IsAtAsync(string path) => Assertions.Expect(Page).ToHaveURLAsync(path);

    /// <summary>Waits until the page says this.</summary>
    public async Task SaysAsync(string words)
    {
        try
        {
            await Assertions.Expect(Page.Locator("main")).ToContainTextAsync(words);
        }
        catch (PlaywrightException refused)
        {
            Assert.Fail($"{Page.Url} never said '{words}':\n{await Page.Locator("main").InnerTextAsync()}\n{refused.Message}");
        }

        await FitsAsync();
    }

    /// <summary>Nothing may be wider than the screen.</summary>
    public async Task FitsAsync()
    {
        var width = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= Width, $"{Page.Url} is {width} px wide");
    }

    /// <summary>The browser had nothing to complain about.</summary>
    public void IsContent() => Assert.True(complaints.Count == 0, string.Join('\n', complaints));

    public async Task<byte[]> DownloadAsync(string path)
    {
        var response = await context.APIRequest.GetAsync(path);
        Assert.Equal(200, response.Status);
        return await response.BodyAsync();
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
