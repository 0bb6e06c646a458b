using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.UnitNames;

[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, MapUnitName mapUnitName, UnitSuggestions unitSuggestions) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PlanHead Head { get; private set; } = null!;

    public IReadOnlyList<UnknownPart> Unknown { get; private set; } = [];

    public IReadOnlyList<string> Suggestions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) ? Page() : Head is null ? NotFound() : Redirect($"/ke-hoach/{Id}");

    public async Task<IActionResult> OnPostAsync([FromForm] string? part, [FromForm] string? meaning, CancellationToken cancellation)
    {
        var outcome = await mapUnitName.RunAsync(Id, part ?? "", meaning, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return await LoadAsync(cancellation) ? this.PageWithErrors(refusal) : NotFound();
        }

        TempData["Saved"] = "Đã ghi nhớ đơn vị cho kế hoạch này.";
        return Redirect($"/ke-hoach/{Id}/soat-lai/don-vi");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Head = (await PlanHead.LoadAsync(db, officer, Id, cancellation))!;
        if (Head is not { State: PlanState.InReview })
        {
            return false;
        }

        var measures = db.Set<Measure>().Where(m => m.PlanId == Id && m.ReplacedIn == null);
        var names = await db.Set<PlanName>().Where(name => name.PlanId == Id && name.Unknown != null)
            .Select(name => new
            {
                Name = name,
                Items = db.Set<MeasureUnit>().Count(unit => unit.NameId == name.Id && measures.Any(m => m.Id == unit.MeasureId)),
                Duties = db.Set<MeasureUnit>().Count(unit => unit.NameId == name.Id && measures.Any(m => m.Id == unit.MeasureId && m.Kind == MeasureKind.Duty)),
                Reports = db.Set<PlanReport>().Count(report => (report.FromNameId == name.Id || report.ToNameId == name.Id) && !report.IsLeftOut),
            })
            .ToListAsync(cancellation);
        Unknown = [.. names.Where(one => one.Items + one.Reports > 0)
            .SelectMany(one => MapUnitName.Parts(one.Name).Select(part => (Part: part, one)))
            .GroupBy(pair => pair.Part)
            .Select(group => new UnknownPart(group.Key, group.First().one.Name.Id, group.First().one.Name.Written, group.Sum(p => p.one.Items), group.Sum(p => p.one.Duties), group.Sum(p => p.one.Reports)))
            .OrderByDescending(part => part.Duties).ThenBy(part => part.Part, StringComparer.Ordinal)];
        Suggestions = await unitSuggestions.AllAsync(cancellation);
        return true;
    }

    public sealed record UnknownPart(string Part, Guid NameId, string Written, int Items, int Duties, int Reports);
}
