using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TextModel.Corpus;
using TextModel.Editions;
using TextModel.Entities;
using TextModel.Formats;
using TextModel.Recordings;
using TextModel.Tests.Support;

namespace TextModel.Tests.Editions;

/// <summary>The edition as a browser shows it, opened from the disk.</summary>
/// <remarks>With <c>EDITION_SCREENSHOTS</c> set, the pictures of the documentation are made again in the folder that it names.</remarks>
public sealed class EditionBrowserTests(EditionBrowser shown) : IClassFixture<EditionBrowser>
{
    private static readonly string[] Pages = ["index.html", "interview.html", "ropewalk.html", "register.html", "hearing.html", "search.html"];

    private readonly ConcurrentQueue<string> wrong = new();

    [ToolFact("chromium")]
    public async Task No_page_says_an_error_or_asks_for_anything_elsewhere()
    {
        IPage page = await Open(1280);
        foreach (string file in Directory.GetFiles(shown.Folder.Root, "*.html").Order(StringComparer.Ordinal))
            await page.GotoAsync(Address(Path.GetFileName(file)));
        Assert.Empty(wrong);
    }

    [ToolFact("chromium")]
    public async Task Nothing_serious_is_in_the_way_of_anyone()
    {
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            IPage page = await Open(1280, scheme);
            foreach (string name in scheme == ColorScheme.Light ? Pages : Pages[1..4])
            {
                await page.GotoAsync(Address(name));
                AxeResult result = await page.RunAxe();
                string[] found = [.. result.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{scheme} {name}: {v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}")];
                Assert.True(found.Length == 0, string.Join('\n', found));
            }
        }
    }

    [ToolFact("chromium")]
    public async Task Every_note_is_reached_by_the_keyboard_and_leads_back()
    {
        foreach (int width in (int[])[1280, 420])
        {
            IPage page = await Open(width);
            await page.GotoAsync(Address("interview.html"));
            string[] marks = await page.EvalOnSelectorAllAsync<string[]>("a.ref", "all => all.map(a => a.id)");
            Assert.NotEmpty(marks);
            var met = new List<string>();
            for (int i = 0; i < 200; i++)
            {
                await page.Keyboard.PressAsync("Tab");
                if (await page.EvaluateAsync<string>("document.activeElement.className") != "ref")
                    continue;
                string mark = await page.EvaluateAsync<string>("document.activeElement.id");
                if (met.Contains(mark))
                    break;
                met.Add(mark);
                await page.Keyboard.PressAsync("Enter");
                ILocator note = page.Locator(".note:target");
                Assert.True(await note.IsVisibleAsync(), $"{mark} at {width}");
                await note.Locator("a.back").FocusAsync();
                await page.Keyboard.PressAsync("Enter");
                Assert.EndsWith($"#{mark}", page.Url, StringComparison.Ordinal);
                await page.FocusAsync($"#{mark}");
            }

            Assert.Equal(marks, met);
        }
    }

