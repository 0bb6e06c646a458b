using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>Units whose duties the officer may see in lists, and the lists themselves.</summary>
internal sealed class Reached(AppDbContext db, Officer officer, Clock clock)
{
    /// <summary>
    /// Up to so many units the database is asked unit by unit (an index answers); beyond, it walks all duties in order of the
    /// day and leaves out the few it may not show.
    /// </summary>
    public const int FewUnits = 40;

    private static readonly Func<AppDbContext, string, int, DateOnly, IAsyncEnumerable<UnitName>> Below = EF.CompileAsyncQuery(
        (AppDbContext db, string path, int length, DateOnly today) => db.Set<UnitRow>()
            .Where(unit => unit.Path.Substring(0, length) == path && unit.From <= today && (unit.To == null || unit.To >= today))
            .OrderBy(unit => unit.Position).ThenBy(unit => unit.Id)
            .Select(unit => new UnitName(unit.Id, unit.Code, unit.ShortName, unit.IsRequested)));

    private List<UnitName>? units;

    /// <summary>Whether the reach is so wide that lists are walked in order of the day.</summary>
    public async Task<bool> IsWideAsync(CancellationToken cancellation) => (await UnitsAsync(cancellation)).Count > FewUnits;

    /// <summary>Units in reach that exist today, in the locality's order.</summary>
    public async Task<List<UnitName>> UnitsAsync(CancellationToken cancellation)
    {
        if (units is not null)
        {
            return units;
        }

        var today = clock.Today;
        if (officer.Reach(Capability.SeeDuties).Paths is [var path])
        {
            // Nearly everybody holds the capability at one place: this question need not be composed anew.
            units = [];
            await foreach (var unit in Below(db, path, path.Length, today))
            {
                units.Add(unit);
            }

            return units;
        }

        return units = await officer.Reach(Capability.SeeDuties).Of(db.Set<UnitRow>())
            .Where(unit => unit.From <= today && (unit.To == null || unit.To >= today))
            .OrderBy(unit => unit.Position).ThenBy(unit => unit.Id)
            .Select(unit => new UnitName(unit.Id, unit.Code, unit.ShortName, unit.IsRequested)).ToListAsync(cancellation);
    }

    /// <summary>Duties of the units in reach, and those that a unit in reach assigned.</summary>
    public async Task<IQueryable<Duty>> DutiesAsync(CancellationToken cancellation)
    {
        var reached = officer.Reach(Capability.SeeDuties).Of(db.Set<UnitRow>());
        if (await IsWideAsync(cancellation))
        {
            return db.Set<Duty>().Where(duty => reached.Any(unit => unit.Id == duty.UnitId) || reached.Any(unit => unit.Id == duty.AssignerUnitId));
        }

        var ids = await reached.Select(unit => unit.Id).ToListAsync(cancellation);
        return ids.Count == 1 && ids[0] is var only
            ? db.Set<Duty>().Where(duty => duty.UnitId == only || duty.AssignerUnitId == only)
            : db.Set<Duty>().Where(duty => ids.Contains(duty.UnitId) || ids.Contains(duty.AssignerUnitId));
    }

    /// <summary>The units as choices of a filter.</summary>
    public async Task<List<SelectListItem>> ChoicesAsync(CancellationToken cancellation) =>
        (await UnitsAsync(cancellation)).ConvertAll(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));
}

internal sealed record UnitName(Guid Id, string Code, string ShortName, bool IsRequested);
