using CoSo.Contracts.Papers;
using CoSo.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Papers;

public sealed class DeliveryTests
{
    [Fact]
    public async Task Sent_to_the_groups_of_its_recipients_received_read_and_reminded()
    {
        await using var house = await House.StartAsync();
        var id = await house.IssuedAsync(await house.UnitAsync("ubnd-q10"), "Ủy ban nhân dân 14 phường", "Báo Sài Gòn Giải Phóng (đăng tin)");
        var address = $"/van-ban/{id}/noi-nhan";
        var clerk = await house.AsAsync("vanthu");
        var page = (await clerk.GetAsync(address)).ShouldBeShown();
        Assert.Equal(14, page.All("input[name=den][checked]").Count);

        (await clerk.SubmitAsync(page, "button[value=send]")).ShouldRedirectTo(address);

        var sent = await DeliveriesAsync(house, id);
        Assert.Equal(14, sent.Count(d => d is { UnitId: not null, Way: DeliveryWay.System }));
        Assert.Equal("Báo Sài Gòn Giải Phóng (đăng tin)", Assert.Single(sent, d => d.Way == DeliveryWay.OnPaper).Name);

        var ward = await house.AsAsync("phuong12");
        var inbox = (await ward.GetAsync("/van-ban-den")).ShouldBeShown();
        Assert.Contains("Văn bản mẫu", inbox.Text);
        var mine = sent.Single(d => d.UnitId == house.UnitAsync("phuong-12").Result);
        (await ward.SubmitAsync(await ward.GetAsync($"/van-ban-den/{mine.Id}"), "button[value=read]")).ShouldRedirectTo($"/van-ban-den/{mine.Id}");
        var other = await house.AsAsync("phuong14");
        (await other.SubmitAsync(await other.GetAsync("/van-ban-den"), "button[value=receive]", new Dictionary<string, object> { ["van-ban"] = sent.Single(d => d.UnitId == house.UnitAsync("phuong-14").Result).Id.ToString() })).ShouldRedirectTo("/van-ban-den");
        (await clerk.SubmitAsync(await clerk.GetAsync(address), "button[value=remind]")).ShouldRedirectTo(address);

        var after = await DeliveriesAsync(house, id);
        Assert.Equal((2, 1, 13), (after.Count(d => d.ReceivedAt != null), after.Count(d => d.ReadAt != null), after.Count(d => d.Reminders == 1)));
        Assert.Equal("Nguyễn Ngọc Bảo Trân", after.Single(d => d.Id == mine.Id).ReadBy);
        Assert.Contains("Nhắc 1 lần", (await other.GetAsync("/van-ban-den")).Text);
        var followed = (await clerk.GetAsync($"/van-ban/{id}")).Text;
        Assert.Contains("Đã gửi 15 nơi, 2 nơi đã nhận, 1 nơi đã đọc", followed);
        Assert.Equal(["PaperSent", "RecipientsReminded"], (await house.AuditAsync(id)).Where(kind => kind is "PaperSent" or "RecipientsReminded"));
        Assert.Equal(["PaperReceived", "PaperRead"], await house.AuditAsync(mine.Id));
    }

