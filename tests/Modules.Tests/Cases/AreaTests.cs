using CoSo.Cases.Answers;
using CoSo.Cases.Areas;
using CoSo.Cases.Issues;
using CoSo.Cases.Letters;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Duties;
using CoSo.Kernel;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Cases;

/// <summary>Letters by area: the map, topics by week, early warning. Each test has a house of its own, since all count everything.</summary>
public sealed class AreaTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2024, 9, 11);

    private House house = null!;

    public async ValueTask InitializeAsync() => house = await House.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Theory]
    [InlineData("6 2 7 0", "- - 7 0")] // the one small cell takes the next larger one with it
    [InlineData("6 2 3 7", "6 - - 7")]
    [InlineData("5 0 12", "5 0 12")]
    [InlineData("0 4 0", "0 - 0")]
    public void Small_cells_are_hidden_and_cannot_be_worked_out(string counts, string shown) =>
        Assert.Equal(shown, string.Join(' ', SmallCells.Hide([.. counts.Split(' ').Select(int.Parse)]).Select(count => count?.ToString() ?? "-")));

    [Theory]
    [InlineData("quan-10", "2024-09-11", UnitKind.Ward, 14)]
    [InlineData("phuong-dien-hong", "2026-11-23", UnitKind.Neighbourhood, 12)]
    public async Task Every_ward_or_neighbourhood_of_a_locality_has_a_tile(string locality, string day, string kind, int count)
    {
        await using var other = await House.StartAsync(locality, DateOnly.Parse(day));

        var areas = await other.WithServicesAsync(services => services.GetRequiredService<CaseAreas>().AllAsync(DateOnly.Parse(day), CancellationToken.None));
        var units = await other.WithDbAsync(db => db.Set<UnitRow>().On(DateOnly.Parse(day)).Where(unit => unit.Kind == kind).Select(unit => unit.Id).ToListAsync());

        Assert.Equal(count, areas.Count);
        Assert.All(areas, area => Assert.Contains(area.UnitId, units));
    }

    [Fact]
    public async Task The_public_map_counts_by_area_and_leads_to_the_answers_of_the_area()
    {
        await LettersAsync("phuong-12", 4, Today);
        await LettersAsync("p12-kp1", 2, Today);
        await LettersAsync("phuong-4", 7, Today);
        await LettersAsync("phuong-1", 2, Today);
        await LettersAsync("phuong-2", 2, Today);
        var (ward, other) = (await house.UnitAsync("phuong-12"), await house.UnitAsync("phuong-4"));
        await AnswerAsync("p12-kp1", "Đã thay nắp cống");
        await AnswerAsync("phuong-4", "Đã dọn rác");

        var page = (await house.Anonymous().GetAsync("/phan-anh/ban-do?nam=2024&loai=Feedback")).ShouldBeShown();

        Assert.Equal("6", TileOf(page, ward.Id));
        Assert.Equal("7", TileOf(page, other.Id));
        Assert.Equal("ẩn", TileOf(page, (await house.UnitAsync("phuong-1")).Id));
        Assert.Equal("0", TileOf(page, (await house.UnitAsync("phuong-15")).Id));
        Assert.Contains("Phường 12", page.Document.QuerySelector("main table")!.TextContent);
        var answers = (await house.Anonymous().GetAsync($"/phan-anh/tra-loi?noi={ward.Id}")).ShouldBeShown();
        Assert.Contains("Đã thay nắp cống", answers.Text);
        Assert.DoesNotContain("Đã dọn rác", answers.Text);
    }

    [Fact]
    public async Task An_officer_sees_open_letters_by_area_and_never_one_about_the_own_unit()
    {
        await LettersAsync("phuong-12", 3, Today, handler: "phong-quan-ly-do-thi");
        await LettersAsync("phuong-4", 1, Today, handler: "phong-quan-ly-do-thi", title: "Việc ở phường 4");
        await LettersAsync("phuong-12", 1, Today, handler: "phong-quan-ly-do-thi", about: "phong-quan-ly-do-thi", title: "Về chính phòng này");
        var (officer, ward) = (await house.AsAsync("quanlydothi"), await house.UnitAsync("phuong-12"));

        var map = (await officer.GetAsync("/don-thu/ban-do")).ShouldBeShown();
        var list = (await officer.GetAsync($"/don-thu?noi={ward.Id}")).ShouldBeShown();

        Assert.Equal("3", TileOf(map, ward.Id));
        Assert.Equal(["Phường 1", "Phường 2", "Phường 4"], map.Document.QuerySelectorAll("main tbody tr td:first-child").Take(3).Select(cell => cell.TextContent.Trim()));
        Assert.Contains("Việc mẫu", list.Text);
        Assert.DoesNotContain("Việc ở phường 4", list.Text);
        Assert.DoesNotContain("Về chính phòng này", list.Text);
    }

    [Fact]
    public async Task Topics_are_told_by_week_to_officers_and_by_whole_months_to_the_public()
    {
        await LettersAsync("phuong-12", 4, Today, handler: "phong-quan-ly-do-thi");
        await LettersAsync("phuong-12", 8, Today.AddDays(-10), handler: "phong-quan-ly-do-thi");
        await LettersAsync("phuong-12", 6, new DateOnly(2024, 8, 12), handler: "phong-quan-ly-do-thi");
        await LettersAsync("phuong-4", 9, new DateOnly(2024, 8, 12), handler: "phong-quan-ly-do-thi");

        var officer = await house.AsAsync("quanlydothi");
        var row = (await officer.GetAsync("/don-thu/chu-de")).ShouldBeShown().Document.QuerySelectorAll("main tbody tr").First(one => one.TextContent.Contains("Phường 12", StringComparison.Ordinal)).TextContent;
        Assert.Contains("Vệ sinh môi trường", row);
        Assert.Contains("1,8", row);
        Assert.Contains("+129%", row); // four against (8 + 6) / 8
        using var sheet = await officer.Http.GetAsync("/don-thu/chu-de/tai-ve?tu=1/8/2024&den=11/9/2024");
        Assert.True(sheet.IsSuccessStatusCode);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await sheet.Content.ReadAsByteArrayAsync()));
        Assert.NotEmpty(zip.Entries);

        var august = (await house.Anonymous().GetAsync("/phan-anh/chu-de")).ShouldBeShown();
        Assert.Contains("8/2024", august.Text);
        Assert.Contains("Phường 4", august.Text);
        Assert.Contains("8/2024", (await house.Anonymous().GetAsync("/phan-anh/chu-de?thang=9/2024")).ShouldBeShown().Document.QuerySelector("h1")!.TextContent); // the running month is not told
    }

    [Fact]
    public async Task A_warning_becomes_an_issue_at_one_press_and_stands_in_the_message_of_who_leads()
    {
        await LettersAsync("phuong-12", 6, Today.AddDays(-2));
        await LettersAsync("phuong-4", 6, Today.AddDays(-2), about: "phuong-4"); // concerns a unit: never a warning
        await LettersAsync("phuong-1", 4, Today.AddDays(-2)); // too few
        await LettersAsync("phuong-2", 6, Today.AddDays(-2));
        await LettersAsync("phuong-2", 40, Today.AddDays(-30)); // no more than usual
        var coordinator = await house.AsAsync("noivu");

        var page = (await coordinator.GetAsync("/van-de-noi-com/canh-bao")).ShouldBeShown();
        Assert.Contains("từ 5 đơn", page.Text);
        var open = Assert.Single(page.Document.QuerySelector("main table")!.QuerySelectorAll("tbody tr"), row => row.QuerySelector("form") is not null);
        Assert.Contains("Phường 12", open.TextContent);
        var notices = await house.WithServicesAsync(async services =>
        {
            var all = new List<DailyNotice>();
            foreach (var source in services.GetServices<IDailyNotices>())
            {
                all.AddRange(await source.OfAsync(Today, CancellationToken.None));
            }

            return all;
        });
        var notice = Assert.Single(notices, one => one.Heading == "Cảnh báo sớm");
        Assert.Equal((await house.UnitAsync("phong-tai-nguyen")).Id, notice.UnitId);
        Assert.Empty((await (await house.AsAsync("tainguyen")).GetAsync("/van-de-noi-com/canh-bao")).ShouldBeShown().Document.QuerySelectorAll("main table button"));

        var raised = await coordinator.SubmitAsync(page, "main table button[formaction*=Raise]");
        raised.ShouldRedirectTo("/van-de-noi-com/");
        var issue = await house.WithDbAsync(db => db.Set<PlaceIssue>().AsNoTracking().SingleAsync());
        Assert.Equal(((await house.UnitAsync("phuong-12")).Id, (await house.UnitAsync("phong-tai-nguyen")).Id, new DateOnly(2024, 9, 25)), (issue.PlaceUnitId, issue.UnitId, issue.DueOn));
        Assert.True(await house.WithDbAsync(db => db.Set<Duty>().AnyAsync(duty => duty.SourceId == issue.Id)));
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task A_warning_is_dismissed_only_with_a_reason_and_comes_back_when_the_silence_is_over()
    {
        await LettersAsync("phuong-12", 6, Today.AddDays(-2));
        var coordinator = await house.AsAsync("noivu");
        var key = Assert.Single(await OpenAsync()).Key;

        (await coordinator.PostAsync("/van-de-noi-com/canh-bao", new { Key = key, Why = " " }, "Dismiss")).ShouldShowRefusal("Nhập lý do bỏ qua");
        var other = await house.AsAsync("tainguyen");
        var form = await other.GetAsync("/don-thu/gui-noi-bo");
        form.Document.QuerySelector("main form")!.SetAttribute("action", "/van-de-noi-com/canh-bao?handler=Dismiss");
        (await other.SubmitAsync(form, "main form", new { Key = key, Why = "x" })).ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await coordinator.PostAsync("/van-de-noi-com/canh-bao", new { Key = key, Why = "Xe thu gom hỏng, đã thay xe" }, "Dismiss")).ShouldRedirectTo("/van-de-noi-com/canh-bao");

        Assert.Empty(await OpenAsync());
        Assert.Contains("Xe thu gom hỏng", (await coordinator.GetAsync("/van-de-noi-com/canh-bao")).Text);
        Assert.Contains("WarningDismissed", await house.AuditAsync());
        house.Time.Set(Today.AddDays(14));
        await LettersAsync("phuong-12", 20, Today.AddDays(12));
        Assert.Single(await OpenAsync());
    }

    private Task<List<Warning>> OpenAsync() => house.WithServicesAsync(services => services.GetRequiredService<EarlyWarnings>().OpenAsync(CancellationToken.None));

    private static string TileOf(HtmlPage page, Guid unit) =>
        page.Document.QuerySelectorAll("svg.c-map a").Single(link => link.GetAttribute("href")!.Contains($"{unit}", StringComparison.Ordinal)).QuerySelector(".c-map-figure")!.TextContent;

    private async Task LettersAsync(string place, int count, DateOnly on, string handler = "ban-tiep-cong-dan", string? about = null, string title = "Việc mẫu")
    {
        var (where, unit, concerned) = (await house.UnitAsync(place), await house.UnitAsync(handler), about is null ? null : await house.UnitAsync(about));
        await house.WithDbAsync(async db =>
        {
            for (var at = 0; at < count; at++)
            {
                var id = OrderedId.New();
                db.Add(new Case
                {
                    Id = id, Code = "DT-" + id.ToString("N")[^16..], SecretHash = "", Key = id, ProcedureId = "feedback.local", Kind = ProcedureKind.Feedback, Secrecy = ProcedureSecrecy.Internal, Channel = IntakeChannel.Portal,
                    ReceivedOn = on, Year = on.Year, Number = Interlocked.Increment(ref numbers), ReceiverUnitId = unit.Id, UnitId = unit.Id, PlaceUnitId = where.Id, AboutUnitId = concerned?.Id, AboutPath = concerned?.Path,
                    Category = "moi-truong", Title = title, Content = "Nội dung",
                });
            }

            return await db.SaveChangesAsync();
        });
    }

    private static int numbers = 5000;

    private async Task AnswerAsync(string place, string title)
    {
        await LettersAsync(place, 1, new DateOnly(2023, 5, 5));
        var where = await house.UnitAsync(place);
        await house.WithDbAsync(async db =>
        {
            var one = await db.Set<Case>().Where(known => known.Year == 2023).OrderByDescending(known => known.Number).FirstAsync();
            db.Add(new PublishedAnswer { Id = OrderedId.New(), CaseId = one.Id, Kind = one.Kind, UnitId = one.UnitId, PlaceUnitId = where.Id, Title = title, Text = title, Folded = VietnameseText.Fold(title), PublishedOn = Today, Who = "Mẫu" });
            return await db.SaveChangesAsync();
        });
    }
}
