using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Targets.Edit;

/// <summary>A target's own fields and what is to be reached in one year; for a new one and for one there is.</summary>
[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, SaveTarget saveTarget, WithdrawTarget withdrawTarget, TargetChoices choices, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [FromQuery(Name = "nam")]
    public int? AskedYear { get; set; }

    public Target? Target { get; private set; }

    public TargetForm Form { get; private set; } = new();

    public TargetChoices Choices => choices;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(null, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Form")] TargetForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await LoadAsync(form, cancellation) ? this.PageWithErrors() : NotFound();
        }

        var outcome = await saveTarget.RunAsync(Id, form, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            if (refusal.Code == TargetRefusals.ChangedMeanwhile.Code)
            {
                db.ChangeTracker.Clear();
                form.Version = await db.Set<Target>().Where(t => t.Id == Id).Select(t => t.Version).SingleOrDefaultAsync(cancellation);
                ModelState.Remove("Form.Version");
            }

            return await LoadAsync(form, cancellation) ? this.PageWithErrors(refusal) : NotFound();
        }

        TempData["Saved"] = "Đã lưu chỉ tiêu.";
        return Redirect($"/chi-tieu/{outcome.Value!.Id}?nam={form.Year}");
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromForm] string? reason, CancellationToken cancellation)
    {
        var outcome = await withdrawTarget.RunAsync(Id, reason, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return await LoadAsync(null, cancellation) ? this.PageWithErrors(refusal) : NotFound();
        }

        TempData["Saved"] = "Đã thôi theo dõi chỉ tiêu.";
        return Redirect($"/chi-tieu/{Id}");
    }

    private async Task<bool> LoadAsync(TargetForm? typed, CancellationToken cancellation)
    {
        Target = await db.ManagedTargets(officer).AsNoTracking().SingleOrDefaultAsync(t => t.Id == Id, cancellation);
        if (Target is null)
        {
            return false;
        }

        var year = Math.Clamp(typed?.Year ?? AskedYear ?? clock.Today.Year, Target.FromYear, Target.ToYear);
        Form = typed ?? await FormOfAsync(Target, year, cancellation);
        return true;
    }

    private async Task<TargetForm> FormOfAsync(Target target, int year, CancellationToken cancellation)
    {
        var planned = await db.Set<TargetFigure>().Where(f => f.TargetId == target.Id && f.UnitId == target.OwnerUnitId && f.Year == year)
            .ToDictionaryAsync(f => f.Period, f => f.Planned, cancellation);
        return new TargetForm
        {
            Version = target.Version, Code = target.Code, Name = target.Name, PlanId = target.PlanId, Kind = target.Kind, Scale = target.Kind == TargetKind.Scaled ? target.Scale : null,
            MeasuredIn = target.MeasuredIn, Direction = target.Direction, Baseline = TargetNumbers.Typed(target.Kind, target.Scale, target.Baseline),
            FromYear = target.FromYear, ToYear = target.ToYear, LeadUnitId = target.LeadUnitId, LeadPost = target.LeadPost, IndicatorCode = target.IndicatorCode,
            OverCode = target.OverCode, CountsPeople = target.CountsPeople, Year = year,
            Planned = [.. TargetPeriods.All.Select(one => TargetNumbers.Typed(target.Kind, target.Scale, planned.GetValueOrDefault(one.Period)))],
        };
    }
}
