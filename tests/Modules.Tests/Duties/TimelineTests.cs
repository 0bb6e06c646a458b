using CoSo.Kernel;
using System.Net;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Plans;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Duties;

/// <summary>Progress over the months, and the state of a plan on one page.</summary>
public sealed class TimelineTests
{
    [Fact]
    public async Task Items_of_the_plan_are_bars_with_late_hatched_and_the_same_as_a_table()
    {
        await using var house = await House.StartAsync();
        var plan = await PlanAsync(house, 2);
        await DutyAsync(house, plan, 0, "phuong-4", new DateOnly(2024, 9, 3));
        await DutyAsync(house, plan, 0, "phuong-6", new DateOnly(2024, 9, 3));
        await DutyAsync(house, plan, 1, "phuong-4", null);
        await (await house.AsAsync("phuong6")).DoAsync((await IdsAsync(house, "phuong-6"))[0], "Report", new { Result_Text = "Xong", Result_DoneOn = "2/9/2024" });

        var page = (await (await house.AsAsync("chutich")).GetAsync("/bang/tien-do")).ShouldBeShown();

        Assert.Equal(["II.1 Tuyên truyền"], page.All(".c-gantt-group"));
        Assert.Equal(["1/2 đã báo cáo, chậm 1", "0/1 đã báo cáo"], page.All(".c-gantt > li > b").Where(text => text.Length > 0));
        Assert.Single(page.Document.QuerySelectorAll(".c-gantt rect.c-fill-late"));
        Assert.Single(page.Document.QuerySelectorAll(".c-gantt rect.c-fill-open"));
        Assert.Equal(12, page.Document.QuerySelectorAll(".c-gantt-head text").Length);
        Assert.NotEmpty(page.Document.QuerySelectorAll(".c-gantt-today"));
        Assert.Equal("3/9/2024", page["figure details tbody tr td:nth-of-type(2)"]);
    }

