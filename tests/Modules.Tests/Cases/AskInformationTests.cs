using CoSo.Data.Search;
using CoSo.Cases.Letters;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Cases;

/// <summary>A request for information from the portal, with what the law wants in it.</summary>
public sealed class AskInformationTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task A_request_with_what_the_law_wants_begins_its_clock_and_gets_a_receipt()
    {
        var citizen = house.Anonymous();

        var sent = await citizen.PostAsync("/yeu-cau-thong-tin", Form());

        var receipt = (await citizen.FollowAsync(sent)).ShouldBeShown();
        var one = await house.WithDbAsync(db => db.Set<Case>().AsNoTracking().SingleAsync(known => known.Kind == ProcedureKind.Information && known.SenderName == "Lê Thị Bảy"));
        Assert.Contains(one.Code, receipt.Text);
        Assert.Equal((IntakeChannel.Portal, "information.request"), (one.Channel, one.ProcedureId));
        Assert.Contains("079203012345", one.SenderAddress);
        Assert.DoesNotContain("079203012345", (await house.WithDbAsync(db => db.Set<PrivateText>().SingleAsync(text => text.SubjectId == one.Id))).Folded);
        Assert.Contains("Hình thức nhận: Đọc, xem, sao chép tại trụ sở", one.Content);
        Assert.Equal(new DateOnly(2024, 10, 2), (await house.StepAsync(one.Id, "provide")).DueOn); // fifteen working days
        Assert.Contains("CaseReceived", await house.AuditAsync(one.Id));
    }

    [Fact]
    public async Task What_the_law_wants_and_is_missing_is_told_and_nothing_typed_is_lost()
    {
        var before = await house.WithDbAsync(db => db.Set<Case>().CountAsync());

        var page = await house.Anonymous().PostAsync("/yeu-cau-thong-tin", Form(paper: "12", purpose: "", form: ""));

        page.ShouldShowError("SenderPaper", "Số căn cước có 12 chữ số");
        page.ShouldShowError("Purpose", "Nhập lý do, mục đích yêu cầu");
        Assert.Contains("Chọn hình thức nhận", page.Text);
        Assert.Equal("Lê Thị Bảy", page.Document.QuerySelector("input[name=SenderName]")!.GetAttribute("value"));
        Assert.Equal(before, await house.WithDbAsync(db => db.Set<Case>().CountAsync()));
    }

    private static Dictionary<string, object> Form(string paper = "079203012345", string purpose = "Sửa nhà", string form = "1") => new()
    {
        ["Key"] = Guid.NewGuid().ToString(), ["Title"] = "Quy hoạch lộ giới hẻm", ["Body"] = "Bản đồ quy hoạch lộ giới tuyến hẻm", ["Form"] = form, ["Purpose"] = purpose,
        ["SenderName"] = "Lê Thị Bảy", ["SenderPaper"] = paper, ["SenderAddress"] = "12 đường Mẫu", ["SenderContact"] = "bay@mau.example",
    };
}
