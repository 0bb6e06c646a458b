using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CoSo.Browser.Tests;

/// <summary>Letters as those concerned live them: a citizen's feedback until it is rated, a complaint of 2026 until it is closed.</summary>
public sealed class CaseWalkTests(Chromium chromium)
{
    [Fact]
    public async Task Feedback_is_sent_from_a_phone_handled_and_rated()
    {
        await using var house = await RunningHouse.StartAsync("quan-10", "--demo");
        var citizen = await chromium.PersonAsync(house, width: 360);
        var (code, secret) = await SendFeedbackAsync(citizen);

        var counter = await chromium.SignedInAsync(house, "tiepcongdan");
        await counter.OpenCaseAsync(code);
        await counter.DoAsync("Chuyển đơn vị giải quyết", ("Input.Unit", "Phòng Quản lý đô thị"), ("Input.DueOn", "30/12/2026"));
        var leader = await chromium.SignedInAsync(house, "chutich");
        await leader.OpenCaseAsync(code);
        await leader.DoAsync("Quyết định, trả lời", ("Input.Text", "Đã thay nắp cống mới trong ngày."));
        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync("Đã giải quyết");

        await citizen.GotoAsync("/tra-cuu");
        await citizen.ShouldBeAccessibleAsync();
        await citizen.Locator("[name=Code]").FillAsync(code);
        await citizen.Locator("[name=Secret]").FillAsync(secret);
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Xem hồ sơ" }).ClickAsync();
        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync("Đã thay nắp cống mới trong ngày.");
        await citizen.ShouldBeAccessibleAsync();
        await citizen.Locator("[name=Rating][value='5']").CheckAsync();
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Gửi đánh giá" }).ClickAsync();
        await Assertions.Expect(citizen.Locator("[role=status]").First).ToContainTextAsync("Đã ghi đánh giá");
        await counter.ReloadAsync();
        await Assertions.Expect(counter.Locator("main")).ToContainTextAsync("người gửi đánh giá 5/5");
    }

    [Fact]
    public async Task A_complaint_of_2026_goes_from_the_counter_to_its_end()
    {
        await using var house = await RunningHouse.StartAsync("phuong-dien-hong", "--demo");
        var counter = await chromium.SignedInAsync(house, "vanphong");
        await counter.GotoAsync("/don-thu/tiep-nhan");
        await counter.ShouldBeAccessibleAsync();
        await counter.GetByRole(AriaRole.Link, new() { Name = "Giải quyết khiếu nại lần đầu" }).ClickAsync();
        await counter.Locator("[name=SenderName]").FillAsync("Lê Thị Bảy");
        await counter.Locator("[name=SenderAddress]").FillAsync("12 đường Mẫu");
        await counter.Locator("[name=Title]").FillAsync("Khiếu nại quyết định xử phạt");
        await counter.Locator("[name=Body]").FillAsync("Đề nghị xem lại quyết định xử phạt.");
        await counter.ShouldBeAccessibleAsync();
        await counter.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận, cấp biên nhận" }).ClickAsync();
        await counter.ArriveAsync(new Regex("/bien-nhan$"));
        await counter.ShouldBeAccessibleAsync();
        var address = counter.Url[..^"/bien-nhan".Length];

        var leader = await chromium.SignedInAsync(house, "chutich");
        await leader.GotoAsync(address);
        await leader.ShouldBeAccessibleAsync();
        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync("Thụ lý");
        await leader.DoAsync("Thụ lý", ("Input.Paper", "12/TB-UBND"));
        await leader.DoAsync("Giao xác minh", ("Input.Verifier", "Võ Minh Thư"));
        await counter.GotoAsync(address);
        await counter.DoAsync("Đề xuất kết quả", ("Input.Text", "Đề xuất chấp nhận một phần."));
        await leader.GotoAsync(address);
        await leader.DoAsync("Quyết định, trả lời", ("Input.Paper", "88/QĐ-UBND"), ("Input.Text", "Chấp nhận một phần khiếu nại."));
        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync("Đã giải quyết, còn bước sau");
        await counter.GotoAsync(address);
        await counter.DoAsync("Ghi xong một bước", ("Input.Step", "Gửi quyết định giải quyết khiếu nại"));

        await Assertions.Expect(counter.Locator(".c-lead")).ToContainTextAsync("Đã giải quyết");
        await counter.ShouldBeAccessibleAsync();
        await Assertions.Expect(counter.Locator("main")).ToContainTextAsync("Kết thúc hồ sơ");
    }

    private static async Task<(string Code, string Secret)> SendFeedbackAsync(IPage page)
    {
        await page.GotoAsync("/phan-anh");
        await page.ShouldBeAccessibleAsync();
        await page.Locator("[name=Category]").First.CheckAsync();
        await page.Locator("[name=Title]").FillAsync("Nắp cống vỡ trước chợ");
        await page.Locator("[name=Body]").FillAsync("Nắp cống vỡ đã ba ngày, xe dễ sụp bánh.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi phản ánh" }).ClickAsync();
        await page.ArriveAsync(new Regex("/phan-anh/da-gui"));
        await page.ShouldBeAccessibleAsync();
        var codes = page.Locator("main dl strong");
        return (await codes.Nth(0).InnerTextAsync(), await codes.Nth(1).InnerTextAsync());
    }
}
