using CoSo.Contracts.Organization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>Units to choose from, in the locality's order.</summary>
internal static class UnitChoices
{
    private const int Most = 1000;

    public static async Task<IReadOnlyList<SelectListItem>> OfAsync(IQueryable<UnitRow> units, DateOnly day, CancellationToken cancellation)
    {
        var rows = await units.Where(unit => unit.From <= day && (unit.To == null || unit.To >= day))
            .OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).Select(unit => new { unit.Id, unit.Name }).Take(Most).ToListAsync(cancellation);
        return [.. rows.Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
    }

    public static IReadOnlyList<SelectListItem> Kinds(Func<string, string> words) =>
        [.. UnitKinds.All.Select(kind => new SelectListItem(words(kind.Name), kind.Key))];
}
