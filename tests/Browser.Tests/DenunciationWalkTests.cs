using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CoSo.Browser.Tests;

/// <summary>A denunciation from the appointment of its handlers to the conclusion; the denouncer's browser runs no script.</summary>
public sealed class DenunciationWalkTests(Chromium chromium)
{
    private const string Passphrase = "năm từ không liên quan đến nhau";

    private static readonly (string UserName, string Name, string Part)[] Appointed =
    [
        ("tiepcongdan", "Đặng Quang Huy", "Người xử lý"),
        ("thanhtra", "Hồ Văn Tường", "Người xử lý"),
        ("chutich", "Trần Quốc Khang", "Người giải quyết"),
        ("chanhvanphong", "Võ Đình Phúc", "Người giữ khóa dự phòng"),
        ("truongnoivu", "Phạm Hoàng Sơn", "Người giữ khóa dự phòng"),
        ("truonglaodong", "Vũ Thị Ngọc Ánh", "Người giữ khóa dự phòng"),
    ];

    [Fact]
    public async Task Sealed_information_is_sent_without_script_signed_for_accepted_and_concluded()
    {
        await using var house = await RunningHouse.StartAsync("quan-10", "--demo");
        var head = await chromium.SignedInAsync(house, "chutich");
        foreach (var (_, name, part) in Appointed)
        {
            await AppointAsync(head, name, part);
        }

        foreach (var (userName, _, _) in Appointed)
        {
            var page = userName == "chutich" ? head : await chromium.SignedInAsync(house, userName);
            await MakeKeyAsync(page);
        }

        var citizen = await chromium.PersonAsync(house, width: 360, script: false);
        var (code, secret) = await SendAsync(citizen);

        var handler = await chromium.SignedInAsync(house, "thanhtra");
        await OpenAsync(handler);
        await Assertions.Expect(handler.Locator("main")).ToContainTextAsync("Lê Thị Bảy");
        await DoAsync(handler, "Viết tóm tắt", ("Input.Text", "Một cán bộ thu tiền không biên lai."));
        await DoAsync(handler, "Nhắn người gửi", ("Input.Text", "Xin nộp đơn có chữ ký kèm mã hồ sơ này."));
        await FollowAsync(citizen, code, secret);
        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync("Xin nộp đơn có chữ ký");
        await DoAsync(handler, "Ghi nhận đơn có chữ ký hoặc biên bản", ("Input.Words", "Đơn viết tay, đã ký"));
        await DoAsync(handler, "Đề xuất với người giải quyết", ("Input.Text", "Đủ điều kiện, đề nghị thụ lý."));

        await OpenAsync(head);
        await Assertions.Expect(head.Locator("main")).ToContainTextAsync("thu tiền không biên lai");
        await Assertions.Expect(head.Locator("main")).Not.ToContainTextAsync("Lê Thị Bảy");
        await DoAsync(head, "Thụ lý", ("Input.Words", "Quyết định 77/QĐ-UBND"));
        await handler.ReloadAsync();
        await PrintAsync(handler, "Thông báo thụ lý, gửi người bị tố cáo");
        await AddPapersAsync(handler);
        await head.ReloadAsync();
        await Assertions.Expect(head.Locator("main")).ToContainTextAsync("so-thu.txt");
        await DoAsync(handler, "Đề xuất với người giải quyết", ("Input.Text", "Tố cáo đúng một phần."));
        await head.ReloadAsync();
        await DoAsync(head, "Kết luận nội dung tố cáo", ("Input.Words", "Kết luận 9/KL-UBND"));
        await Assertions.Expect(head.Locator("main")).ToContainTextAsync("Ra kết luận nội dung tố cáoxong 11/9/2024");

        // The administrator, who inspects what people did, finds neither page nor name.
        var administrator = await chromium.SignedInAsync(house, "quantri");
        Assert.Equal(403, (await administrator.GotoAsync(new Uri(handler.Url).AbsolutePath))!.Status);
        await administrator.GotoAsync("/quan-tri/nhat-ky");
        await Assertions.Expect(administrator.Locator("main")).Not.ToContainTextAsync("Lê Thị Bảy");
    }

    private static async Task AppointAsync(IPage head, string name, string part)
    {
        await head.GotoAsync("/to-cao/phan-cong");
        var option = await head.Locator("[name=Account] option").Filter(new() { HasText = name }).First.GetAttributeAsync("value");
        await head.Locator("[name=Account]").SelectOptionAsync(option!);
        await head.GetByLabel(part, new() { Exact = true }).CheckAsync();
        await head.Locator("[name=Paper]").FillAsync("12/QĐ-UBND");
        await head.GetByRole(AriaRole.Button, new() { Name = "Phân công", Exact = true }).ClickAsync();
        await Assertions.Expect(head.Locator("main table")).ToContainTextAsync(name);
    }

