using System.Net;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Plans;

/// <summary>Which documents an item of a plan rests on: read, put right at review, kept with the item, found again from the document.</summary>
public sealed class BasisTests
{
    private const string Ended = "34/2007/PL-UBTVQH11";
    private const string Decree = "59/2023/NĐ-CP";

    private static readonly string Text = SmallPlan.Text
        .Replace("- Biên soạn tài liệu hỏi đáp về dân chủ ở cơ sở", $"- Biên soạn tài liệu hỏi đáp về Pháp lệnh số {Ended}", StringComparison.Ordinal)
        .Replace("1. Công khai để Nhân dân biết", $"1. Công khai để Nhân dân biết theo Nghị định số {Decree}", StringComparison.Ordinal);

    [Fact]
    public async Task Bases_are_proposed_from_the_text_put_right_at_review_and_shown_with_the_duty()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(Text);
        var item = await ItemAsync(desk, plan, "Biên soạn");
        Assert.Equal([Ended], await BasesAsync(house, item.Id));
        var review = $"/ke-hoach/{plan}/soat-lai?sap-xep=text";
        Assert.Contains("hết hiệu lực từ 1/7/2023, được thay bằng 10/2022/QH15", (await desk.Coordinator.GetAsync(review)).ShouldBeShown().Text);

        var form = await desk.Coordinator.GetAsync($"{review}&sua={item.Ordinal}");
        var refused = await desk.Coordinator.SubmitAsync(form, "form.p-edit", Bases("Nghị định nào đó"));
        refused.ShouldShowError("Edit.Bases", "Không đọc được số, ký hiệu văn bản ở dòng “Nghị định nào đó”");
        Assert.Contains("Nghị định nào đó", refused.Document.QuerySelector("[name='Edit.Bases']")!.TextContent);
        Assert.Equal([Ended], await BasesAsync(house, item.Id));
        (await desk.Coordinator.SubmitAsync(form, "form.p-edit", Bases($"Pháp lệnh số {Ended}\nNghị định số {Decree} ngày 14/8/2023\n1234/UBND-NV"))).ShouldRedirectTo("/ke-hoach/");
        Assert.Equal([Ended, Decree, "1234/UBND-NV"], await BasesAsync(house, item.Id));
        Assert.Equal("MeasureChanged", (await house.AuditAsync(item.Id))[^1]);

