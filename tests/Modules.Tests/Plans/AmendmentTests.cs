using CoSo.Kernel;
using System.Net;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Plans;

/// <summary>An adopted plan changes by a paper, as a version; the duties follow and the units see it.</summary>
public sealed class AmendmentTests
{
    private static readonly string Amended = UnitPlanDesk.Text
        .Replace("77/KH-UBND", "99/KH-UBND", StringComparison.Ordinal)
        .Replace("đối thoại với Nhân dân trước ngày 30 tháng 10 năm 2024", "đối thoại với Nhân dân trước ngày 15 tháng 11 năm 2024", StringComparison.Ordinal)
        .Replace("- Biên soạn tài liệu hỏi đáp về dân chủ ở cơ sở trước ngày 30 tháng 11 năm 2024.", "- Mở lớp tập huấn cho hòa giải viên trước ngày 20 tháng 12 năm 2024.", StringComparison.Ordinal);

    [Fact]
    public async Task A_new_text_is_compared_and_put_into_force_as_a_version()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await UnitPlanDesk.OpenAsync(house);
        var unitPlan = await desk.MakeAsync();
        await desk.ApproveAsync(unitPlan);
        var before = await desk.Desk.MeasuresAsync(desk.PlanId);
        var (dialogue, booklet) = (before.Single(m => m.DueOn == new DateOnly(2024, 10, 30)), before.Single(m => m.Text.StartsWith("Biên soạn", StringComparison.Ordinal)));

        var source = await ReadAsync(desk, Amended, whole: true);
        (await desk.Desk.Coordinator.GetAsync($"/ke-hoach/{source}/dua-vao-theo-doi")).ShouldRedirectTo($"/ke-hoach/{source}/doi-chieu");
        await SettleAllAsync(desk, source);
        var page = (await desk.Desk.Coordinator.GetAsync($"/ke-hoach/{source}/doi-chieu")).ShouldBeShown();
        Assert.Contains("Mở lớp tập huấn", page.Text, StringComparison.Ordinal);
        (await desk.Desk.Coordinator.SubmitAsync(page, "form[action$='handler=Adopt']")).ShouldRedirectTo($"/ke-hoach/{desk.PlanId}/lich-su");

        Assert.All(await desk.DutiesAsync(dialogue.Id), duty => Assert.Equal((new DateOnly(2024, 11, 15), "Kế hoạch số 99/KH-UBND ngày 5/3/2024"), (duty.DueOn!.Value, duty.DueHow)));
        Assert.All(await desk.DutiesAsync(booklet.Id), duty => Assert.Equal(DutyState.Withdrawn, duty.State));
        var added = (await desk.Desk.MeasuresAsync(desk.PlanId)).Single(m => m.Text.StartsWith("Mở lớp", StringComparison.Ordinal));
        Assert.Single(await desk.DutiesAsync(added.Id));
        Assert.Contains("PlanAmended", await house.AuditAsync(desk.PlanId));

        var history = (await desk.Officer.GetAsync($"/ke-hoach/{desk.PlanId}/lich-su")).ShouldBeShown();
        Assert.Contains("Bản 2: Kế hoạch số 99/KH-UBND ngày 5/3/2024", history.Text, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị Thanh Hà", history.Text, StringComparison.Ordinal);
        Assert.Contains("30/10/2024", history.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await desk.Officer.Http.GetAsync($"/ke-hoach/{desk.PlanId}/lich-su?handler=Paper&ban=2")).StatusCode);

