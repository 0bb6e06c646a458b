using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Reports;
using CoSo.Contracts.Tags;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans;

/// <summary>Choices of the forms and filters of targets.</summary>
internal sealed class TargetChoices(AppDbContext db, Officer officer, IIndicatorFigures figures, IStringLocalizer texts, Clock clock)
{
    private const int MostPlans = 100;
    private const int MostTags = 200;

    /// <summary>Units that exist today and that the capability reaches.</summary>
    public async Task<List<SelectListItem>> UnitsAsync(string capability, CancellationToken cancellation)
    {
        var today = clock.Today;
        return await ItemsAsync(officer.Reach(capability).Of(db.Set<UnitRow>()).On(today), cancellation);
    }

    /// <summary>Every unit of today: whoever may be asked stands here too.</summary>
    public async Task<List<SelectListItem>> AllUnitsAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        return await ItemsAsync(db.Set<UnitRow>().On(today), cancellation);
    }

    public async Task<List<SelectListItem>> PlansAsync(CancellationToken cancellation) =>
        (await db.Seen(officer).Where(plan => plan.State != PlanState.Abandoned).OrderByDescending(plan => plan.Year).ThenByDescending(plan => plan.Id).Take(MostPlans)
            .Select(plan => new { plan.Id, plan.Type, plan.Number, plan.IssuedOn, plan.Title }).ToListAsync(cancellation))
        .ConvertAll(plan => new SelectListItem($"{Plan.LabelOf(plan.Type, plan.Number, plan.IssuedOn)}: {plan.Title}".Cut(120), plan.Id.ToString()));

    public async Task<List<SelectListItem>> TagsAsync(CancellationToken cancellation) =>
        (await db.Set<TagRow>().OrderByDescending(tag => tag.FromYear).ThenBy(tag => tag.Name).ThenBy(tag => tag.Id).Take(MostTags).Select(tag => new { tag.Id, tag.Name }).ToListAsync(cancellation))
        .ConvertAll(tag => new SelectListItem(tag.Name, tag.Id.ToString()));

    public List<SelectListItem> Indicators() =>
        [.. figures.Indicators.Select(indicator => new SelectListItem($"{indicator.Number}. {indicator.Name}".Cut(120), indicator.Code))];

    public List<SelectListItem> Kinds() => [.. TargetWords.Kinds.Select(one => new SelectListItem(texts[one.Words], one.Kind.ToString()))];

    public List<SelectListItem> Directions() => [.. TargetWords.Directions.Select(one => new SelectListItem(texts[one.Words], one.Direction.ToString()))];

    public List<SelectListItem> Periods() => [.. TargetPeriods.All.Select(one => new SelectListItem(texts[one.Words], one.Period.ToString()))];

    public List<SelectListItem> Years(int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(year => new SelectListItem(year.ToString(System.Globalization.CultureInfo.InvariantCulture), year.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    // Ids become text here: a database writes them its own way, and a choice would not be found again.
    private static async Task<List<SelectListItem>> ItemsAsync(IQueryable<UnitRow> units, CancellationToken cancellation) =>
        (await units.OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).Select(unit => new { unit.Id, unit.ShortName }).ToListAsync(cancellation))
        .ConvertAll(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));
}
