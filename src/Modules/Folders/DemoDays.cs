using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Plans;
using CoSo.Folders.HandOvers;
using CoSo.Folders.Inspections;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Folders;

/// <summary>In the last weeks of the demo year an officer hands over, and a file for an inspection is put together.</summary>
internal sealed class DemoDays(IDemoPeople people, AppDbContext db, IUnitOfficers officers, Locality locality) : IDemoDays
{
    private const int HandedBefore = 20;
    private const int FiledBefore = 6;

    public int Order => 50;

    public Task LiveAsync(DateOnly day, CancellationToken cancellation) => (locality.DemoToday.DayNumber - day.DayNumber) switch
    {
        HandedBefore => HandOverAsync(day, cancellation),
        FiledBefore => FileAsync(day, cancellation),
        _ => Task.CompletedTask,
    };

    /// <summary>The first unit with two who work there: one leaves, the other goes on. Where nothing is open nothing is written.</summary>
    private async Task HandOverAsync(DateOnly day, CancellationToken cancellation)
    {
        var units = await db.Set<UnitRow>().AsNoTracking().On(day).Where(unit => db.Set<UnitRow>().Any(root => root.Code == locality.RootUnit && root.Id == unit.ParentId))
            .OrderBy(unit => unit.Position).Select(unit => unit.Id).ToListAsync(cancellation);
        foreach (var unitId in units)
        {
            if (await people.OfUnitAsync(unitId, Capability.HandOverWork, cancellation) is not { } head
                || (await officers.AtAsync(unitId, cancellation)).Where(one => one.HasPost && one.RoleNames.Count > 0).OrderBy(one => one.AccountId == head.Id).Take(2).ToList() is not [var from, var to])
            {
                continue;
            }

            var form = new HandOverForm(unitId, from.AccountId, to.AccountId, WithUnassigned: true, day, "Quyết định điều động công chức", null);
            var made = await people.ActAsync(head, services => services.GetRequiredService<MakeHandOver>().RunAsync(form, cancellation));
            if (made.Refusal is null)
            {
                return;
            }
        }
    }

    private async Task FileAsync(DateOnly day, CancellationToken cancellation)
    {
        var plan = await db.Set<PlanRow>().AsNoTracking().Where(one => one.State == "InForce" && one.AdoptedAt != null).OrderBy(one => one.Id).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(cancellation);
        var unit = await db.Set<UnitRow>().Where(one => one.Code == locality.CoordinatorUnit).Select(one => one.Id).SingleAsync(cancellation);
        var maker = await people.OfAuthorityAsync(Capability.MakeInspectionFiles, cancellation);
        if (plan is { } planId)
        {
            await people.ActAsync(maker, services => services.GetRequiredService<MakeInspectionFile>().RunAsync(new InspectionWish(unit, false, planId, locality.DemoFrom, day), cancellation));
        }
    }
}
