using System.IO.Compression;
using System.Net;
using System.Text;
using CoSo.Cases.Reception;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data;
using CoSo.Duties;
using CoSo.Folders.HandOvers;
using CoSo.Kernel;
using CoSo.Modules.Tests.Duties;
using CoSo.Modules.Tests.Plans;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Folders;

/// <summary>Bàn giao công việc: what is open is written down and passes to the successor in one operation.</summary>
public sealed class HandOverTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    private static readonly byte[] Scan = File.ReadAllBytes(Path.Combine(TestPlaces.Root, "tests", "Modules.Tests", "Folders", "signed.png"));

    public ValueTask InitializeAsync()
    {
        house.Time.Set(DutyData.Today);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_duty_gets_somebody_in_charge_and_my_work_can_be_narrowed_to_it()
    {
        var id = await house.DutyAsync("phuong-1", with: duty => duty with { Title = "Lập danh sách hòa giải viên" });
        await house.DutyAsync("phuong-1", with: duty => duty with { Title = "Niêm yết quy chế" });
        var officer = await house.AsAsync("phuong1");

        (await officer.PostAsync($"/viec/{id}/phu-trach", new { AccountId = await AccountAsync("phuong4") })).ShouldShowRefusal("không thuộc đơn vị");
        var page = (await officer.GetAsync($"/viec/{id}/phu-trach")).ShouldBeShown();
        (await officer.SubmitAsync(page, "main form", new { AccountId = await AccountAsync("phuong1") })).ShouldRedirectTo($"/viec/{id}");

        Assert.Contains("Trần Thị Cẩm Nhung", (await officer.GetAsync($"/viec/{id}")).ShouldBeShown()["dl.c-facts"], StringComparison.Ordinal);
        var mine = (await officer.GetAsync("/lam-viec?cua-toi=true")).ShouldBeShown().Text;
        Assert.Contains("Lập danh sách hòa giải viên", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Niêm yết quy chế", mine, StringComparison.Ordinal);
        Assert.Equal([DeedKind.PutInCharge], (await house.DeedsAsync(id)).Select(deed => deed.Kind));
        Assert.Equal(["DutyPutInCharge", "DutyRaised"], (await house.AuditAsync(id)).Order());
    }

    [Fact]
    public async Task What_is_open_passes_to_the_successor_in_one_operation_and_is_kept_as_it_stood()
    {
        var own = await InChargeAsync("phuong-12", "phuong12", "Rà soát quy ước khu phố 1");
        var shared = await house.DutyAsync("phuong-12", due: new DateOnly(2024, 9, 3), partners: ["phong-tu-phap"], with: duty => duty with { Title = "Tổ chức đối thoại quý III" });
        var others = await InChargeAsync("phuong-12", "chutichphuong12", "Việc của người khác");
        var desk = await UnitPlanDesk.OpenAsync(house);
        var unitPlan = await desk.MakeAsync();
        var line = (await desk.LinesAsync(unitPlan))[0];
        await house.WithDbAsync(async db =>
        {
            var account = await db.Set<CoSo.Access.Account>().SingleAsync(one => one.UserName == "phuong12");
            (await db.Set<UnitPlanLine>().SingleAsync(one => one.Id == line.Id)).AssignedOfficerId = account.Id;
            return await db.SaveChangesAsync();
        });
        await VisitAsync("phuong-12");
        var head = await house.AsAsync("chutichphuong12");
        var leaver = await AccountAsync("phuong12");

        var preview = (await head.GetAsync($"/ban-giao/lap?nguoi-giao={leaver}&chung=true")).ShouldBeShown();
        foreach (var shown in new[] { "Rà soát quy ước khu phố 1", "Tổ chức đối thoại quý III", "chưa trả lời phối hợp: Phòng Tư pháp", "Đang soạn", "lượt tiếp số 77/2024" })
        {
            Assert.Contains(shown, preview.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Việc của người khác", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Văn Mẫu", preview.Text, StringComparison.Ordinal);
        (await head.SubmitAsync(preview, "main form[method=post]", new { On = "11/9/2024" })).ShouldShowError("ToId", "Chọn người nhận");
        (await head.SubmitAsync(preview, "main form[method=post]", new { ToId = await AccountAsync("chutichphuong12"), On = "12/9/2024" })).ShouldShowRefusal("không được sau hôm nay");
        var fields = new { ToId = await AccountAsync("chutichphuong12"), On = "11/9/2024", Basis = "Quyết định số 215/QĐ-UBND ngày 02/9/2024", Note = "01 tủ hồ sơ." };
        var made = await head.SubmitAsync(preview, "main form[method=post]", fields);
        made.ShouldRedirectTo("/ban-giao/");

        Assert.Equal(await AccountAsync("chutichphuong12"), (await house.StoredAsync(own)).InChargeId);
        Assert.Equal("Trương Quang Vinh", (await house.StoredAsync(shared)).InChargeName);
        Assert.Contains("Nguyễn Ngọc Bảo Trân", (await house.DeedsAsync(own)).Single(deed => deed.Kind == DeedKind.HandedOver).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(DeedKind.HandedOver, (await house.DeedsAsync(others)).Select(deed => deed.Kind));
        Assert.Equal(await AccountAsync("chutichphuong12"), (await desk.LinesAsync(unitPlan))[0].AssignedOfficerId);
        var id = Guid.Parse(made.Location!.Split('/')[^1]);
        Assert.Equal(["HandOverMade"], await house.AuditAsync(id));
        Assert.Contains("DutyHandedOver", await house.AuditAsync(own));

        // Later deeds do not rewrite what was handed over; the same press again finds the first.
        await (await house.AsAsync("phuong12")).DoAsync(own, "Note", new { Result_Text = "Tiếp tục" });
        var kept = await house.WithDbAsync(db => db.Set<HandOverLine>().Where(one => one.HandOverId == id).ToListAsync());
        Assert.Equal("Chưa thực hiện", kept.Single(one => one.Title == "Rà soát quy ước khu phố 1").State);
        await InChargeAsync("phuong-12", "phuong12", "Việc đến sau");
        (await head.SubmitAsync(preview, "main form[method=post]", fields)).ShouldShowRefusal("trong ngày đã được lập");
    }

    [Fact]
    public async Task The_minutes_are_a_paper_with_three_places_to_sign_and_come_back_signed()
    {
        await InChargeAsync("phuong-14", "phuong14", "Kiểm tra dân chủ ở khu phố");
        var head = await house.AsAsync("chutichphuong14");
        var id = await MakeAsync(head, "phuong14", "chutichphuong14");

        using var answer = await head.Http.GetAsync($"/ban-giao/{id}?handler=Docx");
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), isEditable: false);
        var text = document.MainDocumentPart!.Document!.Body!.InnerText;
        foreach (var expected in new[] { "BIÊN BẢN", "/BB-UBND", "Người bàn giao: Châu Hoàng Nam", "NGƯỜI NHẬN BÀN GIAO", "XÁC NHẬN", "CHỦ TỊCH", "Kiểm tra dân chủ ở khu phố", "1/10/2024" })
        {
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }

        using var zip = new ZipArchive(new MemoryStream(await head.Http.GetByteArrayAsync($"/ban-giao/{id}?handler=Zip")));
        Assert.Equal(["bien-ban-ban-giao.docx", "danh-muc-cong-viec.xlsx"], zip.Entries.Select(entry => entry.FullName));

        var url = $"/ban-giao/{id}";
        var page = (await head.GetAsync(url)).ShouldBeShown();
        (await head.SubmitAsync(page, "main details form", new { Paper = new Upload("bien ban.txt", Encoding.UTF8.GetBytes("chữ")) })).ShouldShowRefusal("PDF hoặc ảnh");
        (await head.SubmitAsync(page, "main details form", new { Paper = new Upload("bien ban.png", Scan) })).ShouldRedirectTo(url);
        Assert.Contains("bien ban.png", (await head.GetAsync(url)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await head.Http.GetAsync(url + "?handler=Signed")).StatusCode);
        Assert.Equal(["HandOverMade", "HandOverSigned", "HandOverTaken", "HandOverTaken"], (await house.AuditAsync(id)).Order());
    }

    [Fact]
    public async Task Both_officers_read_their_minutes_and_nobody_else_beside_the_head()
    {
        await InChargeAsync("phuong-10", "phuong10", "Công khai thu chi");
        var id = await MakeAsync(await house.AsAsync("chutichphuong10"), "phuong10", "chutichphuong10");

        Assert.Contains("Công khai thu chi", (await (await house.AsAsync("phuong10")).GetAsync($"/ban-giao/{id}")).ShouldBeShown().Text, StringComparison.Ordinal);
        Assert.Contains("Hoàng Thị Thu Cúc bàn giao cho", (await (await house.AsAsync("phuong10")).GetAsync("/ban-giao")).ShouldBeShown().Text, StringComparison.Ordinal);
        (await (await house.AsAsync("phuong9")).GetAsync($"/ban-giao/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.AsAsync("noivu")).GetAsync($"/ban-giao/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.AsAsync("chutichphuong1")).GetAsync($"/ban-giao/lap?UnitId={await UnitAsync("phuong-10")}")).ShouldBeShown();
        Assert.DoesNotContain("Công khai thu chi", (await (await house.AsAsync("chutichphuong1")).GetAsync($"/ban-giao/lap?UnitId={await UnitAsync("phuong-10")}&chung=true")).Text, StringComparison.Ordinal);
    }

    private async Task<Guid> MakeAsync(Visitor head, string from, string to)
    {
        var page = (await head.GetAsync($"/ban-giao/lap?nguoi-giao={await AccountAsync(from)}")).ShouldBeShown();
        var made = await head.SubmitAsync(page, "main form[method=post]", new { ToId = await AccountAsync(to), On = "11/9/2024" });
        made.ShouldRedirectTo("/ban-giao/");
        return Guid.Parse(made.Location!.Split('/')[^1]);
    }

    private async Task<Guid> InChargeAsync(string unit, string userName, string title)
    {
        var id = await house.DutyAsync(unit, with: duty => duty with { Title = title });
        var officer = await house.AsAsync(userName);
        var page = (await officer.GetAsync($"/viec/{id}/phu-trach")).ShouldBeShown();
        (await officer.SubmitAsync(page, "main form", new { AccountId = await AccountAsync(userName) })).ShouldRedirectTo("/viec/");
        return id;
    }

    private Task<int> VisitAsync(string unit) => house.WithDbAsync(async db =>
    {
        var unitId = await db.Set<UnitRow>().Where(row => row.Code == unit).Select(row => row.Id).SingleAsync();
        var visit = new Visit { Id = OrderedId.New(), UnitId = unitId, Year = 2024, Number = 77, On = new DateOnly(2024, 9, 5), Name = "Trần Văn Mẫu" };
        db.AddRange(visit, new VisitMatter { Id = OrderedId.New(), VisitId = visit.Id, Ordinal = 1, Facts = "Hẻm ngập nước", HandlerUnitId = unitId, Handling = MatterHandling.HandedOver });
        return await db.SaveChangesAsync();
    });

    private Task<Guid> AccountAsync(string userName) => house.WithDbAsync(db => db.Set<CoSo.Access.Account>().Where(one => one.UserName == userName).Select(one => one.Id).SingleAsync());

    private Task<Guid> UnitAsync(string code) => house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Code == code).Select(unit => unit.Id).SingleAsync());
}