        var issued = (await desk.Officer.GetAsync($"/ke-hoach/{desk.PlanId}/lich-su/1")).ShouldBeShown();
        Assert.Equal(before.Count, issued.All("tbody tr").Count);
        Assert.Contains(issued.All("tbody tr"), row => row.Contains("Biên soạn tài liệu", StringComparison.Ordinal) && row.EndsWith("Đã bỏ", StringComparison.Ordinal));
        Assert.Contains(issued.All("tbody tr"), row => row.Contains("30/10/2024", StringComparison.Ordinal) && row.Contains("Đã sửa", StringComparison.Ordinal));
        Assert.DoesNotContain("Mở lớp tập huấn", issued.Text, StringComparison.Ordinal);
        var amended = (await desk.Officer.GetAsync($"/ke-hoach/{desk.PlanId}/lich-su/2")).ShouldBeShown();
        Assert.Contains("Mở lớp tập huấn", amended.Text, StringComparison.Ordinal);
        Assert.Contains("15/11/2024", amended.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Biên soạn tài liệu", amended.Text, StringComparison.Ordinal);
        (await desk.Officer.GetAsync($"/ke-hoach/{desk.PlanId}/lich-su/3")).ShouldBe(HttpStatusCode.NotFound);

        // The unit is told, opens its plan again and brings it up.
        Assert.Contains("Kế hoạch cấp trên đã thay đổi", (await desk.Officer.GetAsync($"/ke-hoach-don-vi/{unitPlan}")).Text, StringComparison.Ordinal);
        (await desk.StepAsync(desk.Officer, unitPlan, "Reopen", new { Reason = "Theo bản sửa đổi" })).ShouldRedirectTo("/ke-hoach-don-vi/");
        (await desk.StepAsync(desk.Officer, unitPlan, "Submit")).ShouldShowRefusal("Cập nhật theo kế hoạch cấp trên");
        var draft = await desk.Officer.GetAsync($"/ke-hoach-don-vi/{unitPlan}/soan");
        (await desk.Officer.SubmitAsync(draft, "form[action$='handler=BringUp']")).ShouldRedirectTo("/ke-hoach-don-vi/");
        Assert.Contains(await desk.LinesAsync(unitPlan), line => line.MeasureId == dialogue.Id && line.ParentDueOn == new DateOnly(2024, 11, 15) && line.ParentChange == ParentChange.Changed);
        await desk.ApproveAsync(unitPlan);
    }

    [Fact]
    public async Task A_paper_that_amends_some_items_leaves_the_others()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await UnitPlanDesk.OpenAsync(house);
        var before = (await desk.Desk.MeasuresAsync(desk.PlanId)).Count;

        var source = await ReadAsync(desk, Amended, whole: false);
        await SettleAllAsync(desk, source);
        var page = await desk.Desk.Coordinator.GetAsync($"/ke-hoach/{source}/doi-chieu");
        (await desk.Desk.Coordinator.SubmitAsync(page, "form[action$='handler=Adopt']")).ShouldRedirectTo($"/ke-hoach/{desk.PlanId}/lich-su");
        (await desk.Desk.Coordinator.SubmitAsync(page, "form[action$='handler=Adopt']")).ShouldBe(HttpStatusCode.NotFound);

