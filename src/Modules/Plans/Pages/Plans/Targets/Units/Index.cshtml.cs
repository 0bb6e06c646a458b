using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Targets.Units;

/// <summary>To whom a target is given and what each is to reach in one period.</summary>
[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, GiveTarget giveTarget, IUnitDirectory directory, TargetChoices choices, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "ky"), Display(Name = "Kỳ")]
    public TargetPeriod? Period { get; set; }

    [BindProperty, Display(Name = "Đơn vị hoặc nhóm đơn vị", Description = "Như văn bản viết, ví dụ 14 phường, Phòng Tư pháp"), Required(ErrorMessage = "Nhập đơn vị hoặc nhóm đơn vị")]
    public string? Names { get; set; }

    public Target Target { get; private set; } = null!;

    public IReadOnlyList<UnitValue> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public string Whole { get; private set; } = "";

    public TargetPeriod Shown => Period ?? TargetPeriod.Year;

    public TargetChoices Choices => choices;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(null, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        var outcome = ModelState.IsValid ? await giveTarget.AddAsync(Id, Names!, cancellation) : null;
        if (outcome?.Value is null)
        {
            return await LoadAsync(null, cancellation) ? this.PageWithErrors(outcome?.Refusal) : NotFound();
        }

        TempData["Saved"] = "Đã giao chỉ tiêu cho đơn vị. Nhập giá trị của từng đơn vị.";
        return Redirect($"/chi-tieu/{Id}/don-vi?nam={Year}&ky={Period}");
    }

    public async Task<IActionResult> OnPostAsync([FromForm] List<Guid> unit, [FromForm] List<string?> planned, [FromForm] List<Guid> remove, CancellationToken cancellation)
    {
        ModelState.Remove(nameof(Names));
        var values = unit.Zip(planned, (id, text) => (id, text)).ToDictionary(pair => pair.id, pair => pair.text);
        var outcome = await giveTarget.SaveAsync(Id, Year ?? clock.Today.Year, Shown, values, remove, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return await LoadAsync(values, cancellation) ? this.PageWithErrors(refusal) : NotFound();
        }

        TempData["Saved"] = "Đã lưu giá trị của từng đơn vị.";
        return Redirect($"/chi-tieu/{Id}?nam={Year}&ky={Shown}#don-vi");
    }

    private async Task<bool> LoadAsync(IReadOnlyDictionary<Guid, string?>? typed, CancellationToken cancellation)
    {
        Target = (await db.ManagedTargets(officer).AsNoTracking().SingleOrDefaultAsync(t => t.Id == Id, cancellation))!;
        if (Target is null)
        {
            return false;
        }

        Year = Math.Clamp(Year ?? clock.Today.Year, Target.FromYear, Target.ToYear);
        var shown = Shown;
        var figures = db.Set<TargetFigure>().Where(f => f.TargetId == Id && f.Year == Year && f.Period == shown);
        var rows = await db.Set<UnitRow>().Where(unit => db.Set<TargetUnit>().Any(given => given.TargetId == Id && given.UnitId == unit.Id))
            .OrderBy(unit => unit.Position).ThenBy(unit => unit.Id)
            .Select(unit => new { unit.Id, unit.ShortName, Planned = figures.Where(f => f.UnitId == unit.Id).Select(f => f.Planned).FirstOrDefault() }).ToListAsync(cancellation);
        Units = [.. rows.Select(row => new UnitValue(row.Id, row.ShortName, typed?.GetValueOrDefault(row.Id) ?? TargetNumbers.Typed(Target.Kind, Target.Scale, row.Planned)))];
        Whole = TargetNumbers.Write(Target.Kind, Target.Scale, await figures.Where(f => f.UnitId == Target.OwnerUnitId).Select(f => f.Planned).FirstOrDefaultAsync(cancellation));
        Groups = [.. (await directory.GroupsAsync(clock.Today, cancellation)).Select(group => new SelectListItem($"{group.Name} ({group.UnitIds.Count})", group.Name))];
        return true;
    }

    public sealed record UnitValue(Guid Id, string Name, string Planned);
}
