using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>A unit and how far its own plan is.</summary>
internal sealed record UnitProgress(
    Guid UnitId, string UnitName, string UnitPath, int Items, Guid? PlanId, UnitPlanState? State, int? ParentVersion, string? PaperNumber, DateOnly? PaperOn, bool IsApprovedOutside,
    string? ApprovedByName, string? ReturnedWhy, int Different, DateOnly? DueOn, string? OrderPaper);

/// <summary>A duty of the plan and how many units have taken it over.</summary>
internal sealed record ItemTaken(int Ordinal, string? Section, string Text, DateOnly? DueOn, int Units, int Taken, int Refused);

/// <summary>A line in which a unit's plan differs from the plan above.</summary>
internal sealed record LineApart(
    Guid UnitPlanId, string UnitName, string? Section, LineKind Kind, string? ParentText, string Text, DateOnly? ParentDueOn, DateOnly? DueOn, string? Reason);

internal sealed record CascadeCounts(int Units, int None, int Draft, int Submitted, int Approved);

/// <summary>The plan above, looked at from its coordinator's chair: all questions are asked of the database, page by page.</summary>
internal sealed class CascadeView(AppDbContext db, UnitItems unitItems, Officer officer)
{
    public static readonly PageShape Shape = new(["unit"], 30);

    /// <param name="all">Whether the officer sees every unit of the plan; otherwise the units in their own reach.</param>
    public IQueryable<UnitRow> Units(Guid planId, bool all)
    {
        var concerned = unitItems.UnitsOf(planId);
        var plans = db.Set<UnitPlan>().Where(own => own.PlanId == planId).Select(own => own.UnitId);
        var issuer = db.Set<Plan>().Where(plan => plan.Id == planId).Select(plan => plan.IssuerUnitId);
        var units = db.Set<UnitRow>().Where(unit => (concerned.Contains(unit.Id) || plans.Contains(unit.Id)) && !issuer.Contains(unit.Id));
        return all ? units : officer.Reach(Capability.SeePlans).Of(units);
    }

