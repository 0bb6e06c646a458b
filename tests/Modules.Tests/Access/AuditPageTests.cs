using System.Text;
using CoSo.Access;
using CoSo.Contracts.Organization;
using CoSo.Data.Audit;
using CoSo.Duties;
using CoSo.Kernel;
using CoSo.Modules.Tests.Duties;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Access;

/// <summary>The audit page: reach, words, filters, history of a thing, files.</summary>
public sealed class AuditPageTests(House house) : IClassFixture<House>
{
    private const string Page = "/quan-tri/nhat-ky";

    [Fact]
    public async Task An_event_is_told_in_words_with_its_facts_and_leads_to_the_thing()
    {
        var (duty, unit) = await RaisedAsync("phuong-4", "Rà soát tổ hòa giải của nhật ký");
        await HappenedAsync("noivu", new DutyDueSet(duty, unit, null, new DateOnly(2024, 9, 30)));

        var page = await (await house.AsAsync("chutich")).GetAsync($"{Page}?doi-tuong={duty}");

        Assert.Contains("Đặt hạn của việc, nay là 30/9/2024", page.Text, StringComparison.Ordinal);
        Assert.Contains("Rà soát tổ hòa giải của nhật ký", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"table a[href='/viec/{duty}']"));
    }

    [Fact]
    public async Task Who_may_not_see_the_work_reads_that_it_happened_and_no_more()
    {
        var (duty, unit) = await RaisedAsync("phuong-5", "Nội dung không dành cho quản trị");
        await HappenedAsync("noivu", new DutyDueSet(duty, unit, null, new DateOnly(2024, 9, 30)));

        var page = await (await house.AsAsync("quantri")).GetAsync($"{Page}?doi-tuong={duty}");

        Assert.Contains("Đặt hạn của việc", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("30/9/2024", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nội dung không dành cho quản trị", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector($"table a[href='/viec/{duty}']"));
    }

    [Fact]
    public async Task What_an_officer_dismissed_in_a_draft_is_read_by_nobody_else()
    {
        var unit = await UnitAsync("phong-noi-vu");
        var dismissal = OrderedId.New();
        await HappenedAsync("noivu", new FindingDismissed(dismissal, unit, "R1", "00"));

        var page = await (await house.AsAsync("quantri")).GetAsync($"{Page}?doi-tuong={dismissal}");

        Assert.Contains("Không có sự kiện nào như vậy", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_take_all_says_so_on_the_page_and_in_its_last_line()
    {
        await using var small = await House.StartAsync(services: services => services.AddSingleton(new AuditExportLimit(3)));
        foreach (var _ in Enumerable.Range(0, 5))
        {
            await small.DutyAsync();
        }

        var admin = await small.AsAsync("quantri");
        var whole = Encoding.UTF8.GetString(await admin.Http.GetByteArrayAsync($"{Page}?handler=Csv&loai=DutyRaised"));
        var day = Encoding.UTF8.GetString(await admin.Http.GetByteArrayAsync($"{Page}?handler=Csv&loai=DutyRaised&tu=11/9/2024&den=11/9/2024"));
        var few = Encoding.UTF8.GetString(await admin.Http.GetByteArrayAsync($"{Page}?handler=Csv&loai=UnitsLoaded"));

        foreach (var file in new[] { whole, day })
        {
            var lines = file.Trim().Split('\n');
            Assert.Equal(5, lines.Length);
            Assert.Contains("Tệp dừng ở 3 sự kiện mới nhất. Còn sự kiện cũ hơn: chọn Đến ngày 11/9/2024 rồi tải tiếp.", lines[^1], StringComparison.Ordinal);
            Assert.DoesNotContain(lines[..^1], line => line.Contains("Tệp dừng", StringComparison.Ordinal));
        }

        Assert.DoesNotContain("Tệp dừng", few, StringComparison.Ordinal);
        Assert.Contains("Một tệp chứa tối đa 3 sự kiện mới nhất", (await admin.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_some_days_is_leafed_newest_first()
    {
        var (duty, unit) = await RaisedAsync("phuong-9", "Việc để lật trang nhật ký");
        foreach (var number in Enumerable.Range(1, 30))
        {
            await HappenedAsync("noivu", new DutyDueSet(duty, unit, null, new DateOnly(2024, 10, 1).AddDays(number)));
        }

        var leader = await house.AsAsync("chutich");
        var url = $"{Page}?loai=DutyDueSet&don-vi={unit}&tu=11/9/2024&den=11/9/2024";
        var (first, second) = (await leader.GetAsync(url), await leader.GetAsync(url + "&trang=2"));

        Assert.Contains("nay là 31/10/2024", first.All("tbody tr")[0], StringComparison.Ordinal);
        Assert.Contains("nay là 2/10/2024", second.All("tbody tr")[^1], StringComparison.Ordinal);
        Assert.Equal((25, 5), (first.All("tbody tr").Count, second.All("tbody tr").Count));
    }

    [Fact]
    public async Task Filters_narrow_by_unit_with_those_below_by_kind_person_and_day()
    {
        var (duty, unit) = await RaisedAsync("phuong-6", "Việc để lọc nhật ký");
        await HappenedAsync("phuong4", new DutyExplained(duty, unit));
        var leader = await house.AsAsync("chutich");

        async Task<int> Rows(string query) => (await leader.GetAsync($"{Page}?doi-tuong={duty}&{query}")).All("tbody tr td.c-when").Count;

        Assert.Equal(2, await Rows(""));
        Assert.Equal(1, await Rows("loai=DutyExplained"));
        Assert.Equal(0, await Rows("loai=PlanAdopted"));
        Assert.Equal(2, await Rows($"don-vi={unit}"));
        Assert.Equal(2, await Rows($"don-vi={await UnitAsync("ubnd-q10")}"));
        Assert.Equal(0, await Rows($"don-vi={await UnitAsync("phuong-7")}"));
        Assert.Equal(1, await Rows("nguoi=phuong4"));
        Assert.Equal(2, await Rows("tu=11/9/2024&den=11/9/2024"));
        Assert.Equal(0, await Rows("tu=12/9/2024"));
        Assert.Equal(0, await Rows("den=10/9/2024"));
    }

    [Fact]
    public async Task The_list_goes_out_as_csv_and_as_a_spreadsheet_with_the_same_filter()
    {
        var (duty, _) = await RaisedAsync("phuong-8", "=CMD() trong tên việc");
        var leader = await house.AsAsync("chutich");

        var csv = Encoding.UTF8.GetString(await leader.Http.GetByteArrayAsync($"{Page}?handler=Csv&doi-tuong={duty}"));
        var sheet = await leader.Http.GetByteArrayAsync($"{Page}?handler=Sheet&doi-tuong={duty}");

        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains(",'=CMD() trong tên việc,", lines[1], StringComparison.Ordinal);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(sheet));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Contains("Giao việc", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_lacks_the_right_is_refused()
    {
        (await (await house.AsAsync("noivu")).GetAsync(Page)).ShouldBe(System.Net.HttpStatusCode.Forbidden);
        (await (await house.AsAsync("phuong4")).GetAsync(Page)).ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Giao việc[, hạn {DueOn}]", true, "Giao việc, hạn 5")]
    [InlineData("Giao việc[, hạn {DueOn}]", false, "Giao việc")]
    [InlineData("Đặt hạn[, trước {Missing}][, nay {DueOn}]", true, "Đặt hạn, nay 5")]
    [InlineData("{DueOn} mục", false, "5 mục")]
    public void A_part_in_brackets_stands_when_all_its_facts_are_there(string sentence, bool full, string said) =>
        Assert.Equal(said, AuditSentence.Parse(sentence).Say(name => name == "DueOn" ? "5" : null, full));

    private Task<Guid> UnitAsync(string code) => house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Code == code).Select(unit => unit.Id).SingleAsync());

    private async Task<(Guid Duty, Guid Unit)> RaisedAsync(string code, string title)
    {
        var duty = await house.DutyAsync(code, with: wanted => wanted with { Title = title });
        return (duty, await UnitAsync(code));
    }

    private Task<int> HappenedAsync<T>(string userName, T happened)
        where T : IAuditEvent => house.WithDbAsync(async db =>
        {
            var actor = await db.Set<Account>().Where(account => account.UserName == userName).Select(account => account.Id).SingleAsync();
            db.Record(happened, actor, house.Time.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
}
