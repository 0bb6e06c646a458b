using CoSo.Contracts.Organization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>Units to choose from, in the locality's order.</summary>
internal static class UnitChoices
{
    private const int Most = 1000;

    public static async Task<IReadOnlyList<SelectListItem>> OfAsync(IQueryable<UnitRow> units, CancellationToken cancellation)
    {
        var rows = await units.OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).Select(unit => new { unit.Id, unit.Name }).Take(Most).ToListAsync(cancellation);
        return [.. rows.Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
    }
}
