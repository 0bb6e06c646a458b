using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Duties;
using CoSo.Heads;
using CoSo.Modules.Tests.Duties;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Heads;

/// <summary>The round: the coordinator asks, the unit explains first, the level above answers; everything stays with its history.</summary>
public sealed class HeadReviewTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    private const string Good = "Hoàn thành tốt nhiệm vụ";

    public ValueTask InitializeAsync()
    {
        house.Time.Set(DutyData.Today);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_round_is_a_duty_of_every_unit_below_and_the_unit_explains_before_the_level_above_speaks()
    {
        var round = await OpenAsync("Sáu tháng đầu năm 2024", "1/1/2024", "30/6/2024");
        var asked = await house.WithDbAsync(db => db.Set<HeadCall>().Where(call => call.RoundId == round).Join(db.Set<UnitRow>(), call => call.UnitId, unit => unit.Id, (call, unit) => unit).ToListAsync());
        Assert.Contains(asked, unit => unit.Code == "phuong-12");
        Assert.DoesNotContain(asked, unit => unit.IsRequested || unit.Kind == UnitKind.Neighbourhood);
        Assert.Equal(["HeadRoundOpened"], await house.AuditAsync(round));
        var duty = await DutyAsync(round, "phuong-12");
        Assert.Equal(new DateOnly(2024, 9, 30), duty.DueOn);

        var (head, leader, url) = (await house.AsAsync("chutichphuong12"), await house.AsAsync("chutich"), await UrlAsync("phuong-12"));
        Assert.Contains("Tự nhận xét, đánh giá", (await head.GetAsync("/lam-viec")).Text, StringComparison.Ordinal);

        // Before the unit has spoken the leader finds no form; nor does anybody assess himself.
        var early = (await leader.GetAsync($"{url}/nhan-xet?ky={round}")).ShouldBeShown();
        Assert.Contains("Đơn vị giải trình trước", early.Text, StringComparison.Ordinal);
        Assert.Null(early.Document.QuerySelector("main form"));
        Assert.Contains("không ai tự xếp loại mình", (await head.GetAsync($"{url}/nhan-xet?ky={round}")).ShouldBeShown().Text, StringComparison.Ordinal);

        var own = (await head.GetAsync($"{url}/tu-nhan-xet?ky={round}")).ShouldBeShown();
        Assert.Contains("Cần xác nhận", own.Text, StringComparison.Ordinal);
        (await head.SubmitAsync(own, "main form", new { Grade = Good })).ShouldShowError("Text", "Nhập nội dung tự nhận xét");
        (await head.SubmitAsync(own, "main form", new { Text = "Đã làm tốt", Grade = "Tuyệt vời" })).ShouldShowRefusal("Chọn một mức");
        (await head.SubmitAsync(own, "main form", new { Text = "Hoàn thành 11 trên 12 việc.", Explanation = "Một việc chờ Phòng Tư pháp.", Grade = Good })).ShouldRedirectTo(url);
        var review = await ReviewAsync(round);
        Assert.Equal(["HeadReviewSent"], await house.AuditAsync(review.Id));
        Assert.Equal(DutyState.Reported, (await DutyAsync(round, "phuong-12")).State);

        var form = (await leader.GetAsync($"{url}/nhan-xet?ky={round}")).ShouldBeShown();
        Assert.Contains("Một việc chờ Phòng Tư pháp.", form.Text, StringComparison.Ordinal);
        (await leader.SubmitAsync(form, "main form", new { Grade = "" })).ShouldShowError("Remark", "Nhập nhận xét");
        (await leader.SubmitAsync(form, "main form", new { Remark = "Đồng ý.", Grade = Good })).ShouldRedirectTo(url);
        Assert.Equal(DutyState.Closed, (await DutyAsync(round, "phuong-12")).State);

        // Put right with a reason by either side; what stood before stays; a form seen before that is refused.
        (await leader.SubmitAsync(form, "main form", new { Remark = "Sửa từ trang cũ", Grade = Good })).ShouldShowRefusal("vừa cập nhật");
        var again = (await leader.GetAsync($"{url}/nhan-xet?ky={round}")).ShouldBeShown();
        (await leader.SubmitAsync(again, "main form", new { Remark = "Xem lại.", Grade = "Hoàn thành nhiệm vụ" })).ShouldShowRefusal("ghi lý do");
        (await leader.SubmitAsync(again, "main form", new { Remark = "Xem lại.", Grade = "Hoàn thành nhiệm vụ", Reason = "Bổ sung kết quả kiểm tra" })).ShouldRedirectTo(url);
        house.Time.Set(DutyData.Today.AddDays(1));
        var more = (await head.GetAsync($"{url}/tu-nhan-xet?ky={round}")).ShouldBeShown();
        (await head.SubmitAsync(more, "main form", new { Explanation = "Việc chờ đã có trả lời.", Reason = "Có thêm tài liệu" })).ShouldRedirectTo(url);
        var shown = (await leader.GetAsync($"{url}?ky={round}")).ShouldBeShown().Text;
        foreach (var kept in new[] { "Đồng ý.", "Xem lại.", "Bổ sung kết quả kiểm tra", "Một việc chờ Phòng Tư pháp.", "Việc chờ đã có trả lời.", "bổ sung, sửa nội dung sau khi được xếp loại" })
        {
            Assert.Contains(kept, shown, StringComparison.Ordinal);
        }

        Assert.Equal(["HeadReviewSent", "HeadReviewGraded", "HeadReviewGraded", "HeadReviewSent"], await house.AuditAsync(review.Id));
        Assert.Contains("Đơn vị bổ sung sau khi xếp loại", (await leader.GetAsync($"/nguoi-dung-dau?ky={round}&tim=phường 12")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_stands_above_does_not_write_for_the_unit_and_who_coordinates_does_not_grade()
    {
        var round = await OpenAsync("Quý I", "1/1/2024", "31/3/2024");
        var url = await UrlAsync("p12-kp1");

        // The ward's head reaches the neighbourhood below, but does not speak for it.
        var above = (await (await house.AsAsync("chutichphuong12")).GetAsync($"{url}/tu-nhan-xet?ky={round}")).ShouldBeShown();
        Assert.Null(above.Document.QuerySelector("main form"));
        (await (await house.AsAsync("noivu")).GetAsync($"{await UrlAsync("phuong-12")}/nhan-xet?ky={round}")).ShouldBe(System.Net.HttpStatusCode.Forbidden);
        (await (await house.AsAsync("chutich")).GetAsync("/nguoi-dung-dau/mo-dot")).ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_round_opened_by_mistake_is_cancelled_with_a_reason_and_nobody_is_asked_any_more()
    {
        var coordinator = await house.AsAsync("noivu");
        var page = (await coordinator.GetAsync("/nguoi-dung-dau/mo-dot")).ShouldBeShown();
        (await coordinator.SubmitAsync(page, "main form", new { Name = "" })).ShouldShowError("Name", "Nhập tên đợt");
        (await coordinator.SubmitAsync(page, "main form", new { Name = "Nhầm", From = "1/1/2025", To = "31/12/2025", DueOn = "30/9/2024", Paper = "Công văn" })).ShouldShowRefusal("bắt đầu không sau hôm nay");
        (await coordinator.SubmitAsync(page, "main form", new { Name = "Nhầm", DueOn = "1/9/2024", Paper = "Công văn" })).ShouldShowRefusal("Hạn không được trước hôm nay");
        var round = await OpenAsync("Nhầm", "1/4/2024", "30/6/2024");
        (await coordinator.SubmitAsync(page, "main form", new { Name = "Lần nữa", From = "1/4/2024", To = "30/6/2024", DueOn = "30/9/2024", Paper = "Công văn" })).ShouldShowRefusal("đã có đợt");

        var list = (await coordinator.GetAsync($"/nguoi-dung-dau?ky={round}")).ShouldBeShown();
        (await coordinator.SubmitAsync(list, "main details form", new { Reason = "" })).ShouldShowRefusal("Ghi lý do");
        (await coordinator.SubmitAsync(list, "main details form", new { Reason = "Sai kỳ" })).ShouldRedirectTo("/nguoi-dung-dau");

        Assert.Equal(DutyState.Withdrawn, (await DutyAsync(round, "phuong-4")).State);
        Assert.Equal(["HeadRoundOpened", "HeadRoundCancelled"], await house.AuditAsync(round));
        Assert.DoesNotContain(round.ToString(), (await coordinator.GetAsync("/nguoi-dung-dau"))["main"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_one_unit_is_a_docx_and_all_units_are_an_xlsx()
    {
        var leader = await house.AsAsync("chutich");
        var unit = await house.WithDbAsync(db => db.Set<UnitRow>().Where(row => row.Code == "phuong-12").Select(row => row.Id).SingleAsync());

        using var answer = await leader.Http.GetAsync($"/nguoi-dung-dau/{unit}?handler=Docx&ky=2024");
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), isEditable: false);
        var text = document.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains("Trương Quang Vinh", text, StringComparison.Ordinal);
        Assert.Contains("Quá hạn, chưa xong", text, StringComparison.Ordinal);

        var sheets = CoSo.Documents.Spreadsheets.SheetReader.Read(await leader.Http.GetByteArrayAsync("/nguoi-dung-dau?handler=Xlsx&ky=2024")).Value!;
        var names = sheets[0].Rows.Select(row => row[0]?.Text).ToList();
        Assert.Contains("Ủy ban nhân dân Phường 12", names);
        Assert.Contains("Ủy ban nhân dân Phường 4", names);
        Assert.Contains("HeadFiguresTaken", await house.AuditAsync(unit));
    }

    private async Task<Guid> OpenAsync(string name, string from, string to)
    {
        var coordinator = await house.AsAsync("noivu");
        var page = (await coordinator.GetAsync("/nguoi-dung-dau/mo-dot")).ShouldBeShown();
        var made = await coordinator.SubmitAsync(page, "main form", new { Name = name, From = from, To = to, DueOn = "30/9/2024", Paper = "Công văn số 25/PNV ngày 10/9/2024" });
        made.ShouldRedirectTo("/nguoi-dung-dau?ky=");
        return Guid.Parse(made.Location!.Split('=')[^1]);
    }

    private Task<Duty> DutyAsync(Guid round, string unit) => house.WithDbAsync(db => db.Set<Duty>().AsNoTracking()
        .SingleAsync(duty => db.Set<HeadCall>().Any(call => call.Id == duty.SourceId && call.RoundId == round && db.Set<UnitRow>().Any(row => row.Id == call.UnitId && row.Code == unit))));

    private Task<HeadReview> ReviewAsync(Guid round) => house.WithDbAsync(db => db.Set<HeadReview>().AsNoTracking().SingleAsync(review => review.RoundId == round));

    private Task<string> UrlAsync(string unit) => house.WithDbAsync(async db => $"/nguoi-dung-dau/{await db.Set<UnitRow>().Where(row => row.Code == unit).Select(row => row.Id).SingleAsync()}");
}
