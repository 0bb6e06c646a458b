using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CoSo.Browser.Tests;

/// <summary>
/// Each procedure as its people live it on a day of 2024: the citizen, the officer at the counter, who handles it, who decides, and the
/// inspector who looks at the register afterwards.
/// </summary>
public sealed class ProcedureWalkTests(Chromium chromium)
{
    [Fact]
    public async Task A_petition_is_answered_and_the_inspector_finds_it_in_the_register_without_the_name()
    {
        await using var house = await RunningHouse.StartAsync("quan-10", "--demo");
        var counter = await chromium.SignedInAsync(house, "tiepcongdan");
        var (address, code, secret) = await counter.ReceiveAsync("Xử lý kiến nghị, phản ánh", "Đề nghị lắp gờ giảm tốc trước trường học");
        await counter.GotoAsync(address);
        await counter.DoAsync("Chuyển đơn vị giải quyết", ("Input.Unit", "Thanh tra"), ("Input.DueOn", "30/9/2024"));
        await counter.DoAsync("Giao xác minh", ("Input.Verifier", "Hồ Văn Tường"));
        var handler = await chromium.SignedInAsync(house, "thanhtra");
        await handler.OpenCaseAsync(code);
        await handler.DoAsync("Nhắn người gửi", ("Input.Text", "Xin cho biết giờ tan trường."));
        var citizen = await chromium.PersonAsync(house, width: 360);
        await citizen.FollowAsync(code, secret);
        await citizen.Locator("[name=Message]").FillAsync("Mười một giờ ba mươi và mười sáu giờ ba mươi.");
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Gửi tin" }).ClickAsync();
        await handler.GotoAsync(address);
        await Assertions.Expect(handler.Locator("main")).ToContainTextAsync("mười sáu giờ ba mươi");
        await handler.DoAsync("Đề xuất kết quả", ("Input.Text", "Đã khảo sát; đề xuất lắp hai gờ giảm tốc."));
        var leader = await chromium.SignedInAsync(house, "chutich");
        await leader.GotoAsync(address);
        await leader.DoAsync("Quyết định, trả lời", ("Input.Text", "Lắp hai gờ giảm tốc trong tháng 9."));
        await citizen.FollowAsync(code, secret);
        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync("Lắp hai gờ giảm tốc");

        // Whoever inspects the reception board reads its figures and its register.
        await leader.GotoAsync("/don-thu/so-lieu");
        await leader.ShouldBeAccessibleAsync();
        await Assertions.Expect(leader.Locator("table").First).ToContainTextAsync("Thanh tra");
        await counter.GotoAsync("/don-thu/so");
        await counter.ShouldBeAccessibleAsync();
        await counter.Locator("[name=tu]").FillAsync("1/9/2024");
        await counter.Locator("[name=den]").FillAsync("11/9/2024");
        var register = await counter.RunAndWaitForDownloadAsync(() => counter.GetByRole(AriaRole.Button, new() { Name = "Tải sổ (DOCX)" }).ClickAsync());
        var text = await TextAsync(register);
        Assert.Contains("gờ giảm tốc", text);
        Assert.DoesNotContain("Lê Thị Bảy", text);
    }

