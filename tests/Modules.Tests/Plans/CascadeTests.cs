using System.Net;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Duties;
using CoSo.Modules.Tests.Reports;
using CoSo.Plans;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Plans;

/// <summary>From the plan above to the unit's own plan and back into the ledger.</summary>
public sealed class CascadeTests
{
    [Fact]
    public async Task One_click_makes_a_draft_with_the_right_bases_and_every_item_of_the_unit()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await UnitPlanDesk.OpenAsync(house);

        var before = await desk.Officer.GetAsync(desk.Cascade);
        var id = await desk.MakeAsync();
        var again = await desk.Officer.SubmitAsync(before, "form[action$='handler=Make']");

        again.ShouldRedirectTo($"/ke-hoach-don-vi/{id}");
        var plan = await desk.PlanAsync(id);
        Assert.Equal("Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10 tháng 11 năm 2022", plan.Bases);
        Assert.Equal("Công tác dân vận chính quyền năm 2024 của Ủy ban nhân dân Phường 12", plan.Title.Replace(", Quận 10", "", StringComparison.Ordinal));
        var lines = await desk.LinesAsync(id);
        Assert.All(lines, line => Assert.Equal(LineKind.Taken, line.Kind));
        Assert.Contains(lines, line => line.Text.StartsWith("Tổ chức hội nghị đối thoại", StringComparison.Ordinal) && line.ParentDueOn == new DateOnly(2024, 10, 30));
        Assert.DoesNotContain(lines, line => line.Text.StartsWith("Biên soạn", StringComparison.Ordinal));
        var page = (await desk.Officer.GetAsync($"/ke-hoach-don-vi/{id}")).ShouldBeShown();
        Assert.Contains("Căn cứ Kế hoạch số 77/KH-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân Quận 10 về công tác dân vận", page.Text, StringComparison.Ordinal);
        Assert.Single(await house.AuditAsync(id), "UnitPlanMade");
    }

    [Fact]
    public async Task My_work_drafts_the_units_plan_with_one_press_and_then_asks_no_more()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        Assert.DoesNotContain("Đơn vị chưa có kế hoạch", (await (await house.AsAsync("phuong12")).GetAsync("/lam-viec")).ShouldBeShown().Text);
        var desk = await UnitPlanDesk.OpenAsync(house);
        var page = (await desk.Officer.GetAsync("/lam-viec")).ShouldBeShown();
        Assert.Contains("Đơn vị chưa có kế hoạch thực hiện Kế hoạch số 77/KH-UBND", page.Text);
        Assert.Contains("Phải có trước ngày 15/10/2024", page.Text);
        Assert.DoesNotContain("Đơn vị chưa có kế hoạch", (await desk.Officer.GetAsync("/lam-viec?muc=qua-han")).Text);
        (await desk.Officer.SubmitAsync(page, "form[action$='handler=Make']")).ShouldRedirectTo("/ke-hoach-don-vi/");

        Assert.DoesNotContain("Đơn vị chưa có kế hoạch", (await desk.Officer.GetAsync("/lam-viec")).ShouldBeShown().Text);
        Assert.DoesNotContain("Đơn vị chưa có kế hoạch", (await (await house.AsAsync("quanuy")).GetAsync("/lam-viec")).ShouldBeShown().Text);
        Assert.Contains("Đơn vị chưa có kế hoạch", (await (await house.AsAsync("phuong4")).GetAsync("/lam-viec")).ShouldBeShown().Text);
    }

    [Fact]
    public async Task What_differs_from_the_plan_above_needs_a_reason()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await UnitPlanDesk.OpenAsync(house);
        var id = await desk.MakeAsync();
        var dialogue = (await desk.LinesAsync(id)).Single(line => line.ParentDueOn == new DateOnly(2024, 10, 30));

        var later = await desk.SaveLineAsync(id, dialogue, new() { ["Edit.DueOn"] = "5/11/2024" });
        later.ShouldShowRefusal("sau hạn 30/10/2024 của kế hoạch cấp trên");
        Assert.Equal("5/11/2024", later.Document.QuerySelector("[name='Edit.DueOn']")!.GetAttribute("value"));
        (await desk.SaveLineAsync(id, dialogue, new() { ["Edit.Kind"] = "NotTaken" })).ShouldShowRefusal("Ghi lý do đơn vị không nhận");
        (await desk.SaveLineAsync(id, dialogue, new() { ["Edit.Kind"] = "Adapted" })).ShouldShowRefusal("Nội dung chưa khác");
        (await desk.SaveLineAsync(id, dialogue, new() { ["Edit.DueOn"] = "20/10/2024" })).ShouldRedirectTo("/ke-hoach-don-vi/");
        Assert.False((await desk.LinesAsync(id)).Single(line => line.Id == dialogue.Id).IsDifferent);

        (await desk.SaveLineAsync(id, dialogue, new() { ["Edit.DueOn"] = "5/11/2024", ["Edit.Reason"] = "Chờ lịch của đại biểu" })).ShouldRedirectTo("/ke-hoach-don-vi/");

        Assert.True((await desk.LinesAsync(id)).Single(line => line.Id == dialogue.Id).IsDifferent);
        Assert.Contains("UnitPlanLineChanged", await house.AuditAsync(dialogue.Id));
    }

    [Fact]
    public async Task Approved_it_raises_only_what_is_new_and_links_what_it_takes_over()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await UnitPlanDesk.OpenAsync(house);
        var id = await desk.MakeAsync();
        var lines = await desk.LinesAsync(id);
        var (dialogue, order) = (lines.Single(line => line.ParentDueOn == new DateOnly(2024, 10, 30)), lines.Single(line => line.Text.StartsWith("Ban hành kế hoạch của phường", StringComparison.Ordinal)));
        var quarter = await house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Code == "p12-kp1").Select(unit => unit.Id).SingleAsync());
        (await desk.SaveLineAsync(id, dialogue, new() { ["Edit.Assignee"] = $"u:{quarter}", ["Edit.DueOn"] = "20/10/2024" })).ShouldRedirectTo("/ke-hoach-don-vi/");
        (await desk.Officer.PostAsync($"/ke-hoach-don-vi/{id}/soan", new { newText = "Lập tổ dân vận khéo của phường" }, "Add")).ShouldRedirectTo("/ke-hoach-don-vi/");
        var own = (await desk.LinesAsync(id)).Single(line => line.Kind == LineKind.Added);
        var before = await desk.DutiesAsync(dialogue.MeasureId!.Value, "phuong-12");

        (await desk.StepAsync(desk.Officer, id, "Submit")).ShouldRedirectTo("/ke-hoach-don-vi/");
        (await desk.StepAsync(desk.Head, id, "Return", new { Reason = "" })).ShouldShowRefusal("Ghi lý do.");
        (await desk.StepAsync(desk.Head, id, "Return", new { Reason = "Nêu rõ người thực hiện" })).ShouldRedirectTo("/ke-hoach-don-vi/");
        Assert.Contains("Nêu rõ người thực hiện", (await desk.Officer.GetAsync($"/ke-hoach-don-vi/{id}/soan")).Text, StringComparison.Ordinal);
        await desk.ApproveAsync(id);

        var plan = await desk.PlanAsync(id);
        Assert.Equal((UnitPlanState.Approved, "Trương Quang Vinh"), (plan.State, plan.ApprovedByName));
        Assert.NotNull(plan.ApprovedBy);
        var raised = Assert.Single(await desk.DutiesAsync(own.Id));
        Assert.Equal((plan.UnitId, plan.UnitId), (raised.UnitId, raised.AssignerUnitId));
        var handed = Assert.Single(await desk.DutiesAsync(dialogue.Id));
        Assert.Equal((quarter, plan.UnitId, new DateOnly(2024, 10, 20)), (handed.UnitId, handed.AssignerUnitId, handed.DueOn));
        var after = await desk.DutiesAsync(dialogue.MeasureId!.Value, "phuong-12");
        Assert.Equal(before.Count, after.Count);
        Assert.All(after, duty => Assert.Equal($"/ke-hoach-don-vi/{id}", duty.PlannedUrl));
        Assert.Equal(DutyState.Closed, Assert.Single(await desk.DutiesAsync(order.MeasureId!.Value, "phuong-12")).State);
        Assert.Equal(DutyState.Open, Assert.Single(await desk.DutiesAsync(order.MeasureId!.Value, "phuong-4")).State);
        Assert.Equal(["UnitPlanMade", "UnitPlanSubmitted", "UnitPlanReturned", "UnitPlanSubmitted", "UnitPlanApproved"], await house.AuditAsync(id));
        (await desk.Officer.GetAsync($"/ke-hoach-don-vi/{id}/soan")).ShouldRedirectTo($"/ke-hoach-don-vi/{id}");
        (await desk.Officer.GetAsync($"/viec/{after[0].Id}")).ShouldBeShown();
    }

    [Fact]
    public async Task Approved_again_after_a_change_the_duties_follow()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await UnitPlanDesk.OpenAsync(house);
        var id = await desk.MakeAsync();
        await desk.Officer.PostAsync($"/ke-hoach-don-vi/{id}/soan", new { newText = "Lập tổ dân vận khéo" }, "Add");
        await desk.Officer.PostAsync($"/ke-hoach-don-vi/{id}/soan", new { newText = "Mở hòm thư góp ý" }, "Add");
        await desk.ApproveAsync(id);
        var own = (await desk.LinesAsync(id)).Where(line => line.Kind == LineKind.Added).ToList();

        (await desk.StepAsync(desk.Officer, id, "Reopen", new { Reason = "Đổi việc" })).ShouldRedirectTo("/ke-hoach-don-vi/");
        (await desk.SaveLineAsync(id, own[0], new() { ["Edit.Text"] = "Lập tổ dân vận khéo ở hai khu phố", ["Edit.DueOn"] = "1/11/2024" })).ShouldRedirectTo("/ke-hoach-don-vi/");
        (await desk.Officer.PostAsync($"/ke-hoach-don-vi/{id}/soan", new { lineId = own[1].Id }, "Remove")).ShouldRedirectTo("/ke-hoach-don-vi/");
        await desk.ApproveAsync(id);

        var kept = Assert.Single(await desk.DutiesAsync(own[0].Id));
        Assert.Equal(("Lập tổ dân vận khéo ở hai khu phố", new DateOnly(2024, 11, 1)), (kept.Title, kept.DueOn!.Value));
        Assert.Equal(DutyState.Withdrawn, Assert.Single(await desk.DutiesAsync(own[1].Id)).State);
    }

    [Fact]
    public async Task Two_officers_on_one_line_the_second_is_told_and_keeps_what_was_typed()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await UnitPlanDesk.OpenAsync(house);
        var id = await desk.MakeAsync();
        var line = (await desk.LinesAsync(id))[0];
        var first = await desk.Officer.GetAsync($"/ke-hoach-don-vi/{id}/soan?sua={line.Id}");
        var second = await desk.Head.GetAsync($"/ke-hoach-don-vi/{id}/soan?sua={line.Id}");

        (await desk.Officer.SubmitAsync(first, "form.p-edit", Typed("Tổ A"))).ShouldRedirectTo("/ke-hoach-don-vi/");
        var answer = await desk.Head.SubmitAsync(second, "form.p-edit", Typed("Tổ B"));

        answer.ShouldShowRefusal("Nguyễn Ngọc Bảo Trân vừa sửa dòng này");
        Assert.Equal("Tổ B", answer.Document.QuerySelector("[name='Edit.AssignedTo']")!.GetAttribute("value"));
        (await desk.Head.SubmitAsync(answer, "form.p-edit")).ShouldRedirectTo("/ke-hoach-don-vi/");
        Assert.Equal("Tổ B", (await desk.LinesAsync(id)).Single(one => one.Id == line.Id).AssignedTo);

        static List<KeyValuePair<string, object>> Typed(string who) => [new("Edit.AssignedTo", who)];
    }

    [Fact]
    public async Task Approved_on_paper_it_needs_number_day_and_the_signed_pdf()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await UnitPlanDesk.OpenAsync(house);
        var id = await desk.MakeAsync();

        (await desk.StepAsync(desk.Officer, id, "Outside", new { Number = "15/KH-UBND", PaperOn = "9/9/2024" })).ShouldShowRefusal("chọn tệp PDF đã ký");
        (await desk.StepAsync(desk.Officer, id, "Outside", Paper("15/KH-UBND", "9/9/2024", "ke-hoach.txt", "chữ"u8.ToArray()))).ShouldShowRefusal("phải là tệp PDF");
        (await desk.StepAsync(desk.Officer, id, "Outside", Paper("15/KH-UBND", "12/9/2024", "ke-hoach.pdf", ConsolidationTests.Pdf()))).ShouldShowRefusal("không thể sau hôm nay");
        (await desk.StepAsync(desk.Officer, id, "Outside", Paper("15/KH-UBND", "9/9/2024", "ke-hoach.pdf", ConsolidationTests.Pdf()))).ShouldRedirectTo("/ke-hoach-don-vi/");

        var plan = await desk.PlanAsync(id);
        Assert.True(plan is { State: UnitPlanState.Approved, IsApprovedOutside: true, PaperNumber: "15/KH-UBND", ApprovedBy: null });
        Assert.Equal(HttpStatusCode.OK, (await desk.Desk.Coordinator.Http.GetAsync($"/tep/{plan.PaperFileId}")).StatusCode);
        Assert.Contains("Kế hoạch số 15/KH-UBND ngày 9/9/2024 · duyệt ngoài hệ thống", (await desk.Desk.Coordinator.GetAsync(desk.Cascade)).Text, StringComparison.Ordinal);
        Assert.Contains("UnitPlanPaperBrought", await house.AuditAsync(id));

        static object Paper(string number, string on, string name, byte[] bytes) => new { Number = number, PaperOn = on, Paper = new Upload(name, bytes) };
    }

    [Fact]
    public async Task The_paper_of_the_unit_is_a_valid_document_with_its_own_head()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await UnitPlanDesk.OpenAsync(house);
        var id = await desk.MakeAsync();

        var bytes = await desk.Officer.Http.GetByteArrayAsync($"/ke-hoach-don-vi/{id}?handler=Word");

        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => error.Description));
        var text = document.MainDocumentPart!.Document!.InnerText;
        Assert.Contains("PHƯỜNG 12", text, StringComparison.Ordinal);
        Assert.Contains("KẾ HOẠCH", text, StringComparison.Ordinal);
        Assert.Contains("Căn cứ Kế hoạch số 77/KH-UBND ngày 05 tháng 3 năm 2024", text, StringComparison.Ordinal);
        Assert.Contains("DỰ THẢO", text, StringComparison.Ordinal);
        Assert.Contains("/KH-UBND", text, StringComparison.Ordinal);
    }
}
