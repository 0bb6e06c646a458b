using System.Net;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Plans.Targets;

/// <summary>A target's life: made, given to units, results entered and corrected, judged.</summary>
public sealed class TargetTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Without_targets_the_list_says_what_to_do()
    {
        var empty = await House.StartAsync();

        var page = (await (await empty.AsAsync("noivu")).GetAsync("/chi-tieu")).ShouldBeShown();

        Assert.Contains("Chưa có chỉ tiêu nào", page.Text);
        await empty.DisposeAsync();
    }

    [Fact]
    public async Task A_form_without_name_or_with_a_wrong_number_keeps_what_was_typed()
    {
        var coordinator = await house.AsAsync("noivu");
        var form = await coordinator.GetAsync("/chi-tieu/them");

        var nameless = await coordinator.SubmitAsync(form, "form[data-unsaved]", new Dictionary<string, object> { ["Form.Kind"] = "Whole", ["Form.Code"] = "A1" });
        nameless.ShouldShowError("Form.Name", "Nhập tên chỉ tiêu");

        var wrong = await coordinator.SubmitAsync(form, "form[data-unsaved]", new Dictionary<string, object> { ["Form.Kind"] = "Whole", ["Form.Code"] = "A1", ["Form.Name"] = "Số cuộc đối thoại", ["Form.Baseline"] = "mười" });
        wrong.ShouldShowRefusal("Giá trị gốc: nhập số nguyên");
        Assert.Equal("mười", wrong.Document.QuerySelector("[name='Form.Baseline']")!.GetAttribute("value"));
        Assert.False(await house.WithDbAsync(db => db.Set<Target>().AnyAsync(target => target.Code == "A1")));
    }

    [Fact]
    public async Task A_code_is_used_once()
    {
        await house.MakeTargetAsync(code: "B1");
        var coordinator = await house.AsAsync("noivu");
        var form = await coordinator.GetAsync("/chi-tieu/them");

        var again = await coordinator.SubmitAsync(form, "form[data-unsaved]", new Dictionary<string, object> { ["Form.Kind"] = "Whole", ["Form.Code"] = "B1", ["Form.Name"] = "Khác" });

        again.ShouldShowRefusal("Mã B1 đã dùng");
    }

    [Fact]
    public async Task A_group_fans_out_each_with_its_value_and_the_sum_is_checked()
    {
        var id = await house.MakeTargetAsync(code: "C1");
        await PlanYearAsync(id, "20");
        await house.GiveAsync(id, "14 phường", at => at == 0 ? "3" : "1");

        var page = (await (await house.AsAsync("noivu")).GetAsync($"/chi-tieu/{id}?nam=2024")).ShouldBeShown();

        Assert.Contains("Các đơn vị cộng lại phải đạt 16, giá trị chung là 20.", page.Text);
        Assert.Equal(14, await house.WithDbAsync(db => db.Set<TargetUnit>().CountAsync(unit => unit.TargetId == id)));
        var audit = await house.AuditAsync(id);
        Assert.Equal(["TargetMade", "TargetPlanned", "TargetGiven"], audit.Take(3));
        Assert.Equal(15, audit.Count(kind => kind == "TargetPlanned"));
    }

    [Fact]
    public async Task Results_of_units_add_up_to_the_whole_and_a_correction_needs_a_reason()
    {
        var id = await house.MakeTargetAsync(code: "D1");
        await PlanYearAsync(id, "3");
        await house.GiveAsync(id, "Phường 4; Phường 12".Replace(";", ",", StringComparison.Ordinal), _ => "2");
        var ward4 = await house.AsAsync("phuong4");
        var ward12 = await house.AsAsync("phuong12");

        (await ward4.EnterAsync(id, new { ky = "SixMonths", Value = "1", Note = "Mô hình tuyến hẻm xanh" })).ShouldRedirectTo($"/chi-tieu/{id}");
        (await ward12.EnterAsync(id, new { ky = "SixMonths", Value = "2" })).ShouldRedirectTo($"/chi-tieu/{id}");
        (await ward4.EnterAsync(id, new { ky = "SixMonths", Value = "2" })).ShouldShowRefusal("Ghi lý do đính chính");
        (await ward4.EnterAsync(id, new { ky = "SixMonths", Value = "0", Reason = "Đếm trùng mô hình năm trước" })).ShouldRedirectTo($"/chi-tieu/{id}");

        var page = (await ward4.GetAsync($"/chi-tieu/{id}?nam=2024")).ShouldBeShown();
        Assert.Contains("từ 2 đơn vị", page.Text);
        Assert.Contains("Đếm trùng mô hình năm trước", page.Text);
        Assert.Contains("1 → 0", page.Text);
        Assert.Contains("Kỳ chưa kết thúc", page["h1 + p"] ?? "");
        Assert.Equal(3, (await house.AuditAsync(id)).Count(kind => kind == "TargetResultEntered"));
        Assert.Equal([0L, 2L], (await house.FiguresAsync(id)).Where(figure => figure.Period == TargetPeriod.SixMonths).Select(figure => figure.Result!.Value).Order());
    }

    [Fact]
    public async Task A_unit_speaks_for_itself_only_and_a_period_that_has_not_begun_has_no_result()
    {
        var id = await house.MakeTargetAsync(code: "E1");
        await house.GiveAsync(id, "Phường 4, Phường 12", _ => "2");
        var ward4 = await house.AsAsync("phuong4");
        var other = await house.UnitAsync("phuong-12");

        (await ward4.GetAsync($"/chi-tieu/{id}/ket-qua?don-vi={other}")).ShouldBe(HttpStatusCode.NotFound);
        (await ward4.EnterAsync(id, new { ky = "Quarter4", Value = "1" })).ShouldShowRefusal("Kỳ này chưa bắt đầu (15/9/2024)");
        (await ward4.EnterAsync(id, new { ky = "Quarter2", Value = "một" })).ShouldShowRefusal("Kết quả: nhập số nguyên");
        (await (await house.AsAsync("noivu")).GetAsync($"/chi-tieu/{id}/ket-qua")).ShouldBe(HttpStatusCode.Forbidden);
        Assert.DoesNotContain(await house.FiguresAsync(id), figure => figure.Result is not null);
    }

    [Fact]
    public async Task Evidence_is_kept_and_a_file_of_another_kind_is_refused_whole()
    {
        var id = await house.MakeTargetAsync(code: "F1");
        await house.GiveAsync(id, "Phường 4", _ => "2");
        var ward4 = await house.AsAsync("phuong4");

        var refused = await ward4.EnterAsync(id, new { ky = "Quarter1", Value = "1", Files = new[] { new Upload("x.exe", [0x4D, 0x5A, 0x90, 0, 3, 0]) } });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.DoesNotContain(await house.FiguresAsync(id), figure => figure.Result is not null);

        (await ward4.EnterAsync(id, new { ky = "Quarter1", Value = "1", Files = new[] { new Upload("bien-ban.docx", PlanDesk.PlanFile) } })).ShouldRedirectTo($"/chi-tieu/{id}");
        var page = (await ward4.GetAsync($"/chi-tieu/{id}/ket-qua")).ShouldBeShown();
        Assert.NotNull(page.Document.QuerySelector("a[href^='/tep/']"));
    }

    [Fact]
    public async Task Two_who_change_a_target_at_once_lose_nothing()
    {
        var id = await house.MakeTargetAsync(code: "G1");
        var coordinator = await house.AsAsync("noivu");
        var first = await coordinator.GetAsync($"/chi-tieu/{id}/sua");
        var second = await coordinator.GetAsync($"/chi-tieu/{id}/sua");

        (await coordinator.SubmitAsync(first, "form[data-unsaved]", new Dictionary<string, object> { ["Form.Name"] = "Tên thứ nhất" })).ShouldRedirectTo("/chi-tieu/");
        var late = await coordinator.SubmitAsync(second, "form[data-unsaved]", new Dictionary<string, object> { ["Form.Name"] = "Tên thứ hai" });

        late.ShouldShowRefusal("Có người vừa sửa chỉ tiêu này");
        Assert.Equal("Tên thứ hai", late["[name='Form.Name']"]);
        Assert.Equal("Tên thứ nhất", (await house.TargetAsync(id)).Name);
        (await coordinator.SubmitAsync(late, "form[data-unsaved]")).ShouldRedirectTo("/chi-tieu/");
        Assert.Equal("Tên thứ hai", (await house.TargetAsync(id)).Name);
    }

    [Fact]
    public async Task Withdrawn_it_leaves_the_list_and_keeps_its_page()
    {
        var id = await house.MakeTargetAsync(code: "H1");
        var coordinator = await house.AsAsync("noivu");

        (await coordinator.PostAsync($"/chi-tieu/{id}/sua", new { reason = "" }, "Withdraw")).ShouldShowRefusal("Ghi lý do thôi theo dõi");
        (await coordinator.PostAsync($"/chi-tieu/{id}/sua", new { reason = "Thành phố bỏ chỉ tiêu này" }, "Withdraw")).ShouldRedirectTo($"/chi-tieu/{id}");

        Assert.DoesNotContain("H1", (await coordinator.GetAsync("/chi-tieu?nam=2024")).All("td:first-child"));
        Assert.Contains("thôi theo dõi", (await coordinator.GetAsync($"/chi-tieu/{id}")).ShouldBeShown().Text);
        Assert.Contains("TargetWithdrawn", await house.AuditAsync(id));
    }

    [Fact]
    public async Task The_list_goes_out_as_a_workbook_with_its_units()
    {
        var id = await house.MakeTargetAsync(code: "K1");
        await house.GiveAsync(id, "Phường 4", _ => "2");

        var answer = await (await house.AsAsync("noivu")).Http.GetAsync("/chi-tieu?nam=2024&tim=K1&handler=Export");

        var sheets = CoSo.Documents.Spreadsheets.SheetReader.Read(await answer.Content.ReadAsByteArrayAsync()).Value!;
        Assert.Equal("K1", sheets[0].Rows[1][0]!.Text);
        Assert.Equal(2, sheets[1].Rows[1][4]!.Number);
    }

    [Fact]
    public async Task What_is_behind_while_the_period_runs_is_not_yet_missed_and_a_ceiling_passed_is()
    {
        var floor = await house.MakeTargetAsync(code: "L1");
        var ceiling = await house.MakeTargetAsync(new { Form_Direction = "AtMost" }, code: "L2");
        var coordinator = await house.AsAsync("noivu");
        foreach (var id in (Guid[])[floor, ceiling])
        {
            await house.GiveAsync(id, "Phường 4", _ => "20");
            var form = await coordinator.GetAsync($"/chi-tieu/{id}/sua?nam=2024");
            (await coordinator.SubmitAsync(form, "form[data-unsaved]", TargetDesk.Planned("5", "", "", "", "", "", "20"))).ShouldRedirectTo($"/chi-tieu/{id}");
        }

        var ward4 = await house.AsAsync("phuong4");
        (await ward4.EnterAsync(floor, new { ky = "Quarter1", Value = "2" })).ShouldRedirectTo($"/chi-tieu/{floor}");
        (await ward4.EnterAsync(floor, new { ky = "Year", Value = "12" })).ShouldRedirectTo($"/chi-tieu/{floor}");
        (await ward4.EnterAsync(ceiling, new { ky = "Year", Value = "21" })).ShouldRedirectTo($"/chi-tieu/{ceiling}");

        // The first quarter ended on 14 March; the year runs to 14 December.
        Assert.Contains("Chưa đạt", await RowAsync("L1", "Quarter1"));
        Assert.Contains("Kỳ chưa kết thúc", await RowAsync("L1", "Year"));
        Assert.Contains("Chưa đạt", await RowAsync("L2", "Year"));
        house.Time.Set(new DateOnly(2024, 12, 15));
        Assert.Contains("Chưa đạt", await RowAsync("L1", "Year"));
        house.Time.Set(new DateOnly(2024, 9, 11));

        async Task<string> RowAsync(string code, string period) =>
            (await coordinator.GetAsync($"/chi-tieu?nam=2024&tim={code}&ky={period}")).ShouldBeShown().All("tbody tr")[0];
    }

    [Fact]
    public async Task The_list_is_narrowed_by_direction_and_by_where_results_come_from()
    {
        var entered = await house.MakeTargetAsync(code: "M1");
        await house.MakeTargetAsync(new { Form_Direction = "AtMost" }, code: "M2");
        var coordinator = await house.AsAsync("noivu");
        await house.GiveAsync(entered, "Phường 4", _ => "2");
        (await (await house.AsAsync("phuong4")).EnterAsync(entered, new { ky = "Quarter1", Value = "2" })).ShouldRedirectTo($"/chi-tieu/{entered}");

        Assert.Equal(["M2"], await CodesAsync("chieu=AtMost"));
        Assert.Equal(["M1", "M2"], await CodesAsync("nguon=People"));
        Assert.Equal(["M2"], await CodesAsync("nguon=Nobody"));
        Assert.Empty(await CodesAsync("nguon=Returns"));

        async Task<IReadOnlyList<string>> CodesAsync(string filter) =>
            [.. (await coordinator.GetAsync($"/chi-tieu?nam=2024&{filter}")).ShouldBeShown().All("tbody td:first-child").Where(code => code is "M1" or "M2")];
    }

    private async Task PlanYearAsync(Guid id, string value)
    {
        var coordinator = await house.AsAsync("noivu");
        var form = await coordinator.GetAsync($"/chi-tieu/{id}/sua?nam=2024");
        (await coordinator.SubmitAsync(form, "form[data-unsaved]", TargetDesk.Planned("", "", "", "", "", "", value))).ShouldRedirectTo($"/chi-tieu/{id}");
    }
}