    [ToolFact("chromium")]
    public async Task Without_scripts_all_is_there_to_read()
    {
        IBrowserContext context = await shown.Browser.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 1280, Height = 900 } });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(Address("interview.html"));
        Assert.True(await page.Locator(".turn .speech").First.IsVisibleAsync());
        Assert.True(await page.Locator(".margin .note").First.IsVisibleAsync());
        await page.ClickAsync("text=Register");
        Assert.Contains("Register", await page.TitleAsync(), StringComparison.Ordinal);
    }

    [ToolFact("chromium")]
    public async Task Words_are_found_in_one_conversation_and_in_all()
    {
        IPage page = await Open(1280);
        await page.GotoAsync(Address("search.html"));
        await page.FillAsync("#q", "PUPPET* cart");
        await page.PressAsync("#q", "Enter");
        ILocator first = page.Locator("#found li a").First;
        await first.WaitForAsync();
        Assert.Equal("One conversation.", await page.Locator("#found p").TextContentAsync());
        await first.ClickAsync();
        await page.FillAsync("#find", "cart");
        await page.PressAsync("#find", "Enter");
        ILocator lines = page.Locator(".lines p");
        int places = await lines.CountAsync();
        Assert.InRange(places, 2, 50);
        Assert.All(await page.Locator(".lines a").AllTextContentsAsync(), w => Assert.Equal("cart", w, ignoreCase: true));
        Assert.All(await page.EvalOnSelectorAllAsync<string[]>(".lines a", "all => all.map(a => document.querySelector(a.getAttribute('href'))?.textContent ?? '')"), t => Assert.Contains("cart", t, StringComparison.OrdinalIgnoreCase));
        await page.FillAsync("#find", "nowhere");
        await page.PressAsync("#find", "Enter");
        Assert.Equal("Nothing was found.", await page.Locator(".find div > p").TextContentAsync());
        Assert.Empty(wrong);
    }

    [ToolFact("chromium")]
    public async Task Notes_stand_beside_their_lines_and_the_lines_are_no_longer_than_one_reads()
    {
        IPage page = await Open(1400);
        await page.GotoAsync(Address("interview.html"));
        double[] apart = await page.EvalOnSelectorAllAsync<double[]>(
            ".margin .note:first-child", "all => all.map(n => Math.abs(n.getBoundingClientRect().top - document.querySelector(n.querySelector('a.back').hash).getBoundingClientRect().top))");
        Assert.All(apart, a => Assert.InRange(a, 0, 40));
        double width = await page.EvaluateAsync<double>("document.querySelector('.speech p').getBoundingClientRect().width / parseFloat(getComputedStyle(document.querySelector('.speech p')).fontSize)");
        Assert.InRange(width, 26, 38);
    }

    [ToolFact("chromium")]
    public async Task Pictures_for_the_documentation()
    {
        string target = Environment.GetEnvironmentVariable("EDITION_SCREENSHOTS") is { Length: > 0 } named ? named : shown.Folder.Path("pictures");
        IPage wide = await Open(1280);
        await wide.GotoAsync(Address("interview.html"));
        await Save(wide, "edition-conversation.png");
        IPage narrow = await Open(420);
        await narrow.GotoAsync(Address("interview.html") + "#n1");
        await Save(narrow, "edition-note.png");
        IPage dark = await Open(1280, ColorScheme.Dark);
        await dark.GotoAsync(Address("register.html"));
        await Save(dark, "edition-register.png");
        await wide.ClickAsync(".numbers summary");
        await wide.Locator(".numbers").ScrollIntoViewIfNeededAsync();
        await Save(wide, "edition-numbers.png");
        IPage statistics = await Open(1280);
        await File.WriteAllTextAsync(shown.Folder.Path("statistics.htm"), DocumentNumbers.Of(shown.Documents).ToHtml("The voices of the samples in numbers"));
        await statistics.GotoAsync(Address("statistics.htm"));
        await Save(statistics, "statistics.png");
        Assert.All(Directory.GetFiles(target, "edition-*.png"), f => Assert.InRange(new FileInfo(f).Length, 10_000, 400_000));

        async Task Save(IPage page, string name) => await page.ScreenshotAsync(new() { Path = Path.Combine(target, name) });
    }

    [ToolFact("chromium")]
    public async Task The_numbers_are_there_for_everyone()
    {
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            IPage page = await Open(420, scheme);
            await page.GotoAsync(Address("interview.html"));
            await page.FocusAsync(".numbers summary");
            await page.Keyboard.PressAsync("Enter");
            Assert.True(await page.Locator(".plot svg").First.IsVisibleAsync());
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
            Assert.Empty(wrong);
            Assert.DoesNotContain((await page.RunAxe()).Violations, v => v.Impact is "serious" or "critical");
            // axe itself asks for the style sheet, which a page from the disk may not.
            wrong.Clear();

            await File.WriteAllTextAsync(shown.Folder.Path("statistics.htm"), DocumentNumbers.Of(shown.Documents).ToHtml("Statistics"));
            await page.GotoAsync(Address("statistics.htm"));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
            Assert.DoesNotContain((await page.RunAxe()).Violations, v => v.Impact is "serious" or "critical");
        }
    }

    [ToolFact("chromium")]
    public async Task A_recording_is_played_from_a_turn_and_nothing_of_it_is_loaded_before()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.Path("harbour 7.wav"), Silence(seconds: 16));
        TextDocument document = TextDocument.Read(Repository.PathOf("samples/interview.eaf"), null, FormatRegistry.Default.WithRecordings()).GetDocumentOrThrow();
        ReadingEdition.Write([document], folder.Root, new() { Recording = _ => "harbour%207.wav" });
        IPage page = await Open(1280);
        var asked = new ConcurrentQueue<string>();
        page.Request += (_, request) => asked.Enqueue(request.Url);
        await page.GotoAsync(new Uri(folder.Path("index.html")).AbsoluteUri);

        Assert.DoesNotContain(asked, url => url.EndsWith(".wav", StringComparison.Ordinal));
        ILocator third = page.Locator("a.at").Nth(2);
        Assert.Equal("harbour%207.wav#t=7.9", await third.GetAttributeAsync("href"));
        await third.ClickAsync();
        await page.WaitForFunctionAsync("document.querySelector('audio').currentTime > 8 && document.querySelector('.turn.playing')");
        Assert.Equal("7.9", await page.Locator(".turn.playing a.at").GetAttributeAsync("data-start"));
        await page.Locator("audio").EvaluateAsync("a => a.pause()");
        await page.WaitForFunctionAsync("!document.querySelector('.turn.playing')");
        Assert.Empty(wrong);
        if (Environment.GetEnvironmentVariable("EDITION_SCREENSHOTS") is { } pictures)
        {
            await third.ClickAsync();
            await page.WaitForFunctionAsync("document.querySelector('.turn.playing')");
            await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, "edition-recording.png") });
        }

        // Last, since axe itself asks for the sound and the style sheet, which a page from the disk may not.
        AxeResult result = await page.RunAxe();
        Assert.DoesNotContain(result.Violations, v => v.Impact is "serious" or "critical");
    }

    // A file of sound in which nothing is heard: 8,000 samples of a byte in a second.
    private static byte[] Silence(int seconds)
    {
        int length = seconds * 8000;
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("RIFF"u8);
        writer.Write(36 + length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(8000);
        writer.Write(8000);
        writer.Write((short)1);
        writer.Write((short)8);
        writer.Write("data"u8);
        writer.Write(length);
        writer.Write([.. Enumerable.Repeat((byte)128, length)]);
        return bytes.ToArray();
    }

    private async Task<IPage> Open(int width, ColorScheme scheme = ColorScheme.Light)
    {
        IBrowserContext context = await shown.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        IPage page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                wrong.Enqueue(message.Text);
        };
        page.PageError += (_, error) => wrong.Enqueue(error);
        // Of a recording the browser asks for a part, and breaks off when it has enough.
        page.RequestFailed += (_, request) =>
        {
            if (request is not { ResourceType: "media", Failure: "net::ERR_ABORTED" })
                wrong.Enqueue($"failed: {request.Url}: {request.Failure}");
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file://", StringComparison.Ordinal))
                wrong.Enqueue($"asked for {request.Url}");
        };
        return page;
    }

    private string Address(string name) => new Uri(shown.Folder.Path(name)).AbsoluteUri;
}

