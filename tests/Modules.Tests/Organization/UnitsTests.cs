using System.Net;
using CoSo.Contracts.Organization;
using CoSo.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Organization;

public sealed class UnitsTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task The_tree_shows_the_line_of_command()
    {
        var page = (await (await house.AsAsync("noivu")).GetAsync("/don-vi")).ShouldBeShown();

        Assert.Contains("Ủy ban nhân dân Quận 10", page.Text);
        Assert.Contains("Ủy ban nhân dân Phường 4", page.Text);
        Assert.Contains("Ủy ban Mặt trận Tổ quốc Việt Nam Quận 10", page.Text);
    }

    [Fact]
    public async Task The_professional_line_is_another_tree()
    {
        var page = (await (await house.AsAsync("noivu")).GetAsync("/don-vi?tuyen=Professional")).ShouldBeShown();

        Assert.Contains("Trường Trung học cơ sở Lạc Hồng", page.Text);
        Assert.DoesNotContain("Ủy ban nhân dân Phường 4", page.Text);
    }

    [Fact]
    public async Task The_tree_is_as_of_a_day()
    {
        var visitor = await house.AsAsync("noivu");

        var before = await visitor.GetAsync("/don-vi?ngay=31/12/2024");
        var after = await visitor.GetAsync("/don-vi?ngay=1/1/2025");

        Assert.Contains("Ủy ban nhân dân Phường 5", before.Text);
        Assert.DoesNotContain("Ủy ban nhân dân Phường 5", after.Text);
    }

    [Fact]
    public async Task A_unit_is_found_without_diacritics_and_by_other_names()
    {
        var visitor = await house.AsAsync("noivu");

        var page = await visitor.GetAsync("/don-vi?tim=noi%20vu");

        Assert.Equal(["Phòng Nội vụ Quận 10", "Sở Nội vụ Thành phố Hồ Chí Minh"], page.All("tbody td:first-child").Order(StringComparer.Ordinal));
        Assert.Contains("Ủy ban nhân dân Phường 4", (await visitor.GetAsync("/don-vi?tim=UBNDP4")).Text);
    }

    [Fact]
    public async Task A_units_page_says_who_orders_whom()
    {
        var visitor = await house.AsAsync("quantri");

        var department = await visitor.GetAsync($"/don-vi/{await IdAsync("phong-noi-vu")}");
        var front = await visitor.GetAsync($"/don-vi/{await IdAsync("mttq")}");

        Assert.Contains("Tham mưu cho Ủy ban nhân dân Quận 10", department.Text);
        Assert.Contains("Hướng dẫn chuyên môn từ Sở Nội vụ Thành phố Hồ Chí Minh", department.Text);
        Assert.Contains("Nguyễn Thị Thanh Hà", department.Text);
        Assert.Contains("không giao việc", front.Text);
    }

    [Fact]
    public async Task Who_works_there_is_shown_in_reach_only()
    {
        var visitor = await house.AsAsync("phuong4");

        var own = await visitor.GetAsync($"/don-vi/{await IdAsync("phuong-4")}");
        var other = await visitor.GetAsync($"/don-vi/{await IdAsync("phuong-12")}");

        Assert.Contains("Phạm Thị Hồng Đào", own.Text);
        Assert.Contains("Chỉ đơn vị ấy và cấp trên", other.Text);
        Assert.DoesNotContain("Nguyễn Ngọc Bảo Trân", other.Text);
    }

    [Fact]
    public async Task Nobody_manages_units_without_the_right()
    {
        var visitor = await house.AsAsync("noivu");
        var id = await IdAsync("phuong-4");

        foreach (var url in new[] { "/don-vi/them", "/don-vi/nhap", $"/don-vi/{id}/sua", $"/don-vi/{id}/doi-ten", $"/don-vi/{id}/ket-thuc" })
        {
            (await visitor.GetAsync(url)).ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_new_name_counts_from_its_day_and_the_old_one_stays()
    {
        var visitor = await house.AsAsync("quantri");
        var id = await IdAsync("trung-tam-y-te");

        var late = await visitor.PostAsync($"/don-vi/{id}/doi-ten", new { Name = "Trung tâm Y tế khu vực", ShortName = "TTYT khu vực", From = "1/1/2030" });
        var saved = await visitor.PostAsync($"/don-vi/{id}/doi-ten", new { Name = "Trung tâm Y tế khu vực", ShortName = "TTYT khu vực", From = "1/9/2024" });

        late.ShouldShowRefusal("không sau hôm nay");
        saved.ShouldRedirectTo($"/don-vi/{id}");
        Assert.Equal("Trung tâm Y tế khu vực", (await visitor.GetAsync($"/don-vi/{id}")).Heading);
        Assert.Equal("Trung tâm Y tế Quận 10", (await visitor.GetAsync($"/don-vi/{id}?ngay=31/8/2024")).Heading);
        Assert.Contains("UnitRenamed", await house.AuditAsync(id));
    }

    [Fact]
    public async Task Facts_are_mended_and_a_second_editor_is_told()
    {
        var visitor = await house.AsAsync("quantri");
        var id = await IdAsync("nha-thieu-nhi");
        var url = $"/don-vi/{id}/sua";
        var mine = await visitor.GetAsync(url);
        var theirs = await visitor.GetAsync(url);

        var saved = await visitor.SubmitAsync(mine, "main form[data-unsaved]", new { Note = "Cần kiểm tra tên", Kind = "public-unit" });
        var stale = await visitor.SubmitAsync(theirs, "main form[data-unsaved]", new { Note = "Ghi đè" });
        var invalid = await visitor.SubmitAsync(mine, "main form[data-unsaved]", new { Kind = "" });

        saved.ShouldRedirectTo($"/don-vi/{id}");
        stale.ShouldShowRefusal("Người khác vừa sửa đơn vị này.");
        invalid.ShouldShowError("Kind", "Chọn loại đơn vị");
        Assert.Contains("Cần kiểm tra tên", (await visitor.GetAsync($"/don-vi/{id}")).Text);
        Assert.Contains("UnitChanged", await house.AuditAsync(id));
    }

    [Fact]
    public async Task A_unit_is_added_below_its_parent()
    {
        var visitor = await house.AsAsync("quantri");
        var parent = await IdAsync("phuong-4");

        var bad = await visitor.PostAsync("/don-vi/them?cap-tren=" + parent, new Dictionary<string, object> { ["Name"] = "Khu phố 1, Phường 4", ["ShortName"] = "Khu phố 1", ["Code"] = "Khu phố 1", ["Kind"] = "neighbourhood", ["cap-tren"] = parent.ToString(), ["From"] = "1/1/2024" });
        var made = await visitor.PostAsync("/don-vi/them?cap-tren=" + parent, new Dictionary<string, object> { ["Name"] = "Khu phố 1, Phường 4", ["ShortName"] = "Khu phố 1", ["Code"] = "p4-kp1", ["Kind"] = "neighbourhood", ["cap-tren"] = parent.ToString(), ["From"] = "1/1/2024" });
        var empty = await visitor.PostAsync("/don-vi/them", new { Name = "" });

        bad.ShouldShowRefusal("Mã đơn vị chỉ gồm");
        empty.ShouldShowError("Name", "Nhập tên đầy đủ");
        made.ShouldRedirectTo("/don-vi/");
        var id = await IdAsync("p4-kp1");
        Assert.EndsWith("/phuong-4/p4-kp1/", await house.WithDbAsync(db => db.Set<UnitRow>().Where(u => u.Id == id).Select(u => u.Path).SingleAsync()));
        Assert.Equal(["UnitAdded"], await house.AuditAsync(id));
    }

    [Fact]
    public async Task A_unit_that_still_has_units_or_people_does_not_end()
    {
        var visitor = await house.AsAsync("quantri");

        var withUnits = await visitor.PostAsync($"/don-vi/{await IdAsync("phuong-12")}/ket-thuc", new { LastDay = "31/10/2024", Way = "Dissolved", PaperNumber = "12/QĐ-UBND", PaperOn = "2/9/2024" });
        var withPeople = await visitor.PostAsync($"/don-vi/{await IdAsync("phuong-1")}/ket-thuc", new { LastDay = "10/9/2024", Way = "Dissolved", PaperNumber = "12/QĐ-UBND", PaperOn = "2/9/2024" });
        var root = await visitor.PostAsync($"/don-vi/{await IdAsync("ubnd-q10")}/ket-thuc", new { LastDay = "31/10/2024", Way = "Dissolved", PaperNumber = "12/QĐ-UBND", PaperOn = "2/9/2024" });
        var id = await IdAsync("trung-tam-the-thao");
        var ended = await visitor.PostAsync($"/don-vi/{id}/ket-thuc", new { LastDay = "10/9/2024", Way = "Merged", PaperNumber = "12/QĐ-UBND", PaperOn = "2/9/2024", Successor = await IdAsync("trung-tam-van-hoa") });

        withUnits.ShouldShowRefusal("đơn vị trực thuộc sau ngày đó");
        withPeople.ShouldShowRefusal("tài khoản đang mở ở đơn vị này");
        root.ShouldShowRefusal("không kết thúc ở đây");
        ended.ShouldRedirectTo($"/don-vi/{id}");
        var page = await visitor.FollowAsync(ended);
        Assert.Contains("Không còn hoạt động", page.Text);
        Assert.Contains("Trung tâm Văn hóa Quận 10", page.Text);
        Assert.Contains("UnitEnded", await house.AuditAsync(id));
    }

    private Task<Guid> IdAsync(string code) =>
        house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Code == code).OrderByDescending(unit => unit.From).Select(unit => unit.Id).FirstAsync());
}

internal sealed class UnitSample : ISample
{
    public string Route => "don-vi/{id}";

    public Task<object> MakeAsync(House house, Guid unitId) => Task.FromResult<object>(new { id = unitId });

    /// <summary>How an authority is made up is public by law; only who works there is kept to one's own reach.</summary>
    public bool SeenFromBeyond => true;
}

internal sealed class UnitEditSample : ISample
{
    public string Route => "don-vi/{id}/sua";

    public Task<object> MakeAsync(House house, Guid unitId) => Task.FromResult<object>(new { id = unitId });
}

internal sealed class UnitRenameSample : ISample
{
    public string Route => "don-vi/{id}/doi-ten";

    public Task<object> MakeAsync(House house, Guid unitId) => Task.FromResult<object>(new { id = unitId });
}

internal sealed class UnitPassingSample : ISample
{
    public string Route => "don-vi/{id}/chuyen-giao";

    public Task<object> MakeAsync(House house, Guid unitId) => Task.FromResult<object>(new { id = unitId });
}

internal sealed class UnitEndSample : ISample
{
    public string Route => "don-vi/{id}/ket-thuc";

    public Task<object> MakeAsync(House house, Guid unitId) => Task.FromResult<object>(new { id = unitId });
}