        var after = await desk.Desk.MeasuresAsync(desk.PlanId);
        Assert.True(after.Count > before);
        Assert.All(after, m => Assert.Null(m.ReplacedIn));
        Assert.Single(await house.AuditAsync(desk.PlanId), "PlanAmended");
    }

    [Fact]
    public async Task One_item_is_amended_by_hand_and_names_the_paper()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await UnitPlanDesk.OpenAsync(house);
        var item = (await desk.Desk.MeasuresAsync(desk.PlanId)).Single(m => m.Text.StartsWith("Biên soạn", StringComparison.Ordinal));
        var url = $"/ke-hoach/{desk.PlanId}/sua-doi?muc={item.Ordinal}";
        var page = (await desk.Desk.Coordinator.GetAsync(url)).ShouldBeShown();

        (await desk.Desk.Coordinator.SubmitAsync(page, "form[action*='handler=Item']")).ShouldShowError("Item.Paper", "Nhập văn bản sửa đổi");
        (await desk.Desk.Coordinator.SubmitAsync(page, "form[action*='handler=Item']", Paper())).ShouldShowRefusal("chưa có gì để sửa");
        (await desk.Desk.Coordinator.SubmitAsync(page, "form[action*='handler=Item']", Paper(("Item.DueOn", "20/12/2024"), ("Item.Units", "Phòng Tư pháp\nPhòng Nội vụ")))).ShouldRedirectTo($"/ke-hoach/{desk.PlanId}/lich-su");

        var duties = await desk.DutiesAsync(item.Id);
        Assert.Equal(2, duties.Count);
        Assert.All(duties, duty => Assert.Equal(new DateOnly(2024, 12, 20), duty.DueOn));
        (await desk.Desk.Coordinator.SubmitAsync(page, "form[action*='handler=Item']", Paper(("Item.Removes", "true")))).ShouldRedirectTo($"/ke-hoach/{desk.PlanId}/lich-su");
        Assert.All(await desk.DutiesAsync(item.Id), duty => Assert.Equal(DutyState.Withdrawn, duty.State));
        Assert.Equal(3, await house.WithDbAsync(db => db.Set<Plan>().Where(plan => plan.Id == desk.PlanId).Select(plan => plan.CurrentVersion).SingleAsync()));
        (await desk.Officer.GetAsync($"/ke-hoach/{desk.PlanId}/sua-doi")).ShouldBe(HttpStatusCode.Forbidden);

        static List<KeyValuePair<string, object>> Paper(params (string Key, string Value)[] more) =>
            [new("Item.Paper", "Công văn số 85/UBND-NV"), new("Item.PaperOn", "10/9/2024"), .. more.Select(one => new KeyValuePair<string, object>(one.Key, one.Value))];
    }

    private static async Task<Guid> ReadAsync(UnitPlanDesk desk, string text, bool whole)
    {
        var url = $"/ke-hoach/{desk.PlanId}/sua-doi";
        var page = (await desk.Desk.Coordinator.GetAsync(url)).ShouldBeShown();
        var answer = await desk.Desk.Coordinator.SubmitAsync(page, "form[action$='handler=Read']", new { Pasted = text, Whole = whole ? "true" : "false" });
        return PlanDesk.IdOf(answer);
    }

    /// <summary>Every doubtful pair is a new item.</summary>
    private static async Task SettleAllAsync(UnitPlanDesk desk, Guid source)
    {
        while ((await desk.Desk.Coordinator.GetAsync($"/ke-hoach/{source}/doi-chieu")) is var page && page.Document.QuerySelector("form[action$='handler=Settle']") is not null)
        {
            (await desk.Desk.Coordinator.SubmitAsync(page, "form[action$='handler=Adopt']")).ShouldShowRefusal("chưa rõ là mục cũ được sửa hay mục mới");
            (await desk.Desk.Coordinator.SubmitAsync(page, "button[name=oldId][value='']")).ShouldRedirectTo($"/ke-hoach/{source}/doi-chieu");
        }
    }
}

/// <summary>Who may amend: the issuer's coordinator alone.</summary>
internal sealed class PlanToAmendSample : ISample
{
    public string Route => "ke-hoach/{id}/sua-doi";

    public Task<object> MakeAsync(House house, Guid unitId) => SamplePlan.MakeAsync(house, unitId, PlanState.InForce, namedUnit: "phuong-12");
}

internal sealed class AmendingTextSample : ISample
{
    public string Route => "ke-hoach/{id}/doi-chieu";

    public async Task<object> MakeAsync(House house, Guid unitId)
    {
        var parent = await SamplePlan.MakeAsync(house, unitId, PlanState.InForce, namedUnit: "phuong-12");
        var id = OrderedId.New();
        return await house.WithDbAsync<object>(async db =>
        {
            db.Add(new Plan
            {
                Id = id, Title = "Bản sửa đổi mẫu", Type = "Kế hoạch", Year = 2024, IssuerUnitId = unitId, State = PlanState.InReview, FileHash = "0", TextHash = id.ToString("N"),
                AmendsId = (Guid)parent.GetType().GetProperty("id")!.GetValue(parent)!,
            });
            await db.SaveChangesAsync();
            return new { id };
        });
    }
}