    [Fact]
    public async Task A_unit_has_its_single_duties_and_a_long_plan_has_pages()
    {
        await using var house = await House.StartAsync();
        var plan = await PlanAsync(house, 30);
        for (var i = 0; i < 30; i++)
        {
            await DutyAsync(house, plan, i, "phuong-4", new DateOnly(2024, 10, 1).AddDays(i));
        }

        var chairman = await house.AsAsync("chutich");
        var first = (await chairman.GetAsync("/bang/tien-do")).ShouldBeShown();
        var second = (await chairman.GetAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).ShouldBeShown();
        var unit = await house.WithDbAsync(db => db.Set<UnitRow>().Where(row => row.Code == "phuong-4").Select(row => row.Id).SingleAsync());
        var ofUnit = (await chairman.GetAsync($"/bang/tien-do?don-vi={unit}")).ShouldBeShown();

        Assert.Equal((25, 5), (Bars(first), Bars(second)));
        Assert.Null(second.Document.QuerySelector("a[rel=next]"));
        Assert.Equal(25, Bars(ofUnit));
        Assert.StartsWith("/viec/", ofUnit.Document.QuerySelector(".c-gantt a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_sees_the_own_units_items_only()
    {
        await using var house = await House.StartAsync();
        var plan = await PlanAsync(house, 2);
        await DutyAsync(house, plan, 0, "phuong-6", new DateOnly(2024, 10, 1));
        await DutyAsync(house, plan, 1, "phuong-12", new DateOnly(2024, 10, 1));

        var page = (await (await house.AsAsync("chutichphuong12")).GetAsync("/bang/tien-do")).ShouldBeShown();

        Assert.Equal(["Việc thứ 2"], page.Document.QuerySelectorAll(".c-gantt li a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task The_state_of_the_plan_fits_a_page_and_a_paper()
    {
        await using var house = await House.StartAsync();
        var plan = await PlanAsync(house, 2);
        await DutyAsync(house, plan, 0, "phuong-4", new DateOnly(2024, 9, 3));
        await DutyAsync(house, plan, 1, "phuong-4", new DateOnly(2024, 9, 16));
        await DutyAsync(house, plan, 1, "phuong-6", new DateOnly(2024, 9, 16));
        var chairman = await house.AsAsync("chutich");

        var page = (await chairman.GetAsync("/bang/mot-trang")).ShouldBeShown();
        using var answer = await chairman.Http.GetAsync($"/bang/mot-trang?handler=Docx&ke-hoach={plan.Id}");
        using var stream = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var paper = document.MainDocumentPart!.Document!.Body!.InnerText;

        foreach (var text in new[] { page.Text, paper })
        {
            Assert.Contains("II.1 Tuyên truyền", text, StringComparison.Ordinal);
            Assert.Contains("Việc thứ 1", text, StringComparison.Ordinal);
            Assert.Contains("16/9/2024", text, StringComparison.Ordinal);
        }

        Assert.Contains("Đơn vị có việc quá hạn: Phường 4 (1).", page.Text, StringComparison.Ordinal);
        Assert.Contains("PHÒNG NỘI VỤ", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_plan_the_pages_say_what_is_missing()
    {
        await using var house = await House.StartAsync();
        var chairman = await house.AsAsync("chutich");

        Assert.Contains("Có tiến độ khi kế hoạch được đưa vào theo dõi.", (await chairman.GetAsync("/bang/tien-do")).ShouldBeShown().Text, StringComparison.Ordinal);
        Assert.Contains("Bảng có số liệu khi kế hoạch", (await chairman.GetAsync("/bang/mot-trang")).ShouldBeShown().Text, StringComparison.Ordinal);
        (await chairman.GetAsync("/bang/mot-trang?handler=Docx")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static int Bars(HtmlPage page) => page.Document.QuerySelectorAll(".c-gantt > li:not(.c-gantt-head, .c-gantt-group)").Length;

    private static async Task<Made> PlanAsync(House house, int measures) => await house.WithDbAsync(async db =>
    {
        var root = await db.Set<UnitRow>().Where(unit => unit.Code == "ubnd-q10").Select(unit => unit.Id).SingleAsync();
        var plan = new Plan { Id = OrderedId.New(), Number = "142", Sign = "KH-UBND", Title = "Công tác dân vận chính quyền", Type = "Kế hoạch", Year = 2024, IssuerUnitId = root, State = PlanState.InForce, FileHash = "" };
        var stream = new Workstream { Id = OrderedId.New(), PlanId = plan.Id, Number = "II.1", Title = "Tuyên truyền", Position = 1 };
        var items = Enumerable.Range(1, measures).Select(i => new Measure
        {
            Id = OrderedId.New(), PlanId = plan.Id, Ordinal = i, Kind = MeasureKind.Duty, Text = $"Việc thứ {i}", WorkstreamId = stream.Id, Confidence = 1, IsAdopted = true,
        }).ToList();
        db.AddRange(plan, stream);
        db.AddRange(items);
        await db.SaveChangesAsync();
        return new Made(plan.Id, stream.Id, items.ConvertAll(item => item.Id));
    });

    private static Task<Guid> DutyAsync(House house, Made plan, int item, string unit, DateOnly? due) => house.DutyAsync(unit, due, duty => duty with
    {
        Title = $"Việc thứ {item + 1}", PlanId = plan.Id, WorkstreamId = plan.Stream, Source = new DutySource("measure", plan.Items[item], "Kế hoạch số 142/KH-UBND"),
    }, noDay: due is null);

    private static Task<List<Guid>> IdsAsync(House house, string unit) => house.WithDbAsync(db => db.Set<CoSo.Duties.Duty>()
        .Where(duty => db.Set<UnitRow>().Any(row => row.Id == duty.UnitId && row.Code == unit)).Select(duty => duty.Id).ToListAsync());

    private sealed record Made(Guid Id, Guid Stream, List<Guid> Items);
}