        (await desk.AdoptAsync(plan)).ShouldRedirectTo($"/ke-hoach/{plan}");
        Assert.Contains("1234/UBND-NV", (await desk.Coordinator.GetAsync($"/ke-hoach/{plan}/muc/{item.Ordinal}")).ShouldBeShown().Text);
        var duty = await house.WithDbAsync(db => db.Set<CoSo.Duties.Duty>().Where(one => one.SourceId == item.Id).Select(one => one.Id).SingleAsync());
        var page = (await desk.Coordinator.GetAsync($"/viec/{duty}")).ShouldBeShown();
        Assert.Contains("hết hiệu lực từ 1/7/2023, được thay bằng 10/2022/QH15", page.Text);
        Assert.Contains("chưa có trong sổ văn bản", page.Text);
        Assert.Contains("thêm khi soát lại", (await desk.Coordinator.GetAsync($"/ke-hoach/{plan}?phan=vien-dan")).ShouldBeShown().Text);
    }

    [Fact]
    public async Task What_is_split_or_merged_keeps_its_bases()
    {
        await using var house = await House.StartAsync();
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(Text);
        var (booklet, list) = (await ItemAsync(desk, plan, "Biên soạn"), await ItemAsync(desk, plan, "Các phường niêm yết"));
        Assert.Equal([Decree], await BasesAsync(house, list.Id));

        (await desk.ManyAsync(plan, "merge", [booklet.Id, list.Id])).ShouldRedirectTo("/ke-hoach/");

        var merged = (await desk.MeasuresAsync(plan))[^1];
        Assert.Equal(new[] { Ended, Decree }.Order(StringComparer.Ordinal), (await BasesAsync(house, merged.Id)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task From_a_document_to_all_items_that_rest_on_it_and_only_of_plans_in_force()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(Text);
        Assert.Contains("Không có văn bản nào khớp", (await desk.Coordinator.GetAsync("/ke-hoach/can-cu")).ShouldBeShown().Text);
        (await desk.Coordinator.GetAsync($"/ke-hoach/can-cu/van-ban?so={Ended}")).ShouldBe(HttpStatusCode.NotFound);
        (await desk.AdoptAsync(plan)).ShouldRedirectTo($"/ke-hoach/{plan}");

        var all = (await desk.Coordinator.GetAsync("/ke-hoach/can-cu")).ShouldBeShown();
        var ended = Assert.Single(all.All("tbody tr"), row => row.Contains(Ended, StringComparison.Ordinal));
        Assert.Contains("hết hiệu lực từ 1/7/2023, được thay bằng 10/2022/QH15", ended);
        Assert.EndsWith("1", ended.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(2, all.All("tbody tr").Count);
        Assert.Contains(Ended, Assert.Single((await desk.Coordinator.GetAsync("/ke-hoach/can-cu?hieu-luc=Ended")).ShouldBeShown().All("tbody tr")));
        Assert.Contains(Decree, Assert.Single((await desk.Coordinator.GetAsync("/ke-hoach/can-cu?hieu-luc=InForce&sap-xep=so")).ShouldBeShown().All("tbody tr")));
        Assert.Empty((await desk.Coordinator.GetAsync("/ke-hoach/can-cu?hieu-luc=Unknown")).ShouldBeShown().All("tbody tr"));
        Assert.Contains(Ended, Assert.Single((await desk.Coordinator.GetAsync("/ke-hoach/can-cu?tim=pháp+lệnh")).ShouldBeShown().All("tbody tr")));
        Assert.Contains(Decree, Assert.Single((await desk.Coordinator.GetAsync("/ke-hoach/can-cu?tim=59/2023")).ShouldBeShown().All("tbody tr")));

        var resting = (await desk.Coordinator.GetAsync($"/ke-hoach/can-cu/van-ban?so={Ended.ToLowerInvariant()}")).ShouldBeShown();
        Assert.Contains("Biên soạn", Assert.Single(resting.All("tbody tr")));
        Assert.Contains("còn 1 mục của kế hoạch đang dựa vào", resting.Text);
        Assert.Contains("Điều 90 khoản 2", resting.Text);
        Assert.Contains("Các phường niêm yết", string.Join('|', (await (await house.AsAsync("phuong12")).GetAsync($"/ke-hoach/can-cu/van-ban?so={Decree}")).ShouldBeShown().All("tbody tr")));
    }

    [Fact]
    public async Task An_amendment_changes_what_an_item_rests_on_and_the_history_tells()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(Text);
        var item = await ItemAsync(desk, plan, "Biên soạn");
        (await desk.ManyAsync(plan, "kind-duty", [item.Id])).ShouldRedirectTo("/ke-hoach/");
        (await desk.AdoptAsync(plan)).ShouldRedirectTo($"/ke-hoach/{plan}");
        var duty = await house.WithDbAsync(db => db.Set<CoSo.Duties.Duty>().Where(one => one.SourceId == item.Id).Select(one => one.Id).SingleAsync());
        Assert.Contains(Ended, (await desk.Coordinator.GetAsync($"/viec/{duty}")).ShouldBeShown().Text);
        var page = (await desk.Coordinator.GetAsync($"/ke-hoach/{plan}/sua-doi?muc={item.Ordinal}")).ShouldBeShown();
        Assert.Equal(Ended, page.Document.QuerySelector("[name='Item.Bases']")!.TextContent.Trim());

        (await desk.Coordinator.SubmitAsync(page, "form[action*='handler=Item']", Amended(("Item.Bases", "một nghị định")))).ShouldShowRefusal("Không đọc được số, ký hiệu văn bản");
        (await desk.Coordinator.SubmitAsync(page, "form[action*='handler=Item']", Amended(("Item.Bases", "10/2022/QH15")))).ShouldRedirectTo($"/ke-hoach/{plan}/lich-su");

        Assert.Equal(["10/2022/QH15"], await BasesAsync(house, item.Id));
        var history = (await desk.Coordinator.GetAsync($"/ke-hoach/{plan}/lich-su")).ShouldBeShown().Text;
        Assert.Contains($"căn cứ {Ended}", history);
        Assert.Contains("căn cứ 10/2022/QH15", history);
        Assert.Contains("10/2022/QH15", (await desk.Coordinator.GetAsync($"/viec/{duty}")).ShouldBeShown().Text);
        Assert.Empty((await desk.Coordinator.GetAsync($"/ke-hoach/can-cu/van-ban?so={Ended}")).ShouldBeShown().All("tbody tr"));
        (await desk.Coordinator.SubmitAsync(page, "form[action*='handler=Item']", Amended(("Item.Bases", "10/2022/QH15")))).ShouldShowRefusal("chưa có gì để sửa");

        static List<KeyValuePair<string, object>> Amended(params (string Key, string Value)[] more) =>
            [new("Item.Paper", "Công văn số 85/UBND-NV"), new("Item.PaperOn", "10/9/2024"), .. more.Select(one => new KeyValuePair<string, object>(one.Key, one.Value))];
    }

    private static Dictionary<string, object> Bases(string lines) => new() { ["Edit.Bases"] = lines, ["Edit.Kind"] = "Duty" };

    private static async Task<Measure> ItemAsync(PlanDesk desk, Guid plan, string beginning) =>
        (await desk.MeasuresAsync(plan)).Single(measure => measure.Text.StartsWith(beginning, StringComparison.Ordinal));

    private static Task<List<string>> BasesAsync(House house, Guid measureId) => house.WithDbAsync(db => db.Set<MeasureBasis>().Where(basis => basis.MeasureId == measureId)
        .OrderBy(basis => basis.Position).Join(db.Set<PlanCitation>(), basis => basis.CitationId, citation => citation.Id, (_, citation) => citation.Number).ToListAsync());
}
