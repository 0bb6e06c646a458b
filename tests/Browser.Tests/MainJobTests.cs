using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Playwright;

namespace CoSo.Browser.Tests;

/// <summary>The first walk of the README, exactly: the plan in, duties out, a unit reports, one consolidated report.</summary>
public sealed class MainJobTests(Chromium chromium)
{
    public static TheoryData<Locality> Localities => new(
        new Locality("quan-10", "noivu", "chutich", "phuong4", "2024-09-14", "30/9/2024"),
        new Locality("phuong-dien-hong", "vanhoaxahoi", "chutich", "kinhte", "2026-12-14", "10/12/2026"));

    [Theory]
    [MemberData(nameof(Localities))]
    public async Task A_plan_goes_in_and_one_consolidated_report_comes_out(Locality locality)
    {
        await using var house = await RunningHouse.StartAsync(locality.Key, "--demo");
        var plan = Path.Combine(RunningHouse.Root, "localities", locality.Key, "plan.docx");

        await WalkAsync(house, locality, plan);
    }

    [Fact]
    public async Task The_real_plan_of_2024_goes_in_where_the_shared_documents_stand()
    {
        var shared = Environment.GetEnvironmentVariable("COSO_SHARED") ?? Path.Combine(RunningHouse.Root, "..", "shared");
        var plan = Path.Combine(shared, "real", "ke-hoach-dan-van-quan-10-2024.txt");
        Assert.SkipUnless(File.Exists(plan), "No shared/real beside the checkout.");
        await using var house = await RunningHouse.StartAsync("quan-10", "--demo");

        await WalkAsync(house, Localities.First().Data, plan);
    }

