using CoSo.Kernel;
using System.Text.RegularExpressions;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>
/// Xây dựng kế hoạch: that units are to draw up their own plans. Where the plan says so itself, the duty of that item is the one
/// that closes; otherwise the coordinator asks for it, with a day and the paper behind it.
/// </summary>
internal sealed partial class OrderUnitPlans(AppDbContext db, UnitItems unitItems, IDutyLedger ledger, IDutyChanges changes, Officer officer, Clock clock)
{
    /// <summary>Called by the adoption: items that order the unit's own plan. Adds to the unit of work, never saves.</summary>
    public void FromItems(Plan plan, IEnumerable<AssignedMeasure> duties)
    {
        var seen = new HashSet<Guid>();
        foreach (var duty in duties.Where(duty => Orders(duty.Measure)))
        {
            foreach (var unit in duty.Units.Where(unit => unit.Id != plan.IssuerUnitId && seen.Add(unit.Id)))
            {
                Add(new UnitPlanOrder
                {
                    Id = OrderedId.New(), PlanId = plan.Id, UnitId = unit.Id, MeasureId = duty.Measure.Id, DueOn = duty.Measure.DueOn, Paper = duty.Measure.DueBasis,
                    OrderedBy = officer.Id, OrderedAt = clock.UtcNow,
                });
            }
        }
    }

    /// <summary>Asks the units (all that have no approved plan where none is named) for their plans.</summary>
    /// <returns>How many units were asked.</returns>
    public async Task<Outcome<UnitsAsked>> AskAsync(Guid planId, IReadOnlyList<Guid>? unitIds, DateOnly? day, string? paper, CancellationToken cancellation)
    {
        if (await db.Managed(officer).AsNoTracking().SingleOrDefaultAsync(one => one.Id == planId && one.State == PlanState.InForce, cancellation) is not { } plan)
        {
            return PlanInReview.NotInReview;
        }

        if (day is null || paper.Cut(Measure.AsWrittenMaxLength) is not { } basis)
        {
            return new Refusal("order-incomplete", "Nhập hạn và văn bản làm căn cứ, ví dụ: Công văn số 12/PNV ngày 5/4/2024.");
        }

        if (day < clock.Today)
        {
            return new Refusal("due-in-past", "Hạn không được trước hôm nay, {0}.") { Arguments = [Vn.Day(clock.Today)] };
        }

        var units = await WithoutPlanAsync(planId, unitIds, cancellation);
        units.RemoveAll(unit => unit.Id == plan.IssuerUnitId);
        var known = await db.Set<UnitPlanOrder>().Where(order => order.PlanId == planId).ToDictionaryAsync(order => order.UnitId, cancellation);
        foreach (var unit in units)
        {
            await AskAsync(plan, unit, known.GetValueOrDefault(unit.Id), day.Value, basis, cancellation);
        }

        return await SaveAsync(units.Count, cancellation);
    }

    /// <summary>Đôn đốc through the ledger: a word kept with each unit's duty.</summary>
    public async Task<Outcome<UnitsAsked>> UrgeAsync(Guid planId, IReadOnlyList<Guid>? unitIds, string? text, CancellationToken cancellation)
    {
        if (!await db.Managed(officer).AnyAsync(one => one.Id == planId && one.State == PlanState.InForce, cancellation))
        {
            return PlanInReview.NotInReview;
        }

        var ids = (await WithoutPlanAsync(planId, unitIds, cancellation)).ConvertAll(unit => unit.Id);
        var orders = await db.Set<UnitPlanOrder>().AsNoTracking().Where(order => order.PlanId == planId && ids.Contains(order.UnitId)).ToListAsync(cancellation);
        var words = text.Cut(UnitPlan.ReasonMaxLength) ?? "Đề nghị đơn vị lập, trình duyệt kế hoạch của đơn vị đúng hạn.";
        var urged = 0;
        foreach (var order in orders)
        {
            var duties = await changes.UrgeAsync(order.Duty, words, officer.Id, cancellation);
            urged += Math.Min(1, duties);
            db.Record(new UnitPlanUrged(order.Id, order.UnitId, planId, duties), officer.Id, clock.UtcNow);
        }

        return urged == 0
            ? new Refusal("nobody-to-urge", "Chưa có đơn vị nào được giao việc xây dựng kế hoạch mà còn chưa xong. Giao việc, kèm hạn và văn bản, trước khi nhắc.")
            : await SaveAsync(urged, cancellation);
    }

