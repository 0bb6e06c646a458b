using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CoSo.Browser.Tests;

/// <summary>The script of the kit, on the page that shows all its parts; and what stays usable without it.</summary>
public sealed class KitTests(Chromium chromium, DemoHouse demo) : IClassFixture<DemoHouse>
{
    private const string Parts = "/lam-viec/bo-giao-dien";

    [Fact]
    public async Task The_copy_button_puts_the_text_on_the_clipboard_and_says_so()
    {
        var page = await PartsAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var button = page.Locator("[data-copy]");

        await button.ClickAsync();

        await Assertions.Expect(button).ToHaveTextAsync((await button.GetAttributeAsync("data-done"))!);
        Assert.Equal("Kính gửi UBND Phường 4: 2 nhiệm vụ đến hạn ngày 20/9/2024.", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task Copying_where_it_is_not_allowed_selects_the_text_instead()
    {
        var page = await PartsAsync();
        await page.EvaluateAsync("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }");

        await page.ClickAsync("[data-copy]");

        await page.WaitForFunctionAsync("getSelection().toString().trim() === 'Kính gửi UBND Phường 4: 2 nhiệm vụ đến hạn ngày 20/9/2024.'");
    }

    [Fact]
    public async Task A_file_dropped_is_taken_and_one_too_big_is_refused_before_it_is_sent()
    {
        var page = await PartsAsync();
        const string drop = """
            ([size, name]) => {
              const data = new DataTransfer();
              data.items.add(new File([new Uint8Array(size)], name));
              document.querySelector('[data-drop]').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """;
        var files = page.Locator("[data-drop] input[type=file]");

        await page.EvaluateAsync(drop, new object[] { 1000, "bien-ban.pdf" });
        Assert.Equal(1, await files.EvaluateAsync<int>("input => input.files.length"));
        await Assertions.Expect(page.Locator("[data-drop] [role=alert]")).ToHaveCountAsync(0);

        await page.EvaluateAsync(drop, new object[] { 26 * 1024 * 1024, "phim.mp4" });
        Assert.Equal(0, await files.EvaluateAsync<int>("input => input.files.length"));
        await Assertions.Expect(page.Locator("[data-drop] [role=alert]")).ToContainTextAsync("phim.mp4");
    }

    [Fact]
    public async Task A_question_is_asked_before_sending_and_no_is_the_first_answer()
    {
        var page = await PartsAsync();
        var sent = 0;
        page.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;
        var button = page.Locator("button[data-confirm]").First;

        await button.ClickAsync();
        await Assertions.Expect(page.Locator("dialog[open]")).ToContainTextAsync((await button.GetAttributeAsync("data-confirm"))!);
        await page.ShouldBeAccessibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(button).ToBeFocusedAsync();
        Assert.Equal(0, sent);

        await button.ClickAsync();
        await page.RunAndWaitForResponseAsync(() => page.Locator("dialog[open] button").First.ClickAsync(), answer => answer.Request.Method == "POST");
        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task Leaving_with_something_typed_asks_and_leaving_without_does_not()
    {
        var page = await PartsAsync();
        var asked = 0;
        page.Dialog += async (_, dialog) =>
        {
            asked += dialog.Type == "beforeunload" ? 1 : 0;
            await dialog.AcceptAsync();
        };

        await page.GotoAsync("/gioi-thieu");
        Assert.Equal(0, asked);

        await page.GotoAsync(Parts);
        await page.Locator("form[data-unsaved] [name=Subject]").PressSequentiallyAsync("Họp dân");
        await page.GotoAsync("/gioi-thieu");
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task The_tick_in_the_heading_ticks_every_row_and_counts()
    {
        var page = await PartsAsync();
        var rows = page.Locator("tbody input[name=Ids]");
        var count = await rows.CountAsync();
        var all = page.Locator("[data-tick-all]");

        await all.CheckAsync();
        await Assertions.Expect(page.Locator("tbody input[name=Ids]:checked")).ToHaveCountAsync(count);
        await Assertions.Expect(page.Locator("[data-ticked]")).ToHaveTextAsync($"{count}");

        await rows.First.UncheckAsync();
        Assert.True(await all.EvaluateAsync<bool>("box => box.indeterminate"));
        await Assertions.Expect(page.Locator("[data-ticked]")).ToHaveTextAsync($"{count - 1}");
    }

    [Fact]
    public async Task Without_script_one_signs_in_filters_asks_before_deleting_and_signs_out()
    {
        var page = await chromium.PersonAsync(demo.House, width: 360, script: false);
        await page.GotoAsync("/dang-nhap");
        await page.FillAsync("input[name=UserName]:visible", "phuong4");
        await page.FillAsync("input[name=Password]:visible", "dan-chu-o-co-so");
        await page.Locator("form:has(input[name=Password]:visible) button").First.ClickAsync();
        await page.ArriveAsync(new Regex("/lam-viec"));

        await page.GotoAsync(Parts);
        await Assertions.Expect(page.Locator("[data-copy]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("[data-tick-all]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("form[method=get] button").First).ToBeVisibleAsync();
        var question = page.GetByText("Xóa nhiệm vụ này? Không lấy lại được.");
        await Assertions.Expect(question).ToBeHiddenAsync();
        await page.Locator(".c-confirm > summary").First.ClickAsync();
        await Assertions.Expect(question).ToBeVisibleAsync();

        await page.Locator(".c-user summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await page.GotoAsync("/lam-viec");
        Assert.Contains("/dang-nhap", page.Url, StringComparison.Ordinal);
    }

    private async Task<IPage> PartsAsync()
    {
        var page = await chromium.SignedInAsync(demo.House, "noivu");
        await page.GotoAsync(Parts);
        return page;
    }
}
