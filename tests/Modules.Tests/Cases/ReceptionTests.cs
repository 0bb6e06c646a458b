using System.Net;
using CoSo.Cases.Reception;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Duties;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Cases;

/// <summary>Rota, visit book and appointments, from the form to the row, the audit event and the duty.</summary>
public sealed class ReceptionTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    private Guid board;

    public async ValueTask InitializeAsync()
    {
        house.Time.Set(ReceptionData.Today);
        board = await house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Code == "ban-tiep-cong-dan").Select(unit => unit.Id).SingleAsync());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_rota_is_planned_made_public_and_read_by_anybody()
    {
        var keeper = await house.AsAsync("tiepcongdan");

        (await keeper.PostAsync("/tiep-cong-dan/lap-lich", Wish("1/10/2024", "31/10/2024", "10, 25"))).ShouldRedirectTo("/tiep-cong-dan?thang=10/2024");
        var rota = (await keeper.GetAsync("/tiep-cong-dan?thang=10/2024")).ShouldBeShown();
        Assert.Contains("từ 2 ngày mỗi tháng trở lên", rota.Text);
        Assert.Contains("Lịch đã đủ", rota.Text);
        Assert.DoesNotContain("10/10/2024", (await house.Anonymous().GetAsync("/lich-tiep-cong-dan")).Text);

        (await keeper.PostAsync("/tiep-cong-dan?thang=10/2024", new { Ids = await DaysAsync(10) }, "Publish")).ShouldRedirectTo("/tiep-cong-dan");
        var seen = (await house.Anonymous().GetAsync("/lich-tiep-cong-dan")).ShouldBeShown();

        Assert.Contains("thứ Năm, 10/10/2024", seen.Text);
        Assert.Contains("Chủ tịch UBND Quận 10", seen.Text);
        Assert.Contains("ReceptionDaysPlanned", await house.AuditAsync());
        Assert.Contains("ReceptionDayPublished", await house.AuditAsync((await DaysAsync(10))[0]));
    }

    [Fact]
    public async Task A_rota_without_days_or_with_wrong_hours_is_told_field_by_field()
    {
        var keeper = await house.AsAsync("tiepcongdan");

        (await keeper.PostAsync("/tiep-cong-dan/lap-lich", Wish("1/3/2025", "31/3/2025", "32"))).ShouldShowError("DaysOfMonth", "Ghi các ngày từ 1 đến 31");
        (await keeper.PostAsync("/tiep-cong-dan/lap-lich", Wish("1/3/2025", "31/3/2025", ""))).ShouldShowRefusal("Chọn ít nhất một thứ hoặc ghi ngày trong tháng");
        (await keeper.PostAsync("/tiep-cong-dan/lap-lich", Wish("1/3/2025", "31/3/2025", "5", ends: "7:00"))).ShouldShowError("Ends", "Giờ kết thúc phải sau giờ bắt đầu");
        (await keeper.PostAsync("/tiep-cong-dan/lap-lich", Wish("31/3/2025", "1/3/2025", "5"))).ShouldShowError("To", "Ngày kết thúc phải sau ngày bắt đầu");
        Assert.Empty(await DaysAsync(3, 2025));
    }

    [Fact]
    public async Task Planning_again_keeps_what_is_there()
    {
        var keeper = await house.AsAsync("tiepcongdan");
        await keeper.PostAsync("/tiep-cong-dan/lap-lich", Wish("1/11/2024", "30/11/2024", "5"));

        (await keeper.PostAsync("/tiep-cong-dan/lap-lich", Wish("1/11/2024", "30/11/2024", "5"))).ShouldShowRefusal("Các ngày này đều đã có trong lịch.");
        await keeper.PostAsync("/tiep-cong-dan/lap-lich", Wish("1/11/2024", "30/11/2024", "5, 20"));

        Assert.Equal(2, (await DaysAsync(11)).Count);
    }

    [Fact]
    public async Task A_day_is_moved_with_its_reason_in_public_view()
    {
        var id = await DayAsync(new DateOnly(2024, 12, 10), isPublic: true);
        var keeper = await house.AsAsync("tiepcongdan");

        (await DoAsync(keeper, id, "Move", new { To = "14/12/2024", Reason = "Họp đột xuất" })).ShouldShowRefusal("là ngày nghỉ");
        (await DoAsync(keeper, id, "Move", new { To = "12/12/2024", Reason = "" })).ShouldShowError("Reason", "Nhập lý do");
        (await DoAsync(keeper, id, "Move", new { To = "12/12/2024", Reason = "Họp đột xuất" })).ShouldRedirectTo("/tiep-cong-dan/");

        var seen = await house.Anonymous().GetAsync("/lich-tiep-cong-dan");
        Assert.Contains("Đã dời sang 12/12/2024", seen.Text);
        Assert.Contains("Họp đột xuất", seen.Text);
        Assert.Contains("ReceptionDayMoved", await house.AuditAsync(id));
        Assert.Empty((await keeper.GetAsync($"/tiep-cong-dan/{id}")).Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Two_officers_at_one_day_the_second_is_told()
    {
        var id = await DayAsync(new DateOnly(2024, 9, 10), isPublic: true);
        var keeper = await house.AsAsync("tiepcongdan");
        await DoAsync(keeper, id, "Hold", new { By = "Deputy" });

        var second = await keeper.PostAsync($"/tiep-cong-dan/{id}", new { Version = "0", By = "Head", Together = "Phòng Tư pháp" }, "Hold");

        second.ShouldShowRefusal("Người khác vừa thay đổi mục này");
        Assert.Equal("Phòng Tư pháp", second.Document.QuerySelector("input[name=Together]")!.GetAttribute("value"));
        Assert.Equal(ReceivedBy.Deputy, await house.WithDbAsync(db => db.Set<ReceptionDay>().Where(day => day.Id == id).Select(day => day.ReceivedBy).SingleAsync()));
    }

    [Fact]
    public async Task A_day_is_held_only_when_it_has_come()
    {
        var (past, future) = (await DayAsync(new DateOnly(2024, 9, 9), isPublic: true), await DayAsync(new DateOnly(2024, 12, 19), isPublic: true));
        var keeper = await house.AsAsync("tiepcongdan");

        (await DoAsync(keeper, future, "Hold", new { By = "Head" })).ShouldShowRefusal("Chưa đến ngày tiếp");
        (await DoAsync(keeper, past, "Hold", new { By = "Head", Together = "Phòng Tư pháp" })).ShouldRedirectTo("/tiep-cong-dan/");

        Assert.Contains("ReceptionDayHeld", await house.AuditAsync(past));
        Assert.Contains("Phòng Tư pháp", (await keeper.GetAsync($"/tiep-cong-dan/{past}")).Text);
    }

    [Fact]
    public async Task A_visit_that_must_be_answered_is_a_duty_of_the_unit_that_answers()
    {
        var keeper = await house.AsAsync("tiepcongdan");
        var handler = await house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Code == "phong-tu-phap").Select(unit => unit.Id).SingleAsync());

        var kept = await keeper.PostAsync("/tiep-cong-dan/so/them", Visited("Nguyễn Thị Thanh Hà", "Xin trả lời việc cấp số nhà", "HandedOver", handler));

        kept.ShouldRedirectTo("/tiep-cong-dan/so/");
        var visit = Guid.Parse(kept.Location![^36..]);
        var duty = await house.WithDbAsync(db => db.Set<Duty>().SingleAsync(one => one.SourceKind == "reception-matter" && one.UnitId == handler));
        Assert.Equal(new DateOnly(2024, 9, 25), duty.DueOn); // ten working days from 11 September
        Assert.Contains("Điều 28", duty.DueHow);
        Assert.DoesNotContain("Thanh Hà", $"{duty.Title} {duty.Detail} {duty.SourceLabel}");
        Assert.Contains("VisitKept", await house.AuditAsync(visit));

        Assert.DoesNotContain("VisitOpened", await house.AuditAsync(visit));
        var page = await keeper.GetAsync($"/tiep-cong-dan/so/{visit}");
        Assert.Single(await house.AuditAsync(visit), "VisitOpened");
        Assert.Contains("Nguyễn Thị Thanh Hà", page.Text);
        Assert.DoesNotContain("Nguyễn Thị Thanh Hà", (await keeper.GetAsync("/tiep-cong-dan/so")).Text);
        (await keeper.PostAsync($"/tiep-cong-dan/so/{visit}", new { About = await MatterAsync(visit), Paper = "" }, "Answer")).ShouldShowError("Paper", "Nhập số, ngày văn bản trả lời");
        (await keeper.PostAsync($"/tiep-cong-dan/so/{visit}", new { About = await MatterAsync(visit), Paper = "Công văn số 12/TP ngày 11/9/2024" }, "Answer")).ShouldRedirectTo("/tiep-cong-dan/so/");

        Assert.Equal(DutyState.Closed, await house.WithDbAsync(db => db.Set<Duty>().Where(one => one.Id == duty.Id).Select(one => one.State).SingleAsync()));
        Assert.Contains("VisitAnswered", await house.AuditAsync(visit));
        (await keeper.PostAsync($"/tiep-cong-dan/so/{visit}", new { Note = "Đính chính: cấp số nhà tạm" }, "Note")).ShouldRedirectTo("/tiep-cong-dan/so/");
        Assert.Contains("Đính chính: cấp số nhà tạm", (await keeper.GetAsync($"/tiep-cong-dan/so/{visit}")).Text);
    }

    [Fact]
    public async Task A_denunciation_leaves_no_name_and_no_content_anywhere()
    {
        var keeper = await house.AsAsync("tiepcongdan");

        var kept = await keeper.PostAsync("/tiep-cong-dan/so/them", Visited("Ngườitốcáo Bímật", "Nộidungtốcáo", "HandedOver", null, "Denunciation"));

        kept.ShouldRedirectTo("/tiep-cong-dan/so/");
        var visit = Guid.Parse(kept.Location![^36..]);
        Assert.Contains("Giữ kín danh tính", (await keeper.GetAsync($"/tiep-cong-dan/so/{visit}")).Text);
        var traces = await house.WithDbAsync(async db => string.Join(' ',
            (await db.Set<Visit>().Where(one => one.Id == visit).Select(one => one.Name + one.Address + one.Papers).ToListAsync())
            .Concat(await db.Set<VisitMatter>().Where(one => one.VisitId == visit).Select(one => one.Facts).ToListAsync())
            .Concat(await db.Set<Data.Audit.AuditEntry>().Where(one => one.SubjectId == visit).Select(one => one.Data).ToListAsync())
            .Concat(await db.Set<Duty>().Select(one => one.Title + one.Detail).ToListAsync())
            .Concat(await db.Set<Data.Search.SearchEntry>().Select(one => one.Title).ToListAsync())));
        Assert.DoesNotContain("Bímật", traces);
        Assert.DoesNotContain("Nộidungtốcáo", traces);
        Assert.False(await house.WithDbAsync(async db =>
        {
            var matters = await db.Set<VisitMatter>().Where(one => one.VisitId == visit).Select(one => one.Id).ToListAsync();
            return await db.Set<Duty>().AnyAsync(one => matters.Contains(one.SourceId));
        }));
    }

    [Fact]
    public async Task A_group_names_as_many_voices_as_the_law_lets_it()
    {
        var keeper = await house.AsAsync("tiepcongdan");

        (await keeper.PostAsync("/tiep-cong-dan/so/them", Visited("Lê Văn Đoàn", "Kiến nghị chung", people: 6))).ShouldShowRefusal("Đoàn 6 người phải cử người đại diện");
        (await keeper.PostAsync("/tiep-cong-dan/so/them", Visited("Lê Văn Đoàn", "Kiến nghị chung", people: 6, voices: 3))).ShouldShowRefusal("Đoàn 6 người cử tối đa 2 người đại diện.");
        (await keeper.PostAsync("/tiep-cong-dan/so/them", Visited("Lê Văn Đoàn", "Kiến nghị chung", people: 30, voices: 5))).ShouldRedirectTo("/tiep-cong-dan/so/");
    }

    [Fact]
    public async Task What_was_typed_comes_back_with_the_errors_and_nothing_is_kept()
    {
        var keeper = await house.AsAsync("tiepcongdan");
        var before = await house.WithDbAsync(db => db.Set<Visit>().CountAsync());

        var page = await keeper.PostAsync("/tiep-cong-dan/so/them", Visited("", "Hẻm ngập nước"));

        page.ShouldShowError("Name", "Nhập họ tên người đến");
        Assert.Equal("Hẻm ngập nước", page.Document.QuerySelector("textarea[name='Matters[0].Facts']")!.TextContent.Trim());
        (await keeper.PostAsync("/tiep-cong-dan/so/them", Visited("Trần Văn Ba", "Đã trả lời rồi", "Refused"))).ShouldShowError("Matters[0].Refusal", "Chọn lý do từ chối theo luật");
        Assert.Equal(before, await house.WithDbAsync(db => db.Set<Visit>().CountAsync()));
    }

    [Fact]
    public async Task Numbers_of_the_book_run_without_gaps_though_two_write_at_once()
    {
        var writers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
            await (await house.AsAsync("thanhtra")).PostAsync("/tiep-cong-dan/so/them", Visited("Võ Thị Tư", "Hỏi thủ tục", "Guided"))));

        Assert.All(writers, page => page.ShouldRedirectTo("/tiep-cong-dan/so/"));
        var numbers = await house.WithDbAsync(async db =>
        {
            var unit = await db.Set<UnitRow>().Where(one => one.Code == "thanh-tra").Select(one => one.Id).SingleAsync();
            return await db.Set<Visit>().Where(visit => visit.UnitId == unit).OrderBy(visit => visit.Number).Select(visit => visit.Number).ToListAsync();
        });
        Assert.Equal(Enumerable.Range(1, 6), numbers);
    }

    [Fact]
    public async Task A_citizen_registers_is_answered_and_withdraws_with_the_code_alone()
    {
        var id = await DayAsync(new DateOnly(2024, 12, 24), isPublic: true);
        var citizen = house.Anonymous();

        (await citizen.PostAsync($"/lich-tiep-cong-dan/{id}/dang-ky", new { Name = "", Subject = "Hẻm ngập" })).ShouldShowError("Name", "Nhập họ tên");
        var asked = await citizen.PostAsync($"/lich-tiep-cong-dan/{id}/dang-ky", new { Name = "Phan Văn Dân", Contact = "0900000000", Subject = "Hẻm ngập nước" });
        asked.ShouldRedirectTo("/lich-tiep-cong-dan/phieu?ma=TCD-");
        var slip = (await citizen.GetAsync(asked.Location!)).ShouldBeShown();
        Assert.Contains("Chờ xác nhận", slip.Text);
        Assert.DoesNotContain("Phan Văn Dân", slip.Text);

        var keeper = await house.AsAsync("tiepcongdan");
        var about = await house.WithDbAsync(db => db.Set<Appointment>().Where(one => one.DayId == id).Select(one => one.Id).SingleAsync());
        Assert.Contains("Phan Văn Dân", (await keeper.GetAsync($"/tiep-cong-dan/{id}")).Text);
        Assert.DoesNotContain("Phan Văn Dân", (await (await house.AsAsync("noivu")).GetAsync($"/tiep-cong-dan/{id}")).Text);
        (await DoAsync(keeper, id, "Decline", new { About = about, Answer = "" })).ShouldShowError("Answer", "Nhập lý do để người đăng ký biết");
        (await DoAsync(keeper, id, "Confirm", new { About = about })).ShouldRedirectTo("/tiep-cong-dan/");
        Assert.Contains("1", (await citizen.GetAsync(asked.Location!)).All("dd"));

        (await citizen.PostAsync(asked.Location!, new { step = "withdraw" })).ShouldRedirectTo("/lich-tiep-cong-dan/phieu");
        Assert.Equal(["AppointmentAsked", "AppointmentAnswered", "AppointmentWithdrawn"], await house.AuditAsync(about));
        Assert.Contains("Không có phiếu nào mang mã này", (await citizen.GetAsync("/lich-tiep-cong-dan/phieu?ma=TCD-AAAA-AAAA-AAAA")).Text);
    }

    [Fact]
    public async Task The_book_of_the_year_is_a_sheet_without_names()
    {
        var keeper = await house.AsAsync("tiepcongdan");
        await keeper.PostAsync("/tiep-cong-dan/so/them", Visited("Huỳnh Thị Sáu Bảy", "Xin xác nhận"));

        using var answer = await keeper.Http.GetAsync("/tiep-cong-dan/so/tai-ve?nam=2024");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        var text = string.Concat(zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
        Assert.Contains("Huỳnh T. S. B.", text);
        Assert.DoesNotContain("Sáu Bảy", text);
    }

    [Fact]
    public async Task The_coordinator_sees_every_point_and_what_is_short()
    {
        var page = (await (await house.AsAsync("noivu")).GetAsync("/tiep-cong-dan")).ShouldBeShown();

        Assert.Contains("Chủ tịch Phường 4", page.Text);
        Assert.Contains("Lịch chưa đủ", page.Text);
    }

    private static object Wish(string from, string to, string days, string ends = "11:00") =>
        new { From = from, To = to, DaysOfMonth = days, Starts = "8:00", Ends = ends, Place = "Trụ sở Tiếp công dân", Form = "InPerson" };

    private static Dictionary<string, object> Visited(string name, string facts, string handling = "AnsweredAtOnce", Guid? handler = null, string kind = "Petition", int people = 1, int? voices = null) => new()
    {
        ["On"] = "11/9/2024",
        ["Name"] = name,
        ["People"] = $"{people}",
        ["Representatives"] = $"{voices}",
        ["Matters[0].Kind"] = kind,
        ["Matters[0].Facts"] = facts,
        ["Matters[0].Handling"] = handling,
        ["Matters[0].Handler"] = $"{handler}",
    };

    private Task<Guid> DayAsync(DateOnly on, bool isPublic) => house.WithDbAsync(async db =>
    {
        var day = ReceptionData.Day(board, on, isPublic);
        db.Add(day);
        await db.SaveChangesAsync();
        return day.Id;
    });

    private Task<List<Guid>> DaysAsync(int month, int year = 2024) => house.WithDbAsync(db => db.Set<ReceptionDay>()
        .Where(day => day.UnitId == board && day.On >= new DateOnly(year, month, 1) && day.On < new DateOnly(year, month, 1).AddMonths(1)).OrderBy(day => day.On).Select(day => day.Id).ToListAsync());

    private Task<Guid> MatterAsync(Guid visit) => house.WithDbAsync(db => db.Set<VisitMatter>().Where(matter => matter.VisitId == visit).Select(matter => matter.Id).FirstAsync());

    private async Task<HtmlPage> DoAsync(Visitor visitor, Guid id, string handler, object fields)
    {
        var version = await house.WithDbAsync(db => db.Set<ReceptionDay>().Where(day => day.Id == id).Select(day => day.Version).SingleAsync());
        var all = fields.GetType().GetProperties().ToDictionary(property => property.Name, property => (object)$"{property.GetValue(fields)}");
        all["Version"] = $"{version}";
        return await visitor.PostAsync($"/tiep-cong-dan/{id}", all, handler);
    }
}