    public async Task<CascadeCounts> CountAsync(Guid planId, bool all, CancellationToken cancellation)
    {
        var ids = Units(planId, all).Select(unit => unit.Id);
        var states = await db.Set<UnitPlan>().Where(own => own.PlanId == planId && ids.Contains(own.UnitId)).GroupBy(own => own.State)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancellation);
        var total = await ids.CountAsync(cancellation);
        return new CascadeCounts(
            total, total - states.Values.Sum(), states.GetValueOrDefault(UnitPlanState.Draft), states.GetValueOrDefault(UnitPlanState.Submitted), states.GetValueOrDefault(UnitPlanState.Approved));
    }

    public async Task<TablePage<UnitProgress>> ProgressAsync(Guid planId, bool all, PlanProgress? only, PageRequest request, CancellationToken cancellation)
    {
        var plans = db.Set<UnitPlan>().Where(own => own.PlanId == planId);
        var state = only switch { PlanProgress.Draft => UnitPlanState.Draft, PlanProgress.Submitted => UnitPlanState.Submitted, _ => UnitPlanState.Approved };
        var units = only switch
        {
            PlanProgress.None => Units(planId, all).Where(unit => !plans.Any(own => own.UnitId == unit.Id)),
            null => Units(planId, all),
            _ => Units(planId, all).Where(unit => plans.Any(own => own.UnitId == unit.Id && own.State == state)),
        };
        var total = await units.CountAsync(cancellation);
        var page = units.OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).PageOf(request);
        var rows = await (
            from unit in page
            join own in plans on unit.Id equals own.UnitId into owns
            from own in owns.DefaultIfEmpty()
            join order in db.Set<UnitPlanOrder>().Where(order => order.PlanId == planId) on unit.Id equals order.UnitId into orders
            from order in orders.DefaultIfEmpty()
            orderby unit.Position, unit.Id
            select new UnitProgress(
                unit.Id, unit.ShortName, unit.Path,
                db.Set<Measure>().Count(m => m.PlanId == planId && m.IsAdopted && m.ReplacedIn == null && m.Kind != MeasureKind.General
                    && db.Set<MeasureUnit>().Any(party => party.MeasureId == m.Id && !party.IsPartner
                        && db.Set<PlanNameUnit>().Any(name => name.NameId == party.NameId && name.UnitId == unit.Id))),
                own == null ? null : own.Id, own == null ? null : own.State, own == null ? null : own.ParentVersion, own == null ? null : own.PaperNumber, own == null ? null : own.PaperOn,
                own != null && own.IsApprovedOutside, own == null ? null : own.ApprovedByName, own == null ? null : own.ReturnedWhy,
                own == null ? 0 : db.Set<UnitPlanLine>().Count(line => line.UnitPlanId == own.Id && line.RemovedAt == null && line.IsDifferent),
                order == null ? null : order.DueOn, order == null ? null : order.Paper)).ToListAsync(cancellation);
        return new TablePage<UnitProgress>(request, rows, total);
    }

    /// <summary>Duties of the plan with how many units are named, have taken them over, refused them; those that nobody took over alone where asked.</summary>
    public async Task<TablePage<ItemTaken>> ItemsAsync(Guid planId, bool onlyNobody, PageRequest request, CancellationToken cancellation)
    {
        var lines = db.Set<UnitPlanLine>().Where(line => line.RemovedAt == null && db.Set<UnitPlan>().Any(own => own.Id == line.UnitPlanId && own.PlanId == planId && own.State != UnitPlanState.Draft));
        var items = db.Set<Measure>().Where(m => m.PlanId == planId && m.IsAdopted && m.ReplacedIn == null && m.Kind == MeasureKind.Duty);
        if (onlyNobody)
        {
            items = items.Where(m => !lines.Any(line => line.MeasureId == m.Id && (line.Kind == LineKind.Taken || line.Kind == LineKind.Adapted)));
        }

        var total = await items.CountAsync(cancellation);
        var names = db.Set<PlanNameUnit>();
        var rows = await items.OrderBy(m => m.Start).ThenBy(m => m.Ordinal).PageOf(request).Select(m => new ItemTaken(
            m.Ordinal, m.Section, m.Text, m.DueOn,
            names.Where(name => db.Set<MeasureUnit>().Any(party => party.MeasureId == m.Id && !party.IsPartner && party.NameId == name.NameId)).Select(name => name.UnitId).Distinct().Count(),
            lines.Count(line => line.MeasureId == m.Id && (line.Kind == LineKind.Taken || line.Kind == LineKind.Adapted)),
            lines.Count(line => line.MeasureId == m.Id && line.Kind == LineKind.NotTaken))).ToListAsync(cancellation);
        return new TablePage<ItemTaken>(request, rows, total);
    }

    public async Task<TablePage<LineApart>> ApartAsync(Guid planId, PageRequest request, CancellationToken cancellation)
    {
        var all =
            from line in db.Set<UnitPlanLine>().Where(line => line.IsDifferent && line.RemovedAt == null)
            join own in db.Set<UnitPlan>().Where(own => own.PlanId == planId && own.State != UnitPlanState.Draft) on line.UnitPlanId equals own.Id
            join unit in db.Set<UnitRow>() on own.UnitId equals unit.Id
            orderby unit.Position, unit.Id, line.Position, line.Id
            select new LineApart(own.Id, unit.ShortName, line.Section, line.Kind, line.ParentText, line.Text, line.ParentDueOn, line.DueOn, line.Reason);
        var total = await all.CountAsync(cancellation);
        return new TablePage<LineApart>(request, await all.PageOf(request).ToListAsync(cancellation), total);
    }
}

/// <summary>Filter of the list of units.</summary>
internal enum PlanProgress
{
    None,
    Draft,
    Submitted,
    Approved,
}
