using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Data.Changes;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>Units whose duties the officer may see in lists, kept while no unit changes, and the lists themselves.</summary>
internal sealed class Reached(AppDbContext db, Officer officer, Clock clock, Seldom seldom)
{
    /// <summary>
    /// Up to so many units the database is asked unit by unit (an index answers); beyond, it walks all duties in order of the
    /// day and leaves out the few it may not show.
    /// </summary>
    public const int FewUnits = 40;

    /// <summary>Whether the reach is so wide that lists are walked in order of the day.</summary>
    public async Task<bool> IsWideAsync(CancellationToken cancellation) => (await UnitsAsync(cancellation)).Count > FewUnits;

    /// <summary>Units in reach that exist today, in the locality's order.</summary>
    public async Task<List<UnitName>> UnitsAsync(CancellationToken cancellation) => (await KeptAsync(Capability.SeeDuties, cancellation)).Today;

    /// <summary>Whether the capability reaches every unit there is or was, so that nothing need be left out.</summary>
    public async Task<bool> IsEverythingAsync(string capability, CancellationToken cancellation) => (await KeptAsync(capability, cancellation)).IsEverything;

    /// <summary>Duties of the units in reach, and those that a unit in reach assigned.</summary>
    public async Task<IQueryable<Duty>> DutiesAsync(CancellationToken cancellation)
    {
        var units = await KeptAsync(Capability.SeeDuties, cancellation);
        if (units.IsEverything)
        {
            return db.Set<Duty>();
        }

        if (units.Today.Count > FewUnits)
        {
            var reached = officer.Reach(Capability.SeeDuties).Of(db.Set<UnitRow>());
            return db.Set<Duty>().Where(duty => reached.Any(unit => unit.Id == duty.UnitId) || reached.Any(unit => unit.Id == duty.AssignerUnitId));
        }

        var ids = units.Ids;
        return ids.Count == 1 && ids[0] is var only
            ? db.Set<Duty>().Where(duty => duty.UnitId == only || duty.AssignerUnitId == only)
            : db.Set<Duty>().Where(duty => ids.Contains(duty.UnitId) || ids.Contains(duty.AssignerUnitId));
    }

    /// <summary>The units as choices of a filter. Shared between requests: nobody changes them.</summary>
    public async Task<List<SelectListItem>> ChoicesAsync(CancellationToken cancellation) => (await KeptAsync(Capability.SeeDuties, cancellation)).Choices;

    private ValueTask<Units> KeptAsync(string capability, CancellationToken cancellation)
    {
        var (reach, today) = (officer.Reach(capability), clock.Today);
        return seldom.KeepAsync((typeof(Units), string.Join('|', reach.Paths), today), () => LoadAsync(reach, today, cancellation), cancellation);
    }

    private async Task<Units> LoadAsync(Reach reach, DateOnly today, CancellationToken cancellation)
    {
        var all = await reach.Of(db.Set<UnitRow>()).OrderBy(unit => unit.Position).ThenBy(unit => unit.Id)
            .Select(unit => new { Name = new UnitName(unit.Id, unit.Code, unit.ShortName, unit.IsRequested), IsToday = unit.From <= today && (unit.To == null || unit.To >= today) })
            .ToListAsync(cancellation);
        var names = all.Where(unit => unit.IsToday).Select(unit => unit.Name).ToList();
        return new Units(
            names,
            all.ConvertAll(unit => unit.Name.Id),
            new SharedChoices(names.Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()))),
            all.Count == await db.Set<UnitRow>().CountAsync(cancellation));
    }

    /// <param name="Ids">Also of units that have ended: their duties stay in the ledger.</param>
    private sealed record Units(List<UnitName> Today, List<Guid> Ids, List<SelectListItem> Choices, bool IsEverything);
}

internal sealed record UnitName(Guid Id, string Code, string ShortName, bool IsRequested);
