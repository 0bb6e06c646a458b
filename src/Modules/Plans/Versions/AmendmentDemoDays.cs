using System.Text;
using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using CoSo.Plans.Pages.Plans.Upload;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>
/// Late in the demo year the authority's plan is amended by a paper, an amending text comes in and still lies in review, and a plan of a kind with
/// items of its own is followed: so that versions, differences and milestones have something to show.
/// </summary>
internal sealed class AmendmentDemoDays(IDemoPeople people, AppDbContext db, PlanKinds kinds, Locality locality) : IDemoDays
{
    private const int AmendedBefore = 40;
    private const int ItemsBefore = 30;
    private const int TextBefore = 2;

    public int Order => 16;

    public async Task LiveAsync(DateOnly day, CancellationToken cancellation)
    {
        var before = locality.DemoToday.DayNumber - day.DayNumber;
        if (before is not (AmendedBefore or ItemsBefore or TextBefore)
            || await db.Set<Plan>().AsNoTracking().OrderBy(plan => plan.Id).FirstOrDefaultAsync(plan => plan.State == PlanState.InForce, cancellation) is not { } plan)
        {
            return;
        }

        var coordinator = await people.OfAuthorityAsync(Capability.ManagePlans, cancellation);
        await people.ActAsync(coordinator, services => before switch
        {
            AmendedBefore => AmendAsync(services, plan, day, cancellation),
            ItemsBefore => ItemsAsync(services, plan, day, cancellation),
            _ => TextAsync(services, coordinator, plan, day, cancellation),
        });
    }

    /// <summary>Wards, or where there are none the coordinator's unit.</summary>
    private async Task<List<Guid>> LeadsAsync(AppDbContext from, CancellationToken cancellation)
    {
        var wards = await from.Set<UnitRow>().Where(unit => unit.Kind == "ward" && unit.Code != locality.RootUnit).OrderBy(unit => unit.Position).Select(unit => unit.Id).Take(14).ToListAsync(cancellation);
        return wards.Count > 0 ? wards : await from.Set<UnitRow>().Where(unit => unit.Code == locality.CoordinatorUnit).Select(unit => unit.Id).ToListAsync(cancellation);
    }

    private static T Done<T>(Outcome<T> outcome, string what) =>
        outcome.Value ?? throw new InvalidOperationException($"The demo year's amendment: {what}: {outcome.Refusal!.Code} {string.Join(' ', outcome.Refusal.Arguments)}");

    /// <summary>One item gets a later day by a notice.</summary>
    private static async Task<bool> AmendAsync(IServiceProvider services, Plan plan, DateOnly day, CancellationToken cancellation)
    {
        var item = await services.GetRequiredService<AppDbContext>().Set<Measure>().AsNoTracking()
            .Where(one => one.PlanId == plan.Id && one.ReplacedIn == null && one.Kind == MeasureKind.Duty && one.Rhythm == Rhythm.Once && one.DueOn > day)
            .OrderBy(one => one.Ordinal).FirstOrDefaultAsync(cancellation);
        if (item is null)
        {
            return false;
        }

        var wanted = new ItemAmendment { Ordinal = item.Ordinal, Text = item.Text, DueOn = item.DueOn!.Value.AddDays(14), Paper = "Thông báo số 96/TB-UBND", PaperOn = day };
        Done(await services.GetRequiredService<AmendPlan>().ByHandAsync(plan.Id, wanted, cancellation), "by hand");
        return true;
    }

    /// <summary>A short paper that changes one item and adds another; nobody has compared it yet.</summary>
    private static async Task<bool> TextAsync(IServiceProvider services, Officer coordinator, Plan plan, DateOnly day, CancellationToken cancellation)
    {
        var item = await services.GetRequiredService<AppDbContext>().Set<Measure>().AsNoTracking()
            .Where(one => one.PlanId == plan.Id && one.ReplacedIn == null && one.Kind == MeasureKind.Duty).OrderByDescending(one => one.Ordinal).FirstAsync(cancellation);
        var text = $"""
            KẾ HOẠCH
            Điều chỉnh, bổ sung Kế hoạch công tác dân vận chính quyền năm {plan.Year}

            I. TỔ CHỨC THỰC HIỆN

            1. Phòng Nội vụ

            - {item.Text.TrimEnd('.')}; hoàn thành trước ngày 15/12/{plan.Year}.

            - Mở lớp bồi dưỡng kỹ năng đối thoại cho công chức trước ngày 30/11/{plan.Year}.

            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            """;
        Done(await services.GetRequiredService<TakeInPlan>().RunAsync(new GivenPaper("dieu-chinh-ke-hoach.txt", Encoding.UTF8.GetBytes(text), text) { Amends = plan }, coordinator, cancellation), "amending text");
        return true;
    }

    /// <summary>A plan of the first kind whose items are followed, with two of them and a milestone that was moved.</summary>
    private async Task<bool> ItemsAsync(IServiceProvider services, Plan yearly, DateOnly day, CancellationToken cancellation)
    {
        if (kinds.All.FirstOrDefault(one => one.Items is not null) is not { } kind)
        {
            return false;
        }

        var leads = await LeadsAsync(services.GetRequiredService<AppDbContext>(), cancellation);
        var paper = DemoPdf.Of("Ban trinh dien - khong co gia tri phap ly. Ke hoach co hang muc.");
        var plan = Done(
            await services.GetRequiredService<RecordPlan>().RunAsync(
                new PlanTyped(kind.Code, yearly.IssuerUnitId, $"{kind.Name} năm {day.Year}", "118/KH-UBND", day, day.Year, null, new Dictionary<string, string?>()),
                new FormFile(new MemoryStream(paper), 0, paper.Length, "van-ban", "ke-hoach.pdf"), cancellation),
            kind.Code);
        var works = services.GetRequiredService<WorkVerbs>();
        foreach (var (lead, name, milestone) in leads.Select((lead, at) => at % 2 == 0 ? (lead, "Rút ngắn thời gian giải quyết hồ sơ hộ tịch", "Công bố quy trình rút gọn") : (lead, "Đo sự hài lòng của người dân ngay tại quầy", "Lắp thiết bị lấy ý kiến")))
        {
            var work = Done(await works.SaveAsync(plan.Id, null, 0, new WorkTyped(name, lead, null, day, day.AddMonths(3), new Dictionary<string, string?>()), cancellation), name);
            Done(await works.SetMilestoneAsync(plan.Id, work.Id, milestone, day.AddDays(60), cancellation), milestone);
        }

        var db = services.GetRequiredService<AppDbContext>();
        var first = await db.Set<WorkMilestone>().AsNoTracking().Join(db.Set<PlanWork>().Where(one => one.PlanId == plan.Id), one => one.WorkId, one => one.Id, (one, _) => one).OrderBy(one => one.Id).FirstAsync(cancellation);
        var move = services.GetRequiredService<MoveDay>();
        if (await move.MilestoneAsync(plan.Id, first.WorkId, first.Id, cancellation) is var (hand, found))
        {
            Done(await move.RunAsync(hand, found, new MoveTyped(found.Name, found.DueOn.AddDays(15), "Chờ hướng dẫn của cấp trên", found.Version), cancellation), "moved");
        }

        return true;
    }
}
