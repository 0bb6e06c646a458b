using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CoSo.Browser.Tests;

/// <summary>What officers and citizens do with a case on its pages; every page on the way is asked for accessibility.</summary>
internal static class CaseSteps
{
    /// <summary>As the officer finds it: by its code in the list.</summary>
    public static async Task OpenCaseAsync(this IPage page, string code)
    {
        await page.GotoAsync($"/don-thu?tim={code}");
        await page.ShouldBeAccessibleAsync();
        await page.Locator("main table a[href^='/don-thu/']").First.ClickAsync();
        await page.ArriveAsync(new Regex("/don-thu/[0-9a-f-]{36}$"));
        await page.ShouldBeAccessibleAsync();
    }

    /// <summary>Chooses what to do next, fills the form and sends it.</summary>
    public static async Task DoAsync(this IPage page, string action, params (string Field, string Value)[] fields)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = action, Exact = true }).ClickAsync();
        await page.ArriveAsync(new Regex("viec="));
        foreach (var (field, value) in fields)
        {
            var control = page.Locator($"[name='{field}']");
            if (await control.First.GetAttributeAsync("type") == "checkbox")
            {
                await control.First.CheckAsync();
            }
            else if (await control.First.GetAttributeAsync("type") == "radio")
            {
                await page.GetByLabel(value, new() { Exact = true }).CheckAsync();
            }
            else if (await control.First.EvaluateAsync<bool>("element => element.tagName === 'SELECT'"))
            {
                var option = await control.Locator("option").Filter(new() { HasText = value }).First.GetAttributeAsync("value");
                await control.SelectOptionAsync(option!);
            }
            else
            {
                await control.FillAsync(value);
            }
        }

        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync("Đã ghi");
    }

    /// <summary>At the counter, on paper; the address of the case, and code and secret as the receipt shows them.</summary>
    public static async Task<(string Address, string Code, string Secret)> ReceiveAsync(this IPage counter, string procedure, string title)
    {
        await counter.GotoAsync("/don-thu/tiep-nhan");
        await counter.GetByRole(AriaRole.Link, new() { Name = procedure, Exact = true }).ClickAsync();
        await counter.Locator("[name=SenderName]").FillAsync("Lê Thị Bảy");
        await counter.Locator("[name=SenderAddress]").FillAsync("12 đường Mẫu");
        await counter.Locator("[name=Title]").FillAsync(title);
        await counter.Locator("[name=Body]").FillAsync($"{title}. Xin được xem xét, trả lời bằng văn bản.");
        await counter.ShouldBeAccessibleAsync();
        await counter.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận, cấp biên nhận" }).ClickAsync();
        await counter.ArriveAsync(new Regex("/bien-nhan$"));
        await counter.ShouldBeAccessibleAsync();
        var codes = counter.Locator("main dl strong");
        return (new Uri(counter.Url[..^"/bien-nhan".Length]).AbsolutePath, await codes.Nth(0).InnerTextAsync(), await codes.Nth(1).InnerTextAsync());
    }

    /// <summary>The sender, without an account, sees the case by both codes; whoever has it open still sees it at once.</summary>
    public static async Task FollowAsync(this IPage citizen, string code, string secret)
    {
        await citizen.GotoAsync("/tra-cuu");
        if (await citizen.Locator("[name=Code]").CountAsync() > 0)
        {
            await citizen.Locator("[name=Code]").FillAsync(code);
            await citizen.Locator("[name=Secret]").FillAsync(secret);
            await citizen.GetByRole(AriaRole.Button, new() { Name = "Xem hồ sơ" }).ClickAsync();
        }

        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync(code);
        await citizen.ShouldBeAccessibleAsync();
    }
}
