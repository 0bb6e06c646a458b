using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Plans.Pages.Plans.Targets.Edit;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Targets.Add;

/// <summary>A new target: empty, of a plan, or from a sentence of a plan.</summary>
[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, SaveTarget saveTarget, TargetChoices choices, Locality locality, Clock clock) : PageModel
{
    public TargetForm Form { get; private set; } = new();

    public string? Sentence { get; private set; }

    public TargetChoices Choices => choices;

    public async Task OnGetAsync([FromQuery(Name = "ke-hoach")] Guid? plan, [FromQuery(Name = "muc")] Guid? measure, [FromQuery(Name = "vi-tri")] int? at, CancellationToken cancellation)
    {
        var chosen = await db.Managed(officer).Where(p => p.Id == plan).Select(p => new { p.Id, p.Year }).SingleOrDefaultAsync(cancellation);
        var coordinator = await db.Set<UnitRow>().Where(unit => unit.Code == locality.CoordinatorUnit).Select(unit => (Guid?)unit.Id).FirstOrDefaultAsync(cancellation);
        var year = chosen?.Year ?? clock.Today.Year;
        Form = new TargetForm { PlanId = chosen?.Id, FromYear = year, ToYear = year, Year = year, LeadUnitId = coordinator, Direction = TargetDirection.AtLeast };
        if (chosen is not null && measure is { } measureId && at is { } place)
        {
            Sentence = await db.Set<Measure>().Where(m => m.Id == measureId && m.PlanId == chosen.Id).Select(m => m.Text).SingleOrDefaultAsync(cancellation);
            Fill(measureId, place);
        }

        await ProposeCodeAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Form")] TargetForm form, CancellationToken cancellation)
    {
        Form = form;
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await saveTarget.RunAsync(null, form, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã lưu chỉ tiêu. Giao cho các đơn vị nếu mỗi đơn vị có giá trị riêng.";
        return Redirect($"/chi-tieu/{outcome.Value!.Id}?nam={form.Year}");
    }

    private void Fill(Guid measureId, int at)
    {
        if (Sentence is null || TargetSentence.Find(Sentence).FirstOrDefault(one => one.At == at) is not { } found)
        {
            return;
        }

        var isShare = found.Unit == "%";
        Form.MeasureId = measureId;
        Form.At = at;
        Form.Kind = isShare ? TargetKind.Percent : found.Number.Contains(',', StringComparison.Ordinal) ? TargetKind.Scaled : TargetKind.Whole;
        Form.MeasuredIn = isShare ? "%" : found.Unit;
        Form.Direction = found.Direction;
        Form.Name = (isShare ? $"Tỷ lệ {found.Object}" : char.ToUpper(found.Object[0], System.Globalization.CultureInfo.InvariantCulture) + found.Object[1..]).Cut(Target.NameMaxLength);
        Form.Planned = [.. TargetPeriods.All.Select(one => one.Period == TargetPeriod.Year ? found.Number : null)];
    }

    /// <summary>The next free "CT07".</summary>
    private async Task ProposeCodeAsync(CancellationToken cancellation)
    {
        var count = await db.ManagedTargets(officer).CountAsync(target => target.Code.StartsWith("CT"), cancellation);
        Form.Code = $"CT{count + 1:00}";
    }
}
