using CoSo.Kernel;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data;
using CoSo.Duties;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Plans;

/// <summary>A district's plan in force, and ward 12 with its officer and its chairman.</summary>
internal sealed class UnitPlanDesk(House house, PlanDesk desk, Guid planId, Visitor officer, Visitor head)
{
    public const string Ordering = "Ban hành kế hoạch của phường trước ngày 15 tháng 10 năm 2024, gửi về Phòng Nội vụ để theo dõi.";

    public static readonly string Text = SmallPlan.Text
        .Replace("- Cập nhật danh mục", $"- {Ordering}\n\n- Cập nhật danh mục", StringComparison.Ordinal)
        .Replace("Công tác dân vận chính quyền năm 2024\n", """
            Công tác dân vận chính quyền năm 2024 trên địa bàn Quận 10

            Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10 tháng 11 năm 2022;

            Căn cứ Chương trình phối hợp số 04-CTr/BDVQU-UBND ngày 24 tháng 3 năm 2022 giữa Ban Dân vận Quận ủy và Ủy ban nhân dân Quận 10;

            """, StringComparison.Ordinal);

    public Guid PlanId => planId;

    public PlanDesk Desk => desk;

    public Visitor Officer => officer;

    public Visitor Head => head;

    public string Cascade => $"/ke-hoach/{planId}/ke-hoach-don-vi";

    public static async Task<UnitPlanDesk> OpenAsync(House house, string? text = null)
    {
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(text ?? Text);
        (await desk.AdoptAsync(plan)).ShouldRedirectTo($"/ke-hoach/{plan}");
        return new UnitPlanDesk(house, desk, plan, await house.AsAsync("phuong12"), await house.AsAsync("chutichphuong12"));
    }

    /// <summary>One click on the plan's page.</summary>
    public async Task<Guid> MakeAsync(Visitor? who = null)
    {
        var page = (await (who ?? officer).GetAsync(Cascade)).ShouldBeShown();
        var answer = await (who ?? officer).SubmitAsync(page, "form[action$='handler=Make']");
        answer.ShouldRedirectTo("/ke-hoach-don-vi/");
        return Guid.Parse(answer.Location!.Split('/')[2]);
    }

    public Task<List<UnitPlanLine>> LinesAsync(Guid id) => house.WithDbAsync(db =>
        db.Set<UnitPlanLine>().AsNoTracking().Where(line => line.UnitPlanId == id && line.RemovedAt == null).OrderBy(line => line.Position).ToListAsync());

    public Task<UnitPlan> PlanAsync(Guid id) => house.WithDbAsync(db => db.Set<UnitPlan>().AsNoTracking().SingleAsync(plan => plan.Id == id));

    public Task<List<Duty>> DutiesAsync(Guid sourceId, string? unit = null) => house.WithDbAsync(db => db.Set<Duty>().AsNoTracking()
        .Where(duty => duty.SourceId == sourceId && (unit == null || db.Set<UnitRow>().Any(row => row.Id == duty.UnitId && row.Code == unit))).ToListAsync());

    /// <summary>Opens a line and saves it with changes.</summary>
    public async Task<HtmlPage> SaveLineAsync(Guid id, UnitPlanLine line, Dictionary<string, string> changes, Visitor? who = null)
    {
        var page = (await (who ?? officer).GetAsync($"/ke-hoach-don-vi/{id}/soan?sua={line.Id}")).ShouldBeShown();
        return await (who ?? officer).SubmitAsync(page, "form.p-edit", changes.Select(one => new KeyValuePair<string, object>(one.Key, one.Value)).ToList());
    }

    public async Task<HtmlPage> StepAsync(Visitor who, Guid id, string handler, object? more = null)
    {
        var page = (await who.GetAsync($"/ke-hoach-don-vi/{id}")).ShouldBeShown();
        return await who.SubmitAsync(page, $"form[action$='handler={handler}']", more);
    }

    public async Task ApproveAsync(Guid id)
    {
        (await StepAsync(officer, id, "Submit")).ShouldRedirectTo($"/ke-hoach-don-vi/{id}");
        (await StepAsync(head, id, "Approve")).ShouldRedirectTo($"/ke-hoach-don-vi/{id}");
    }
}

internal sealed class UnitPlanSample : ISample
{
    public string Route => "ke-hoach-don-vi/{id}";

    public Task<object> MakeAsync(House house, Guid unitId) => MakeAsync(house, unitId, UnitPlanState.Approved);

    internal static async Task<object> MakeAsync(House house, Guid unitId, UnitPlanState state)
    {
        var root = await house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Code == "ubnd-q10").Select(unit => unit.Id).SingleAsync());
        var parent = await SamplePlan.MakeAsync(house, root, PlanState.InForce, namedUnit: "phuong-12");
        var id = OrderedId.New();
        return await house.WithDbAsync<object>(async db =>
        {
            db.Add(new UnitPlan
            {
                Id = id, PlanId = (Guid)parent.GetType().GetProperty("id")!.GetValue(parent)!, UnitId = unitId, State = state, Title = "Kế hoạch mẫu của đơn vị", ParentVersion = 1,
                MadeAt = house.Time.GetUtcNow().UtcDateTime,
            });
            await db.SaveChangesAsync();
            return new { id };
        });
    }
}

/// <summary>The draft: only those who draw up the unit's plan open it.</summary>
internal sealed class UnitPlanDraftSample : ISample
{
    public string Route => "ke-hoach-don-vi/{id}/soan";

    public Task<object> MakeAsync(House house, Guid unitId) => UnitPlanSample.MakeAsync(house, unitId, UnitPlanState.Draft);
}