    [Fact]
    public async Task Handed_over_on_paper_with_the_clerks_note_and_a_wrong_one_recalled_and_sent_again()
    {
        await using var house = await House.StartAsync();
        var unit = await house.UnitAsync("phuong-4");
        var id = await house.IssuedAsync(await house.UnitAsync("ubnd-q10"));
        var hand = await house.DeliverAsync(id, unit);
        var wrong = await house.DeliverAsync(id, await house.UnitAsync("phuong-5"));
        var address = $"/van-ban/{id}/noi-nhan";
        var clerk = await house.AsAsync("vanthu");

        (await clerk.SubmitAsync(await clerk.GetAsync(address), $"form:has(input[value='{hand}']) button[value=hand]")).ShouldShowRefusal("họ tên người đã nhận");
        (await clerk.SubmitAsync(await clerk.GetAsync(address), $"form:has(input[value='{hand}']) button[value=hand]", new Dictionary<string, object> { ["ngay-giao"] = "11/9/2024", ["nguoi-nhan"] = "Bà Năm, ký sổ" })).ShouldRedirectTo(address);
        (await clerk.SubmitAsync(await clerk.GetAsync(address), $"form:has(input[value='{wrong}']) button[value=recall]", new Dictionary<string, object> { ["ghi-chu"] = "Gửi nhầm" })).ShouldRedirectTo(address);

        Assert.Equal("Bà Năm, ký sổ", (await DeliveriesAsync(house, id)).Single(d => d.Id == hand).ReceivedBy);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await house.AsAsync("phuong5")).GetAsync($"/van-ban-den/{wrong}")).Status);
        Assert.Equal(["PaperHandedOver"], await house.AuditAsync(hand));
        Assert.Equal(["PaperRecalled"], await house.AuditAsync(wrong));

        (await clerk.SubmitAsync(await clerk.GetAsync(address), "button[value=send]", new Dictionary<string, object> { ["them"] = "Ủy ban nhân dân Phường 5" })).ShouldRedirectTo(address);
        Assert.Null((await DeliveriesAsync(house, id)).Single(d => d.Id == wrong).RecalledAt);
    }

    [Fact]
    public async Task Only_the_unit_itself_confirms_and_only_the_clerk_sends()
    {
        await using var house = await House.StartAsync();
        var id = await house.IssuedAsync(await house.UnitAsync("ubnd-q10"), "Phường 4");
        var delivery = await house.DeliverAsync(id, await house.UnitAsync("p12-kp1"));

        var ward = (await (await house.AsAsync("phuong12")).GetAsync($"/van-ban-den/{delivery}")).ShouldBeShown();
        var drafter = (await (await house.AsAsync("noivu")).GetAsync($"/van-ban/{id}/noi-nhan")).ShouldBeShown();

        Assert.Null(ward["button[value=read]"]);
        Assert.Null(drafter["button[value=send]"]);
        Assert.Null(drafter["button[value=remind]"]);
    }

    [Fact]
    public async Task A_paper_signed_outside_enters_the_register_and_can_be_sent_also_where_the_chain_is_off()
    {
        await using var house = await House.StartAsync("phuong-dien-hong", new DateOnly(2026, 11, 23));
        var clerk = await house.AsAsync("vanthu");
        var officer = await house.AsAsync("vanhoaxahoi");
        Assert.Contains("không dùng quy trình trình ký", (await officer.GetAsync("/van-ban/moi")).Text);
        var page = (await clerk.GetAsync("/van-ban/da-ky")).ShouldBeShown();
        (await clerk.SubmitAsync(page, "form[enctype]", new Dictionary<string, object> { ["so"] = "", ["trich-yeu"] = "" })).ShouldShowError("trich-yeu", "Nhập trích yếu nội dung");
        var typed = new Dictionary<string, object>
        {
            ["loai"] = "TB", ["trich-yeu"] = "Thông báo lịch tiếp công dân", ["so"] = "12", ["ngay"] = "20/11/2026", ["noi-nhan"] = "Phòng Kinh tế, Hạ tầng và Đô thị",
            ["ban-ky"] = new Upload("da-ky.pdf", Reports.ConsolidationTests.Pdf(), "application/pdf"),
        };

        var saved = await clerk.SubmitAsync(page, "form[enctype]", typed);

        saved.ShouldRedirectTo("/van-ban/");
        var id = Guid.Parse(saved.Location!.Split('/')[2]);
        var paper = await house.PaperAsync(id);
        Assert.Equal((PaperState.Issued, "12/TB-UBND"), (paper.State, paper.FullNumber));
        Assert.Equal(["PaperBroughtIn"], await house.AuditAsync(id));
        Assert.Contains("12/TB-UBND", (await clerk.GetAsync("/van-ban/so-di")).Text);
        (await clerk.SubmitAsync(page, "form[enctype]", typed)).ShouldShowRefusal("Số 12 năm 2026 đã cấp");
    }

    private static Task<List<PaperDelivery>> DeliveriesAsync(House house, Guid paperId) =>
        house.WithDbAsync(db => db.Set<PaperDelivery>().AsNoTracking().Where(d => d.PaperId == paperId).OrderBy(d => d.Position).ToListAsync());
}