    [Fact]
    public async Task A_complaint_goes_to_a_second_time_whose_decision_overturns_the_first()
    {
        await using var house = await RunningHouse.StartAsync("quan-10", "--demo");
        var counter = await chromium.SignedInAsync(house, "tiepcongdan");
        var leader = await chromium.SignedInAsync(house, "chutich");
        var first = await counter.ReceiveAsync("Giải quyết khiếu nại lần đầu", "Khiếu nại quyết định xử phạt về xây dựng");
        await DecideAsync(counter, leader, first.Address, "Giữ nguyên quyết định xử phạt.");

        var second = await counter.ReceiveAsync("Giải quyết khiếu nại lần hai", "Khiếu nại lần hai về quyết định xử phạt");
        await counter.GotoAsync(second.Address);
        await counter.DoAsync("Liên kết với đơn khác", ("Input.OtherCode", first.Code), ("Input.Link", "Khiếu nại lần hai"));
        await DecideAsync(counter, leader, second.Address, "Hủy quyết định xử phạt.", overturns: true);

        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync("hủy, sửa quyết định lần đầu");
        await leader.GotoAsync("/don-thu/so-lieu");
        await Assertions.Expect(leader.Locator("table").First).ToContainTextAsync("1/1");
        var citizen = await chromium.PersonAsync(house, width: 360);
        await citizen.FollowAsync(second.Code, second.Secret);
        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync("Hủy quyết định xử phạt.");
        await Assertions.Expect(citizen.Locator("[name=Rating]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_complaint_about_discipline_and_a_petition_of_the_staff_are_known_to_those_named_alone()
    {
        await using var house = await RunningHouse.StartAsync("quan-10", "--demo");
        var counter = await chromium.SignedInAsync(house, "tiepcongdan");
        var leader = await chromium.SignedInAsync(house, "chutich");
        var other = await chromium.SignedInAsync(house, "motcua");
        foreach (var (procedure, title) in new[]
        {
            ("Giải quyết khiếu nại quyết định kỷ luật cán bộ, công chức", "Khiếu nại quyết định kỷ luật khiển trách"),
            ("Kiến nghị, phản ánh của cán bộ, công chức, viên chức, người lao động trong cơ quan", "Kiến nghị công khai tiền thưởng trong cơ quan"),
        })
        {
            var one = await counter.ReceiveAsync(procedure, title);
            var seen = await other.GotoAsync(one.Address);
            Assert.Equal(404, seen!.Status);
            await DecideAsync(counter, leader, one.Address, "Trả lời: đã xem xét lại.");
            await Assertions.Expect(leader.Locator("main")).ToContainTextAsync("đã xem xét lại");
        }
    }

    [Fact]
    public async Task Information_is_asked_for_on_the_portal_and_provided()
    {
        await using var house = await RunningHouse.StartAsync("quan-10", "--demo");
        var citizen = await chromium.PersonAsync(house, width: 360);
        await citizen.GotoAsync("/yeu-cau-thong-tin");
        await citizen.ShouldBeAccessibleAsync();
        await citizen.Locator("[name=Title]").FillAsync("Kế hoạch sửa hẻm năm 2024");
        await citizen.Locator("[name=Body]").FillAsync("Xin danh mục hẻm được sửa và thời gian làm.");
        await citizen.Locator("[name=Form]").First.CheckAsync();
        await citizen.Locator("[name=Purpose]").FillAsync("Để sắp xếp việc sửa nhà.");
        await citizen.Locator("[name=SenderName]").FillAsync("Lê Thị Bảy");
        await citizen.Locator("[name=SenderPaper]").FillAsync("079000000000");
        await citizen.Locator("[name=SenderAddress]").FillAsync("12 đường Mẫu");
        await citizen.Locator("[name=SenderContact]").FillAsync("0900000000");
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Gửi yêu cầu" }).ClickAsync();
        await citizen.ArriveAsync(new Regex("da-gui"));
        await citizen.ShouldBeAccessibleAsync();
        var codes = citizen.Locator("main dl strong");
        var (code, secret) = (await codes.Nth(0).InnerTextAsync(), await codes.Nth(1).InnerTextAsync());

        var counter = await chromium.SignedInAsync(house, "tiepcongdan");
        await counter.OpenCaseAsync(code);
        var address = new Uri(counter.Url).AbsolutePath;
        await counter.DoAsync("Giao xác minh", ("Input.Verifier", "Đặng Quang Huy"));
        await counter.DoAsync("Đề xuất kết quả", ("Input.Text", "Thông tin được công khai, cung cấp bản sao danh mục."));
        var leader = await chromium.SignedInAsync(house, "chutich");
        await leader.GotoAsync(address);
        await leader.DoAsync("Quyết định, trả lời", ("Input.Text", "Cung cấp danh mục mười hai hẻm, làm từ tháng 10."));

        await citizen.FollowAsync(code, secret);
        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync("mười hai hẻm");
    }

    [Fact]
    public async Task A_citizen_asks_to_meet_the_chairman_is_received_and_told_the_result()
    {
        await using var house = await RunningHouse.StartAsync("quan-10", "--demo");
        var keeper = await chromium.SignedInAsync(house, "tiepcongdan");
        await keeper.GotoAsync("/tiep-cong-dan/lap-lich");
        await keeper.ShouldBeAccessibleAsync();
        await keeper.Locator("[name=From]").FillAsync("12/9/2024");
        await keeper.Locator("[name=To]").FillAsync("30/9/2024");
        await keeper.Locator("[name=DaysOfMonth]").FillAsync("20, 27");
        await keeper.Locator("[name=Starts]").FillAsync("8:00");
        await keeper.Locator("[name=Ends]").FillAsync("11:30");
        await keeper.Locator("[name=Place]").FillAsync("Phòng tiếp công dân");
        await keeper.GetByRole(AriaRole.Button, new() { Name = "Lập lịch" }).ClickAsync();
        await keeper.ArriveAsync(new Regex("/tiep-cong-dan\\?thang="));
        await Assertions.Expect(keeper.Locator("input[name=Ids]")).ToHaveCountAsync(2);
        foreach (var box in await keeper.Locator("input[name=Ids]").AllAsync())
        {
            await box.CheckAsync();
        }

        await keeper.GetByRole(AriaRole.Button, new() { Name = "Công khai lịch" }).ClickAsync();
        await Assertions.Expect(keeper.Locator("[role=status]").First).ToContainTextAsync("công khai");

        var citizen = await chromium.PersonAsync(house, width: 360);
        await citizen.GotoAsync("/lich-tiep-cong-dan");
        await citizen.ShouldBeAccessibleAsync();
        await citizen.GetByRole(AriaRole.Link, new() { Name = "Đăng ký gặp" }).First.ClickAsync();
        await citizen.Locator("[name=Name]").FillAsync("Lê Thị Bảy");
        await citizen.Locator("[name=Subject]").FillAsync("Đề nghị sửa đường trước trường học");
        await citizen.ShouldBeAccessibleAsync();
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Đăng ký", Exact = true }).ClickAsync();
        await citizen.ArriveAsync(new Regex("/phieu"));
        await citizen.ShouldBeAccessibleAsync();

        await keeper.GotoAsync("/tiep-cong-dan?thang=9/2024");
        await keeper.GetByRole(AriaRole.Link, new() { Name = "20/9/2024" }).ClickAsync();
        await Assertions.Expect(keeper.Locator("main")).ToContainTextAsync("Lê Thị Bảy");
        await keeper.ShouldBeAccessibleAsync();
        await keeper.GetByRole(AriaRole.Button, new() { Name = "Xác nhận" }).ClickAsync();
        await citizen.ReloadAsync();
        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync("Đã xác nhận");

        // Somebody who comes in without an appointment today.
        await keeper.GotoAsync("/tiep-cong-dan/so/them");
        await keeper.Locator("[name=Name]").FillAsync("Trần Văn Tám");
        await keeper.Locator("[name='Matters[0].Kind'][value=Petition]").CheckAsync();
        await keeper.Locator("[name='Matters[0].Facts']").FillAsync("Đèn đường ngõ 5 hỏng.");
        await keeper.Locator("[name='Matters[0].Handling']").SelectOptionAsync("HandedOver");
        await keeper.ShouldBeAccessibleAsync();
        await keeper.GetByRole(AriaRole.Button, new() { Name = "Ghi sổ" }).ClickAsync();
        await keeper.ArriveAsync(new Regex("/tiep-cong-dan/so/[0-9a-f-]{36}"));
        await keeper.ShouldBeAccessibleAsync();
        await keeper.Locator("[name=Paper]").FillAsync("45/TB-BTCD");
        await keeper.Locator("[name=On]").FillAsync("11/9/2024");
        await keeper.GetByRole(AriaRole.Button, new() { Name = "Ghi văn bản trả lời" }).ClickAsync();
        await Assertions.Expect(keeper.Locator("main")).ToContainTextAsync("Đã trả lời");
        await keeper.GotoAsync("/tiep-cong-dan/so");
        await Assertions.Expect(keeper.Locator("main table")).ToContainTextAsync("Trần V. T.");
        await Assertions.Expect(keeper.Locator("main table")).Not.ToContainTextAsync("Trần Văn Tám");
    }

    private static async Task DecideAsync(IPage counter, IPage leader, string address, string result, bool overturns = false)
    {
        await leader.GotoAsync(address);
        if (await leader.GetByRole(AriaRole.Link, new() { Name = "Thụ lý", Exact = true }).CountAsync() > 0)
        {
            await leader.DoAsync("Thụ lý", ("Input.Paper", "12/TB-UBND"));
        }

        await leader.DoAsync("Giao xác minh", ("Input.Verifier", "Đặng Quang Huy"));
        await counter.GotoAsync(address);
        await counter.DoAsync("Đề xuất kết quả", ("Input.Text", "Đề xuất: " + result));
        await leader.GotoAsync(address);
        await leader.DoAsync("Quyết định, trả lời", [("Input.Paper", "88/QĐ-UBND"), ("Input.Text", result), .. overturns ? [("Input.Overturns", "true")] : Array.Empty<(string, string)>()]);
    }

    private static async Task<string> TextAsync(IDownload download)
    {
        using var archive = await System.IO.Compression.ZipFile.OpenReadAsync(await download.PathAsync());
        using var reader = new StreamReader(await archive.GetEntry("word/document.xml")!.OpenAsync());
        return Regex.Replace(await reader.ReadToEndAsync(), "<[^>]+>", "");
    }
}