    private async Task WalkAsync(RunningHouse house, Locality locality, string plan)
    {
        var coordinator = await chromium.SignedInAsync(house, locality.Coordinator);
        await UploadAsync(coordinator, plan);
        await ReviewAsync(coordinator, locality);
        await AdoptAsync(coordinator);

        var officer = await chromium.SignedInAsync(house, locality.Officer, width: 360);
        await CompleteDutyAsync(officer);
        await SendReturnAsync(officer, locality);

        await AcceptAsync(coordinator, locality);
        await ConsolidateAsync(coordinator, house, locality);
        await coordinator.ShouldPrintStateOnOnePageAsync();

        var citizen = await chromium.PersonAsync(house, width: 360);
        await citizen.GotoAsync("/");
        await citizen.ShouldBeAccessibleAsync();
        await Assertions.Expect(citizen.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync("Dân thụ hưởng");
    }

    private static async Task UploadAsync(IPage page, string plan)
    {
        await page.GotoAsync("/ke-hoach/tai-len");
        await page.ShouldBeAccessibleAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(plan);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đọc văn bản" }).ClickAsync();
        await page.ArriveAsync(new Regex("/soat-lai"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Soát lại");
        await page.ShouldBeAccessibleAsync();
    }

    /// <summary>Sets a day for every item that lacks one, in bulk, naming the paper behind it; maps names nobody knows.</summary>
    private static async Task ReviewAsync(IPage page, Locality locality)
    {
        var review = page.Url.Split('?')[0];
        await page.GotoAsync(review + "?loai=Duty&xem=WithoutDay");
        await page.Locator("#hang-loat input[name=All]").CheckAsync();
        await page.GetByText("Ấn định hạn", new() { Exact = true }).First.ClickAsync();
        await page.Locator("#DueOn").FillAsync(locality.Due);
        await page.Locator("#DueBasis").FillAsync("Công văn số 12/PNV về thời hạn thực hiện");
        await page.TurnAsync(() => page.Locator("button[name=Step][value=schedule]").ClickAsync());

        await page.GotoAsync(review + "/don-vi");
        var unknown = await page.Locator("form:has(input[name=part])").CountAsync();
        for (var i = 0; i < unknown && await page.Locator("form:has(input[name=part])").CountAsync() > 0; i++)
        {
            var known = await page.Locator("#don-vi-goi-y option").First.GetAttributeAsync("value");
            var form = page.Locator("form:has(input[name=part])").First;
            await form.Locator("[name=meaning]").FillAsync(known!);
            await page.TurnAsync(() => form.GetByRole(AriaRole.Button).ClickAsync());
        }

        await Assertions.Expect(page.Locator("form:has(input[name=part])")).ToHaveCountAsync(0);
    }

    private static async Task AdoptAsync(IPage page)
    {
        await page.GotoAsync(page.Url.Split("/soat-lai")[0] + "/dua-vao-theo-doi");
        await page.ShouldBeAccessibleAsync();
        if (await page.Locator("input[name=NumberLater]").CountAsync() > 0)
        {
            await page.Locator("input[name=NumberLater]").CheckAsync();
        }

        if (await page.Locator("input[name=EvenUnsettled]").CountAsync() > 0)
        {
            await page.Locator("input[name=EvenUnsettled]").CheckAsync();
        }

        await page.Locator("main form").GetByRole(AriaRole.Button, new() { Name = "Đưa vào theo dõi" }).ClickAsync();
        await page.ArriveAsync(new Regex("/ke-hoach/[0-9a-f-]{36}$"));
        await page.ShouldBeAccessibleAsync();
    }

    private static async Task CompleteDutyAsync(IPage page)
    {
        await page.GotoAsync("/lam-viec");
        await page.ShouldBeAccessibleAsync();
        await page.Locator("main table a[href^='/viec/']").First.ClickAsync();
        await page.ArriveAsync(new Regex("/viec/[0-9a-f-]{36}"));
        await page.ShouldBeAccessibleAsync();
        await page.Locator("[name='Result.Text']").FillAsync("Đã tổ chức hội nghị quán triệt với 120 người dự tại 5 khu phố.");
        await page.Locator("[name='Result.Files']").SetInputFilesAsync(new FilePayload
        {
            Name = "bien-ban-hoi-nghi.txt",
            MimeType = "text/plain",
            Buffer = System.Text.Encoding.UTF8.GetBytes("Biên bản hội nghị quán triệt."),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Báo cáo hoàn thành" }).ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("bien-ban-hoi-nghi.txt");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Đã báo cáo");
    }

    private static async Task SendReturnAsync(IPage page, Locality locality)
    {
        await page.GotoAsync("/bao-cao");
        await page.ShouldBeAccessibleAsync();
        await page.Locator("main table a[href^='/bao-cao/']").First.ClickAsync();
        await page.ArriveAsync(new Regex("/bao-cao/[0-9a-f-]{36}"));
        await page.ShouldBeAccessibleAsync();
        foreach (var box in await page.Locator("input[name='khong-phat-sinh']").AllAsync())
        {
            await box.CheckAsync();
        }

        foreach (var area in await page.Locator("form[data-unsaved] textarea").AllAsync())
        {
            if ((await area.InputValueAsync()).Trim().Length == 0)
            {
                await area.FillAsync("Đã triển khai theo kế hoạch của đơn vị.");
            }
        }

        foreach (var choice in await page.Locator("form[data-unsaved] table select").AllAsync())
        {
            await choice.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        }

        var send = page.Locator("button[name=step][value=send]");
        if (await page.Locator("[name='nguoi-duyet']").CountAsync() > 0)
        {
            await page.Locator("[name='nguoi-duyet']").First.FillAsync("Chủ tịch Ủy ban nhân dân, tại cuộc họp giao ban");
        }

        await PressAsync(page, send);
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync("Đã gửi báo cáo");
    }

    private static async Task AcceptAsync(IPage page, Locality locality)
    {
        await page.GotoAsync($"/bao-cao/ky/{locality.CutOff}?tinh-trang=cho-tiep-nhan");
        await page.ShouldBeAccessibleAsync();
        await page.Locator("main table a[href^='/bao-cao/']").First.ClickAsync();
        await page.ArriveAsync(new Regex("/bao-cao/[0-9a-f-]{36}"));
        await PressAsync(page, page.Locator("button[name=step][value=accept]"));
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync("Đã tiếp nhận");
    }

    private static async Task ConsolidateAsync(IPage page, RunningHouse house, Locality locality)
    {
        await page.GotoAsync($"/bao-cao/ky/{locality.CutOff}/tong-hop");
        await page.ShouldBeAccessibleAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Tổng hợp từ 1/");
        await page.TurnAsync(() => page.Locator("button[name=step][value=save]").ClickAsync());

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Tải văn bản (DOCX)").ClickAsync());
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.docx");
        await download.SaveAsAsync(file);
        using (var document = WordprocessingDocument.Open(file, isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => fault.Description));
            var text = document.MainDocumentPart!.Document!.InnerText;
            Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", text, StringComparison.Ordinal);
            Assert.Contains("BÁO CÁO", text, StringComparison.Ordinal);
        }

        File.Delete(file);
        var sheet = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Tải số liệu (XLSX)").ClickAsync());
        Assert.EndsWith(".xlsx", sheet.SuggestedFilename, StringComparison.Ordinal);
    }

    /// <summary>Presses a button and says yes where it asks first.</summary>
    private static Task PressAsync(IPage page, ILocator button) => page.TurnAsync(async () =>
    {
        var asks = await button.GetAttributeAsync("data-confirm") is not null;
        await button.ClickAsync();
        if (asks)
        {
            await page.Locator("dialog[open] button").First.ClickAsync();
        }
    });
}

/// <summary>Who does what in a locality's walk.</summary>
/// <param name="Due">A day to set in bulk, after the demo's today.</param>
public sealed record Locality(string Key, string Coordinator, string Leader, string Officer, string CutOff, string Due)
{
    public override string ToString() => Key;
}