    private static async Task MakeKeyAsync(IPage page)
    {
        await page.GotoAsync("/to-cao/khoa");
        await page.ShouldBeAccessibleAsync();
        await page.Locator("[name=Passphrase]").First.FillAsync(Passphrase);
        await page.Locator("[name=Again]").First.FillAsync(Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tạo khóa", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("dấu nhận");
    }

    private static async Task<(string Code, string Secret)> SendAsync(IPage citizen)
    {
        await citizen.GotoAsync("/to-cao");
        await citizen.GetByRole(AriaRole.Link, new() { Name = "Gửi thông tin kín" }).ClickAsync();
        var unit = await citizen.Locator("[name='Input.Unit'] option").Filter(new() { HasText = "Phường 12" }).First.GetAttributeAsync("value");
        await citizen.Locator("[name='Input.Unit']").SelectOptionAsync(unit!);
        await citizen.Locator("[name='Input.About']").FillAsync("Cán bộ địa chính");
        await citizen.Locator("[name='Input.Title']").FillAsync("Thu tiền không biên lai");
        await citizen.Locator("[name='Input.Body']").FillAsync("Ngày 2/9 nhận năm triệu đồng, không ghi biên lai.");
        await citizen.Locator("[name='Input.Name']").FillAsync("Lê Thị Bảy");
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Mã hóa và gửi" }).ClickAsync();
        await Assertions.Expect(citizen.Locator("h1")).ToContainTextAsync("Đã nhận");
        var codes = citizen.Locator("main dl strong");
        return (await codes.Nth(0).InnerTextAsync(), await codes.Nth(1).InnerTextAsync());
    }

    private static async Task FollowAsync(IPage citizen, string code, string secret)
    {
        await citizen.GotoAsync("/theo-doi");
        await citizen.Locator("[name=Code]").FillAsync(code);
        await citizen.Locator("[name=Secret]").FillAsync(secret);
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Xem", Exact = true }).ClickAsync();
    }

    /// <summary>The first matter of the list, opened under the passphrase with a reason.</summary>
    private static async Task OpenAsync(IPage page)
    {
        await page.GotoAsync("/to-cao/xu-ly");
        await page.ShouldBeAccessibleAsync();
        await page.Locator("main tbody a").First.ClickAsync();
        await page.ArriveAsync(new Regex("/to-cao/xu-ly/[0-9a-f-]{36}$"));
        await page.ShouldBeAccessibleAsync();
        if (await page.Locator("[name=Passphrase]").CountAsync() > 0)
        {
            await page.Locator("[name=Passphrase]").FillAsync(Passphrase);
        }

        await page.Locator("[name=Reason]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Mở", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Khóa lại" })).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
    }

    /// <summary>A notice as a file whose name tells a number alone.</summary>
    private static async Task PrintAsync(IPage handler, string notice)
    {
        var download = await handler.RunAndWaitForDownloadAsync(() => handler.GetByRole(AriaRole.Link, new() { Name = notice, Exact = true }).ClickAsync());
        Assert.Equal("ho-so-1-2024.docx", download.SuggestedFilename);
    }

    private static async Task AddPapersAsync(IPage handler)
    {
        await handler.GetByRole(AriaRole.Link, new() { Name = "Thêm tài liệu xác minh", Exact = true }).ClickAsync();
        await handler.ArriveAsync(new Regex("viec=them-tep"));
        await handler.Locator("[name='Input.Files']").SetInputFilesAsync(new FilePayload { Name = "so-thu.txt", MimeType = "text/plain", Buffer = "Sổ thu của phường"u8.ToArray() });
        await handler.Locator("[name='Input.Text']").FillAsync("Sổ thu tháng 8, mượn tại phường.");
        await handler.GetByLabel("Người giải quyết cũng đọc được").CheckAsync();
        await handler.ShouldBeAccessibleAsync();
        await handler.GetByRole(AriaRole.Button, new() { Name = "Ghi", Exact = true }).ClickAsync();
        await handler.ArriveAsync(new Regex("/to-cao/xu-ly/[0-9a-f-]{36}$"));
        await Assertions.Expect(handler.Locator("main")).ToContainTextAsync("so-thu.txt");
    }

    private static async Task DoAsync(IPage page, string action, params (string Field, string Value)[] fields)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = action, Exact = true }).ClickAsync();
        await page.ArriveAsync(new Regex("viec="));
        foreach (var (field, value) in fields)
        {
            await page.Locator($"[name='{field}']").FillAsync(value);
        }

        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi", Exact = true }).ClickAsync();
        await page.ArriveAsync(new Regex("/to-cao/xu-ly/[0-9a-f-]{36}$"));
    }
}
