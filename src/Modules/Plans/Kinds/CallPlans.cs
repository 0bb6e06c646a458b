using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>Tells every unit that must have a plan of a kind and has none to draw it up: a duty for each, with the paper that guides it.</summary>
internal sealed class CallPlans(AppDbContext db, UnitsThatMust unitsThatMust, IDutyLedger ledger, Officer officer, Locality locality, Clock clock)
{
    public async Task<Outcome<int>> RunAsync(PlanKind kind, int year, DateOnly? dueOn, string guidance, CancellationToken cancellation)
    {
        if (dueOn < clock.Today)
        {
            return new Refusal("due-past", "Hạn không thể trước hôm nay ({0}).") { Arguments = [Vn.Day(clock.Today)] };
        }

        var root = await officer.Reach(Capability.ManagePlans).Of(db.Set<UnitRow>()).Where(unit => unit.Code == locality.RootUnit).Select(unit => (Guid?)unit.Id).FirstOrDefaultAsync(cancellation);
        if (root is null)
        {
            return new Refusal("plan-not-yours", "Không ghi nhận được kế hoạch cho đơn vị này. Chọn lại loại kế hoạch và đơn vị.");
        }

        var lacking = await unitsThatMust.LackingAsync(kind, year, cancellation);
        foreach (var unitId in lacking)
        {
            Call(kind, year, unitId, root.Value, dueOn, guidance);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return lacking.Count;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return new Refusal("called-meanwhile", "Có người vừa giao việc lập kế hoạch này. Xem lại danh sách.");
        }
    }

    public static DutySource SourceOf(PlanCall call, PlanKind kind) =>
        new("plan-call", call.Id, call.Guidance, $"/ke-hoach/loai/{kind.Code}/day-du?nam={call.Year}");

    private void Call(PlanKind kind, int year, Guid unitId, Guid byUnitId, DateOnly? dueOn, string guidance)
    {
        var call = new PlanCall { Id = OrderedId.New(), Kind = kind.Code, Year = year, UnitId = unitId, ByUnitId = byUnitId, DueOn = dueOn, Guidance = guidance.Cut(300)!, At = clock.UtcNow };
        db.Add(call);
        ledger.Raise(
            new NewDuty
            {
                UnitId = unitId, AssignerUnitId = byUnitId, Title = $"Ban hành {char.ToLowerInvariant(kind.Name[0])}{kind.Name[1..]} năm {year}", Source = SourceOf(call, kind),
                DueOn = dueOn, DueHow = call.Guidance, GivenOn = clock.Today,
            },
            officer.Id);
        db.Record(new PlansCalled(call.Id, unitId, kind.Code, year, dueOn, call.Guidance), officer.Id, clock.UtcNow);
    }
}

/// <summary>Units each of which must have a plan of a kind of its own.</summary>
internal sealed class UnitsThatMust(AppDbContext db, IUnitDirectory directory, Clock clock)
{
    public async Task<IReadOnlyList<Guid>> OfAsync(PlanKind kind, CancellationToken cancellation)
    {
        var units = new List<Guid>();
        foreach (var name in kind.EveryUnit)
        {
            units.AddRange((await directory.FindAsync(name, clock.Today, cancellation)).Units.Where(unit => !unit.IsRequested).Select(unit => unit.Id));
        }

        return [.. units.Distinct()];
    }

    /// <summary>Those that have no plan of the year and were not told to draw one up.</summary>
    public async Task<IReadOnlyList<Guid>> LackingAsync(PlanKind kind, int year, CancellationToken cancellation)
    {
        var all = await OfAsync(kind, cancellation);
        var code = kind.Code;
        var done = await db.Set<Plan>().Where(plan => plan.State == PlanState.InForce && plan.Year == year && db.Set<PlanProfile>().Any(profile => profile.PlanId == plan.Id && profile.Kind == code))
            .Select(plan => plan.IssuerUnitId).Union(db.Set<PlanCall>().Where(call => call.Kind == code && call.Year == year).Select(call => call.UnitId)).ToListAsync(cancellation);
        return [.. all.Except(done)];
    }
}