    /// <summary>An item that tells units to draw up their own plan; not one that drafts somebody's plan of inspection.</summary>
    public static bool Orders(Measure measure) =>
        measure is { Kind: MeasureKind.Duty, Rhythm: Rhythm.Once, Relation: not DutyRelation.Draft } && OwnPlan().IsMatch(VietnameseText.Fold(measure.Text));

    [GeneratedRegex(@"\b(xay dung|ban hanh|lap)( va ban hanh| va trien khai)? ke hoach( cu the| rieng| chi tiet)? (cua (phuong|don vi|dia phuong|co quan|minh|truong|nha truong|khu pho|nganh)|trien khai|thuc hien|to chuc thuc hien|cong tac dan van)")]
    private static partial Regex OwnPlan();

    private async Task AskAsync(Plan plan, UnitRow unit, UnitPlanOrder? known, DateOnly day, string basis, CancellationToken cancellation)
    {
        if (known is not null)
        {
            // Asked before, or by the plan itself: the same duty gets the new day.
            (known.DueOn, known.Paper) = (day, basis);
            await changes.ChangeAsync(known.Duty, new DutyChange(null, true, day, basis), officer.Id, cancellation);
            db.Record(new UnitPlanOrdered(known.Id, unit.Id, plan.Id, known.MeasureId, day), officer.Id, clock.UtcNow);
            return;
        }

        var order = new UnitPlanOrder { Id = OrderedId.New(), PlanId = plan.Id, UnitId = unit.Id, DueOn = day, Paper = basis, OrderedBy = officer.Id, OrderedAt = clock.UtcNow };
        Add(order);
        ledger.Raise(
            new NewDuty
            {
                UnitId = unit.Id,
                AssignerUnitId = plan.IssuerUnitId,
                Title = $"Xây dựng kế hoạch của đơn vị thực hiện {plan.Label}",
                Source = new DutySource(UnitPlanOrder.SourceKind, order.Id, plan.Label, $"/ke-hoach/{plan.Id}/ke-hoach-don-vi"),
                Relation = unit.IsRequested ? DutyRelation.Request : DutyRelation.Order,
                DueOn = day,
                DueHow = basis,
                GivenOn = clock.Today,
                PlanId = plan.Id,
            },
            officer.Id);
    }

    private void Add(UnitPlanOrder order)
    {
        db.Add(order);
        db.Record(new UnitPlanOrdered(order.Id, order.UnitId, order.PlanId, order.MeasureId, order.DueOn), order.OrderedBy, order.OrderedAt);
    }

    private async Task<List<UnitRow>> WithoutPlanAsync(Guid planId, IReadOnlyList<Guid>? unitIds, CancellationToken cancellation)
    {
        var today = clock.Today;
        var concerned = unitItems.UnitsOf(planId);
        return await db.Set<UnitRow>().AsNoTracking()
            .Where(unit => concerned.Contains(unit.Id) && (unitIds == null || unitIds.Contains(unit.Id)) && unit.From <= today && (unit.To == null || unit.To >= today)
                && !db.Set<UnitPlan>().Any(own => own.PlanId == planId && own.UnitId == unit.Id && own.State == UnitPlanState.Approved))
            .OrderBy(unit => unit.Position).ToListAsync(cancellation);
    }

    private async Task<Outcome<UnitsAsked>> SaveAsync(int count, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new UnitsAsked(count);
        }
        catch (DbUpdateException)
        {
            return new Refusal("changed-meanwhile", "Có người vừa giao hoặc nhắc cùng lúc. Tải lại trang để xem tình trạng hiện tại.");
        }
    }
}

internal sealed record UnitsAsked(int Count);
