using System.Net;
using CoSo.Cases.Reception;
using CoSo.Contracts.Organization;
using CoSo.Data;
using CoSo.Duties;
using CoSo.Heads;
using CoSo.Kernel;
using CoSo.Modules.Tests.Duties;
using CoSo.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Heads;

/// <summary>What stands under the responsibility of the head of each unit: figures by the fair rules, each with its list, parted where the head changed.</summary>
public sealed class HeadPageTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    public ValueTask InitializeAsync()
    {
        house.Time.Set(DutyData.Today);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Duties_are_counted_by_the_fair_rules_and_each_figure_leads_to_just_its_list()
    {
        await house.DutyAsync("phuong-5", due: new DateOnly(2024, 8, 20), with: duty => duty with { Title = "Việc bỏ quên" });
        await DoneAsync("Việc xong đúng hạn", due: new DateOnly(2024, 9, 4), on: new DateOnly(2024, 9, 3));
        await DoneAsync("Việc xong chậm", due: new DateOnly(2024, 8, 22), on: new DateOnly(2024, 9, 2));
        await house.DutyAsync("phuong-5", due: new DateOnly(2024, 9, 10), with: duty => duty with { Title = "Việc còn được giải trình" });
        await house.DutyAsync("phuong-5", due: new DateOnly(2024, 8, 15), with: duty => duty with { Title = "Việc giao gấp", GivenOn = new DateOnly(2024, 8, 14) });
        await house.DutyAsync("phuong-5", due: new DateOnly(2024, 12, 20), with: duty => duty with { Title = "Việc cuối năm" });
        var waiting = await house.DutyAsync("phuong-5", due: new DateOnly(2024, 9, 3), with: duty => duty with { Title = "Việc chờ Phòng Tư pháp" });
        await house.WithDbAsync(async db =>
        {
            var unit = await UnitAsync(db, "phong-tu-phap");
            (await db.Set<Duty>().SingleAsync(one => one.Id == waiting)).WaitFor(unit, "Phòng Tư pháp", new DateOnly(2024, 8, 20));
            return await db.SaveChangesAsync();
        });
        var leader = await house.AsAsync("chutich");

        var page = (await leader.GetAsync($"/nguoi-dung-dau/{await UnitAsync("phuong-5")}?ky=2024")).ShouldBeShown();

        Assert.Equal("6", Figure(page, "Việc đến hạn trong kỳ"));
        Assert.Equal("1", Figure(page, "Xong đúng hạn"));
        Assert.Equal("1", Figure(page, "Xong, chậm"));
        Assert.Equal("1", Figure(page, "Quá hạn, chưa xong"));
        Assert.Equal("1", Figure(page, "Chờ đơn vị khác, không tính chậm"));
        Assert.Equal("2", Figure(page, "Chưa xong, chưa quá hạn"));
        foreach (var (label, listed) in new[] { ("Quá hạn, chưa xong", "Việc bỏ quên"), ("Xong, chậm", "Việc xong chậm"), ("Chờ đơn vị khác, không tính chậm", "Việc chờ Phòng Tư pháp") })
        {
            var list = (await leader.GetAsync(Link(page, label))).ShouldBeShown();
            Assert.Contains(listed, list["main table"], StringComparison.Ordinal);
            Assert.Single(list.Document.QuerySelectorAll("main table tbody tr"));
        }

        // Waiting is charged to whom one waits for.
        var other = (await leader.GetAsync($"/nguoi-dung-dau/{await UnitAsync("phong-tu-phap")}?ky=2024")).ShouldBeShown();
        Assert.Equal("1", Figure(other, "Việc của đơn vị khác đang chờ đơn vị này"));
        Assert.Contains("Phường 5 (1)", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_head_changed_each_answers_for_the_days_he_held_the_post()
    {
        await house.WithDbAsync(async db =>
        {
            var post = await db.Set<Post>().SingleAsync(one => one.UnitId == db.Set<UnitRow>().Single(unit => unit.Code == "phuong-6").Id && one.DeputisesFor == null);
            db.AddRange(
                new PostHolding { Id = OrderedId.New(), PostId = post.Id, Name = "Mẫu Cũ", From = new DateOnly(2022, 1, 1), To = new DateOnly(2024, 8, 25) },
                new PostHolding { Id = OrderedId.New(), PostId = post.Id, Name = "Mẫu Mới", From = new DateOnly(2024, 8, 26) });
            return await db.SaveChangesAsync();
        });
        await house.DutyAsync("phuong-6", due: new DateOnly(2024, 8, 20), with: duty => duty with { Title = "Dưới thời trước" });
        await house.DutyAsync("phuong-6", due: new DateOnly(2024, 8, 30), with: duty => duty with { Title = "Dưới thời sau" });
        var leader = await house.AsAsync("chutich");
        var unit = await UnitAsync("phuong-6");

        var page = (await leader.GetAsync($"/nguoi-dung-dau/{unit}?ky=2024")).ShouldBeShown();

        Assert.Equal(["Mẫu Cũ", "Mẫu Mới"], page.Document.QuerySelectorAll("main section h2").Select(heading => heading.TextContent.Trim()));
        var lists = page.Document.QuerySelectorAll("main section table a[href*='so=given']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains("Dưới thời trước", (await leader.GetAsync(lists[0])).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dưới thời sau", (await leader.GetAsync(lists[0])).Text, StringComparison.Ordinal);
        Assert.Contains("Dưới thời sau", (await leader.GetAsync(lists[1])).Text, StringComparison.Ordinal);
        var table = (await leader.GetAsync("/nguoi-dung-dau?ky=2024&tim=phường 6")).ShouldBeShown()["main table"];
        Assert.Contains("Mẫu Cũ", table, StringComparison.Ordinal);
        Assert.Contains("Mẫu Mới", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reception_counts_whole_weeks_and_the_days_the_head_held()
    {
        await house.WithDbAsync(async db =>
        {
            var unit = await UnitAsync(db, "phuong-9");
            foreach (var day in new[] { new DateOnly(2024, 9, 3), new DateOnly(2024, 9, 4) })
            {
                var held = new ReceptionDay { Id = OrderedId.New(), UnitId = unit, HostUnitId = unit, On = day, Starts = new(8, 0), Ends = new(11, 0), Place = "Trụ sở", Host = "Chủ tịch" };
                held.Hold(ReceivedBy.Head, null, null);
                db.Add(held);
            }

            return await db.SaveChangesAsync();
        });
        var leader = await house.AsAsync("chutich");

        var page = (await leader.GetAsync($"/nguoi-dung-dau/{await UnitAsync("phuong-9")}?ky=2024")).ShouldBeShown();

        Assert.Equal("2", Figure(page, "Ngày tiếp công dân"));

        // 1 January 2024 is a Monday; the week of 11 September is not over. One week of 36 has its day.
        Assert.Equal("35", Figure(page, "Kỳ chưa đủ số ngày tiếp công dân tối thiểu"));
        Assert.Contains("trong 36 kỳ", page.Text, StringComparison.Ordinal);
        Assert.Contains("Điều 15 khoản 2", page.Text, StringComparison.Ordinal);
        var list = (await leader.GetAsync(Link(page, "Ngày tiếp công dân"))).ShouldBeShown();
        Assert.Contains("từ ngày 1/1/2024 đến ngày 11/9/2024", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_unit_and_those_above_read_it_no_sibling_and_no_visitor()
    {
        var unit = await UnitAsync("phuong-12");

        (await (await house.AsAsync("phuong12")).GetAsync($"/nguoi-dung-dau/{unit}")).ShouldBeShown();
        (await (await house.AsAsync("noivu")).GetAsync($"/nguoi-dung-dau/{unit}")).ShouldBeShown();
        foreach (var sibling in new[] { "phuong4", "chutichphuong14" })
        {
            (await (await house.AsAsync(sibling)).GetAsync($"/nguoi-dung-dau/{unit}")).ShouldBe(HttpStatusCode.NotFound);
            Assert.DoesNotContain("Phường 12", (await (await house.AsAsync(sibling)).GetAsync("/nguoi-dung-dau")).ShouldBeShown()["main table"], StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync(sibling)).Http.GetAsync($"/nguoi-dung-dau/{unit}?handler=Docx")).StatusCode);
            (await (await house.AsAsync(sibling)).GetAsync($"/bao-cao?don-vi={unit}&so=due&tu=1/1/2024&den=11/9/2024")).ShouldBe(HttpStatusCode.NotFound);
        }

        (await (await house.AsAsync("quanuy")).GetAsync("/nguoi-dung-dau")).ShouldBe(HttpStatusCode.Forbidden);
        Assert.Contains("/dang-nhap", (await house.Anonymous().GetAsync("/nguoi-dung-dau")).Location, StringComparison.Ordinal);

        // The Front is asked, not ordered: nobody here assesses its head.
        var found = (await (await house.AsAsync("chutich")).GetAsync("/nguoi-dung-dau?tim=mặt trận")).ShouldBeShown();
        Assert.Contains("Không có đơn vị nào", found.Text, StringComparison.Ordinal);
    }

    private async Task DoneAsync(string title, DateOnly due, DateOnly on)
    {
        var id = await house.DutyAsync("phuong-5", due: due, with: duty => duty with { Title = title });
        await house.WithDbAsync(async db =>
        {
            (await db.Set<Duty>().SingleAsync(duty => duty.Id == id)).Report(on);
            return await db.SaveChangesAsync();
        });
    }

    internal static string Figure(HtmlPage page, string label) => Row(page, label).QuerySelectorAll("td")[1].TextContent.Trim();

    private static string Link(HtmlPage page, string label) => Row(page, label).QuerySelector("a")!.GetAttribute("href")!;

    private static AngleSharp.Dom.IElement Row(HtmlPage page, string label) =>
        page.Document.QuerySelectorAll("main section tr").First(row => row.QuerySelector("td")?.TextContent.Trim() == label);

    private Task<Guid> UnitAsync(string code) => house.WithDbAsync(db => UnitAsync(db, code));

    private static Task<Guid> UnitAsync(AppDbContext db, string code) => db.Set<UnitRow>().Where(unit => unit.Code == code).Select(unit => unit.Id).SingleAsync();
}
