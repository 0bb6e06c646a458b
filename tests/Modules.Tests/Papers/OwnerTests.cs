using System.Net;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Papers;
using CoSo.Duties;
using CoSo.Duties.Chasing;
using CoSo.Modules.Tests.Duties;
using CoSo.Modules.Tests.Plans;
using CoSo.Modules.Tests.Reports;
using CoSo.Papers;
using CoSo.Reports;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Papers;

/// <summary>What other modules hand in goes through the chain and comes back with số, ngày and the signed PDF.</summary>
public sealed class OwnerTests
{
    private const string Report = "/bao-cao/ky/2024-09-14/tong-hop";

    [Fact]
    public async Task The_consolidated_report_is_approved_in_the_chain_and_carries_the_clerks_number()
    {
        await using var house = await House.StartAsync();
        var coordinator = await SavedReportAsync(house);
        var handed = await coordinator.SubmitAsync(await coordinator.GetAsync(Report), "button[value=hand-in]");
        handed.ShouldRedirectTo("/van-ban/");
        var id = IdOf(handed);
        await SignerAsync(coordinator, id);
        await house.StepAsync("noivu", id, "submit");

        var locked = await coordinator.GetAsync(Report);
        Assert.Null(locked["button[value=save]"]);
        Assert.Contains("Chờ lãnh đạo đơn vị soạn thảo xem, ký nháy", locked.Text);
        await house.StepAsync("truongnoivu", id, "pass");
        await house.StepAsync("chanhvanphong", id, "pass");
        await house.StepAsync("chutich", id, "pass");
        Assert.Equal(ConsolidatedState.Approved, (await ReportAsync(house)).State);
        await house.StepAsync("vanthu", id, "return", new Dictionary<string, object> { ["y-kien"] = "Thiếu phụ lục" });
        Assert.Equal(ConsolidatedState.Draft, (await ReportAsync(house)).State);

        await house.StepAsync("noivu", id, "submit");
        await house.StepAsync("truongnoivu", id, "pass");
        await house.StepAsync("chanhvanphong", id, "pass");
        await house.StepAsync("chutich", id, "pass");
        await house.StepAsync("vanthu", id, "number", new { so = "91", ngay = "11/9/2024" });
        Assert.Null((await ReportAsync(house)).PaperNumber);
        var reportId = (await ReportAsync(house)).Id;
        var dutyId = await house.DutyAsync("phong-noi-vu", with: duty => duty with { Source = new DutySource("consolidation", reportId, "Báo cáo định kỳ", Report), Relation = DutyRelation.Draft });
        await house.IssueAsync("vanthu", id);

        var report = await ReportAsync(house);
        Assert.Equal(("91/BC-UBND", new DateOnly(2024, 9, 11)), (report.PaperNumber, report.PaperDate));
        Assert.NotNull(report.PaperFileId);
        Assert.Contains("ConsolidatedPaperBrought", await house.AuditAsync(report.Id));
        var duty = await house.StoredAsync(dutyId);
        Assert.Equal((DutyState.Closed, "91/BC-UBND"), (duty.State, duty.PaperNumber));
        Assert.Contains("91/BC-UBND", (await coordinator.GetAsync(Report)).Text);
        var sent = await coordinator.Http.GetByteArrayAsync($"/van-ban/{id}/tep/{(await house.PaperAsync(id)).FileId}", TestContext.Current.CancellationToken);
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(sent), false);
        var text = document.MainDocumentPart!.Document!.InnerText;
        Assert.Contains("Số: 91/BC-UBND", text);
        Assert.Contains("PHÓ CHỦ TỊCH", text);
        Assert.Contains("Lưu: VT, PNV", text);
    }

    [Fact]
    public async Task A_report_signed_outside_after_all_takes_its_paper_out_of_the_chain()
    {
        await using var house = await House.StartAsync();
        var coordinator = await SavedReportAsync(house);
        var leader = await house.AsAsync("chutich");
        (await leader.SubmitAsync(await leader.GetAsync(Report), "button[value=approve]")).ShouldRedirectTo(Report);
        var id = IdOf(await coordinator.SubmitAsync(await coordinator.GetAsync(Report), "button[value=hand-in]"));
        Assert.False((await house.PaperAsync(id)).HasApproval);

        (await coordinator.SubmitAsync(await coordinator.GetAsync(Report), "button[value=paper]", new Dictionary<string, object>
        {
            ["so"] = "92/BC-UBND", ["ngay"] = "11/9/2024", ["van-ban"] = new Upload("bao-cao.pdf", ConsolidationTests.Pdf(), "application/pdf"),
        })).ShouldRedirectTo(Report);

        Assert.Equal(PaperState.Withdrawn, (await house.PaperAsync(id)).State);
        Assert.Equal("92/BC-UBND", (await ReportAsync(house)).PaperNumber);
    }

    [Fact]
    public async Task A_draft_duty_closes_when_the_clerk_issues_its_paper()
    {
        await using var house = await House.StartAsync();
        var dutyId = await house.DutyAsync("phong-noi-vu", with: duty => duty with { Relation = DutyRelation.Draft, Title = "Tham mưu Kế hoạch tuyên truyền" });
        var unit = await house.AsAsync("truongnoivu");
        var handed = await unit.DoAsync(dutyId, "HandIn", new { });
        handed.ShouldRedirectTo("/van-ban/");
        var id = IdOf(handed);
        var edit = await unit.GetAsync($"/van-ban/{id}/sua");
        var signer = edit.Document.QuerySelectorAll("select[name=nguoi-ky] option").First(o => o.TextContent.Contains("PHÓ CHỦ TỊCH", StringComparison.Ordinal)).GetAttribute("value")!;
        (await unit.SubmitAsync(edit, "form[enctype]", new Dictionary<string, object>
        {
            ["nguoi-ky"] = signer, ["noi-nhan"] = "Ủy ban nhân dân 14 phường", ["tep"] = new Upload("ke-hoach.pdf", ConsolidationTests.Pdf(), "application/pdf"),
        })).ShouldRedirectTo($"/van-ban/{id}");
        await house.StepAsync("truongnoivu", id, "outside", new Dictionary<string, object> { ["nguoi-duyet"] = "Lê Ngọc Thùy Dương, Phó Chủ tịch" });
        Assert.Contains("Mở văn bản trình ký", (await (await house.AsAsync("vanthu")).GetAsync("/viec/van-thu?muc=da-ban-hanh")).Text + (await unit.GetAsync($"/viec/{dutyId}")).Text);
        await house.StepAsync("vanthu", id, "number", new { so = "120", ngay = "11/9/2024" });
        await house.IssueAsync("vanthu", id);

        var duty = await house.StoredAsync(dutyId);
        Assert.Equal((DutyState.Closed, "120/KH-UBND"), (duty.State, duty.PaperNumber));
        Assert.Contains("DutyPaperIssued", await house.AuditAsync(dutyId));
        (await unit.PostAsync($"/viec/{dutyId}?handler=Issue", new { Issue_Number = "1/KH" })).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_units_own_plan_approved_by_its_head_goes_straight_to_the_clerk()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await UnitPlanDesk.OpenAsync(house);
        var planId = await desk.MakeAsync();
        await desk.ApproveAsync(planId);
        var handed = await desk.StepAsync(desk.Officer, planId, "HandIn");
        handed.ShouldRedirectTo("/van-ban/");
        var id = IdOf(handed);
        await SignerAsync(desk.Officer, id, "CHỦ TỊCH");
        await house.StepAsync("phuong12", id, "submit");
        Assert.Equal(PaperState.Numbering, (await house.PaperAsync(id)).State);
        await house.StepAsync("phuong12", id, "number", new { so = "15", ngay = "11/9/2024" });
        await house.IssueAsync("phuong12", id);

        var plan = await desk.PlanAsync(planId);
        Assert.Equal(("15/KH-UBND", new DateOnly(2024, 9, 11)), (plan.PaperNumber, plan.PaperOn));
        Assert.NotNull(plan.PaperFileId);
        Assert.Equal("UnitPlanPaperBrought", (await house.AuditAsync(planId))[^1]);
    }

    [Fact]
    public async Task A_chasing_letter_gets_its_number_from_the_clerk_or_from_outside()
    {
        await using var house = await House.StartAsync();
        var duty = await house.DutyAsync("phuong-8", due: new DateOnly(2024, 9, 3), with: d => d with { Title = "Niêm yết công khai quy hoạch" });
        var coordinator = await house.AsAsync("noivu");
        var made = await coordinator.PostAsync("/viec/don-doc/don-vi/phuong-8", new { Ids = duty.ToString(), ReplyBy = "20/9/2024" });
        var page = await coordinator.GetAsync(made.Location!);
        var id = IdOf(await coordinator.SubmitAsync(page, "form[action*='handler=HandIn']"));
        await SignerAsync(coordinator, id);
        await house.StepAsync("noivu", id, "outside", new Dictionary<string, object> { ["nguoi-duyet"] = "Lê Ngọc Thùy Dương" });
        await house.StepAsync("vanthu", id, "number", new { so = "300", ngay = "11/9/2024" });
        await house.IssueAsync("vanthu", id);

        var letter = await house.WithDbAsync(db => db.Set<ChaseLetter>().AsNoTracking().SingleAsync());
        Assert.Equal(("300/UBND-PNV", new DateOnly(2024, 9, 11)), (letter.Number, letter.IssuedOn));
        await house.StepAsync("vanthu", id, "correct", new Dictionary<string, object> { ["so"] = "301", ["ngay"] = "11/9/2024", ["y-kien"] = "Ghi nhầm" });
        Assert.Equal("301/UBND-PNV", (await house.WithDbAsync(db => db.Set<ChaseLetter>().AsNoTracking().SingleAsync())).Number);
    }

    [Fact]
    public async Task A_return_that_was_sent_gets_its_number_and_its_signed_paper_from_the_units_clerk()
    {
        await using var house = await House.StartAsync();
        await house.AdoptAsync(["phuong-12"]);
        var officer = await house.AsAsync("phuong12");
        var returnId = await house.SendAsync("phuong12", "phuong-12");
        var handed = await officer.SubmitAsync(await officer.GetAsync($"/bao-cao/{returnId}"), "button[value=hand-in]");
        handed.ShouldRedirectTo("/van-ban/");
        var id = IdOf(handed);
        Assert.Equal(id, IdOf(await officer.PostAsync($"/bao-cao/{returnId}", new { step = "hand-in" })));
        await SignerAsync(officer, id, "CHỦ TỊCH");
        await house.StepAsync("phuong12", id, "submit");
        Assert.Equal(PaperState.Numbering, (await house.PaperAsync(id)).State);
        await house.StepAsync("phuong12", id, "number", new { so = "33", ngay = "11/9/2024" });
        Assert.Null((await ReturnAsync(house, returnId)).PaperNumber);
        await house.IssueAsync("phuong12", id);

        var made = await ReturnAsync(house, returnId);
        Assert.Equal(("33/BC-UBND", new DateOnly(2024, 9, 11), true), (made.PaperNumber, made.PaperDate, made.HasPaper));
        Assert.Equal("ReturnPaperBrought", (await house.AuditAsync(returnId))[^1]);
        Assert.Contains("Đã có văn bản", (await officer.GetAsync($"/bao-cao/{returnId}")).Text);
        var text = await PaperTextAsync(officer, id, (await house.PaperAsync(id)).FileId!.Value);
        Assert.Contains("Số: 33/BC-UBND", text);
        Assert.Contains("Lưu: VT", text);
        Assert.Null((await officer.GetAsync($"/bao-cao/{returnId}"))["button[value=hand-in]"]);
    }

    [Fact]
    public async Task A_return_sent_back_takes_its_paper_out_of_the_chain_and_is_handed_in_only_when_sent_anew()
    {
        await using var house = await House.StartAsync();
        await house.AdoptAsync(["phuong-12"]);
        var officer = await house.AsAsync("phuong12");
        var returnId = await house.SendAsync("phuong12", "phuong-12");
        var id = IdOf(await officer.PostAsync($"/bao-cao/{returnId}", new { step = "hand-in" }));
        var coordinator = await house.AsAsync("noivu");

        (await coordinator.PostAsync($"/bao-cao/{returnId}", new Dictionary<string, object> { ["step"] = "send-back", ["ly-do"] = "Thiếu số liệu quý" })).ShouldRedirectTo($"/bao-cao/{returnId}");

        Assert.Equal(PaperState.Withdrawn, (await house.PaperAsync(id)).State);
        (await officer.PostAsync($"/bao-cao/{returnId}", new { step = "hand-in" })).ShouldShowRefusal("sau khi gửi");
        (await coordinator.PostAsync($"/bao-cao/{returnId}", new { step = "hand-in" })).ShouldShowRefusal("công chức của đơn vị");
    }

    [Fact]
    public async Task A_return_sent_back_after_its_paper_was_issued_gets_a_second_paper_and_the_first_is_marked_as_replaced()
    {
        await using var house = await House.StartAsync();
        await house.AdoptAsync(["phuong-12"]);
        var officer = await house.AsAsync("phuong12");
        var (returnId, first) = await IssuedReturnAsync(house, officer, "33");
        await SendBackAsync(house, returnId);
        (await officer.PostAsync($"/bao-cao/{returnId}", new { step = "hand-in" })).ShouldShowRefusal("sau khi gửi");
        await SendAnewAsync(house, returnId);

        var page = (await officer.GetAsync($"/bao-cao/{returnId}")).ShouldBeShown();
        Assert.Contains("Chưa có văn bản", page.Text);
        Assert.Contains("lập theo lần gửi trước", page.Text);
        var second = IdOf(await officer.SubmitAsync(page, "button[value=hand-in]"));
        Assert.NotEqual(first, second);
        Assert.Equal(second, IdOf(await officer.PostAsync($"/bao-cao/{returnId}", new { step = "hand-in" })));
        Assert.Contains("thay thế văn bản số 33/BC-UBND", (await officer.GetAsync($"/van-ban/{second}")).Text);
        Assert.Null((await house.PaperAsync(first)).ReplacedBy);
        await SignerAsync(officer, second, "CHỦ TỊCH");
        await house.StepAsync("phuong12", second, "submit");
        await house.StepAsync("phuong12", second, "number", new { so = "41", ngay = "11/9/2024" });
        await house.IssueAsync("phuong12", second);

        Assert.Equal("41/BC-UBND", (await ReturnAsync(house, returnId)).PaperNumber);
        var former = await house.PaperAsync(first);
        Assert.Equal((PaperState.Issued, "33/BC-UBND", "41/BC-UBND", second), (former.State, former.FullNumber, former.ReplacedBy, former.ReplacedById));
        Assert.Equal("PaperReplaced", (await house.AuditAsync(first))[^1]);
        Assert.Contains("Báo cáo này thay thế Báo cáo số 33/BC-UBND ngày 11 tháng 9 năm 2024.", await PaperTextAsync(officer, second, (await house.PaperAsync(second)).FileId!.Value));
        var shown = (await officer.GetAsync($"/van-ban/{first}")).ShouldBeShown();
        Assert.Contains("đã được thay thế bằng văn bản số 41/BC-UBND", shown.Text);
        Assert.Contains("Được thay thế bằng văn bản mới", shown.Text);
        Assert.Contains("bằng văn bản số 41/BC-UBND", (await officer.GetAsync("/van-ban/so-di")).Text);
        Assert.Contains("bằng văn bản số 41/BC-UBND", (await officer.GetAsync("/van-ban?muc=da-phat-hanh")).Text);
        var read = (await officer.GetAsync($"/bao-cao/{returnId}")).Text;
        Assert.Contains("văn bản đã ký 41/BC-UBND", read);
        Assert.Contains("văn bản đã ký trước đây", read);

        await house.StepAsync("phuong12", first, "correct", new Dictionary<string, object> { ["so"] = "34", ["ngay"] = "11/9/2024", ["y-kien"] = "Ghi nhầm" });
        await house.StepAsync("phuong12", second, "correct", new Dictionary<string, object> { ["so"] = "42", ["ngay"] = "11/9/2024", ["y-kien"] = "Ghi nhầm" });
        Assert.Equal("42/BC-UBND", (await ReturnAsync(house, returnId)).PaperNumber);
        Assert.Equal("42/BC-UBND", (await house.PaperAsync(first)).ReplacedBy);
    }

    [Fact]
    public async Task A_return_sent_again_unchanged_keeps_its_paper_and_one_signed_outside_replaces_what_the_chain_issued()
    {
        await using var house = await House.StartAsync();
        await house.AdoptAsync(["phuong-12"]);
        var officer = await house.AsAsync("phuong12");
        var (returnId, first) = await IssuedReturnAsync(house, officer, "33");
        await SendBackAsync(house, returnId);
        await house.SendAsync("phuong12", "phuong-12");
        Assert.Equal("33/BC-UBND", (await ReturnAsync(house, returnId)).PaperNumber);
        Assert.Null((await officer.GetAsync($"/bao-cao/{returnId}"))["button[value=hand-in]"]);

        await SendBackAsync(house, returnId);
        await SendAnewAsync(house, returnId);
        (await officer.SubmitAsync(await officer.GetAsync($"/bao-cao/{returnId}"), "button[value=paper]", new Dictionary<string, object>
        {
            ["so"] = "45/BC-UBND", ["ngay"] = "11/9/2024", ["van-ban"] = new Upload("bao-cao.pdf", ConsolidationTests.Pdf(), "application/pdf"),
        })).ShouldRedirectTo($"/bao-cao/{returnId}");

        var former = await house.PaperAsync(first);
        Assert.Equal(("45/BC-UBND", null), (former.ReplacedBy, former.ReplacedById));
        Assert.Equal("45/BC-UBND", (await ReturnAsync(house, returnId)).PaperNumber);
    }

    [Fact]
    public async Task A_paper_numbered_before_the_return_was_sent_back_is_settled_by_the_clerk_first()
    {
        await using var house = await House.StartAsync();
        await house.AdoptAsync(["phuong-12"]);
        var officer = await house.AsAsync("phuong12");
        var (returnId, first) = await NumberedReturnAsync(house, officer, "33");
        await SendBackAsync(house, returnId);
        await SendAnewAsync(house, returnId);
        (await officer.PostAsync($"/bao-cao/{returnId}", new { step = "hand-in" })).ShouldShowRefusal("33/BC-UBND của lần gửi trước đã cấp số, chưa phát hành");

        await house.IssueAsync("phuong12", first);
        Assert.Null((await ReturnAsync(house, returnId)).PaperNumber);
        var second = IdOf(await officer.SubmitAsync(await officer.GetAsync($"/bao-cao/{returnId}"), "button[value=hand-in]"));
        Assert.Equal(first, (await house.PaperAsync(second)).ReplacesId);
    }

    [Fact]
    public async Task A_return_signed_outside_takes_its_paper_out_of_the_chain()
    {
        await using var house = await House.StartAsync();
        await house.AdoptAsync(["phuong-12"]);
        var officer = await house.AsAsync("phuong12");
        var returnId = await house.SendAsync("phuong12", "phuong-12");
        var id = IdOf(await officer.PostAsync($"/bao-cao/{returnId}", new { step = "hand-in" }));

        (await officer.SubmitAsync(await officer.GetAsync($"/bao-cao/{returnId}"), "button[value=paper]", new Dictionary<string, object>
        {
            ["so"] = "34/BC-UBND", ["ngay"] = "11/9/2024", ["van-ban"] = new Upload("bao-cao.pdf", ConsolidationTests.Pdf(), "application/pdf"),
        })).ShouldRedirectTo($"/bao-cao/{returnId}");

        Assert.Equal(PaperState.Withdrawn, (await house.PaperAsync(id)).State);
        Assert.Equal("34/BC-UBND", (await ReturnAsync(house, returnId)).PaperNumber);
    }

    [Fact]
    public async Task The_authoritys_own_plan_without_a_number_goes_through_the_chain_and_gets_it()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await PlanDesk.OpenAsync(house);
        var planId = PlanDesk.IdOf(await desk.PasteAsync(SmallPlan.Text.Replace("Số: 77/KH-UBND", "Số:      /KH-UBND", StringComparison.Ordinal)));
        var details = $"/ke-hoach/{planId}/soat-lai/thong-tin";
        var handed = await desk.Coordinator.SubmitAsync((await desk.Coordinator.GetAsync(details)).ShouldBeShown(), "button[value=hand-in]");
        handed.ShouldRedirectTo("/van-ban/");
        var id = IdOf(handed);
        Assert.Equal(("KH", "Công tác dân vận chính quyền năm 2024"), ((await house.PaperAsync(id)).Type, (await house.PaperAsync(id)).Title));
        (await desk.Coordinator.SubmitAsync(await desk.Coordinator.GetAsync($"/van-ban/{id}"), "button[value=submit]")).ShouldShowRefusal("chưa có tệp dự thảo");

        var edit = await desk.Coordinator.GetAsync($"/van-ban/{id}/sua");
        var signer = edit.Document.QuerySelectorAll("select[name=nguoi-ky] option").First(o => o.TextContent.Contains("PHÓ CHỦ TỊCH", StringComparison.Ordinal)).GetAttribute("value")!;
        (await desk.Coordinator.SubmitAsync(edit, "form[enctype]", new Dictionary<string, object> { ["nguoi-ky"] = signer, ["tep"] = new Upload("ke-hoach.pdf", ConsolidationTests.Pdf(), "application/pdf") })).ShouldRedirectTo($"/van-ban/{id}");
        await house.StepAsync("noivu", id, "outside", new Dictionary<string, object> { ["nguoi-duyet"] = "Lê Ngọc Thùy Dương, Phó Chủ tịch" });
        await house.StepAsync("vanthu", id, "number", new { so = "142", ngay = "11/9/2024" });
        (await desk.AdoptAsync(planId)).ShouldRedirectTo($"/ke-hoach/{planId}");
        await house.IssueAsync("vanthu", id);

        var plan = await house.WithDbAsync(db => db.Set<CoSo.Plans.Plan>().AsNoTracking().SingleAsync(one => one.Id == planId));
        Assert.Equal(("142/KH-UBND", new DateOnly(2024, 9, 11)), (plan.Number, plan.IssuedOn));
        Assert.Equal("PlanPaperBrought", (await house.AuditAsync(planId))[^1]);
        Assert.Contains("Kế hoạch số 142/KH-UBND", (await desk.Coordinator.GetAsync($"/ke-hoach/{planId}")).ShouldBeShown().Text);
        var signed = await (await house.AsAsync("phuong12")).Http.GetByteArrayAsync($"/ke-hoach/{planId}/tep?ban=da-ky", TestContext.Current.CancellationToken);
        Assert.Equal("%PDF"u8.ToArray(), signed[..4]);
        var form = await desk.Coordinator.GetAsync(details);
        (await desk.Coordinator.SubmitAsync(form, "form[data-unsaved]", new Dictionary<string, object> { ["Details.Number"] = "143/KH-UBND" })).ShouldShowRefusal("Văn bản đã có số 142/KH-UBND");
        await house.StepAsync("vanthu", id, "correct", new Dictionary<string, object> { ["so"] = "143", ["ngay"] = "11/9/2024", ["y-kien"] = "Ghi nhầm" });
        Assert.Equal("143/KH-UBND", await house.WithDbAsync(db => db.Set<CoSo.Plans.Plan>().Where(one => one.Id == planId).Select(one => one.Number).SingleAsync()));
    }

    [Fact]
    public async Task A_plan_in_review_that_is_given_up_or_numbered_outside_leaves_the_chain()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await PlanDesk.OpenAsync(house);
        var (first, firstPaper) = await HandedAsync("năm 2024");
        var (second, secondPaper) = await HandedAsync("năm 2025");
        var form = await desk.Coordinator.GetAsync($"/ke-hoach/{first}/soat-lai/thong-tin");

        (await desk.Coordinator.SubmitAsync(form, "form[data-unsaved]", new Dictionary<string, object> { ["Details.Number"] = "9/KH-UBND", ["Details.IssuedOn"] = "10/9/2024" })).ShouldRedirectTo($"/ke-hoach/{first}");
        (await desk.Coordinator.PostAsync($"/ke-hoach/{second}/soat-lai/thong-tin", new { reason = "Trùng" }, "Abandon")).ShouldRedirectTo("/ke-hoach");

        Assert.Equal(PaperState.Withdrawn, (await house.PaperAsync(firstPaper)).State);
        Assert.Equal(PaperState.Withdrawn, (await house.PaperAsync(secondPaper)).State);
        (await desk.Coordinator.PostAsync($"/ke-hoach/{first}/soat-lai/thong-tin", new { }, "HandIn")).ShouldShowRefusal("khi chưa có số");

        async Task<(Guid Plan, Guid Paper)> HandedAsync(string year)
        {
            var plan = PlanDesk.IdOf(await desk.PasteAsync(SmallPlan.Text.Replace("Số: 77/KH-UBND", "Số:      /KH-UBND", StringComparison.Ordinal).Replace("năm 2024", year, StringComparison.Ordinal)));
            return (plan, IdOf(await desk.Coordinator.PostAsync($"/ke-hoach/{plan}/soat-lai/thong-tin", new { }, "HandIn")));
        }
    }

    private static async Task<(Guid Return, Guid Paper)> NumberedReturnAsync(House house, Visitor officer, string number)
    {
        var returnId = await house.SendAsync("phuong12", "phuong-12");
        var id = IdOf(await officer.PostAsync($"/bao-cao/{returnId}", new { step = "hand-in" }));
        await SignerAsync(officer, id, "CHỦ TỊCH");
        await house.StepAsync("phuong12", id, "submit");
        await house.StepAsync("phuong12", id, "number", new { so = number, ngay = "11/9/2024" });
        return (returnId, id);
    }

    private static async Task<(Guid Return, Guid Paper)> IssuedReturnAsync(House house, Visitor officer, string number)
    {
        var (returnId, id) = await NumberedReturnAsync(house, officer, number);
        await house.IssueAsync("phuong12", id);
        return (returnId, id);
    }

    private static async Task SendBackAsync(House house, Guid returnId)
    {
        house.Time.Advance(TimeSpan.FromMinutes(5));
        (await (await house.AsAsync("noivu")).PostAsync($"/bao-cao/{returnId}", new Dictionary<string, object> { ["step"] = "send-back", ["ly-do"] = "Xem lại số liệu quý" })).ShouldRedirectTo($"/bao-cao/{returnId}");
        house.Time.Advance(TimeSpan.FromMinutes(5));
    }

    private static async Task SendAnewAsync(House house, Guid returnId)
    {
        var field = (await (await house.AsAsync("phuong12")).GetAsync($"/bao-cao/{returnId}")).Document.QuerySelectorAll("textarea[name]").Select(one => one.GetAttribute("name")!).First(name => name is not ("ly-do" or "nguoi-duyet"));
        await house.SendAsync("phuong12", "phuong-12", new Dictionary<string, string> { [field] = "Nội dung đã bổ sung theo đề nghị" });
    }

    private static async Task<string> PaperTextAsync(Visitor who, Guid id, Guid fileId)
    {
        var sent = await who.Http.GetByteArrayAsync($"/van-ban/{id}/tep/{fileId}", TestContext.Current.CancellationToken);
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(sent), false);
        return document.MainDocumentPart!.Document!.InnerText;
    }

    private static Task<Return> ReturnAsync(House house, Guid id) => house.WithDbAsync(db => db.Set<Return>().AsNoTracking().SingleAsync(one => one.Id == id));

    private static Guid IdOf(HtmlPage page) => Guid.Parse(page.Location!.Split('/')[2]);

    private static Task<ConsolidatedReport> ReportAsync(House house) => house.WithDbAsync(db => db.Set<ConsolidatedReport>().AsNoTracking().SingleAsync());

    private static async Task<Visitor> SavedReportAsync(House house)
    {
        await house.AdoptAsync(["phuong-4"]);
        await house.AcceptAsync(await house.SendAsync("phuong4", "phuong-4"));
        var coordinator = await house.AsAsync("noivu");
        (await coordinator.SubmitAsync(await coordinator.GetAsync(Report), "button[value=save]")).ShouldRedirectTo(Report);
        return coordinator;
    }

    private static async Task SignerAsync(Visitor drafter, Guid id, string title = "PHÓ CHỦ TỊCH")
    {
        var edit = (await drafter.GetAsync($"/van-ban/{id}/sua")).ShouldBeShown();
        var signer = edit.Document.QuerySelectorAll("select[name=nguoi-ky] option").First(o => o.TextContent.Contains(title, StringComparison.Ordinal)).GetAttribute("value")!;
        (await drafter.SubmitAsync(edit, "form[enctype]", new Dictionary<string, object> { ["nguoi-ky"] = signer })).ShouldRedirectTo($"/van-ban/{id}");
    }
}