/// <summary>A browser, and an edition of the samples that it opens.</summary>
public sealed class EditionBrowser : IAsyncLifetime
{
    private static readonly Entity[] Names =
    [
        new() { Id = "pell", Kind = EntityKind.Person, Label = "Anton Pell", Variants = ["Pell"], Description = "Travelling player", From = new(1870), To = new(1944) },
        new() { Id = "thorne", Kind = EntityKind.Person, Label = "Agnes Thorne" },
        new() { Id = "trieste", Kind = EntityKind.Place, Label = "Trieste", Identifiers = KeyedValues.Empty.Add("wikidata", "Q546") },
        new() { Id = "tarn", Kind = EntityKind.Place, Label = "Tarn Street" },
        new() { Id = "aldermouth", Kind = EntityKind.Place, Label = "Aldermouth", Description = "A town on an estuary" },
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public IBrowser Browser => browser ?? throw new InvalidOperationException(Tool.Missing("chromium", shared: false));

    internal TemporaryFolder Folder { get; } = new();

    internal IReadOnlyList<TextDocument> Documents { get; private set; } = [];

    public async Task InitializeAsync()
    {
        if (Tool.Find("chromium") is not { } path)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
        Documents =
        [
            .. Directory.GetFiles(Repository.PathOf("samples"), "*.txt").Order(StringComparer.Ordinal).Select(f => TextDocument.Read(f).Document.Annotate(new Gazetteer(Names)).Document),
            TextDocument.Read(Repository.PathOf("tests/TextModel.Tests/Samples/Inputs/ropewalk.html"), null, Formats.Html.Html.Formats).Document,
        ];
        ReadingEdition.Write(Documents, Folder.Root, new() { Title = "Voices from the works" });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        Folder.Dispose();
    }
}
