using System.Net;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Duties;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Plans.Kinds;

/// <summary>Plans of a kind: every unit must have one, they are recorded, guided and checked; projects have budget, milestones and progress.</summary>
public sealed class KindTests(House house) : IClassFixture<House>
{
    private const string Kind = "phong-chong-tham-nhung";

    [Fact]
    public async Task The_kinds_are_the_localitys_and_an_unknown_one_is_not_found()
    {
        var coordinator = await house.AsAsync("noivu");

        Assert.Contains("Danh mục dự án đô thị thông minh, chính quyền số", (await coordinator.GetAsync("/ke-hoach/loai")).ShouldBeShown().Text);
        Assert.Contains("Chưa có kế hoạch nào thuộc loại này", (await coordinator.GetAsync("/ke-hoach/loai/chuong-trinh-phoi-hop")).ShouldBeShown().Text);
        (await coordinator.GetAsync("/ke-hoach/loai/khac")).ShouldBe(HttpStatusCode.NotFound);
        (await coordinator.GetAsync("/ke-hoach/loai/khac/day-du")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_unit_is_told_records_its_plan_and_the_check_closes_the_duty()
    {
        var coordinator = await house.AsAsync("noivu");
        var ward4 = await house.AsAsync("phuong4");
        var before = (await coordinator.GetAsync($"/ke-hoach/loai/{Kind}/day-du?nam=2024")).ShouldBeShown();
        Assert.Contains("chưa có kế hoạch", before.Text);
        Assert.Contains("Phường", Assert.Single((await ward4.GetAsync($"/ke-hoach/loai/{Kind}/day-du?nam=2024")).ShouldBeShown().All("tbody tr")));

        (await coordinator.PostAsync($"/ke-hoach/loai/{Kind}/giao?nam=2024", new { Guidance = "", DueOn = "30/9/2024" })).ShouldShowError("Guidance", "Nhập văn bản hướng dẫn");
        (await coordinator.PostAsync($"/ke-hoach/loai/{Kind}/giao?nam=2024", new { Guidance = "Công văn số 88/UBND-NV ngày 10/9/2024", DueOn = "1/9/2024" })).ShouldShowRefusal("Hạn không thể trước hôm nay");
        (await coordinator.PostAsync($"/ke-hoach/loai/{Kind}/giao?nam=2024", new { Guidance = "Công văn số 88/UBND-NV ngày 10/9/2024", DueOn = "30/9/2024" })).ShouldRedirectTo($"/ke-hoach/loai/{Kind}/day-du");
        var call = await CallAsync("phuong-4");
        Assert.Equal(DutyState.Open, await DutyAsync(call.Id));
        Assert.Contains("Không còn đơn vị nào cần giao", (await coordinator.GetAsync($"/ke-hoach/loai/{Kind}/giao?nam=2024")).ShouldBeShown().Text);

        var plan = await RecordAsync(ward4, Kind, PlanDesk.PlanFile);
        Assert.Equal(DutyState.Reported, await DutyAsync(call.Id));
        Assert.Contains("12/KH-UBND", (await coordinator.GetAsync($"/ke-hoach/loai/{Kind}?nam=2024")).ShouldBeShown().Text);

        (await CheckAsync(coordinator, plan, false, "")).ShouldShowRefusal("Ghi nội dung cần bổ sung");
        (await CheckAsync(coordinator, plan, false, "Chưa phân công người phụ trách")).ShouldRedirectTo($"/ke-hoach/{plan}");
        Assert.Equal(DutyState.Open, await DutyAsync(call.Id));
        Assert.Contains("Chưa phân công người phụ trách", (await ward4.GetAsync($"/ke-hoach/loai/{Kind}/day-du?nam=2024")).Text);
        (await CheckAsync(coordinator, plan, true, "")).ShouldRedirectTo($"/ke-hoach/{plan}");
        Assert.Equal(DutyState.Closed, await DutyAsync(call.Id));
        Assert.Equal(["PlanRecorded", "PlanChecked", "PlanChecked"], (await house.AuditAsync(plan)).Take(3));

        var sheet = CoSo.Documents.Spreadsheets.SheetReader.Read(await coordinator.Http.GetByteArrayAsync($"/ke-hoach/loai/{Kind}/day-du?handler=Export&nam=2024")).Value!;
        Assert.Contains(sheet[0].Rows, row => row[2]?.Text == "12/KH-UBND");
    }

    [Fact]
    public async Task A_plan_without_paper_or_twice_is_not_recorded()
    {
        var ward5 = await house.AsAsync("phuong5");
        (await ward5.PostAsync("/ke-hoach/ghi-nhan", new { loai = "pci", PlanTitle = "Kế hoạch" })).ShouldShowError("Paper", "Chọn tệp văn bản");
        await RecordAsync(ward5, "pci", PlanDesk.PlanFile);
        var again = await PostRecordAsync(ward5, "pci", PlanDesk.PlanFile, "phuong-5");
        again.ShouldShowRefusal("Tệp này đã được ghi nhận");
        (await PostRecordAsync(ward5, "pci", PlanDesk.PlanFile, "phuong-4")).ShouldShowRefusal("Không ghi nhận được kế hoạch cho đơn vị này");
        (await PostRecordAsync(ward5, "pci", "MZ..."u8.ToArray(), "phuong-5")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_project_has_budget_milestones_that_are_duties_and_progress_told_by_its_lead()
    {
        var coordinator = await house.AsAsync("noivu");
        var plan = await RecordAsync(coordinator, "do-thi-thong-minh", PlanDesk.PlanFile, "ubnd-q10");
        Assert.Contains("chưa có hạng mục nào", (await coordinator.GetAsync($"/ke-hoach/{plan}/hang-muc")).ShouldBeShown().Text);
        var form = (await coordinator.GetAsync($"/ke-hoach/{plan}/hang-muc/them")).ShouldBeShown();
        (await coordinator.SubmitAsync(form, "form[data-unsaved]", new Dictionary<string, object> { ["Form.Name"] = "" })).ShouldShowError("Form.Name", "Nhập tên");
        var lead = await UnitAsync("phong-van-hoa");
        var made = await coordinator.SubmitAsync(form, "form[data-unsaved]", new Dictionary<string, object>
        {
            ["Form.Name"] = "Trung tâm điều hành", ["Form.LeadUnitId"] = lead.ToString(), ["Form.Budget"] = "2.500.000.000", ["Form.StartOn"] = "1/3/2024", ["Form.EndOn"] = "31/12/2024",
            ["Form.Extra[nguon-von]"] = "Ngân sách quận",
        });
        made.ShouldRedirectTo($"/ke-hoach/{plan}/hang-muc/");
        var work = Guid.Parse(made.Location!.Split('/')[4]);

        (await coordinator.PostAsync($"/ke-hoach/{plan}/hang-muc/{work}/sua", new { name = "Nghiệm thu", dueOn = "" }, "Milestone")).ShouldShowRefusal("Nhập tên mốc và ngày phải xong");
        (await coordinator.PostAsync($"/ke-hoach/{plan}/hang-muc/{work}/sua", new { name = "Nghiệm thu", dueOn = "15/11/2024" }, "Milestone")).ShouldRedirectTo($"/ke-hoach/{plan}/hang-muc/{work}");
        var milestone = await house.WithDbAsync(db => db.Set<WorkMilestone>().SingleAsync(one => one.WorkId == work));
        Assert.Equal(DutyState.Open, await DutyAsync(milestone.Id));

        var culture = await house.AsAsync("vanhoa");
        (await culture.PostAsync($"/ke-hoach/{plan}/hang-muc/{work}/tien-do", new { State = "Done", Progress = "90", Version = "0" })).ShouldShowRefusal("hoàn thành thì 100 %");
        var report = await culture.GetAsync($"/ke-hoach/{plan}/hang-muc/{work}/tien-do");
        (await culture.SubmitAsync(report, "form[data-unsaved]", new { State = "UnderWay", Progress = "60", Note = "Đã lắp đặt", Done = new[] { milestone.Id.ToString() } })).ShouldRedirectTo($"/ke-hoach/{plan}/hang-muc/{work}");
        Assert.Equal(DutyState.Reported, await DutyAsync(milestone.Id));
        var list = (await coordinator.GetAsync($"/ke-hoach/{plan}/hang-muc")).ShouldBeShown();
        Assert.Contains("2.500.000.000", list.Text);
        Assert.Contains("60 %", list.Text);
        Assert.Contains("Ngân sách quận", (await coordinator.GetAsync($"/ke-hoach/{plan}/hang-muc/{work}")).ShouldBeShown().Text);
        Assert.Contains("PlanWorkReported", await house.AuditAsync(work));
        (await (await house.AsAsync("kinhte")).GetAsync($"/ke-hoach/{plan}/hang-muc/{work}/tien-do")).ShouldBe(HttpStatusCode.NotFound);

        var stale = await coordinator.GetAsync($"/ke-hoach/{plan}/hang-muc/{work}/sua");
        (await coordinator.SubmitAsync(stale, "form[data-unsaved]", new Dictionary<string, object> { ["Form.Version"] = "0", ["Form.Name"] = "Tên khác" })).ShouldShowRefusal("Có người vừa sửa nội dung này");
    }

    [Fact]
    public async Task A_programme_has_its_years_side_by_side_and_its_review_brings_a_paper_back()
    {
        var coordinator = await house.AsAsync("noivu");
        (await PostRecordAsync(coordinator, "chuong-trinh", PlanDesk.PlanFile, "ubnd-q10", year: "2021")).ShouldShowRefusal("nhập năm cuối");
        var programme = PlanDesk.IdOf(await PostRecordAsync(coordinator, "chuong-trinh", Pdf(), "ubnd-q10", year: "2021", until: "2025"));
        var desk = await PlanDesk.OpenAsync(house);
        var yearly = await desk.TakeInAsync(SmallPlan.Text);
        await desk.MapAllAsync(yearly);
        (await desk.AdoptAsync(yearly)).ShouldRedirectTo($"/ke-hoach/{yearly}");
        var edit = $"/ke-hoach/{programme}/chuong-trinh/sua";

        (await coordinator.PostAsync(edit, new { PlanId = yearly.ToString() }, "Link")).ShouldRedirectTo(edit);
        (await coordinator.PostAsync(edit, new { Party = "Không có đơn vị này" }, "Party")).ShouldShowRefusal("Không rõ đơn vị");
        (await coordinator.PostAsync(edit, new { Party = "Liên đoàn Lao động", IsLead = "true" }, "Party")).ShouldRedirectTo(edit);
        var lead = await UnitAsync("phong-lao-dong");
        (await coordinator.PostAsync(edit, new { ReviewName = "Sơ kết", UnitId = lead.ToString(), DueOn = "1/1/2030" }, "Review")).ShouldShowRefusal("phải nằm trong thời gian");
        (await coordinator.PostAsync(edit, new { ReviewName = "Sơ kết 3 năm", UnitId = lead.ToString(), DueOn = "15/10/2024" }, "Review")).ShouldRedirectTo(edit);
        var review = await house.WithDbAsync(db => db.Set<ProgrammeReview>().SingleAsync(one => one.ProgrammeId == programme));
        Assert.Equal(DutyState.Open, await DutyAsync(review.Id));

        var page = (await coordinator.GetAsync($"/ke-hoach/{programme}/chuong-trinh")).ShouldBeShown();
        Assert.Contains("Công tác dân vận chính quyền năm 2024", page.Text);
        Assert.Contains("chủ trì", page.Text);
        Assert.Equal(["2021", "2022", "2023", "2024", "2025"], page.All("thead th").Skip(1).Take(5));
        Assert.Contains("2021–2025", (await coordinator.GetAsync("/chuong-trinh")).ShouldBeShown().Text);

        var labour = await house.AsAsync("laodong");
        var paper = $"/ke-hoach/{programme}/chuong-trinh/so-ket/{review.Id}";
        (await labour.PostAsync(paper, new { Number = "12/BC-UBND", Date = "10/9/2024", Paper = new Upload("a.docx", PlanDesk.PlanFile) })).ShouldShowRefusal("phải là tệp PDF");
        (await labour.PostAsync(paper, new { Number = "12/BC-UBND", Date = "10/9/2024", Paper = new Upload("so-ket.pdf", Pdf()) })).ShouldRedirectTo($"/ke-hoach/{programme}/chuong-trinh");
        Assert.Equal(DutyState.Closed, await DutyAsync(review.Id));
        Assert.Contains("ProgrammeReviewed", await house.AuditAsync(programme));
        (await (await house.AsAsync("kinhte")).GetAsync(paper)).ShouldBe(HttpStatusCode.NotFound);
    }

    internal static byte[] Pdf() => System.Text.Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    private async Task<Guid> RecordAsync(Visitor visitor, string kind, byte[] paper, string? unit = null)
    {
        var answer = await PostRecordAsync(visitor, kind, paper, unit);
        answer.ShouldRedirectTo("/ke-hoach/");
        return PlanDesk.IdOf(answer);
    }

    private async Task<HtmlPage> PostRecordAsync(Visitor visitor, string kind, byte[] paper, string? unit, string year = "2024", string? until = null)
    {
        var form = (await visitor.GetAsync($"/ke-hoach/ghi-nhan?loai={kind}")).ShouldBeShown();
        var fields = new Dictionary<string, object>
        {
            ["PlanTitle"] = $"Kế hoạch {kind}", ["Number"] = "12/KH-UBND", ["IssuedOn"] = "5/3/2024", ["Year"] = year, ["Paper"] = new Upload(paper[0] == (byte)'%' ? "ke-hoach.pdf" : "ke-hoach.docx", paper),
        };
        if (unit is not null)
        {
            fields["UnitId"] = (await UnitAsync(unit)).ToString();
        }

        if (until is not null)
        {
            fields["UntilYear"] = until;
        }

        return await visitor.SubmitAsync(form, "form[data-unsaved]", fields);
    }

    private static async Task<HtmlPage> CheckAsync(Visitor visitor, Guid plan, bool isInOrder, string note) =>
        await visitor.SubmitAsync((await visitor.GetAsync($"/ke-hoach/{plan}/ho-so")).ShouldBeShown(), $"button[name=IsInOrder][value={(isInOrder ? "true" : "false")}]", new { CheckNote = note });

    private Task<Guid> UnitAsync(string code) => house.WithDbAsync(db => db.Set<UnitRow>().Where(row => row.Code == code).Select(row => row.Id).SingleAsync());

    private async Task<PlanCall> CallAsync(string code)
    {
        var unit = await UnitAsync(code);
        return await house.WithDbAsync(db => db.Set<PlanCall>().AsNoTracking().SingleAsync(call => call.UnitId == unit && call.Kind == Kind));
    }

    private Task<DutyState> DutyAsync(Guid sourceId) => house.WithDbAsync(db => db.Set<Duty>().Where(duty => duty.SourceId == sourceId).Select(duty => duty.State).SingleAsync());
}
