using CoSo.Contracts.Organization;
using CoSo.Data.Changes;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>The units whoever asks, kept while none changes: today's as choices, and what each that is or was is called.</summary>
internal sealed class AllUnits(AppDbContext db, Clock clock, Seldom seldom)
{
    /// <summary>Whom a unit can wait for, in the locality's order. Shared between requests: nobody changes them.</summary>
    public async Task<List<SelectListItem>> OthersAsync(Guid unitId, CancellationToken cancellation) => await seldom.KeepAsync(
        (typeof(AllUnits), unitId, clock.Today),
        async () => new SharedChoices((await KeptAsync(cancellation)).Choices.Where(choice => choice.Value != unitId.ToString())),
        cancellation);

    /// <summary>Short names by id, so that a list need not join them.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(CancellationToken cancellation) => (await KeptAsync(cancellation)).Names;

    /// <summary>Writes beside each line what its unit is called.</summary>
    public async Task<List<DutyLine>> NameAsync(List<DutyLine> lines, CancellationToken cancellation)
    {
        var names = await NamesAsync(cancellation);
        lines.ForEach(line => line.UnitName = names.GetValueOrDefault(line.UnitId, ""));
        return lines;
    }

    private ValueTask<Units> KeptAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        return seldom.KeepAsync((typeof(AllUnits), today), () => LoadAsync(today, cancellation), cancellation);
    }

    private async Task<Units> LoadAsync(DateOnly today, CancellationToken cancellation)
    {
        var units = await db.Set<UnitRow>().OrderBy(unit => unit.Position).ThenBy(unit => unit.Id)
            .Select(unit => new { unit.Id, unit.ShortName, unit.From, unit.To }).ToListAsync(cancellation);
        return new Units(
            [.. units.Where(unit => unit.From <= today && (unit.To is null || unit.To >= today)).Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()))],
            units.ToDictionary(unit => unit.Id, unit => unit.ShortName));
    }

    private sealed record Units(List<SelectListItem> Choices, IReadOnlyDictionary<Guid, string> Names);
}
